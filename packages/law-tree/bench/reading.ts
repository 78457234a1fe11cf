// npm run bench:reading: how exactly laws are read, against the truth beside them (../shared/laws/**/*.truth.json).
// Prints a table and writes it into packages/formats/README.md.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '@concordance/formats'
import { toLaw } from '../src/index.ts'
import { type Figures, measureLaw, type Section } from './measure-law.ts'
import { measure, measureHere } from './speed.ts'
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

/** Pages, and what reading them may take at most: seconds, megabytes. */
const speed: {
  readonly [format: string]: { readonly pages: readonly number[]; readonly most: readonly number[] }
} = {
  docx: { pages: [100, 300, 900], most: [3, 400] },
  pdf: { pages: [100, 300, 900], most: [15, 500] },
}
/** The pages for which the limits hold. */
const measured = 300

function accuracy(): Promise<Row[]> {
  return readdirSync(laws)
    .sort()
    .filter((country) => existsSync(join(laws, country, 'rendered.truth.json')))
    .reduce<Promise<Row[]>>(
      async (before, country) => [...(await before), ...(await rowsOf(country))],
      Promise.resolve([]),
    )
}

async function rowsOf(country: string): Promise<Row[]> {
  const rows: Row[] = []
  const truth = JSON.parse(readFileSync(join(laws, country, 'rendered.truth.json'), 'utf8')) as Section[]
  for (const format of ['docx', 'html', 'pdf']) {
    const path = join(laws, country, `rendered.${format}`)
    if (!existsSync(path)) continue
    const start = performance.now()
    const law = toLaw(await read(new Uint8Array(readFileSync(path)), { file: `${country}.${format}` }))
    const seconds = (performance.now() - start) / 1000
    rows.push({ file: `${country} ${format}`, ...measureLaw(law, truth), seconds })
  }
  return rows
}

function speedRows(): string[] {
  return Object.entries(speed).flatMap(
    ([
      format,
      {
        pages,
        most: [seconds = 0, megabytes = 0],
      },
    ]) =>
      pages.map((count) => {
        const cost = measure(format, count)
        const met = cost.work < seconds && cost.megabytes < megabytes
        const verdict = count === measured ? `${met ? 'met' : 'missed'} (${seconds} s, ${megabytes} MB)` : ''
        const cells = [
          format,
          count,
          cost.seconds.toFixed(2),
          cost.work.toFixed(2),
          ((cost.work * 1000) / count).toFixed(1),
          Math.round(cost.megabytes),
          verdict,
        ]
        return `| ${cells.join(' | ')} |`
      }),
  )
}

async function main(): Promise<void> {
  if (existsSync(laws))
    writeTable('reading', [
      '| law and format | sections | precision | recall | headings right | text kept | seconds | targets |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      ...(await accuracy()).map((row) => {
        const figures = [row.precision, row.recall, row.headings, row.text]
        const goal = targets[row.file.split(' ')[1] ?? ''] ?? []
        const missed = figures.filter((figure, k) => figure < (goal[k] ?? 0)).length
        return `| ${[row.file, row.sections, ...figures.map(share), row.seconds.toFixed(2), missed === 0 ? 'met' : `${missed} missed`].join(' | ')} |`
      }),
    ])
  writeTable('speed', [
    '| format | pages | seconds | seconds of work | ms of work a page | MB at most | target |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...speedRows(),
  ])
}

const [mode, format, pages] = process.argv.slice(2)
if (mode === 'speed') await measureHere(format ?? 'docx', Number(pages))
else await main()
