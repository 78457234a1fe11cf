// Compiles `templates/<kind>/<language>.md` (front matter: labels; body: longer texts under `## key`) and the model
// provisions into modules that Node and the browser load without a YAML or Markdown parser. Stops where a language
// lacks a key.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { parse } from 'yaml'
import { compileInstructions } from './compile/compile-instructions.mjs'
import { compileMemos } from './compile/compile-memos.mjs'
import { compileProvisions } from './compile/compile-provisions.mjs'

/** The kinds of documents whose wording lies here, one folder each. */
const kinds = ['matrix', 'comparison', 'countries', 'receipt', 'document', 'memo-words']
const target = new URL('./dist/data/', import.meta.url)

export async function compile() {
  await mkdir(target, { recursive: true })
  for (const kind of kinds) await compileKind(kind)
  await compileInstructions(new URL('./instructions/', import.meta.url), target)
  await compileMemos(new URL('./memos/', import.meta.url), target)
  await compileProvisions(new URL('./provisions/', import.meta.url), target)
}

async function compileKind(kind) {
  const source = new URL(`./${kind}/`, import.meta.url)
  const files = (await readdir(source)).filter((name) => name.endsWith('.md')).sort()
  const entries = await Promise.all(
    files.map(async (name) => [name.slice(0, -3), await read(new URL(name, source), `${kind}/${name}`)]),
  )
  const wordings = Object.fromEntries(entries)
  const problems = entries.flatMap(([language, wording]) =>
    differences(wordings.en, wording, `${kind}/${language}.md`),
  )
  if (problems.length) throw new Error(problems.join('\n'))
  await writeFile(new URL(`${kind}.js`, target), `export default ${JSON.stringify(wordings)}\n`)
  await writeFile(
    new URL(`${kind}.d.ts`, target),
    'declare const wordings: unknown\nexport default wordings\n',
  )
}

async function read(file, name) {
  const text = (await readFile(file, 'utf8')).replace(/\r\n/g, '\n')
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
  if (front === undefined)
    throw new Error(`templates/${name}: begin the file with front matter between two lines of ---`)
  return { ...parse(front), prose: sections(fromMarkdown(body), name) }
}

/** The blocks under each `## key`. Positions are left out: nobody asks for them and they would bloat the module. */
function sections(tree, name) {
  const found = {}
  let key
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) {
      key = node.children[0].value
      found[key] = []
    } else if (key) found[key].push(withoutPosition(node))
    else throw new Error(`templates/${name}: text before the first "## key" belongs to no section`)
  }
  return found
}

function withoutPosition({ position, ...node }) {
  return node.children ? { ...node, children: node.children.map(withoutPosition) } : node
}

/** Every path of the English wording must stand in the other, with the same placeholders, and none beside. */
function differences(english, other, name) {
  const [a, b] = [leaves(english), leaves(other)]
  return [
    ...[...a.keys()].filter((key) => !b.has(key)).map((key) => `templates/${name}: "${key}" is missing`),
    ...[...b.keys()]
      .filter((key) => !a.has(key))
      .map((key) => `templates/${name}: "${key}" is not known to en.md`),
    ...[...a]
      .filter(([key, value]) => b.has(key) && placeholders(value) !== placeholders(b.get(key)))
      .map(
        ([key, value]) =>
          `templates/${name}: "${key}" must hold the placeholders ${placeholders(value) || '(none)'}`,
      ),
  ]
}

function leaves(value, path = '', into = new Map()) {
  // The plural forms of a sentence are one text: each language has its own.
  if (isPlural(value)) into.set(path, value.other)
  else if (typeof value === 'object' && value !== null && !Array.isArray(value))
    for (const [key, child] of Object.entries(value)) leaves(child, path ? `${path}.${key}` : key, into)
  else into.set(path, Array.isArray(value) ? '' : String(value))
  return into
}

const categories = ['zero', 'one', 'two', 'few', 'many', 'other']

function isPlural(value) {
  return typeof value?.other === 'string' && Object.keys(value).every((key) => categories.includes(key))
}

function placeholders(text) {
  return (text.match(/\{\w+\}/g) ?? []).sort().join(' ')
}
