import { mkdtempSync, rmSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDossier, type Level, type Place } from '@concordance/dossier'
import memdown from 'memdown'
import {
  accountFile,
  type Grant,
  hashPassword,
  type Places,
  type ServeOptions,
  serve,
  withAccount,
} from '../src/index.ts'

/** Cheap hashes: what is tested is that they are compared, not that they are slow. */
export const cheap = { N: 2, r: 1, p: 1 }
export const password = 'four plain words here'

let count = 0

export interface MemoryPlaces extends Places {
  readonly place: (key: string) => Place
}

/** Dossiers in memory; what a server closes and opens again is still there. */
export function memoryPlaces(...keys: readonly string[]): MemoryPlaces {
  const prefix = `server-${process.pid}-${count++}`
  const known = new Set(keys)
  const place = (key: string): Place => ({ location: `${prefix}-${key}`, level: memdown as Level })
  return {
    place,
    names: async () => [...known].sort(),
    database: async (key) => {
      known.add(key)
      return place(key)
    },
    keyOf: (name) => {
      if (!/^[\p{L}\p{N} _-]+$/u.test(name)) throw new Error('no name')
      return name.toLowerCase()
    },
  }
}

export const naming = (name: string, dossier: string) => ({
  name,
  country: 'MR',
  created: '2026-03-01T08:00:00.000Z',
  dossier,
})

export const uuids = {
  marendia: '01234567-89ab-4def-8123-456789abcdef',
  veldoria: '11234567-89ab-4def-8123-456789abcdef',
} as const

/** Two dossiers with nothing but their names. */
async function twoDossiers(): Promise<MemoryPlaces> {
  const places = memoryPlaces('marendia', 'veldoria')
  for (const key of ['marendia', 'veldoria'] as const) {
    const dossier = await createDossier(
      places.place(key),
      naming(key === 'marendia' ? 'Marendia' : 'Veldoria', uuids[key]),
    )
    await dossier.close()
  }
  return places
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly json: any
}

export interface Asking {
  readonly method?: string
  readonly json?: unknown
  readonly body?: string | Uint8Array
  readonly headers?: { readonly [name: string]: string }
  readonly cookie?: string | undefined
}

export interface Office {
  readonly port: number
  readonly address: string
  readonly folder: string
  readonly places: Places
  readonly reports: readonly string[]
  readonly ask: (path: string, asking?: Asking) => Promise<Answer>
  /** The cookie of somebody who logged in. */
  readonly logIn: (name: string) => Promise<string>
  readonly close: () => Promise<void>
}

/** A server with two dossiers and, where wanted, accounts; everything in a folder that goes with it. */
export async function office(
  people?: { readonly [name: string]: readonly Grant[] },
  options: Partial<ServeOptions> = {},
): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), 'concordance-office-'))
  const places = options.places ?? (await twoDossiers())
  for (const [name, grants] of Object.entries(people ?? {})) await addAccount(folder, name, grants)
  const reports: string[] = []
  const served = await serve({
    places,
    folder,
    port: 0,
    host: '127.0.0.1',
    accounts: people !== undefined,
    version: 'test',
    costs: cheap,
    report: (message) => reports.push(message),
    ...options,
  })
  const ask = asker(served.port)
  return {
    port: served.port,
    address: `http://127.0.0.1:${served.port}`,
    folder,
    places,
    reports,
    ask,
    logIn: async (name) => {
      const { headers } = await ask('/_concordance/session', { method: 'POST', json: { name, password } })
      return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
    },
    close: async () => {
      await served.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export async function addAccount(folder: string, name: string, grants: readonly Grant[]): Promise<void> {
  const hashed = await hashPassword(password, cheap)
  await accountFile(join(folder, 'accounts.json')).change((all) =>
    withAccount(all, { name, password: hashed, grants }),
  )
}

/** Asks as a program does that sets what headers it likes. */
function asker(port: number): Office['ask'] {
  return (path, { method = 'GET', json, body, headers = {}, cookie } = {}) =>
    new Promise((resolve, reject) => {
      const content = json === undefined ? body : JSON.stringify(json)
      const asked = request(
        {
          host: '127.0.0.1',
          port,
          path,
          method,
          agent: false,
          headers: {
            ...(json !== undefined && { 'content-type': 'application/json' }),
            ...(content !== undefined && { 'content-length': Buffer.byteLength(content) }),
            ...(cookie !== undefined && { cookie }),
            ...headers,
          },
        },
        (response) => {
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part))
          response.on('error', reject)
          response.on('end', () => {
            const bytes = Buffer.concat(parts)
            const text = bytes.toString()
            const isJson =
              response.headers['content-type']?.startsWith('application/json') &&
              !response.headers['content-encoding']
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              bytes,
              text,
              json: isJson && text ? JSON.parse(text) : undefined,
            })
          })
        },
      )
      asked.on('error', reject)
      asked.end(content)
    })
}
