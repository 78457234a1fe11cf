/**
 * Writes the tables of gates and hard cases into the README between their markers: `node .ci/bench.mjs packages/word/bench/gates-table.ts`.
 * Needs LibreOffice, whose opinion is gate G12.
 */
import { gateQuestions, prove, savePackage, writeRedline } from '../src/index.ts'
import { lines, notes, opened } from '../test/build/read.ts'
import type { HardCase } from '../test/cases/case.ts'
import { casesByTopic } from '../test/cases/index.ts'
import { judge, judgeIsThere, shown, type Verdict } from '../test/office/judge.ts'
import { writeBlock } from './readme.ts'

const stamp = { author: 'Drafting Office', date: '2025-03-01T09:00:00Z' }
if (!judgeIsThere()) throw new Error('LibreOffice is needed: G12 is its opinion')

interface Row {
  readonly topic: string
  readonly hard: HardCase
  readonly failed: readonly string[]
  readonly bytes: Uint8Array
}

const rows: Row[] = Object.entries(casesByTopic).flatMap(([topic, cases]) =>
  cases.map((hard) => {
    const base = opened(hard.base)
    const written = writeRedline(base, hard.edits, stamp)
    const failed = prove(base, hard.edits, written, stamp).filter((one) => !one.holds)
    return { topic, hard, failed: failed.map((one) => one.gate), bytes: savePackage(written.package) }
  }),
)

const asked = rows.filter((row) => row.hard.judge?.skip !== 'both')
const verdicts = new Map(
  judge(asked.map((row) => row.bytes)).map((verdict, index) => [asked[index], verdict]),
)

function opinion(row: Row): string {
  const { hard } = row
  const verdict: Verdict | undefined = verdicts.get(row)
  if (!verdict) return `not asked: ${hard.judge?.because}`
  const same = (found: readonly string[], wanted: readonly string[]): boolean =>
    JSON.stringify(found) === JSON.stringify(wanted)
  const accepted = hard.judge?.skip === 'accepted' || same(shown(verdict.accepted), hard.accepted)
  const rejected =
    hard.judge?.skip === 'rejected' || same(shown(verdict.rejected), lines(hard.base, 'original'))
  if (!accepted || !rejected) return 'differs'
  const bare = (all: readonly string[]): string[] => all.map((one) => one.trimStart())
  if (hard.notes && !hard.judge) {
    if (!same(bare(verdict.acceptedNotes), hard.notes)) return 'differs'
    if (!same(bare(verdict.rejectedNotes), notes(hard.base, 'original'))) return 'differs'
  }
  return hard.judge ? `agrees, not asked about ${hard.judge.skip}: ${hard.judge.because}` : 'agrees'
}

const opinions = rows.map(opinion)
const agreed = opinions.filter((one) => one.startsWith('agrees')).length
const gateRows = Object.entries(gateQuestions).map(
  ([gate, asks]) =>
    `| ${gate} | ${asks} | ${rows.filter((row) => !row.failed.includes(gate)).length} of ${rows.length} |`,
)
gateRows.splice(
  11,
  0,
  `| G12 | LibreOffice agrees on accept and on reject. | ${agreed} of ${asked.length} asked, of ${rows.length} |`,
  '| G13 | A deliberately broken redline fails these gates. | see `test/mutation.test.ts` |',
)
const caseRows = rows.map(
  (row, index) =>
    `| ${row.topic} | ${row.hard.name} | ${row.failed.length === 0 ? 'all hold' : row.failed.join(', ')} | ${opinions[index]} |`,
)

const tables = [
  '| gate | asks | holds in |',
  '| --- | --- | --- |',
  ...gateRows,
  '',
  '<details><summary>Every hard case</summary>',
  '',
  '| topic | case | gates | LibreOffice |',
  '| --- | --- | --- | --- |',
  ...caseRows,
  '',
  '</details>',
]

writeBlock('gates', tables)
console.log(`${rows.length} cases, LibreOffice agrees on ${agreed} of ${asked.length}`)
