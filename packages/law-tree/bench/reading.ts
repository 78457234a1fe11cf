// npm run bench:reading: how exactly laws are read, against the truth beside them (../shared/laws/**/*.truth.json).
// Prints a table and writes it into packages/formats/README.md.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '@concordance/formats'
import { type Clause, flatten, type Law, toLaw } from '../src/index.ts'
import { keptWords, pairInOrder } from './measure.ts'

interface Section {
  readonly number: string
  readonly heading: string
  readonly text: string
}

interface Row {
  readonly file: string
  readonly sections: number
  readonly precision: number
  readonly recall: number
  readonly headings: number
  readonly text: number
  readonly seconds: number
}

const laws = join(process.cwd(), '..', 'shared', 'laws')
const targets: { readonly [format: string]: readonly number[] } = {
  docx: [0.99, 0.99, 0.97, 0.999],
  html: [0.99, 0.99, 0.97, 0.999],
  pdf: [0.98, 0.98, 0.95, 0.995],
}

const squeeze = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Words and signs of a text; what is printed close together or apart by a space does not matter. */
const wordsOf = (text: string): string[] => text.normalize('NFKC').match(/[\p{L}\p{N}\p{M}]+|[^\s]/gu) ?? []

function measure(law: Law, truth: readonly Section[]): Omit<Row, 'file' | 'seconds'> {
  const all = flatten(law).map((row) => row.clause)
  const sections = all.filter(({ kind }) => kind === 'section')
  const pairs = pairInOrder(
    truth.map(({ number }) => number.toLowerCase()),
    sections.map(({ number }) => (number ?? '').toLowerCase()),
  )
  let headings = 0
  let kept = 0
  let words = 0
  const found = new Map(pairs)
  truth.forEach((section, index) => {
    const at = found.get(index)
    const clause = at === undefined ? undefined : sections[at]
    const expected = wordsOf(section.text)
    words += expected.length
    if (!clause) return
    if (headingMatches(section, clause)) headings++
    // Up to the next section: some sources print the next part's title, or the schedules, in the section before.
    const next = sections[(at ?? 0) + 1]
    const until = next ? all.indexOf(next) : all.length
    const text = all
      .slice(all.indexOf(clause), until)
      .map((each) => each.text)
      .join('\n')
    kept += keptWords(expected, wordsOf(text))
  })
  return {
    sections: truth.length,
    precision: sections.length ? pairs.length / sections.length : 0,
    recall: pairs.length / truth.length,
    headings: headings / truth.length,
    text: kept / words,
  }
}

/** The heading as printed, with or without the unit's own word and number. */
function headingMatches(section: Section, clause: Clause): boolean {
  const expected = squeeze(section.heading)
  const label = squeeze(clause.label ?? '')
  const heading = squeeze(clause.heading ?? '')
  return (
    [heading, `${label} ${heading}`.trim(), label].includes(expected) ||
    squeeze(clause.text).startsWith(expected)
  )
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
    rows.push({ file: `${country} ${format}`, ...measure(law, truth), seconds })
  }
}

const share = (value: number): string => value.toFixed(4)
const table = [
  '| law and format | sections | precision | recall | headings right | text kept | seconds | targets |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
  ...rows.map((row) => {
    const figures = [row.precision, row.recall, row.headings, row.text]
    const goal = targets[row.file.split(' ')[1] ?? ''] ?? []
    const missed = figures.filter((figure, k) => figure < (goal[k] ?? 0)).length
    return `| ${[row.file, row.sections, ...figures.map(share), row.seconds.toFixed(2), missed === 0 ? 'met' : `${missed} missed`].join(' | ')} |`
  }),
].join('\n')
console.log(table)

const readme = join(process.cwd(), 'packages', 'formats', 'README.md')
const [start, end] = ['<!-- reading:start -->', '<!-- reading:end -->']
const text = existsSync(readme) ? readFileSync(readme, 'utf8') : ''
if (text.includes(start) && text.includes(end)) {
  writeFileSync(
    readme,
    `${text.slice(0, text.indexOf(start) + start.length)}\n${table}\n${text.slice(text.indexOf(end))}`,
  )
}
