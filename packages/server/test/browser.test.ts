import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browser, noChromium, startChromium } from './chromium.ts'
import { entryBy } from './entries.ts'
import { type Office, office, password } from './office.ts'

/** A page with nothing but a PouchDB in IndexedDB; it is driven by the test. */
const script = `
import PouchDB from 'pouchdb-core'
import http from 'pouchdb-adapter-http'
import idb from 'pouchdb-adapter-idb'
import replication from 'pouchdb-replication'
PouchDB.plugin(http).plugin(idb).plugin(replication)
const local = new PouchDB('copy', { adapter: 'idb' })
const remote = () => new PouchDB(new URL('/db/marendia', location.origin).href, { adapter: 'http' })
window.work = {
  logIn: (name, password) => fetch('/_concordance/session', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name, password }),
  }).then((response) => response.status),
  cookie: () => document.cookie,
  write: (doc) => local.bulkDocs([doc], { new_edits: false }),
  live: () => { window.sync = local.sync(remote(), { live: true, retry: true, batch_size: 20 }) },
  has: (id) => local.get(id).then(() => true, () => false),
}
document.title = 'ready'
`

interface Work {
  logIn(name: string, password: string): Promise<number>
  cookie(): string
  write(doc: object): Promise<unknown>
  live(): void
  has(id: string): Promise<boolean>
}

describe.skipIf(noChromium)('two browsers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'concordance-browser-'))
  let here: Office
  let browser: Browser

  beforeAll(async () => {
    await build({
      stdin: { contents: script, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
      // The adapter for IndexedDB is a dependency of the dossier.
      nodePaths: [fileURLToPath(new URL('../../dossier/node_modules', import.meta.url))],
      bundle: true,
      format: 'esm',
      platform: 'browser',
      outfile: join(folder, 'main.js'),
      logLevel: 'error',
      define: { global: 'globalThis' },
    })
    writeFileSync(join(folder, 'index.html'), '<!doctype html><script type="module" src="main.js"></script>')
    here = await office(
      {
        'A. Orlen': [{ dossier: 'marendia', role: 'reviewer' }],
        'B. Timm': [{ dossier: 'marendia', role: 'lead' }],
      },
      { page: folder },
    )
    browser = await startChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await here?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('replicate live through the server, one of them offline for a while', async () => {
    const open = async (name: string) => {
      const context = await browser.newContext()
      const page = await context.newPage()
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      page.on('console', (message) => {
        if (/security|refused|blocked/i.test(message.text())) errors.push(message.text())
      })
      await page.goto(here.address)
      await page.waitForFunction('document.title === "ready"')
      const work = <T>(doing: keyof Work, ...given: readonly unknown[]): Promise<T> =>
        page.evaluate(
          ([what, args]) => {
            const known = (globalThis as unknown as { work: Record<string, (...args: unknown[]) => unknown> })
              .work
            return known[what as string]?.(...(args as unknown[])) as never
          },
          [doing, given] as const,
        )
      expect(await work<number>('logIn', name, password)).toBe(200)
      // The session is out of reach of scripts.
      expect(await work<string>('cookie')).toBe('')
      await work('live')
      return { context, work, errors }
    }
    const [a, b] = [await open('A. Orlen'), await open('B. Timm')]
    const arrives = (there: typeof a, id: string) =>
      expect.poll(() => there.work<boolean>('has', id), { timeout: 20_000 }).toBe(true)
    const first = await entryBy('A. Orlen')
    await a.work('write', first)
    await arrives(b, first._id)

    await b.context.setOffline(true)
    const [offline, meanwhile] = [await entryBy('B. Timm'), await entryBy('A. Orlen')]
    await b.work('write', offline)
    await a.work('write', meanwhile)
    await b.context.setOffline(false)
    await arrives(a, offline._id)
    await arrives(b, meanwhile._id)
    expect([...a.errors, ...b.errors]).toEqual([])
    expect(here.reports).toEqual([])
  })
})
