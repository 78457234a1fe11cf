import { writeSync } from 'node:fs'
import { decide, openDossier } from '../src/index.ts'
import { diskPlace } from './disk.ts'

// Writes decisions until it is killed; says the id of each on standard output once it was acknowledged.
const [, , location = ''] = process.argv
const dossier = await openDossier(diskPlace(location))
writeSync(1, 'open\n')
for (let count = 0; ; count++) {
  const hand = { by: `Reviewer ${count % 3}`, at: new Date().toISOString(), program: 'test' }
  const why = `Decision ${count} of process ${process.pid}. ${'Because it says so. '.repeat(count % 40)}`
  const { _id } = await decide(dossier, `fp-8-${count % 7}`, hand, { status: 'gap', evidence: [], why })
  writeSync(1, `${_id}\n`)
}
