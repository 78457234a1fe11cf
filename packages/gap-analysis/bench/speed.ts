// node .ci/build.mjs && node .ci/bench.mjs packages/gap-analysis/bench/speed.ts: how long mapping takes after reading, in a new process and in
// a warm one, beside the queries of MiniSearch over the same clauses; how time grows with length; and two hundred laws
// over worker threads. Writes its tables into this package's README.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { flatten, type Law } from '@concordance/law-tree'
import { model } from '@concordance/protocol-model'
import { map } from '../src/index.ts'
import { miniSearch, queryOf } from './baselines.ts'
import { readLaw, shared, treaties } from './gold.ts'
import { longer, sectionsOf } from './longer.ts'
import { manyLaws } from './many-laws.ts'
import { intoReadme, tableOf } from './readme.ts'

const self = fileURLToPath(import.meta.url)
const [mode, path = ''] = process.argv.slice(2)
if (mode === 'law') process.stdout.write(JSON.stringify(await inNewProcess(path)))
else {
  const tables = [await perLaw(), await byLength(), await many()]
  console.log(tables.join('\n\n'))
  intoReadme('bench:speed', tables.join('\n\n'))
}

/** Times in one process: the first call and the best of later ones, ours and MiniSearch's. In ms. */
interface Times {
  readonly first: number
  readonly later: number
  readonly searchedFirst: number
  readonly searchedLater: number
}

async function inNewProcess(file: string): Promise<Times> {
  const law = await readLaw(file)
  const official = await treaties()
  const core = (model.instruments[0]?.obligations ?? []).filter((one) => one.core).slice(0, 50)
  const queries = core.map((one) => queryOf(one, law.language, official.get(law.language)))
  const first = timed([law])
  const search = () => {
    const start = performance.now()
    const index = miniSearch(law)
    for (const query of queries) index(query)
    return performance.now() - start
  }
  const searchedFirst = search()
  const runs = Array.from({ length: 9 }, () => [timed([law]), search()] as const)
  return {
    first,
    searchedFirst,
    later: Math.min(...runs.map(([ours]) => ours)),
    searchedLater: Math.min(...runs.map(([, theirs]) => theirs)),
  }
}

function timed(laws: readonly Law[]): number {
  const start = performance.now()
  map(laws, model)
  return performance.now() - start
}

function run(...args: string[]): string {
  return execFileSync(process.execPath, [self, ...args], { encoding: 'utf8' })
}

/** The best of several new processes: what the work costs when nothing else is in the way. */
async function perLaw(): Promise<string> {
  const rows = []
  for (const file of lawFiles()) {
    const law = await readLaw(file)
    const runs = Array.from({ length: 5 }, () => JSON.parse(run('law', file)) as Times)
    const best = (of: (times: Times) => number): string => ms(Math.min(...runs.map(of)))
    rows.push([
      file.split('/').slice(-2).join('/'),
      ...[sectionsOf(law).length, flatten(law).length].map(String),
      best(({ first }) => first),
      best(({ searchedFirst }) => searchedFirst),
      best(({ later }) => later),
      best(({ searchedLater }) => searchedLater),
    ])
  }
  const head = [
    'law',
    'sections',
    'clauses',
    'first call',
    'MiniSearch, first',
    'later calls',
    'MiniSearch, later',
  ]
  return tableOf(head, rows)
}

async function byLength(): Promise<string> {
  const law = await readLaw(fixture('marendia'))
  const count = sectionsOf(law).length
  const laws = [1, 4, 16].map((times) => longer(law, count * times))
  const rounds = Array.from({ length: 7 }, () => laws.map((one) => timed([one])))
  const rows = laws.map((one, at) => {
    const took = Math.min(...rounds.map((times) => times[at] as number))
    const sections = sectionsOf(one).length
    return [`${sections / count}×`, String(sections), ms(took), (took / sections).toFixed(2)]
  })
  return tableOf(['length', 'sections', 'time', 'ms per section'], rows)
}

async function many(): Promise<string> {
  const names = ['marendia', 'sourane', 'caldamar', 'aulenburg', 'suhail', 'tarvania', 'lanchuan', 'sotavel']
  const ran = await manyLaws(names.map(fixture), 200, 100)
  return tableOf(
    [
      'laws of 100 sections, `concordance map --each --json`',
      'worker threads',
      'time',
      'processor time',
      'peak memory of the whole process',
    ],
    [
      [
        String(ran.mapped),
        String(ran.threads),
        `${ran.seconds.toFixed(1)} s`,
        `${ran.processor.toFixed(1)} s`,
        `${Math.round(ran.megabytes)} MB`,
      ],
    ],
  )
}

function lawFiles(): string[] {
  const real = [
    'canada/firearms-act-F-11.6.en.xml',
    'switzerland/waffengesetz-wg-514.54.de.md',
    'peru/ley-30299-armas.es.md',
    'tanzania/firearms-and-ammunition-control-act-2015.en.json',
  ]
    .map((file) => join(shared, 'laws', file))
    .filter((file) => existsSync(file))
  return real.length > 0 ? real : ['marendia', 'caldamar', 'suhail'].map(fixture)
}

function fixture(name: string): string {
  return join(process.cwd(), 'fixtures', name, 'law.md')
}

function ms(value: number): string {
  return `${Math.round(value)} ms`
}
