// Writes the table of rules into README.md, between the markers, from `rules/*.yaml`: node packages/coherence/table.mjs
import { readFile, writeFile } from 'node:fs/promises'
import { parse } from 'yaml'

const here = new URL('./', import.meta.url)
const [begin, end] = ['<!-- rules: made by table.mjs -->', '<!-- /rules -->']

/** The README with a fresh table. */
export async function withTable() {
  const readme = await readFile(new URL('README.md', here), 'utf8')
  const { order } = parse(await readFile(new URL('wording.yaml', here), 'utf8'))
  const rows = await Promise.all(order.map(row))
  const table = ['| rule | finds | level | knows |', '| --- | --- | --- | --- |', ...rows].join('\n')
  const [before, rest = ''] = readme.split(begin)
  const [, after] = rest.split(end)
  if (after === undefined) throw new Error(`README.md needs the markers ${begin} and ${end}`)
  return `${before}${begin}\n${table}\n${end}${after}`
}

async function row(id) {
  const rule = parse(await readFile(new URL(`rules/${id}.yaml`, here), 'utf8'))
  return `| \`${id}\` | ${rule.about.en} | ${rule.severity} | ${rule.languages.join(', ')} |`
}

if (process.argv[1]?.endsWith('coherence/table.mjs'))
  await writeFile(new URL('README.md', here), await withTable())
