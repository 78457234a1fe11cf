// npm run bench:check: how long a check takes on made-up laws of growing length, and whether it stays linear.
import { read } from '@concordance/formats'
import { toLaw } from '@concordance/law-tree'
import { check } from '../src/index.ts'

const runs = 5
const limit = 1

/** A law of so many sections with definitions, references, offences and penalties. */
function lawText(sections: number): string {
  const parts = ['# Lamps Act', '## 1. Interpretation', 'In this Act—']
  for (let at = 1; at <= sections / 10; at++)
    parts.push(`“lamp of class ${at}” means a lamp that burns ${at} litres of oil;`)
  for (let at = 2; at <= sections; at++) {
    const other = 1 + ((at * 7) % sections)
    parts.push(
      `## ${at}. Lamps of the kind ${at}`,
      `(1) The Registrar shall enter each lamp of class ${1 + (at % Math.max(1, Math.floor(sections / 10)))} in the register under section ${other}(1) and keep the entry for ten years.`,
      '(2) A person shall not—',
      `(a) sell a lamp contrary to section ${other};`,
      '(b) break a lamp; or',
      `(c) contravene subsection (1) or sections ${other} to ${other}.`,
      `(3) A person who contravenes subsection (2)(a) commits an offence and is liable to a fine of ${at}00 crowns or to imprisonment for ${1 + (at % 9)} years.`,
    )
  }
  return parts.join('\n\n')
}

const rows: { readonly sections: number; readonly seconds: number; readonly findings: number }[] = []
for (const sections of [150, 300, 600, 1200]) {
  const bytes = new TextEncoder().encode(lawText(sections))
  const times: number[] = []
  let findings = 0
  for (let run = 0; run < runs; run++) {
    // A new tree each time: what is looked up in a law is remembered with it.
    const law = toLaw(await read(bytes, { file: 'lamps.md' }))
    const begin = performance.now()
    findings = check([law]).findings.length
    times.push((performance.now() - begin) / 1000)
  }
  rows.push({ sections, seconds: times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0, findings })
}

process.stdout.write('sections  seconds  per 1000 sections  findings\n')
for (const { sections, seconds, findings } of rows) {
  const per = (seconds / sections) * 1000
  process.stdout.write(
    `${String(sections).padStart(8)}  ${seconds.toFixed(3).padStart(7)}  ${per.toFixed(3).padStart(17)}  ${String(findings).padStart(8)}\n`,
  )
}
const big = rows.find(({ sections }) => sections === 300)
if (!big || big.seconds > limit) {
  process.stdout.write(`A law of 300 sections must take less than ${limit} s.\n`)
  process.exitCode = 1
}
