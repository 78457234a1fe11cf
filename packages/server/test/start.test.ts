import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type ServeOptions, ServerError, serve } from '../src/index.ts'
import { bulk, entryBy } from './entries.ts'
import { addAccount, memoryPlaces, office } from './office.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'concordance-start-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const start = (options: Partial<ServeOptions> = {}) =>
  serve({
    places: memoryPlaces(),
    folder,
    port: 0,
    host: '127.0.0.1',
    accounts: false,
    version: 'test',
    report: () => undefined,
    ...options,
  })

const refused = async (options: Partial<ServeOptions>) => {
  const error: unknown = await start(options).then(
    (served) => served.close(),
    (why: unknown) => why,
  )
  if (!(error instanceof ServerError)) throw new Error(`not refused in words: ${String(error)}`)
  expect(error.message).toMatch(/^[a-z][^\n]+$/)
  return [error.rule, error.message]
}

it('says what to do about a port that is taken', async () => {
  const first = await start()
  expect(await refused({ port: first.port })).toEqual(['port-taken', expect.stringContaining('--port')])
  await first.close()
})

it('says what to build where the page is missing', async () => {
  expect(await refused({ page: folder })).toEqual(['no-page', expect.stringContaining('npm run build')])
})

it('says where it cannot write', async () => {
  writeFileSync(join(folder, 'file'), '')
  expect(await refused({ folder: join(folder, 'file') })).toEqual([
    'folder',
    expect.stringContaining('CONCORDANCE_HOME'),
  ])
})

it('never lets other machines in without accounts', async () => {
  expect(await refused({ host: '0.0.0.0' })).toEqual(['accounts', expect.stringContaining('log in')])
  expect(await refused({ host: '0.0.0.0', accounts: true })).toEqual([
    'no-accounts',
    expect.stringContaining('users add'),
  ])
})

it("says an address that is not the machine's", async () => {
  await addAccount(folder, 'A. Orlen', [])
  expect(await refused({ host: '192.0.2.1', accounts: true })).toEqual([
    'host',
    expect.stringContaining('192.0.2.1'),
  ])
})

it.each([
  '',
  '{',
  '[]',
  '{"version":1,"accounts":[{"name":"A"}]}',
  '{"version":1,"accounts":[{"name":"A","password":{"algorithm":"scrypt","N":1073741824,"r":8,"p":1,"salt":"","hash":""},"grants":[]}]}',
  '{"version":2,"accounts":[]}',
])('does not start on a damaged file of accounts: %s', async (text) => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'accounts.json'), text)
  expect(await refused({ accounts: true })).toEqual(['accounts-corrupt', expect.stringContaining('restore')])
})

it('closes while questions are open, and answers them', async () => {
  const here = await office()
  const { json } = await here.ask('/db/marendia/_changes')
  const waiting = here.ask(`/db/marendia/_changes?feed=longpoll&heartbeat=10000&since=${json.last_seq}`)
  await new Promise((resolve) => setTimeout(resolve, 100))
  const began = Date.now()
  await here.close()
  expect(Date.now() - began).toBeLessThan(2500)
  expect((await waiting).json).toMatchObject({ results: [] })
})

it('answers an open question after its time, and at a change', async () => {
  const here = await office()
  const { json } = await here.ask('/db/marendia/_changes')
  const path = `/db/marendia/_changes?feed=longpoll&since=${json.last_seq}`
  expect((await here.ask(`${path}&timeout=50`)).json).toEqual({
    results: [],
    last_seq: json.last_seq,
    pending: 0,
  })
  const waiting = here.ask(path)
  await new Promise((resolve) => setTimeout(resolve, 50))
  const entry = await entryBy('A. Orlen')
  await here.ask('/db/marendia/_bulk_docs', bulk(entry))
  expect((await waiting).json.results).toMatchObject([{ id: entry._id }])
  await here.close()
})

it('forgets questions whose asker left', async () => {
  const here = await office()
  const { json } = await here.ask('/db/marendia/_changes')
  const path = `/db/marendia/_changes?feed=longpoll&since=${json.last_seq}`
  const asked = request({ host: '127.0.0.1', port: here.port, path })
  asked.on('error', () => undefined)
  asked.end()
  await new Promise((resolve) => setTimeout(resolve, 50))
  asked.destroy()
  await here.close()
  expect(here.reports).toEqual([])
})
