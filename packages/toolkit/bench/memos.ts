// How long a desk review of a hundred pages takes and how much memory: the review of two made-up laws, taken as one body of
// law, against four instruments: 119 pages in Word. Read, mapped, drafted, checked and written as Word, HTML and Markdown.
import { readFileSync } from 'node:fs'
import { memoKinds } from '@concordance/templates'
import { memoOperation } from '../src/memo.ts'
import { memoryContext } from '../test/memory-context.ts'

const countries = ['marendia', 'tarvania']
const fixtures = countries.map((name) => [`${name}.md`, readFileSync(`fixtures/${name}/law.md`)] as const)

async function run(kind: string, output: string): Promise<{ seconds: number; kilobytes: number }> {
  const context = memoryContext(Object.fromEntries(fixtures))
  const start = performance.now()
  await memoOperation.run(context, {
    arguments: [kind, ...fixtures.map(([name]) => name)],
    options: { output: [output], instrument: ['firearms-protocol,att,cifta,poa'], date: '2026-03-01' },
  })
  return {
    seconds: (performance.now() - start) / 1000,
    kilobytes: (context.files.get(output)?.length ?? 0) / 1000,
  }
}

process.stdout.write('| document | s | kB |\n| --- | --- | --- |\n')
for (const kind of memoKinds)
  for (const ending of kind === 'desk-review' ? ['docx', 'html', 'md'] : ['docx']) {
    const { seconds, kilobytes } = await run(kind, `memo.${ending}`)
    process.stdout.write(`| ${kind}.${ending} | ${seconds.toFixed(2)} | ${kilobytes.toFixed(0)} |\n`)
  }
const peak = process.resourceUsage().maxRSS / 1024
process.stdout.write(`\nPeak memory of all runs together: ${peak.toFixed(0)} MB\n`)
