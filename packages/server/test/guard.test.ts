import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bulk, entryBy } from './entries.ts'
import { type Office, office } from './office.ts'

let here: Office
beforeAll(async () => {
  here = await office()
})
afterAll(() => here.close())

const dossiers = '/_concordance/dossiers'

describe('without accounts, on this machine only', () => {
  it('answers to the addresses that it printed', async () => {
    for (const host of ['127.0.0.1', 'localhost', '[::1]'])
      expect((await here.ask(dossiers, { headers: { host: `${host}:${here.port}` } })).status).toBe(200)
  })

  it.each([
    'evil.example',
    'evil.example:8421',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'a b',
    '[::1',
  ])('does not answer to the name %s (DNS rebinding)', async (host) => {
    for (const path of ['/', dossiers, '/db/marendia'])
      expect((await here.ask(path, { headers: { host } })).status).toBeGreaterThanOrEqual(400)
  })

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
  ])('gives nothing to a page elsewhere: %j', async (headers) => {
    const entry = await entryBy('A. Orlen')
    for (const asked of [
      here.ask(dossiers, { headers }),
      here.ask('/db/marendia/_all_docs', { headers }),
      here.ask('/db/marendia/_bulk_docs', { ...bulk(entry), headers }),
      here.ask('/db/new', { method: 'PUT', headers }),
    ]) {
      const { status, headers: answered, json } = await asked
      expect([status, json.error]).toEqual([403, 'origin'])
      expect(answered).not.toHaveProperty('access-control-allow-origin')
    }
    expect((await here.ask('/db/marendia')).json.doc_count).toBe(1)
    expect((await here.ask(dossiers)).json).toHaveLength(2)
  })

  it('takes what its own page sends', async () => {
    const headers = { origin: here.address, 'sec-fetch-site': 'same-origin' }
    expect((await here.ask(dossiers, { headers })).status).toBe(200)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'takes no body that a form can send: "%s"',
    async (type) => {
      const body = JSON.stringify({ docs: [await entryBy('A. Orlen')], new_edits: false })
      const headers = { 'content-type': type }
      const { status } = await here.ask('/db/marendia/_bulk_docs', { method: 'POST', body, headers })
      expect(status).toBe(415)
    },
  )

  it('grants no preflight', async () => {
    const { status, headers } = await here.ask('/db/marendia/_bulk_docs', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    })
    expect(status).toBe(403)
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  it('sends strict headers with everything', async () => {
    for (const path of ['/', dossiers, '/db/marendia', '/nothing']) {
      const { headers } = await here.ask(path)
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
      expect(headers['content-security-policy']).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
      expect(headers).not.toHaveProperty('x-powered-by')
      expect(headers).not.toHaveProperty('server')
    }
  })
})
