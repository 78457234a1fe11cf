// npm run fuzz [-- CASE | COUNT cases]: reads files with faults, 20,000 unless told, in a process of their own that may use 1 GB.
// A case that crashes, hangs for 5 s or needs more memory is named; `npm run fuzz -- 4711` runs that case alone.
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inputOf, type Outcome, runCase } from '../test/fuzz/case.ts'
import { seeds } from '../test/fuzz/seeds.ts'

/** What the process that reads tells the one that watches. */
type Report =
  | { readonly number: number; readonly begins: true }
  | { readonly number: number; readonly outcome: Outcome; readonly memory: number }
  | { readonly number: number; readonly fault: string }

/** Milliseconds of work for one case; the watcher waits longer, as other programs may hold the machine. */
const longest = 5000
const patience = 60_000
const mostMemory = 1024
const root = process.cwd()

/** Reads cases one after the other and tells of each. */
async function work(from: number, to: number): Promise<void> {
  // As the command line does: refusals of damaged PDF pages that pdf.js fetched ahead have no hearer.
  process.on('unhandledRejection', (reason) => {
    if (!(reason instanceof Error) || !/Exception$|^FormatError$/.test(reason.name)) throw reason
  })
  const sound = seeds(root)
  const tell = (report: Report) => process.send?.(report)
  for (let number = from; number < to; number++) {
    tell({ number, begins: true })
    try {
      const outcome = await runCase(number, sound)
      tell({ number, outcome, memory: process.memoryUsage.rss() })
    } catch (error) {
      tell({ number, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  }
  process.disconnect?.()
}

interface Watched {
  readonly outcomes: Outcome[]
  readonly faults: { readonly number: number; readonly what: string }[]
  memory: number
}

/** Runs cases until the end or until the process has to be stopped; gives the number of the next case. */
function stretch(from: number, to: number, seen: Watched): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${mostMemory - 200}`, process.argv[1] ?? '', 'work', String(from), String(to)],
      { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] },
    )
    let current = from
    let since = performance.now()
    let why = ''
    let last = ''
    child.stderr?.on('data', (part: Buffer) => {
      last = part.toString().slice(-300)
    })
    const stop = (what: string) => {
      why = what
      child.kill('SIGKILL')
    }
    const timer = setInterval(() => {
      if (performance.now() - since > patience) stop(`did not end within ${patience / 1000} s`)
    }, 250)
    child.on('message', (report: Report) => {
      current = report.number
      since = performance.now()
      if ('fault' in report) seen.faults.push({ number: report.number, what: report.fault })
      if (!('outcome' in report)) return
      seen.outcomes.push(report.outcome)
      if (report.outcome.milliseconds > longest)
        seen.faults.push({
          number: report.number,
          what: `worked ${Math.round(report.outcome.milliseconds)} ms`,
        })
      seen.memory = Math.max(seen.memory, report.memory)
      if (report.memory > mostMemory * 1_048_576)
        stop(`the process had ${Math.round(report.memory / 1_048_576)} MB`)
    })
    child.on('close', (code) => {
      clearInterval(timer)
      if (code === 0 && why === '') return resolve(to)
      seen.faults.push({ number: current, what: why || `the process ended with ${code}: ${last}` })
      resolve(current + 1)
    })
    // Reading the sound files takes its time before the first case.
    since = performance.now() + 10_000
  })
}

function table(outcomes: readonly Outcome[]): string {
  const formats = [...new Set(outcomes.map(({ format }) => format))].sort()
  const rows = formats.map((format) => {
    const own = outcomes.filter((outcome) => outcome.format === format)
    const times = own.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
    const at = (share: number) =>
      Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)
    const read = own.filter((outcome) => outcome.read).length
    return `| ${format} | ${own.length} | ${read} | ${own.length - read} | ${at(0.5)} | ${at(0.99)} | ${at(1)} |`
  })
  return [
    '| format | cases | read | refused | median ms | 99 % ms | longest ms |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

async function watch(count: number): Promise<void> {
  const seen: Watched = { outcomes: [], faults: [], memory: 0 }
  for (let next = 0; next < count; ) {
    next = await stretch(next, count, seen)
    if (next < count) process.stderr.write(`stopped before case ${next}\n`)
  }
  console.log(table(seen.outcomes))
  console.log(
    `\n${count} cases, most memory ${Math.round(seen.memory / 1_048_576)} MB, ${seen.faults.length} faults`,
  )
  const slow = seen.outcomes.filter(({ milliseconds }) => milliseconds > longest / 5)
  if (slow.length > 0)
    console.log(
      `slow: ${slow.map((each) => `case ${each.number} (${each.format}, ${Math.round(each.milliseconds)} ms)`).join(', ')}`,
    )
  for (const { number, what } of seen.faults) console.log(`\ncase ${number}: ${what}`)
  process.exitCode = seen.faults.length === 0 ? 0 : 1
}

async function alone(number: number): Promise<void> {
  const sound = seeds(root)
  const { seed, file, bytes } = inputOf(number, sound)
  const place = join(tmpdir(), file)
  writeFileSync(place, bytes)
  console.log(`case ${number}: made of ${seed.name}, ${bytes.length} bytes, written to ${place}`)
  console.log(await runCase(number, sound))
}

const [first, second, third] = process.argv.slice(2)
if (first === 'work') await work(Number(second), Number(third))
else if (first !== undefined && second === undefined) await alone(Number(first))
else await watch(first === undefined ? 20_000 : Number(first))
