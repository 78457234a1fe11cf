// Compiles the skeletons of memos, `memos/<kind>/<language>.md`, into one module. Stops where a language has other
// placeholders than English.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { fromMarkdown } from 'mdast-util-from-markdown'

export async function compileMemos(source, target) {
  const kinds = (await readdir(source, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const skeletons = {}
  for (const { name } of kinds) skeletons[name] = await compileKind(new URL(`${name}/`, source), name)
  await writeFile(new URL('memos.js', target), `export default ${JSON.stringify(skeletons)}\n`)
  await writeFile(
    new URL('memos.d.ts', target),
    'declare const skeletons: unknown\nexport default skeletons\n',
  )
}

async function compileKind(folder, kind) {
  const trees = {}
  let english
  for (const file of ['en.md', ...(await readdir(folder)).filter((name) => name !== 'en.md').sort()]) {
    const text = (await readFile(new URL(file, folder), 'utf8')).replace(/\r\n/g, '\n')
    const placeholders = (text.match(/\{[\w-]+\}/g) ?? []).sort().join(' ')
    english ??= placeholders
    if (placeholders !== english)
      throw new Error(
        `templates/memos/${kind}/${file}: has the placeholders ${placeholders}, en.md has ${english}`,
      )
    trees[file.slice(0, -3)] = withLines(fromMarkdown(text))
  }
  return trees
}

/** Only the line on which a node begins is kept, for messages. */
function withLines({ position, ...node }) {
  const line = { line: position.start.line, column: position.start.column, offset: position.start.offset }
  return {
    ...node,
    position: { start: line, end: line },
    ...(node.children ? { children: node.children.map(withLines) } : {}),
  }
}
