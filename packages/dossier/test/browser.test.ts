import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Metafile } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportDossier, importAs, readExport, verifyDossier } from '../src/index.ts'
import type { Steps } from './browser/page.ts'
import { bytesOf, lawFrom, memoryPlace } from './memory.ts'

const browserAt = ['/usr/bin/chromium', process.env.CHROMIUM ?? ''].find(
  (file) => file !== '' && existsSync(file),
)
if (!browserAt && process.env.CI === 'true')
  throw new Error('Chromium is needed for this test: apt-get install chromium')
if (!browserAt) console.warn('Chromium is missing: the test of dossiers in IndexedDB is SKIPPED')

describe.skipIf(!browserAt)('a dossier in the browser', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'concordance-indexed-'))
  let metafile: Metafile
  let server: Server
  let browser: Browser
  let page: Page
  const complaints: string[] = []

  beforeAll(async () => {
    const built = await build({
      entryPoints: [fileURLToPath(new URL('./browser/page.ts', import.meta.url))],
      outdir: folder,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      metafile: true,
      logLevel: 'error',
    })
    metafile = built.metafile
    server = createServer((request, response) => {
      const name = (request.url ?? '/').slice(1)
      const script = /^[\w-]+\.js$/.test(name) && existsSync(join(folder, name))
      response.writeHead(200, {
        'content-type': script ? 'text/javascript' : 'text/html',
        'content-security-policy': "default-src 'self'",
      })
      response.end(
        script
          ? readFileSync(join(folder, name))
          : '<!doctype html><title>Dossier</title><script type="module" src="/page.js"></script>',
      )
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    browser = await chromium.launch({
      executablePath: browserAt ?? '',
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
    page = await browser.newPage()
    page.on('pageerror', ({ message }) => complaints.push(message))
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const run = <K extends keyof Steps>(step: K, ...args: Parameters<Steps[K]>) =>
    page.evaluate(
      ([name, given]) =>
        (globalThis as unknown as { steps: Record<string, (...args: unknown[]) => unknown> }).steps[
          name as string
        ]?.(...(given as unknown[])),
      [step, args] as const,
    ) as Promise<Awaited<ReturnType<Steps[K]>>>

  it('is kept over a reload, and says the same as one on a disk, revisions included', async () => {
    const file = Buffer.from(bytesOf('veldoria.md')).toString('base64')
    await run('begin', file, await lawFrom('veldoria.md'))
    await page.reload()
    const { findings, flaws, exported, revisions } = await run('look')
    expect(findings).toMatchObject([{ obligation: 'fp-8-1-a', status: 'met', stage: 'found' }])
    expect(flaws).toEqual([])

    const bytes = new Uint8Array(Buffer.from(exported, 'base64'))
    const { dossier } = await importAs(memoryPlace(), await readExport(bytes))
    expect((await verifyDossier(dossier)).flaws).toEqual([])
    expect(Buffer.compare(await exportDossier(dossier), bytes)).toBe(0)
    const here = await dossier.store.revisions(revisions.map(([id]) => id))
    expect(revisions).toEqual(revisions.map(([id]) => [id, here.get(id)]))

    expect(await run('takeIn', exported)).toBe(exported)
    expect(complaints).toEqual([])
  })

  it('comes without LevelDB', () => {
    const inputs = Object.keys(metafile.inputs)
    expect(inputs.some((file) => file.includes('pouchdb-adapter-idb'))).toBe(true)
    expect(inputs.filter((file) => /leveldb|leveldown|sublevel/.test(file))).toEqual([])
  })
})
