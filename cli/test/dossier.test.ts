import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  concordance,
  expectOneSentence,
  fixtures,
  namesIn,
  type Options,
  temporaryFolder,
} from './command.ts'

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const law = join(fixtures, 'marendia/law.docx')
const home = () => join(folder.path, 'home')
const dossier = (args: readonly string[], options: Options = {}) =>
  concordance(['dossier', ...args], { ...options, env: { CONCORDANCE_HOME: home() } })
const decide = (by: string, why = 'No time is set.') =>
  dossier([
    'decide',
    'Marendia',
    'fp-8-1-a',
    '--status',
    'partial',
    '--evidence',
    '12(1)',
    '--why',
    why,
    '--by',
    by,
  ])

async function begun() {
  expect(await dossier(['create', 'Marendia', '--country', 'MR'])).toMatchObject({ code: 0, err: '' })
  expect(await dossier(['add', 'Marendia', law])).toMatchObject({ code: 0 })
}

describe('concordance dossier', () => {
  it('keeps decisions between one command and the next', async () => {
    await begun()
    expect(await decide('A. Orlen')).toMatchObject({ code: 0, err: '' })
    const { out } = await dossier(['list', 'Marendia', '--json'])
    expect(JSON.parse(out)).toMatchObject({
      name: 'Marendia',
      country: 'MR',
      laws: [{ file: 'law.docx' }],
      findings: [
        { obligation: 'fp-8-1-a', status: 'partial', by: 'A. Orlen', why: 'No time is set.', stale: false },
      ],
    })
    expect(namesIn(join(home(), 'dossiers'))).toEqual(['marendia'])
    expect((await dossier(['verify', 'Marendia'])).out).toContain('The dossier is clean')
    expect((await dossier(['log', 'Marendia'])).out).toMatch(/A\. Orlen +fp-8-1-a +found partial/)
  })

  it('lets commands that come at once wait for each other', async () => {
    await begun()
    const people = ['Ada', 'Bo', 'Cy', 'Di']
    const ran = await Promise.all(people.map((by) => decide(by)))
    expect(ran.map(({ code, err }) => [code, err])).toEqual(people.map(() => [0, '']))
    const { findings } = JSON.parse((await dossier(['list', 'Marendia', '--json'])).out)
    expect(findings.map(({ by }: { by: string }) => by).sort()).toEqual(people)
  })

  it('carries a dossier to another machine as one file', async () => {
    await begun()
    await decide('A. Orlen')
    const file = join(folder.path, 'marendia.concordance')
    expect(await dossier(['export', 'Marendia', '-o', file])).toMatchObject({ code: 0 })
    expectOneSentence(await dossier(['export', 'Marendia', '-o', file]), 1)
    const elsewhere = { env: { CONCORDANCE_HOME: join(folder.path, 'elsewhere') } }
    const ran = await concordance(['dossier', 'import', file], elsewhere)
    expect(ran).toMatchObject({ code: 0, err: '' })
    const log = await concordance(['dossier', 'log', 'Marendia', '--json'], elsewhere)
    expect(JSON.parse(log.out)).toEqual(JSON.parse((await dossier(['log', 'Marendia', '--json'])).out))
    writeFileSync(file, readFileSync(file).subarray(0, 2000))
    expectOneSentence(await concordance(['dossier', 'import', file, '--as', 'Half'], elsewhere), 1)
    expect(namesIn(join(folder.path, 'elsewhere/dossiers'))).toEqual(['marendia'])
  })

  it('makes the matrix of a dossier', async () => {
    await begun()
    await decide('A. Orlen')
    const file = join(folder.path, 'matrix.csv')
    const ran = await concordance(['matrix', 'Marendia', '-o', file], { env: { CONCORDANCE_HOME: home() } })
    expect(ran).toMatchObject({ code: 0 })
    expect(readFileSync(file, 'utf8')).toContain('Found by A. Orlen')
  })

  it('says in a sentence what it cannot do', async () => {
    expectOneSentence(await dossier(['list', 'Marendia']), 1)
    expectOneSentence(await dossier(['create', '../Marendia', '--country', 'MR']), 2)
    expectOneSentence(await dossier(['create', 'Marendia']), 2)
    await begun()
    expectOneSentence(await dossier(['decide', 'Marendia', 'fp-8-1-a', '--status', 'gap', '--why', 'x']), 2)
    expectOneSentence(await dossier(['import', law]), 1)
    const place = join(home(), 'dossiers/marendia')
    for (const name of readdirSync(place))
      if (name.startsWith('MANIFEST')) writeFileSync(join(place, name), 'x')
    const damaged = await dossier(['list', 'Marendia'])
    expectOneSentence(damaged, 1)
    expect(damaged.err).toMatch(/damaged .* import your last export/)
  })

  it.skipIf(process.getuid?.() !== 0)('says that a folder may not be written', async () => {
    await begun()
    for (const path of [folder.path, home(), join(home(), 'dossiers')]) chmodSync(path, 0o555)
    const env = { CONCORDANCE_HOME: home() }
    const ran = await concordance(['dossier', 'create', 'Other', '--country', 'OT'], { env, uid: 65534 })
    expectOneSentence(ran, 1)
    for (const path of [folder.path, home(), join(home(), 'dossiers')]) chmodSync(path, 0o755)
  })
})
