// Time and size of the page in headless Chromium: first view, script, from a law to workbench and matrix.
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { basename, extname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'

const [law = 'fixtures/marendia/law.docx'] = process.argv.slice(2)
const dist = resolve('web/dist')
const limits = { view: 1000, script: 250_000, work: 4000, task: 100 }

const types = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
}
const server = createServer(({ url = '/' }, response) => {
  const file = join(dist, url === '/' ? 'index.html' : (url.split('?')[0] ?? ''))
  if (!existsSync(file)) return void response.writeHead(404).end()
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-encoding': 'gzip',
  })
  response.end(gzipSync(readFileSync(file)))
})
await new Promise((done) => server.listen(0, '127.0.0.1', done))
const address = server.address()
const port = typeof address === 'object' && address ? address.port : 0
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})

/** One visit in a clean profile. Milliseconds. */
async function measure() {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await page.addInitScript(
    `globalThis.long = []; new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) long.push(duration) }).observe({ type: 'longtask', buffered: true })`,
  )
  const begin = performance.now()
  await page.goto(`http://127.0.0.1:${port}/`)
  await page.locator('dossiers-view h1').waitFor()
  const view = await since(page, 'first-contentful-paint')
  const seen = performance.now() - begin
  // The worker starts behind the first view; a reader needs longer to find the button.
  await page.evaluate('location.hash = "laws"')
  await page.locator('laws-view select option').nth(2).waitFor({ state: 'attached' })
  await page.evaluate('long.length = 0')
  const chosen = performance.now()
  await page.setInputFiles('input[type=file]', law)
  await page.locator('obligation-list a').first().waitFor({ timeout: 120_000 })
  const work = performance.now() - chosen
  const asked = performance.now()
  await page.evaluate('location.hash = "matrix"')
  await page.locator('table.matrix tbody').first().waitFor()
  const matrix = performance.now() - asked
  await page.waitForTimeout(200)
  const task = Number(await page.evaluate('Math.max(0, ...long)'))
  await page.context().close()
  return { view, seen, work, matrix, task }
}

const since = async (page, name) =>
  Number(await page.evaluate(`performance.getEntriesByName(${JSON.stringify(name)})[0]?.startTime ?? 0`))

await measure()
const runs = []
for (let count = 0; count < 5; count++) runs.push(await measure())
const median = (key) => runs.map((run) => run[key]).sort((a, b) => a - b)[2] ?? Number.NaN
const packed = (file) => gzipSync(readFileSync(join(dist, file))).byteLength
const script = packed('main.js')

const rows = [
  ['first contentful paint', median('view'), 'ms', limits.view],
  ['first view, with the browser’s own start', median('seen'), 'ms', limits.view],
  ['script of the first view, gzip', script, 'bytes', limits.script],
  ['style, gzip', packed('page.css'), 'bytes'],
  ['the single file', readFileSync(join(dist, 'concordance.html')).byteLength, 'bytes'],
  [`${basename(law)}: chosen to workbench`, median('work'), 'ms', limits.work],
  ['workbench to matrix', median('matrix'), 'ms'],
  ['longest task of the main thread meanwhile', median('task'), 'ms', limits.task],
]
for (const [what, value, unit, limit] of rows) {
  const verdict =
    limit === undefined ? '' : value <= limit ? `  ok, at most ${limit}` : `  TOO MUCH, at most ${limit}`
  process.stdout.write(
    `${what.padEnd(46)} ${Math.round(value).toLocaleString('en').padStart(10)} ${unit}${verdict}\n`,
  )
}
process.stdout.write('Median of five visits in a clean profile, after one to warm up.\n')
await browser.close()
server.close()
if (rows.some(([, value, , limit]) => limit !== undefined && value > limit)) process.exitCode = 1
