import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outlineOf } from './browser/outline.ts'
import { seeds } from './fuzz/seeds.ts'

const place = ['/usr/bin/chromium', '/usr/bin/chromium-browser', process.env.CHROMIUM ?? ''].find(
  (file) => file !== '' && existsSync(file),
)
if (!place && process.env.CI === 'true')
  throw new Error('Chromium is needed for this test: apt-get install chromium')
if (!place) console.warn('Chromium is missing: the test of the readers in a browser’s worker is SKIPPED')

const root = fileURLToPath(new URL('../../../', import.meta.url))
const types: Readonly<Record<string, string>> = { js: 'text/javascript', html: 'text/html' }

/** One file of each format, whose reading in the worker must be the same as here. */
const files = seeds(root).filter(({ name }) =>
  /^(?:marendia\/law\.(?:md|txt|html|docx)|act-akn3\.xml|statute\.xml|plain\.xml|extraction\.json|made\.pdf|made\.docx|arabic\.txt|chinese\.md)$/.test(
    name,
  ),
)

describe.skipIf(!place)('in the worker of a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'concordance-worker-'))
  const asked: string[] = []
  let server: Server
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    await build({
      entryPoints: [fileURLToPath(new URL('./browser/worker.ts', import.meta.url))],
      outdir: folder,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'browser',
      // Some libraries have a form for pages, which asks for the document, and one for workers.
      conditions: ['worker'],
      target: 'es2022',
      logLevel: 'error',
    })
    server = createServer((request, response) => {
      const name = (request.url ?? '/').slice(1) || 'index.html'
      const known = readdirSync(folder).includes(name)
      response.writeHead(known || name === 'index.html' ? 200 : 404, {
        'content-type': types[name.split('.').at(-1) ?? ''] ?? 'text/plain',
        'content-security-policy': "default-src 'self'",
      })
      response.end(known ? readFileSync(join(folder, name)) : '<!doctype html><title>Readers</title>')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    browser = await chromium.launch({
      executablePath: place ?? '',
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    })
    page = await browser.newPage()
    // Readers fetch nothing: whatever is asked of another place ends there and is noted.
    await page.context().route('**', (route) => {
      const url = route.request().url()
      if (url.startsWith(home)) return route.continue()
      asked.push(url)
      return route.abort()
    })
    await page.goto(home)
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('there is a file of each format', () => {
    expect(new Set(files.map(({ format }) => format))).toEqual(
      new Set(['md', 'txt', 'html', 'xml', 'json', 'docx', 'pdf']),
    )
  })

  test.each(files)('$name is read as it is here', async ({ name, bytes }) => {
    const given: { outline?: unknown; error?: string } = await page.evaluate(
      ([base64, file]) =>
        new Promise<{ outline?: unknown; error?: string }>((resolve) => {
          const world = globalThis as unknown as {
            Worker: new (
              url: string,
              options: object,
            ) => {
              onmessage: (event: { data: object }) => void
              onerror: (event: { message: string }) => void
              postMessage: (data: object) => void
              terminate: () => void
            }
            atob: (text: string) => string
          }
          const worker = new world.Worker('/worker.js', { type: 'module' })
          worker.onmessage = ({ data }) => {
            worker.terminate()
            resolve(data)
          }
          worker.onerror = ({ message }) => resolve({ error: message ?? 'the worker did not start' })
          worker.postMessage({
            bytes: Uint8Array.from(world.atob(base64), (sign) => sign.charCodeAt(0)),
            file,
          })
        }),
      [Buffer.from(bytes).toString('base64'), name] as const,
    )
    expect(given.error).toBeUndefined()
    expect(given.outline).toEqual(await outlineOf(bytes, name))
  })

  test('nothing was asked of any other place', () => {
    expect(asked).toEqual([])
  })
})
