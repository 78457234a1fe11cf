import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accountFile, withoutAccount } from '../src/index.ts'
import { type Office, office, password } from './office.ts'

let here: Office
beforeEach(async () => {
  here = await office({
    'A. Orlen': [{ dossier: 'marendia', role: 'reviewer' }],
    'B. Timm': [{ dossier: '*', role: 'lead' }],
  })
})
afterEach(() => here.close())

const session = '/_concordance/session'
const logIn = (name: string, word: string) =>
  here.ask(session, { method: 'POST', json: { name, password: word } })
const basic = (name: string, word: string) => ({
  authorization: `Basic ${Buffer.from(`${name}:${word}`).toString('base64')}`,
})

describe('logging in', () => {
  it('is needed for everything but the question who one is', async () => {
    expect((await here.ask(session)).json).toEqual({
      server: 'concordance',
      version: 'test',
      accounts: true,
      name: null,
      mayCreate: false,
    })
    for (const path of [
      '/_concordance/dossiers',
      '/db/_all_dbs',
      '/db/marendia',
      '/db/marendia/_changes',
      '/db/nothing',
    ])
      expect((await here.ask(path)).status).toBe(401)
  })

  it('gives a cookie that no script and no other site gets', async () => {
    const { headers, json, status } = await logIn('A. Orlen', password)
    expect([status, json.name, json.mayCreate]).toEqual([200, 'A. Orlen', false])
    expect(headers['set-cookie']?.[0]).toMatch(
      /^concordance-session=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/; Max-Age=604800$/,
    )
    const cookie = await here.logIn('B. Timm')
    expect((await here.ask(session, { cookie })).json).toMatchObject({ name: 'B. Timm', mayCreate: true })
  })

  it('marks the cookie for TLS where there is TLS', async () => {
    const secure = await office({ 'A. Orlen': [] }, { behindTls: true })
    const { headers } = await secure.ask(session, { method: 'POST', json: { name: 'A. Orlen', password } })
    expect(headers['set-cookie']?.[0]).toMatch(/; Secure$/)
    expect(headers).toHaveProperty('strict-transport-security')
    await secure.close()
  })

  it('does not tell a wrong name from a wrong password', async () => {
    const [name, word] = [await logIn('Z. Nobody', password), await logIn('A. Orlen', 'not this one')]
    expect(name.status).toBe(401)
    expect(name.text).toBe(word.text)
    for (const odd of [
      {},
      { name: 'A. Orlen' },
      { name: ['A. Orlen'], password },
      { name: { $ne: null }, password: { $ne: null } },
      [],
    ])
      expect((await here.ask(session, { method: 'POST', json: odd })).status).toBe(400)
  })

  it('makes who guesses wait', async () => {
    const answers = []
    for (let count = 0; count < 8; count++) answers.push(await logIn('A. Orlen', `guess ${count} of many`))
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429, 429, 429])
    expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(0)
    // The right one has to wait too, or guessing would tell.
    expect((await logIn('A. Orlen', password)).status).toBe(429)
    expect((await logIn('B. Timm', password)).status).toBe(200)
  })

  it('cannot be guessed by many tries at once', async () => {
    const tries = Array.from({ length: 30 }, (_, count) => logIn('A. Orlen', `guess ${count} at once`))
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(5)
  })

  it('ends with logging out, with a new password, and with the account', async () => {
    const [first, second] = [await here.logIn('A. Orlen'), await here.logIn('A. Orlen')]
    const nameOf = async (cookie: string) => (await here.ask(session, { cookie })).json.name
    const out = await here.ask(session, { method: 'DELETE', cookie: first })
    expect(out.headers['set-cookie']?.[0]).toMatch(/^concordance-session=; .*Max-Age=0/)
    expect([await nameOf(first), await nameOf(second)]).toEqual([null, 'A. Orlen'])

    const change = (old: string, next: string) =>
      here.ask('/_concordance/password', { method: 'PUT', cookie: second, json: { old, new: next } })
    expect((await change('wrong words here', 'quite other words')).status).toBe(401)
    expect((await change(password, 'short')).json).toMatchObject({ error: 'weak-password' })
    const changed = await change(password, 'quite other words')
    expect(changed.status).toBe(200)
    expect(await nameOf(second)).toBe(null)
    const renewed = changed.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
    expect(await nameOf(renewed)).toBe('A. Orlen')
    expect((await logIn('A. Orlen', password)).status).toBe(401)

    const accounts = accountFile(join(here.folder, 'accounts.json'))
    await accounts.change((all) => withoutAccount(all, 'A. Orlen'))
    expect(await nameOf(renewed)).toBe(null)
  })

  it('works for programs with name and password, and fails for a wrong one', async () => {
    const marendia = (headers: { readonly [name: string]: string }) => here.ask('/db/marendia', { headers })
    expect((await marendia(basic('A. Orlen', password))).status).toBe(200)
    expect((await marendia(basic('A. Orlen', 'wrong words here'))).status).toBe(401)
    expect((await marendia({ authorization: 'Bearer x' })).status).toBe(401)
    const many = Array.from({ length: 20 }, () => marendia(basic('B. Timm', password)))
    expect(new Set((await Promise.all(many)).map(({ status }) => status))).toEqual(new Set([200]))
    const { headers } = await marendia({})
    expect(headers['www-authenticate']).not.toMatch(/basic/i)
  })

  it('lets nobody in where the file of the accounts is damaged', async () => {
    const cookie = await here.logIn('B. Timm')
    writeFileSync(join(here.folder, 'accounts.json'), '{ "version": 1, "accounts": [ {')
    expect((await here.ask('/db/marendia', { cookie })).status).toBe(500)
    expect(here.reports.join()).toMatch(/damaged/)
  })

  it('keeps passwords as salted hashes, for the owner of the file alone', async () => {
    const file = join(here.folder, 'accounts.json')
    const text = readFileSync(file, 'utf8')
    expect(text).not.toContain(password)
    const { accounts } = JSON.parse(text)
    expect(accounts[0].password).toMatchObject({ algorithm: 'scrypt', N: 2, r: 1, p: 1 })
    expect(accounts[0].password.salt).not.toBe(accounts[1].password.salt)
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
  })
})
