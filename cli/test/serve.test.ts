import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bulk, entryBy, opinion } from '../../packages/server/test/entries.ts'
import { bin, concordance, expectOneSentence, type Options, temporaryFolder } from './command.ts'

let folder = temporaryFolder()
let running: ChildProcess | undefined
beforeEach(() => {
  folder = temporaryFolder()
  mkdirSync(page())
  writeFileSync(join(page(), 'index.html'), '<!doctype html><title>Page</title>')
})
afterEach(() => {
  running?.kill('SIGKILL')
  running = undefined
  folder.remove()
})

const page = () => join(folder.path, 'page')
const env = (more: object = {}) => ({ CONCORDANCE_HOME: join(folder.path, 'home'), ...more })
const run = (args: readonly string[], options: Options = {}) =>
  concordance(args, { ...options, env: env(options.env) })

/** Starts the server and waits for its address. */
function started(...args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [bin, 'serve', '--port', '0', '--json', '--page', page(), ...args], {
    env: { ...process.env, ...env() },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  running = child
  return new Promise((resolve, reject) => {
    child.on('exit', () => reject(new Error('the server ended')))
    child.stdout.on('data', (line: Buffer) => resolve(JSON.parse(line.toString()).address))
  })
}

function ended(signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    running?.on('exit', resolve)
    running?.kill(signal)
  })
}

const dossierOf = async (address: string) => {
  const answer = await fetch(new URL('_concordance/dossiers', address))
  return ((await answer.json()) as { key: string; dossier: string }[])[0]
}

const post = (url: URL, { method, json }: ReturnType<typeof bulk>) =>
  fetch(url, { method, body: JSON.stringify(json), headers: { 'content-type': 'application/json' } })

