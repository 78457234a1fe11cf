import memdown from 'memdown'
import type { Context, DossierPlace, Progress } from '../src/context.ts'
import { problem } from '../src/problem.ts'

/** A place without disk or terminal, as a page could give it: the files given, and what was written to it. */
export interface MemoryContext extends Context {
  readonly files: Map<string, Uint8Array>
  readonly stored: Map<string, Uint8Array>
  readonly steps: Progress[]
}

export function memoryContext(files: { readonly [name: string]: string | Uint8Array } = {}): MemoryContext {
  const encoder = new TextEncoder()
  const all = new Map(
    Object.entries(files).map(([name, text]) => [
      name,
      typeof text === 'string' ? encoder.encode(text) : text,
    ]),
  )
  const stored = new Map<string, Uint8Array>()
  const steps: Progress[] = []
  return {
    files: all,
    stored,
    steps,
    read: async (file) => {
      const bytes = all.get(file)
      if (!bytes) throw problem('there is no such file', 'input', file)
      return bytes
    },
    output: async (file, force) => {
      if (all.has(file) && !force) throw problem('the file exists already', 'output', file)
      return async (bytes) => {
        all.set(file, bytes)
      }
    },
    store: {
      read: async (name) => stored.get(name),
      write: async (name, bytes) => {
        stored.set(name, bytes)
      },
      list: async (folder) => [...stored.keys()].filter((name) => name.startsWith(`${folder}/`)).sort(),
      place: (name) => `memory:${name}`,
    },
    progress: (step) => steps.push(step),
    today: () => '2026-03-01',
    program: 'test',
  }
}

let databases = 0

/** Dossiers in memory, with a clock that goes a second further each time. */
export function memoryDossiers(): DossierPlace {
  const locations = new Map<string, string>()
  let now = Date.UTC(2026, 2, 1, 9)
  return {
    names: async () => [...locations.keys()].sort(),
    database: async (name) => {
      const location = locations.get(name) ?? `memory-${process.pid}-${databases++}`
      locations.set(name, location)
      return {
        location,
        level: memdown as Extract<Awaited<ReturnType<DossierPlace['database']>>, { level: unknown }>['level'],
      }
    },
    discard: async (name) => {
      locations.delete(name)
    },
    now: () => {
      now += 1000
      return new Date(now).toISOString()
    },
    user: 'Tester',
  }
}
