import { DossierError, openStore, type Place, type Store } from '@concordance/dossier'
import type { Pouch } from './pouch.ts'
import { missing, Refusal } from './refusal.ts'

/** Where the dossiers of this machine lie. */
export interface Places {
  /** Keys of the dossiers there are. */
  readonly names: () => Promise<readonly string[]>
  readonly database: (key: string) => Promise<Place>
  /** The key of a name, as the command line makes it; throws for what can name no dossier. */
  readonly keyOf: (name: string) => string
}

/** The databases, opened when asked for and closed when nobody has used them for a while, so that a command gets its turn. */
export interface Databases {
  readonly names: Places['names']
  /** Whether there is a dossier under that key. */
  readonly has: (key: string) => Promise<boolean>
  /** Throws a `Refusal` where there is none or it cannot be opened. */
  readonly use: <T>(key: string, work: (database: Pouch) => Promise<T>) => Promise<T>
  /** Makes an empty one. Throws a `Refusal` where there is one or the key names none. */
  readonly create: (key: string) => Promise<void>
  readonly close: () => Promise<void>
}

interface Opened {
  readonly store: Promise<Store>
  users: number
  closing?: NodeJS.Timeout
}

export function databases(places: Places, idle = 5_000): Databases {
  const open = new Map<string, Opened>()
  const ending = new Set<Promise<unknown>>()
  let closed = false

  const end = (key: string, opened: Opened): void => {
    if (open.get(key) === opened) open.delete(key)
    const done = opened.store.then((store) => store.close()).catch(() => undefined)
    ending.add(done)
    void done.finally(() => ending.delete(done))
  }

  const take = async (key: string): Promise<Opened> => {
    if (closed) throw new Refusal(503, 'closing', 'the server is being closed')
    const there = open.get(key)
    if (there) return there
    // What is being closed must be closed before it is opened again.
    await Promise.all(ending)
    const meanwhile = open.get(key)
    if (meanwhile) return meanwhile
    const opened: Opened = { store: places.database(key).then(openStore), users: 0 }
    open.set(key, opened)
    return opened
  }

  const using = async <T>(key: string, work: (database: Pouch) => Promise<T>): Promise<T> => {
    const opened = await take(key)
    clearTimeout(opened.closing)
    opened.users++
    try {
      const store = await opened.store
      return await work(store.database as unknown as Pouch)
    } catch (error) {
      throw error instanceof DossierError ? notOpened(error) : error
    } finally {
      opened.users--
      if (opened.users === 0) {
        opened.closing = setTimeout(() => end(key, opened), idle)
        opened.closing.unref()
        if (
          await opened.store.then(
            () => false,
            () => true,
          )
        )
          open.delete(key)
      }
    }
  }

  const has = async (key: string) => (await places.names()).includes(key)
  return {
    names: places.names,
    has,
    use: async (key, work) => {
      if (!(await has(key))) throw missing('Database does not exist.')
      return using(key, work)
    },
    create: async (key) => {
      if (await has(key)) throw new Refusal(412, 'file_exists', 'there is a dossier of this name already')
      await using(key, (database) => database.info())
    },
    close: async () => {
      closed = true
      for (const [key, opened] of open) {
        clearTimeout(opened.closing)
        end(key, opened)
      }
      await Promise.all(ending)
    },
  }
}

const notOpened = (error: DossierError): Refusal =>
  error.rule === 'in-use'
    ? new Refusal(503, 'in-use', error.message, { 'retry-after': '5' })
    : new Refusal(500, error.rule, error.message)
