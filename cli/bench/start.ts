// Time and memory of `concordance map` from a cold start, and how both grow with the length of the law.
// Fails when a target is missed: 1.5 s and 250 MB for the law itself; processor time per 100 KB must not grow.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const runs = 5
const target = { seconds: 1.5, megabytes: 250, growth: 1.5 }

const laws = ['../shared/laws/luxembourg/loi-armes-munitions-2022.fr.md', 'fixtures/marendia/law.md']
const law = process.argv[2] ?? laws.find((file) => existsSync(file))
if (law === undefined) throw new Error('no law to measure on; name one: npm run bench -- LAW')

const folder = mkdtempSync(join(tmpdir(), 'concordance-bench-'))
const usage = join(folder, 'usage.json')
// The process under test tells its own use when it ends.
const probe = join(folder, 'probe.mjs')
writeFileSync(
  probe,
  `import { writeFileSync } from 'node:fs'
process.on('exit', () => writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())))`,
)

interface Measure {
  /** By the clock. */
  readonly seconds: number
  /** Of the processor, all threads. */
  readonly processor: number
  /** Peak of the resident set. */
  readonly megabytes: number
}

/** The least disturbed of several runs: other work on the machine only ever adds. */
function measure(args: readonly string[]): Measure {
  const all = Array.from({ length: runs }, () => once(args))
  const least = (key: keyof Measure) => Math.min(...all.map((one) => one[key]))
  return { seconds: least('seconds'), processor: least('processor'), megabytes: least('megabytes') }
}

function once(args: readonly string[]): Measure {
  const start = process.hrtime.bigint()
  const ran = spawnSync(process.execPath, ['--import', probe, 'cli/bin/concordance.mjs', ...args], {
    maxBuffer: 1 << 30,
  })
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  if (ran.status !== 0) throw new Error(ran.stderr.toString())
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(usage, 'utf8'))
  return { seconds, processor: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }
}

const row = (...cells: readonly string[]) =>
  process.stdout.write(
    `${cells.map((cell, i) => (i === 0 ? cell.padEnd(16) : cell.padStart(13))).join('')}\n`,
  )

const cells = ({ seconds, processor, megabytes }: Measure) => [
  `${seconds.toFixed(2)} s`,
  `${processor.toFixed(2)} s`,
  `${megabytes.toFixed(0)} MB`,
]

try {
  const text = readFileSync(law, 'utf8')
  process.stdout.write(`${law}, least of ${runs} cold starts, Node ${process.versions.node}\n\n`)
  row('', 'size', 'time', 'processor', 'memory', 'per 100 KB')
  row('--version', '', ...cells(measure(['--version'])))
  const [first, , last] = [1, 4, 16].map((times) => {
    const file = join(folder, `law-${times}.md`)
    writeFileSync(file, Array.from({ length: times }, () => text).join('\n\n'))
    const kilobytes = (Buffer.byteLength(text) * times) / 1024
    const measured = measure(['map', file, '--json'])
    const each = (measured.processor / kilobytes) * 100_000
    row(`map, law ${times}×`, `${kilobytes.toFixed(0)} KB`, ...cells(measured), `${each.toFixed(0)} ms`)
    return { ...measured, each }
  })
  const missed = [
    first && first.seconds > target.seconds && `more than ${target.seconds} s for the law itself`,
    first && first.megabytes > target.megabytes && `more than ${target.megabytes} MB for the law itself`,
    first && last && last.each > first.each * target.growth && 'time grows faster than the law',
  ].filter(Boolean)
  process.stdout.write(missed.length === 0 ? '\nAll targets are met.\n' : `\nMissed: ${missed.join('; ')}\n`)
  process.exitCode = missed.length === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
