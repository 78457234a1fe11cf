// Time and memory of `concordance redline` as a process of its own: one word, and 500 amendments, in a bill of 5,000
// paragraphs, beside `diffWordsWithSpace` of `diff` on the flat texts in the same run. Tells which targets are missed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { flatDiff } from '../../packages/mdast-util-diff/bench/peer.ts'
import { longBill } from '../../packages/word/bench/bill.ts'

const paragraphs = 5000
const runs = 3
const cases = [
  { amendments: 1, seconds: 1, megabytes: 500 },
  { amendments: 500, seconds: 3, megabytes: 500 },
] as const

const folder = mkdtempSync(join(tmpdir(), 'concordance-redline-'))
const probe = join(folder, 'probe.mjs')
const usage = join(folder, 'usage.json')
writeFileSync(
  probe,
  `import { writeFileSync } from 'node:fs'
process.on('exit', () => writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())))`,
)

/** Amendments spread over the bill: one in ten inserts an item, one in ten repeals one, the others change a word. */
function listOf(count: number): string {
  const step = Math.floor(paragraphs / count)
  const amendments = Array.from({ length: count }, (_, order) => {
    const at = order * step
    const path = `${Math.floor(at / 5) + 1}${at % 5 === 0 ? '' : `(${'abcd'[(at % 5) - 1]})`}`
    const [action, old, words] =
      order % 10 === 3
        ? ['insert', '', `A new item ${order}.`]
        : order % 10 === 6
          ? ['repeal', '', '']
          : ['replace', `permit ${at}, keeps a dog`, `permit ${at}, keeps an animal`]
    const place = { path, position: action === 'insert' ? 'after' : 'in' }
    return { id: `a${order}`, action, place, old, new: words, obligations: [] }
  })
  return JSON.stringify({ base: { file: 'bill.docx' }, amendments })
}

function once(args: readonly string[]) {
  const start = performance.now()
  const ran = spawnSync(process.execPath, ['--import', probe, 'cli/bin/concordance.mjs', ...args], {
    maxBuffer: 1 << 28,
  })
  if (ran.status !== 0) throw new Error(ran.stderr.toString())
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(usage, 'utf8'))
  return {
    seconds: (performance.now() - start) / 1000,
    processor: (userCPUTime + systemCPUTime) / 1e6,
    megabytes: maxRSS / 1024,
  }
}

try {
  const bill = join(folder, 'bill.docx')
  writeFileSync(bill, longBill(paragraphs))
  const missed: string[] = []
  process.stdout.write(
    `${paragraphs} paragraphs, least of ${runs} processes, Node ${process.versions.node}\n\n`,
  )
  process.stdout.write('| amendments | time | processor, all threads | memory |\n| --- | --- | --- | --- |\n')
  for (const { amendments, seconds, megabytes } of cases) {
    const list = join(folder, `list-${amendments}.json`)
    writeFileSync(list, listOf(amendments))
    const all = Array.from({ length: runs }, () =>
      once(['redline', bill, list, '-o', join(folder, 'out.docx'), '--force']),
    )
    const least = (key: 'seconds' | 'processor' | 'megabytes') => Math.min(...all.map((one) => one[key]))
    process.stdout.write(
      `| ${amendments} | ${least('seconds').toFixed(2)} s | ${least('processor').toFixed(2)} s | ${least('megabytes').toFixed(0)} MB |\n`,
    )
    if (least('seconds') > seconds) missed.push(`${amendments} amendments take more than ${seconds} s`)
    if (least('megabytes') > megabytes) missed.push(`${amendments} amendments need more than ${megabytes} MB`)
  }
  const flat = Array.from(
    { length: paragraphs },
    (_, at) => `A person who, without permit ${at}, keeps a dog.`,
  )
  const later = flat.map((one, at) => (at % 10 ? one : one.replace('a dog', 'an animal')))
  const bare = flatDiff(flat.join('\n'), later.join('\n'))
  process.stdout.write(
    `\ndiffWordsWithSpace on the bare words of 500 such changes: ${(bare / 1000).toFixed(2)} s, without a file or a proof\n`,
  )
  for (const one of missed) process.stdout.write(`missed: ${one}\n`)
  if (missed.length > 0) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
