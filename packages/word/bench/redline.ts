/** Measures redlines with their proof, each in a fresh process, and writes the figures into the README. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { writeBlock } from './readme.ts'

interface Measured {
  readonly wall: number
  readonly processor: number
  readonly memory: number
}

/** Inside the repository, so that what stays outside the bundle is found from there. */
const folder = mkdtempSync(join('node_modules', '.cache', 'word-'))
const script = join(folder, 'one.mjs')

/** The best of three: what is worse is other work on the machine. */
function measure(paragraphs: number, count: number): Measured {
  const runs = [0, 1, 2].map(
    (): Measured =>
      JSON.parse(
        execFileSync(process.execPath, [script, String(paragraphs), String(count)], { encoding: 'utf8' }),
      ),
  )
  const least = (pick: (run: Measured) => number): number => Math.min(...runs.map(pick))
  return {
    wall: least((run) => run.wall),
    processor: least((run) => run.processor),
    memory: least((run) => run.memory),
  }
}

try {
  await build({
    entryPoints: ['packages/word/bench/one-word.ts'],
    outfile: script,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
    banner: {
      js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);",
    },
  })
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
} finally {
  rmSync(folder, { recursive: true, force: true })
}
