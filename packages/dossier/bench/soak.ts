// Kills writers and lets copies diverge, many times, and writes what came of it into the README.
// node .ci/bench.mjs packages/dossier/bench/soak.ts [KILLS] [RUNS]
import fc from 'fast-check'
import { killWriters } from '../test/kill.ts'
import { convergence } from '../test/replicas.ts'
import { intoReadme, table } from './readme.ts'

const [, , kills = '200', runs = '5000'] = process.argv

const killed = await killWriters(Number(kills), Math.random)
process.stdout.write(`${JSON.stringify(killed)}\n`)

const rows: string[][] = []
for (const [replicas, share] of [
  [2, 0.6],
  [5, 0.4],
] as const) {
  const numRuns = Math.round(Number(runs) * share)
  const begun = performance.now()
  const details = await fc.check(convergence(replicas), { numRuns })
  if (details.failed) process.stdout.write(`${fc.defaultReportMessage(details)}\n`)
  const seconds = Math.round((performance.now() - begun) / 1000)
  rows.push([String(replicas), String(details.numRuns), details.failed ? 'yes' : 'none', `${seconds} s`])
  process.stdout.write(`${rows.at(-1)?.join(' ')}\n`)
}

intoReadme('soak', [
  `A process that writes decisions was killed (SIGKILL) ${killed.kills} times at random moments. Of ${killed.acknowledged} decisions that it had acknowledged, ${killed.lost} were lost; \`verify\` found ${killed.flaws} flaws.`,
  '',
  ...table(
    ['Copies worked on apart', 'Random histories', 'That did not converge or lost something', 'Time'],
    rows,
  ),
])
if (killed.lost + killed.flaws > 0 || rows.some(([, , failed]) => failed !== 'none')) process.exitCode = 1
