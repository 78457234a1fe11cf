import { readdir, readFile } from 'node:fs/promises'
import type { Schema } from '@cfworker/json-schema'
import type { Source } from './kinds.ts'

const folders = ['instruments', 'concepts', 'recognition', 'relations']

/** Every YAML file of the data, with names relative to `root`, in a stable order. */
export async function readSources(root: URL): Promise<Source[]> {
  const inFolders = await Promise.all(folders.map((folder) => yamlFilesUnder(root, folder)))
  const names = ['guidance.yaml', 'languages.yaml', 'themes.yaml', ...inFolders.flat()]
  return Promise.all(names.map(async (file) => ({ file, text: await readFile(new URL(file, root), 'utf8') })))
}

/** All schemas, by the name before `.schema.json`. */
export async function readSchemas(root: URL): Promise<Record<string, Schema>> {
  const folder = new URL('schema/', root)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.schema.json')).sort()
  const entries = names.map(async (name) => {
    const schema: Schema = JSON.parse(await readFile(new URL(name, folder), 'utf8'))
    return [name.replace('.schema.json', ''), schema] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

async function yamlFilesUnder(root: URL, folder: string): Promise<string[]> {
  const entries = await readdir(new URL(`${folder}/`, root), { recursive: true }).catch(() => [])
  return entries
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort()
}
