/** Measures redlines with their proof, each in a fresh process, and writes the figures into the README. */
import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { writeBlock } from './readme.ts'

interface Measured {
  readonly wall: number
  readonly processor: number
  readonly memory: number
}

/** The best of three: what is worse is other work on the machine. */
function measure(paragraphs: number, count: number): Measured {
  const command = ['.ci/bench.mjs', 'packages/word/bench/one-word.ts', String(paragraphs), String(count)]
  const runs = [0, 1, 2].map((): Measured => {
    const printed = execFileSync(process.execPath, command, { encoding: 'utf8' }).trim().split('\n')
    return JSON.parse(printed.at(-1) ?? '')
  })
  const least = (pick: (run: Measured) => number): number => Math.min(...runs.map(pick))
  return {
    wall: least((run) => run.wall),
    processor: least((run) => run.processor),
    memory: least((run) => run.memory),
  }
}

const cases = [
  [5000, 1],
  [2500, 250],
  [5000, 500],
  [10_000, 1000],
] as const
const rows = cases.map(([paragraphs, count]) => {
  const { wall, processor, memory } = measure(paragraphs, count)
  const time = Number.isNaN(processor) ? '' : `${processor.toFixed(0)} ms`
  return `| ${paragraphs} | ${count} | ${wall.toFixed(0)} ms | ${time} | ${memory.toFixed(0)} MB |`
})
const table = [
  '| paragraphs | amendments | time | main thread on the processor | memory of the process |',
  '| --- | --- | --- | --- | --- |',
  ...rows,
  '',
  `Best of three fresh processes, Node ${process.versions.node}, ${cpus().length} processors shared with other work.`,
]
console.log(table.join('\n'))
writeBlock('speed', table)
