import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Office, office } from './office.ts'

const folder = mkdtempSync(join(tmpdir(), 'concordance-page-'))
const page = join(folder, 'page')
const script = 'export const words = 1\n'.repeat(500)
let here: Office

beforeAll(async () => {
  mkdirSync(join(page, 'chunks'), { recursive: true })
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>Page</title>')
  writeFileSync(join(page, 'concordance.html'), '<!doctype html><script>1</script>')
  writeFileSync(join(page, 'main.js'), script)
  writeFileSync(join(page, 'sw.js'), '1')
  writeFileSync(join(page, 'eng.traineddata.gz'), Buffer.alloc(5000, 7))
  writeFileSync(join(page, 'core.wasm'), Buffer.alloc(5000, 1))
  writeFileSync(join(page, 'chunks/docx-ABCD2345.js'), script)
  writeFileSync(join(page, '.hidden'), 'secret')
  writeFileSync(join(folder, 'outside.txt'), 'secret')
  symlinkSync(join(folder, 'outside.txt'), join(page, 'link.txt'))
  here = await office(undefined, { page })
})
afterAll(async () => {
  await here.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the files of the page', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/main.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/core.wasm', 'application/wasm', 'no-cache'],
    ['/chunks/docx-ABCD2345.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/eng.traineddata.gz', 'application/octet-stream', 'no-cache'],
  ])('come with type and lifetime: %s', async (path, type, lifetime) => {
    const { status, headers } = await here.ask(path)
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, lifetime])
    expect(headers['service-worker-allowed']).toBe('/')
  })

  it('are packed for who can unpack, unless they are packed already', async () => {
    const as = (packing: string, path = '/main.js') =>
      here.ask(path, { headers: { 'accept-encoding': packing } })
    const [br, gz, none] = [await as('gzip, deflate, br'), await as('gzip, br;q=0'), await as('identity')]
    expect([br.headers['content-encoding'], brotliDecompressSync(br.bytes).toString()]).toEqual([
      'br',
      script,
    ])
    expect([gz.headers['content-encoding'], gunzipSync(gz.bytes).toString()]).toEqual(['gzip', script])
    expect([none.headers['content-encoding'], none.text]).toEqual([undefined, script])
    expect(br.bytes.length).toBeLessThan(200)
    expect((await as('br', '/eng.traineddata.gz')).headers).not.toHaveProperty('content-encoding')
  })

  it('are not sent again to who has them', async () => {
    const { headers } = await here.ask('/main.js')
    const again = await here.ask('/main.js', { headers: { 'if-none-match': `W/${headers.etag}` } })
    expect([again.status, again.text]).toEqual([304, ''])
    writeFileSync(join(page, 'main.js'), `${script}// changed`)
    expect((await here.ask('/main.js', { headers: { 'if-none-match': String(headers.etag) } })).status).toBe(
      200,
    )
    writeFileSync(join(page, 'main.js'), script)
  })

  it('are sent in parts', async () => {
    const part = (range: string) => here.ask('/main.js', { headers: { range } })
    const first = await part('bytes=0-5')
    expect([first.status, first.text, first.headers['content-range']]).toEqual([
      206,
      'export',
      `bytes 0-5/${script.length}`,
    ])
    expect((await part('bytes=-2')).text).toBe('1\n')
    expect((await part(`bytes=${script.length - 1}-`)).text).toBe('\n')
    expect((await part('bytes=999999-')).status).toBe(416)
    expect((await part('bytes=5-1')).status).toBe(200)
  })

  it('answer HEAD without a body, and nothing but reading', async () => {
    const { status, text, headers } = await here.ask('/main.js', { method: 'HEAD' })
    expect([status, text, headers['content-length']]).toEqual([200, '', String(script.length)])
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await here.ask('/', { method })).status).toBe(405)
  })

  it('let the page in one file be taken along, not run', async () => {
    expect((await here.ask('/concordance.html')).headers['content-disposition']).toBe('attachment')
  })

  it.each([
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/chunks/../../outside.txt',
    '/chunks/%2e%2e/%2e%2e/outside.txt',
    '/..%5coutside.txt',
    '//etc/passwd',
    '/%00',
    '/main.js%00.txt',
    '/link.txt',
    '/.hidden',
    '/chunks',
    '/chunks/',
    '/C:/x',
    '/%',
  ])('are only those of the folder: %s', async (path) => {
    const { status, text } = await here.ask(path)
    expect([400, 404]).toContain(status)
    expect(text).not.toContain('secret')
  })

  it('may be opened by a link on another page', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
    expect((await here.ask('/', { headers })).status).toBe(200)
    expect(
      (await here.ask('/main.js', { headers: { ...headers, 'sec-fetch-mode': 'no-cors' } })).status,
    ).toBe(403)
  })
})
