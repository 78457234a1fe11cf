// Compiles `rules/*.yaml`, `grammar/*.yaml` and `wording.yaml` into one module that Node and the browser load without
// a YAML parser. Stops, with the file's name, where a rule lacks wording in a language or an example.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { parse } from 'yaml'

const here = new URL('./', import.meta.url)
const target = new URL('./dist/data/', import.meta.url)
const languages = ['en', 'fr', 'es']
const severities = ['error', 'warning', 'info']

export async function compile() {
  const rules = await readAll('rules/')
  const grammar = await readAll('grammar/')
  const wording = await load('wording.yaml')
  const problems = Object.entries(rules).flatMap(([name, rule]) => problemsOf(name, rule))
  if (problems.length) throw new Error(problems.join('\n'))
  const order = wording.order
  const missing = Object.keys(rules).filter((id) => !order.includes(id))
  const unknown = order.filter((id) => rules[id] === undefined)
  if (missing.length || unknown.length)
    throw new Error(
      `packages/coherence/wording.yaml: order must name each rule once: ${[...missing, ...unknown].join(', ')}`,
    )
  const data = { rules: order.map((id) => rules[id]), grammar, wording }
  await mkdir(target, { recursive: true })
  await writeFile(new URL('coherence.js', target), `export default ${JSON.stringify(data)}\n`)
  await writeFile(new URL('coherence.d.ts', target), 'declare const data: unknown\nexport default data\n')
}

async function readAll(folder) {
  const names = (await readdir(new URL(folder, here))).filter((name) => name.endsWith('.yaml')).sort()
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name.slice(0, -5), await load(`${folder}${name}`)])),
  )
}

async function load(name) {
  return parse(await readFile(new URL(name, here), 'utf8'))
}

function problemsOf(name, rule) {
  const found = []
  const complain = (what) => found.push(`packages/coherence/rules/${name}.yaml: ${what}`)
  if (rule.id !== name) complain(`id must be ${name}`)
  if (!severities.includes(rule.severity)) complain(`severity must be one of ${severities.join(', ')}`)
  for (const key of ['about', 'unexpected', 'expected', 'note']) {
    for (const language of languages) if (!rule[key]?.[language]) complain(`${key} has no ${language}`)
    const holders = languages.map((language) => placeholders(rule[key]?.[language] ?? ''))
    if (new Set(holders).size > 1) complain(`${key} must hold the same placeholders in every language`)
  }
  for (const language of rule.languages ?? []) {
    if (languages.includes(language) && !rule.examples?.some((one) => one.language === language))
      complain(`no example in ${language}`)
  }
  for (const one of rule.examples ?? [])
    if (!one.ok || !one['not-ok']) complain('an example needs ok and not-ok')
  return found
}

const placeholders = (text) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ')

if (process.argv[1]?.endsWith('coherence/compile.mjs')) await compile()
