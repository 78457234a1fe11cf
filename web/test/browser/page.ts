import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Download, type Page } from 'playwright-core'

export const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
export const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../../fixtures/${name}`, import.meta.url))

const executable = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** In CI the tests fail without a browser; elsewhere they are skipped, and `npm test` says so. */
export const skip = !existsSync(executable) && process.env.CI !== 'true'

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executable,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

const types: { readonly [ending: string]: string } = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
}

/** Any web server will do; this one gives out the built folder on this machine. Resolves to its address. */
export async function serve(): Promise<{ readonly address: string; readonly server: Server }> {
  const server = createServer(({ url = '/' }, response) => {
    const [path = '/'] = url.split('?')
    const file = join(dist, path === '/' ? 'index.html' : path)
    if (!file.startsWith(dist) || !existsSync(file)) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
    response.end(readFileSync(file))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return { address: `http://127.0.0.1:${address.port}/`, server }
}

export interface Watched {
  readonly page: Page
  /** Everything that the page or its workers asked for. */
  readonly requests: readonly string[]
  /** Errors in the console and uncaught ones. */
  readonly errors: readonly string[]
}

/** A page in a clean profile, on a fixed day, whose every request and error is written down. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    ...options,
  })
  const requests: string[] = []
  const errors: string[] = []
  context.on('request', (request) => requests.push(request.url()))
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
  })
  context.on('weberror', (error) => errors.push(error.error().message))
  const page = await context.newPage()
  await page.clock.setFixedTime(new Date('2026-03-01T12:00:00'))
  await page.goto(url)
  return { page, requests, errors }
}

/** What went elsewhere than to the page's own address or stayed in the page. */
export const strangers = (requests: readonly string[], home: string): readonly string[] =>
  requests.filter((url) => !url.startsWith(home) && !url.startsWith('blob:') && !url.startsWith('data:'))

/** Opens a made-up law without a dossier. */
export async function openSample(page: Page, name: RegExp): Promise<void> {
  await page.evaluate('location.hash = "laws"')
  await page.getByRole('button', { name }).click()
  await page.locator('obligation-list a').first().waitFor()
}

export async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()))
}

/** Waits until an expression holds in the page. Asks from outside, for the page's policy lets no text be run in it. */
export async function until(page: Page, expression: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await page.evaluate(expression)) return
    await page.waitForTimeout(50)
  }
  throw new Error(`never true: ${expression}`)
}
