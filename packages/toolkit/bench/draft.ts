// npm run bench:draft: how long it takes to draft for all gaps of a made-up law of 300 sections, with the amending bill in
// Word. The table goes into the README of drafting.
import { readFileSync, writeFileSync } from 'node:fs'
import { draftOperation } from '../src/draft.ts'
import { memoryContext } from '../test/memory-context.ts'

const runs = 5
const limit = 2
const sections = 300

/** A law that deals with lamps and weapons at length and leaves most of the Protocol open. */
function lawText(): string {
  const parts = ['# Lamps and Weapons Act', '## 1. Interpretation', 'In this Act—']
  for (let at = 1; at <= sections / 10; at++)
    parts.push(`“lamp of class ${at}” means a lamp that burns ${at} litres of oil;`)
  parts.push('“weapon” means a rifle or a pistol.')
  for (let at = 2; at <= sections; at++) {
    const other = 1 + ((at * 7) % sections)
    parts.push(
      `## ${at}. Weapons and lamps of the kind ${at}`,
      `(1) The Registrar shall enter each lamp of class ${1 + (at % 30)} in the register under section ${other}(1).`,
      '(2) A person shall not—',
      `(a) sell a weapon contrary to section ${other}; or`,
      '(b) break a lamp.',
      `(3) A person who contravenes subsection (2)(a) commits an offence and is liable to imprisonment for ${1 + (at % 9)} years.`,
    )
  }
  return parts.join('\n\n')
}

const law = new TextEncoder().encode(lawText())
const times: number[] = []
let amendments = 0
for (let run = 0; run < runs; run++) {
  const begin = performance.now()
  const { json } = await draftOperation.run(memoryContext({ 'law.md': law }), {
    arguments: ['law.md'],
    options: { output: ['a.json', 'bill.docx'] },
  })
  times.push((performance.now() - begin) / 1000)
  amendments = (json as { readonly amendments: readonly unknown[] }).amendments.length
}
const first = times[0] ?? 0
const middle = [...times].sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
const table = [
  '| sections | amendments | first run, s | median of five, s |',
  '| --- | --- | --- | --- |',
  `| ${sections} | ${amendments} | ${first.toFixed(2)} | ${middle.toFixed(2)} |`,
].join('\n')
process.stdout.write(`${table}\n`)

const readme = 'packages/drafting/README.md'
const marked = /<!-- bench:draft -->[\s\S]*?<!-- \/bench:draft -->/
const text = readFileSync(readme, 'utf8')
if (marked.test(text))
  writeFileSync(readme, text.replace(marked, `<!-- bench:draft -->\n${table}\n<!-- /bench:draft -->`))
if (first > limit || middle > limit) {
  process.stdout.write(`Drafting for a law of ${sections} sections must take less than ${limit} s.\n`)
  process.exitCode = 1
}
