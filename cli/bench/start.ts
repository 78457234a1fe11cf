// Time and memory of `concordance map` from a cold start, and how both grow with the length of the law.
// Fails when the targets are missed: 1.5 s and 250 MB for the law itself; time per clause must not grow.
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
// The process under test tells its own peak when it ends.
const peak = join(folder, 'peak.mjs')
writeFileSync(
  peak,
  `import { writeFileSync } from 'node:fs'
process.on('exit', () => writeFileSync(${JSON.stringify(join(folder, 'peak'))}, String(process.resourceUsage().maxRSS)))`,
)

interface Measure {
  readonly seconds: number
  readonly megabytes: number
}

function measure(args: readonly string[]): Measure {
  const all = Array.from({ length: runs }, () => {
    const start = process.hrtime.bigint()
    const ran = spawnSync(process.execPath, ['--import', peak, 'cli/bin/concordance.mjs', ...args], {
      maxBuffer: 1 << 30,
    })
    const seconds = Number(process.hrtime.bigint() - start) / 1e9
    if (ran.status !== 0) throw new Error(ran.stderr.toString())
    return { seconds, megabytes: Number(readFileSync(join(folder, 'peak'), 'utf8')) / 1024 }
  })
  const sorted = (key: keyof Measure) => all.map((one) => one[key]).sort((a, b) => a - b)
  const median = (values: readonly number[]) => values[Math.floor(values.length / 2)] ?? Number.NaN
  return { seconds: median(sorted('seconds')), megabytes: median(sorted('megabytes')) }
}

const row = (...cells: readonly string[]) =>
  process.stdout.write(
    `${cells.map((cell, i) => (i === 0 ? cell.padEnd(22) : cell.padStart(11))).join('')}\n`,
  )

try {
  const text = readFileSync(law, 'utf8')
  process.stdout.write(`${law}, median of ${runs} cold starts, Node ${process.versions.node}\n\n`)
  row('', 'size', 'time', 'memory', 'ms/100 KB')
  const start = measure(['--version'])
  row('start alone', '', `${start.seconds.toFixed(2)} s`, `${start.megabytes.toFixed(0)} MB`)
  const perSize = [1, 4, 16].map((times) => {
    const file = join(folder, `law-${times}.md`)
    writeFileSync(file, Array.from({ length: times }, () => text).join('\n\n'))
    const kilobytes = (Buffer.byteLength(text) * times) / 1024
    const { seconds, megabytes } = measure(['map', file, '--json'])
    const each = (seconds / kilobytes) * 100_000
    row(
      `map, law ${times}×`,
      `${kilobytes.toFixed(0)} KB`,
      `${seconds.toFixed(2)} s`,
      `${megabytes.toFixed(0)} MB`,
      each.toFixed(0),
    )
    return { seconds, megabytes, each }
  })
  const [once, , sixteen] = perSize
  const missed = [
    once && once.seconds > target.seconds && `more than ${target.seconds} s for the law itself`,
    once && once.megabytes > target.megabytes && `more than ${target.megabytes} MB for the law itself`,
    once && sixteen && sixteen.each > once.each * target.growth && 'time grows faster than the law',
  ].filter(Boolean)
  process.stdout.write(missed.length === 0 ? '\nAll targets are met.\n' : `\nMissed: ${missed.join('; ')}\n`)
  process.exitCode = missed.length === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
