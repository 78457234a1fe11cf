// npm run bench:mapping: how far the proposals agree with careful readers (../shared/benchmark), beside three search
// libraries over the same clauses. Writes the table into this package's README and the misses into bench-output/.
// With a folder as argument, further annotations of the same form are measured into a table of their own.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { model } from '@concordance/protocol-model'
import { type Mapping, map } from '../src/index.ts'
import { type Baseline, baselines, queryOf } from './baselines.ts'
import { fixtures, type Reference, references, scorer, treaties } from './gold.ts'
import { leaveOneOut } from './leave-one-out.ts'
import { type Miss, missesCsv, missesMarkdown, missesOf } from './misses.ts'
import { intoReadme } from './readme.ts'
import { type Score, scoreTable } from './table.ts'

const output = join(process.cwd(), 'bench-output')
const instrument = model.instruments.find(({ id }) => id === 'firearms-protocol')
const found = await references()
if (found.length === 0 || !instrument) {
  console.log('No reference annotations in ../shared/benchmark/gold: nothing to measure.')
  process.exit(0)
}
mkdirSync(output, { recursive: true })
const official = await treaties()
const ours: Score[] = []
const others: { [name: string]: Score[] } = {}
const times: string[] = []
const misses: Miss[] = []
for (const reference of found) {
  const start = performance.now()
  const mapping = map([reference.law], model)
  const mapped = performance.now() - start
  ours.push(scored(reference, 'mapping', mapping))
  misses.push(...missesOf(reference, mapping))
  // Without words in the law's language a search for them would be no comparison.
  const language = reference.law.language
  if (!official.has(language) && !instrument.obligations[0]?.statement[language]) continue
  const libraries = await baselines(reference.law)
  for (const [name, baseline] of Object.entries(libraries)) {
    const begin = performance.now()
    const ranked = ranking(reference, baseline)
    if (name.startsWith('MiniSearch')) times.push(line(reference, mapped, performance.now() - begin))
    others[name] = [...(others[name] ?? []), scored(reference, name, ranked)]
  }
}
const table = scoreTable(ours, others)
writeFileSync(join(output, 'misses.csv'), missesCsv(misses))
writeFileSync(join(output, 'misses.md'), missesMarkdown(misses))
console.log(`${table}\n\n${times.join('\n')}\n${misses.length} misses: ${output}/misses.md and misses.csv`)
intoReadme('bench:mapping', table)
const folds = leaveOneOut(found)
const left = scoreTable(
  folds.map(({ reference, mapping }) => scored(reference, 'left-out', mapping)),
  others,
)
console.log(left)
intoReadme('bench:mapping:left-out', left)
const made = (await fixtures()).map((reference) => scored(reference, 'fixture', map([reference.law], model)))
console.log(scoreTable(made, {}))
intoReadme('bench:mapping:fixtures', scoreTable(made, {}))
const later = process.argv[2]
if (later) {
  const scores = (await references(later)).map((reference) =>
    scored(reference, 'later', map([reference.law], model)),
  )
  console.log(scoreTable(scores, {}))
  intoReadme('bench:mapping:later', scoreTable(scores, {}))
}

function ranking({ law }: Reference, baseline: Baseline): object {
  const obligations = (instrument?.obligations ?? []).map((obligation) => ({
    id: obligation.id,
    status: 'none',
    candidates: baseline(queryOf(obligation, law.language, official.get(law.language)))
      .slice(0, 60)
      .map((path) => ({ path })),
  }))
  return { obligations }
}

/** Scores with the benchmark's own program, which is not ours to change. */
function scored(reference: Reference, name: string, prediction: Mapping | object): Score {
  const path = join(output, `${name.replace(/\W+/g, '-')} ${nameOf(reference)}.json`)
  writeFileSync(path, JSON.stringify(prediction))
  const printed = execFileSync(process.execPath, [scorer, reference.file, path, '--json'], {
    encoding: 'utf8',
  })
  return (JSON.parse(printed) as [Score])[0]
}

function nameOf({ gold }: Reference): string {
  return gold.law.split('/')[0] ?? gold.law
}

function line(reference: Reference, mapped: number, searched: number): string {
  return `${nameOf(reference)}: mapped in ${Math.round(mapped)} ms, the queries of MiniSearch in ${Math.round(searched)} ms`
}
