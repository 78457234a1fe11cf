import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import type { Problem } from '../src/problem.ts'
import { assemble } from './assemble.ts'
import { readSchemas, readSources } from './read-sources.ts'
import { split } from './split.ts'

/**
 * Reads, checks and compiles the data under `root` into `dist/data.js`.
 * Throws one error that lists every problem with its file, line and what to do.
 */
export async function compileModel(root: URL): Promise<void> {
  const [sources, schemas] = await Promise.all([readSources(root), readSchemas(root)])
  const { model, sheets = [], problems } = assemble(sources, schemas)
  if (problems.length > 0)
    throw new Error(['The data of protocol-model has problems:', ...problems.map(line)].join('\n'))
  if (!model) return
  const { base, pieces } = split(model, sheets)
  await mkdir(new URL('dist/instruments/', root), { recursive: true })
  await writeModule(root, 'data', base, 'unknown')
  await writeModule(root, 'relations', model.relations, 'readonly import("../src/relation.ts").Relation[]')
  for (const piece of pieces) await writeModule(root, `instruments/${piece.instrument.id}`, piece, pieceType)
  await writeIndex(
    root,
    pieces.map(({ instrument }) => instrument.id),
  )
  const schemaType = 'import("@cfworker/json-schema").Schema'
  await writeModule(
    root,
    'schemas',
    schemas,
    `{ readonly [name: string]: ${schemaType}; readonly model: ${schemaType} }`,
  )
}

const pieceType = 'import("../../src/types.ts").Piece'

/** Writes `dist/pieces.js`: how each part is loaded when it is asked for. Bundlers follow these imports. */
async function writeIndex(root: URL, ids: readonly string[]): Promise<void> {
  const lines = ids.map((id) => `  '${id}': () => import('./instruments/${id}.js'),\n`)
  const text = `export default { relations: () => import('./relations.js'), instruments: {\n${lines.join('')}} }\n`
  await replace(new URL('dist/pieces.js', root), text)
  const type = [
    'declare const value: {',
    '  readonly relations: () => Promise<{ readonly default: readonly import("../src/relation.ts").Relation[] }>',
    '  readonly instruments: {',
    '    readonly [id: string]: () => Promise<{ readonly default: import("../src/types.ts").Piece }>',
    '  }',
    '}',
    'export default value',
    '',
  ]
  await replace(new URL('dist/pieces.d.ts', root), type.join('\n'))
}

/** Writes `dist/<name>.js` with one default export. The engine parses a JSON string faster than an object in code. */
async function writeModule(root: URL, name: string, value: unknown, type: string): Promise<void> {
  const json = JSON.stringify(JSON.stringify(value))
  await replace(new URL(`dist/${name}.js`, root), `export default JSON.parse(${json})\n`)
  await replace(new URL(`dist/${name}.d.ts`, root), `declare const value: ${type}\nexport default value\n`)
}

function line({ file, line, reason, rule }: Problem): string {
  return `  ${file ?? 'model'}${line === undefined ? '' : `:${line}`}  ${reason} (${rule})`
}

/** Writes only what changed, under a temporary name first: others may be reading the file. */
async function replace(file: URL, text: string): Promise<void> {
  const old = await readFile(file, 'utf8').catch(() => '')
  if (old === text) return
  const temporary = new URL(`${file.pathname}.${process.pid}`, file)
  await writeFile(temporary, text)
  await rename(temporary, file)
}