describe('concordance serve', () => {
  it('serves the page and the dossiers of the command line, and closes on Ctrl-C', async () => {
    await run(['dossier', 'create', 'Marendia', '--country', 'MR'])
    const address = await started()
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    expect(await (await fetch(address)).text()).toContain('<title>Page</title>')
    const known = await dossierOf(address)
    const entry = await entryBy('A. Orlen', opinion(), known?.dossier)
    expect(await (await post(new URL('db/marendia/_bulk_docs', address), bulk(entry))).json()).toEqual([])
    expect(await ended('SIGINT')).toBe(0)
    const { out } = await run(['dossier', 'list', 'Marendia', '--json'])
    expect(JSON.parse(out).findings).toMatchObject([{ by: 'A. Orlen', status: 'gap' }])
    expect((await run(['dossier', 'verify', 'Marendia'])).code).toBe(0)
  })

  it('lets the command line work on a dossier that nobody uses at the moment', async () => {
    await run(['dossier', 'create', 'Marendia', '--country', 'MR'])
    await dossierOf(await started())
    expect((await run(['dossier', 'list', 'Marendia'])).code).toBe(0)
  })

  it('loses nothing that it acknowledged when it is killed', async () => {
    await run(['dossier', 'create', 'Marendia', '--country', 'MR'])
    const acknowledged: string[] = []
    for (let round = 0; round < 4; round++) {
      const address = await started()
      const known = await dossierOf(address)
      const url = new URL('db/marendia/_bulk_docs', address)
      const gone = new Promise<number | null>((resolve) =>
        setTimeout(() => resolve(ended('SIGKILL')), 20 + 60 * round),
      )
      for (;;) {
        const entry = await entryBy('A. Orlen', opinion(`Round ${round}.`), known?.dossier)
        const answer = await post(url, bulk(entry)).then(
          (response) => response.json(),
          () => undefined,
        )
        if (answer === undefined) break
        expect(answer).toEqual([])
        acknowledged.push(entry._id)
      }
      await gone
    }
    expect(acknowledged.length).toBeGreaterThan(4)
    const address = await started()
    const { rows } = (await (await fetch(new URL('db/marendia/_all_docs', address))).json()) as {
      rows: { id: string }[]
    }
    const there = new Set(rows.map(({ id }) => id))
    expect(acknowledged.filter((id) => !there.has(id))).toEqual([])
    const audit = readFileSync(join(folder.path, 'home/serve/audit.log'), 'utf8')
    for (const id of acknowledged) expect(audit).toContain(id)
    await ended('SIGTERM')
    expect((await run(['dossier', 'verify', 'Marendia'])).code).toBe(0)
  })

  it('lets other machines in only where people log in', async () => {
    const lan = ['serve', '--lan', '--port', '0', '--page', page()]
    expectOneSentence(await run(lan), 1)
    expectOneSentence(await run(['serve', '--host', '0.0.0.0', '--page', page()]), 2)
    const added = await run(['serve', 'users', 'add', 'A. Orlen', '--role', '*=lead'], {
      env: { CONCORDANCE_PASSWORD: 'four plain words here' },
    })
    expect(added).toMatchObject({ code: 0, err: '' })
    const address = await started('--lan')
    expect((await fetch(new URL('_concordance/dossiers', address))).status).toBe(401)
    await ended('SIGINT')
  })

  it('says in a sentence why it cannot start', async () => {
    expectOneSentence(await run(['serve', '--page', join(folder.path, 'nothing')]), 1)
    expectOneSentence(await run(['serve', '--port', 'x', '--page', page()]), 2)
    expectOneSentence(await run(['serve', '--cert', 'a.pem', '--page', page()]), 2)
    expectOneSentence(await run(['serve', '--install', 'couch.example']), 1)
    const address = await started()
    const taken = await run(['serve', '--port', new URL(address).port, '--page', page()])
    expectOneSentence(taken, 1)
    expect(taken.err).toContain('--port')
    mkdirSync(join(folder.path, 'home/serve'), { recursive: true })
    writeFileSync(join(folder.path, 'home/serve/accounts.json'), '{')
    expectOneSentence(await run(['serve', '--accounts', '--port', '0', '--page', page()]), 1)
  })

  it.skipIf(process.getuid?.() === 0)('says that its folder takes no files', async () => {
    mkdirSync(join(folder.path, 'home'))
    chmodSync(join(folder.path, 'home'), 0o500)
    expectOneSentence(await run(['serve', '--port', '0', '--page', page()]), 1)
  })
})

describe('concordance serve users', () => {
  it('adds, lists, changes and removes, and never asks without a terminal', async () => {
    const users = (args: readonly string[], input = '') => run(['serve', 'users', ...args], { input })
    expectOneSentence(await users(['add', 'A. Orlen']), 2)
    expectOneSentence(await users(['add', 'A. Orlen', '--password-stdin'], 'short\n'), 1)
    expectOneSentence(await users(['add', 'A. Orlen', '--role', 'boss', '--password-stdin'], 'x'), 1)
    const word = 'four plain words here\n'
    expect(
      (await users(['add', 'A. Orlen', '--role', 'Marendia=reviewer', '--password-stdin'], word)).code,
    ).toBe(0)
    expectOneSentence(await users(['add', 'a orlen', '--password-stdin'], word), 1)
    expect((await users(['role', 'A. Orlen', 'Veldoria', 'lead'])).code).toBe(0)
    expect((await users(['role', 'A. Orlen', 'Marendia', 'none'])).code).toBe(0)
    expect((await users(['password', 'A. Orlen', '--password-stdin'], 'quite other words\n')).code).toBe(0)
    const { out } = await users(['list', '--json'])
    expect(JSON.parse(out)).toEqual([{ name: 'A. Orlen', roles: [{ dossier: 'veldoria', role: 'lead' }] }])
    expect(out).not.toMatch(/salt|hash/)
    expectOneSentence(await users(['remove', 'B. Timm']), 1)
    expect((await users(['remove', 'A. Orlen'])).code).toBe(0)
    expect(JSON.parse((await users(['list', '--json'])).out)).toEqual([])
  })
})
