import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { toAkomaNtoso } from '@concordance/law-tree'
import { readLaw } from './gold.ts'
import { longer } from './longer.ts'

/** What one run of the command took. */
export interface ManyLaws {
  readonly mapped: number
  readonly threads: number
  readonly seconds: number
  /** Of the processor, all threads. */
  readonly processor: number
  /** Peak of the resident set, in MB. */
  readonly megabytes: number
}

/** Writes so many laws of so many sections to files and maps them with `map --each`, as a user would. */
export async function manyLaws(
  sources: readonly string[],
  count: number,
  sections: number,
): Promise<ManyLaws> {
  const folder = mkdtempSync(join(tmpdir(), 'concordance-many-'))
  try {
    const files = []
    const laws = await Promise.all(sources.map(readLaw))
    const texts = laws.map((law) => toAkomaNtoso(longer(law, sections), { date: '2026-03-01' }))
    for (let at = 0; at < count; at++) {
      const file = join(folder, `law-${at}.xml`)
      // No two laws have a paragraph in common, or memory would come out too low.
      writeFileSync(file, (texts[at % texts.length] ?? '').replaceAll('</p>', ` ${at}</p>`))
      files.push(file)
    }
    return run(folder, files)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(folder: string, files: readonly string[]): ManyLaws {
  const usage = join(folder, 'usage.json')
  // The process under test tells its own use when it ends; its workers load the same lines and say nothing.
  const probe = join(folder, 'probe.mjs')
  writeFileSync(
    probe,
    `import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
if (isMainThread) process.on('exit', () => writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())))`,
  )
  const command = ['--import', probe, 'cli/bin/concordance.mjs', 'map', ...files, '--each', '--json']
  const start = performance.now()
  const ran = spawnSync(process.execPath, command, { maxBuffer: 1 << 30 })
  const seconds = (performance.now() - start) / 1000
  if (ran.status !== 0) throw new Error(ran.stderr.toString())
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(usage, 'utf8'))
  const { mappings } = JSON.parse(ran.stdout.toString())
  return {
    mapped: mappings.length,
    threads: Math.min(availableParallelism(), files.length),
    seconds,
    processor: (userCPUTime + systemCPUTime) / 1e6,
    megabytes: maxRSS / 1024,
  }
}
