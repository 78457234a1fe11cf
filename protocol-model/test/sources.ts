import { readdirSync, readFileSync } from 'node:fs'
import type { Schema } from '@cfworker/json-schema'
import type { Source } from '../compile/kinds.ts'
import { readSchemas } from '../compile/read-sources.ts'

export const root = new URL('../', import.meta.url)
const data = new URL('fixtures/data/', import.meta.url)

/** The sound little library of `fixtures/data`, one part of which each test breaks. */
export function soundSources(): Source[] {
  return readdirSync(data, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => ({ file, text: readFileSync(new URL(file, data), 'utf8') }))
}

export function schemas(): Promise<Record<string, Schema>> {
  return readSchemas(root)
}

/** The sources with one file changed: `was` is replaced by `is`; throws if the file does not hold it. */
export function changed(file: string, was: string, is: string): Source[] {
  const sources = soundSources()
  const source = sources.find((one) => one.file === file)
  if (!source?.text.includes(was)) throw new Error(`${file} does not hold "${was}"`)
  return sources.map((one) => (one === source ? { file, text: one.text.replace(was, () => is) } : one))
}
