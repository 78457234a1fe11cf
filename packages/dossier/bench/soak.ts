// Kills writers and lets copies diverge, many times, and writes what came of it into the README.
// node .ci/bench.mjs packages/dossier/bench/soak.ts [KILLS] [RUNS] [RUNS THROUGH A SERVER OVER HTTP]
// 0 leaves a part and its figures as they are.
import fc from 'fast-check'
import { killWriters } from '../test/kill.ts'
import { type Meeting, realServer } from '../test/meeting.ts'
import { convergence, whyFailed } from '../test/replicas.ts'
import { intoReadme, table } from './readme.ts'

const [kills = 200, runs = 5000, throughServer = 500] = process.argv.slice(2).map(Number)
const head = ['Copies worked on apart', 'Random histories', 'That did not converge or lost something', 'Time']

async function histories(
  replicas: number,
  numRuns: number,
  meeting?: () => Promise<Meeting>,
): Promise<readonly string[]> {
  const begun = performance.now()
  const details = await fc.check(convergence(replicas, meeting), { numRuns })
  if (details.failed) {
    process.stdout.write(`${whyFailed(details)}\n`)
    process.exitCode = 1
  }
  const seconds = Math.round((performance.now() - begun) / 1000)
  const row = [String(replicas), String(details.numRuns), details.failed ? 'yes' : 'none', `${seconds} s`]
  process.stdout.write(`${row.join(' ')}\n`)
  return row
}

if (kills > 0 && runs > 0) {
  const killed = await killWriters(kills, Math.random)
  process.stdout.write(`${JSON.stringify(killed)}\n`)
  if (killed.lost + killed.flaws > 0) process.exitCode = 1
  const rows = [await histories(2, Math.round(runs * 0.6)), await histories(5, Math.round(runs * 0.4))]
  intoReadme('soak', [
    `A process that writes decisions was killed (SIGKILL) ${killed.kills} times at random moments. Of ${killed.acknowledged} decisions that it had acknowledged, ${killed.lost} were lost; \`verify\` found ${killed.flaws} flaws.`,
    '',
    ...table(head, rows),
  ])
}

if (throughServer > 0) {
  const { meeting, close } = await realServer()
  const rows = [await histories(3, throughServer, meeting)]
  await close()
  intoReadme('soak-server', table(head, rows))
}
