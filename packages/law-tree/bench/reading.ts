// npm run bench:reading: how exactly laws are read, against the truth beside them (../shared/laws/**/*.truth.json).
// Prints a table and writes it into packages/formats/README.md.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '@concordance/formats'
import { toLaw } from '../src/index.ts'
import { type Figures, measureLaw, type Section } from './measure-law.ts'
import { share, writeTable } from './table.ts'

interface Row extends Figures {
  readonly file: string
  readonly seconds: number
}

const laws = join(process.cwd(), '..', 'shared', 'laws')
const targets: { readonly [format: string]: readonly number[] } = {
  docx: [0.99, 0.99, 0.97, 0.999],
  html: [0.99, 0.99, 0.97, 0.999],
  pdf: [0.98, 0.98, 0.95, 0.995],
}

const rows: Row[] = []
for (const country of readdirSync(laws).sort()) {
  const truthFile = join(laws, country, 'rendered.truth.json')
  if (!existsSync(truthFile)) continue
  const truth = JSON.parse(readFileSync(truthFile, 'utf8')) as Section[]
  for (const format of ['docx', 'html', 'pdf']) {
    const path = join(laws, country, `rendered.${format}`)
    if (!existsSync(path)) continue
    const start = performance.now()
    const law = toLaw(await read(new Uint8Array(readFileSync(path)), { file: `${country}.${format}` }))
    const seconds = (performance.now() - start) / 1000
    rows.push({ file: `${country} ${format}`, ...measureLaw(law, truth), seconds })
  }
}

writeTable('reading', [
  '| law and format | sections | precision | recall | headings right | text kept | seconds | targets |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
  ...rows.map((row) => {
    const figures = [row.precision, row.recall, row.headings, row.text]
    const goal = targets[row.file.split(' ')[1] ?? ''] ?? []
    const missed = figures.filter((figure, k) => figure < (goal[k] ?? 0)).length
    return `| ${[row.file, row.sections, ...figures.map(share), row.seconds.toFixed(2), missed === 0 ? 'met' : `${missed} missed`].join(' | ')} |`
  }),
])
