import type { Fetch } from '@concordance/dossier'
import { describe, expect, it } from 'vitest'
import { madeUpCouch } from '../../dossier/test/made-up-couch.ts'
import type { Context } from '../src/context.ts'
import { operations } from '../src/index.ts'
import { memoryContext, memoryDossiers } from './memory-context.ts'

const run = (context: Context, name: string, args: readonly string[], options: object = {}) => {
  const operation = operations.find((one) => one.name === name)
  if (!operation) throw new Error(`no operation ${name}`)
  return operation.run(context, { arguments: args, options: { ...options } })
}

interface Network {
  readonly fetch: Fetch
  readonly secret?: (variable: string) => string | undefined
  readonly askSecret?: Context['askSecret']
}

function desk({ askSecret, ...network }: Network): Context {
  return { ...memoryContext(), dossiers: memoryDossiers(), network, ...(askSecret && { askSecret }) }
}

const url = 'http://127.0.0.1:5984/made-up'
const decide = (context: Context, by: string, status: string) =>
  run(context, 'dossier decide', ['Veldoria', 'fp-8-1-a'], { status, why: `${by} read it.`, by })

async function begun() {
  const couch = madeUpCouch()
  const one = desk({ fetch: couch.fetch })
  await run(one, 'dossier create', ['Veldoria'], { country: 'VD' })
  await decide(one, 'Ada Orlen', 'met')
  await run(one, 'sync', ['Veldoria', url])
  return { couch, one }
}

describe('sync', () => {
  it('makes a dossier from the one on the server, and shows what differs', async () => {
    const { couch, one } = await begun()
    const other = desk({ fetch: couch.fetch })
    expect((await run(other, 'sync', ['Veldoria', url])).json).toMatchObject({ joined: true, pulled: 1 })
    await decide(other, 'Bo Timm', 'gap')
    await run(other, 'sync', ['Veldoria', url])
    const { json, view } = await run(one, 'sync', ['Veldoria', url])
    expect(json).toMatchObject({ joined: false, pulled: 1, disagreements: ['fp-8-1-a'] })
    expect(JSON.stringify(view)).toMatch(/Opinions differ/)
  })

  it('takes name and password from the address, the environment or a question, and prints them nowhere', async () => {
    const { couch } = await begun()
    const sent: (string | undefined)[] = []
    const fetch: Fetch = (address, request) => {
      expect(address).not.toMatch(/@|s3cret/)
      sent.push(request.headers.authorization)
      return couch.fetch(address, request)
    }
    const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`
    const results = [
      await run(desk({ fetch }), 'sync', ['Veldoria', url.replace('//', '//ada%40x:s3cret@')]),
      await run(
        desk({
          fetch,
          secret: (name) => ({ CONCORDANCE_SYNC_NAME: 'ada', CONCORDANCE_SYNC_PASSWORD: 's3cret:2' })[name],
        }),
        'sync',
        ['Veldoria', url],
      ),
      await run(desk({ fetch, askSecret: async () => 's3cret3' }), 'sync', ['Veldoria', url], {
        account: 'A. Orlen',
      }),
    ]
    expect([...new Set(sent)]).toEqual([
      basic('ada@x:s3cret'),
      basic('ada:s3cret:2'),
      basic('A. Orlen:s3cret3'),
    ])
    expect(JSON.stringify(results)).not.toMatch(/s3cret/)
  })

  it('warns of a line that others can read, and of a clock that is wrong', async () => {
    const { couch } = await begun()
    const fetch: Fetch = async (address, request) => {
      const answer = await couch.fetch(address, request)
      return { ...answer, headers: { get: () => new Date(Date.now() + 3_600_000).toUTCString() } }
    }
    const far = 'http://ada:s3cret@couch.example/made-up'
    const { messages } = await run(desk({ fetch }), 'sync', ['Veldoria', far])
    expect(messages.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/60 minutes behind that of couch\.example/),
      expect.stringMatching(/unencrypted/),
    ])
  })

  it.each([
    'ftp://example.org/x',
    'http://example.org',
    'example.org/db',
    'http://a b/c',
    'http://u:%zz@h/d',
  ])('refuses the address %s with one sentence that shows no password', async (address) => {
    const context = desk({ fetch: madeUpCouch().fetch })
    await expect(run(context, 'sync', ['Veldoria', address])).rejects.toMatchObject({ source: 'usage' })
  })

  it('leaves nothing behind where the server holds no dossier', async () => {
    const context = desk({ fetch: madeUpCouch().fetch })
    await expect(run(context, 'sync', ['Veldoria', url])).rejects.toThrow(/holds no dossier at this address/)
    expect(await context.dossiers?.names()).toEqual([])
  })
})
