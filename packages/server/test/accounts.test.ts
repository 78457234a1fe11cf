import { describe, expect, it } from 'vitest'
import { roleIn } from '../src/account.ts'
import {
  accountOf,
  checkPassword,
  grantOf,
  hashPassword,
  nameOf,
  withAccount,
  withRole,
} from '../src/index.ts'
import { costs, isPassword } from '../src/passwords.ts'
import { sessions, tokenIn } from '../src/sessions.ts'
import { tries } from '../src/tries.ts'
import { cheap } from './office.ts'

const account = async (name: string) => ({ name, password: await hashPassword('x', cheap), grants: [] })

describe('accounts', () => {
  it('bear the names of people, and no two that look alike', async () => {
    expect(nameOf('  Ana\u0301 Orlen ')).toBe('Aná Orlen')
    for (const bad of ['', ' ', 'a:b', 'a\nb', 'a\u202eb', 'x'.repeat(81)])
      expect(() => nameOf(bad)).toThrow(/named like/)
    const one = withAccount([], await account('A. Orlen'))
    for (const like of ['A. Orlen', 'a. orlen', 'A.Orlen', 'Ａ. Orlen'])
      expect(() => withAccount(one, { ...one[0], name: like } as never)).toThrow(/there is an account/)
    expect(() => withAccount([], { ...one[0], name: 'Concordance' } as never)).toThrow(/name of the program/)
  })

  it('have one role in each dossier', async () => {
    const [one] = withRole(withRole([await account('A')], 'A', '*', 'reader'), 'A', 'x', 'lead')
    expect([roleIn({ grants: one?.grants ?? [] }, 'x'), roleIn({ grants: one?.grants ?? [] }, 'y')]).toEqual([
      'lead',
      'reader',
    ])
    const [without] = withRole([one ?? (await account('A'))], 'A', '*', 'none')
    expect(roleIn({ grants: without?.grants ?? [] }, 'y')).toBeUndefined()
    expect(() => accountOf([], 'B')).toThrow(/there is none yet/)
  })

  it('take roles as they are written', () => {
    const lower = (name: string) => name.toLowerCase()
    expect(grantOf('Marendia=lead', lower)).toEqual({ dossier: 'marendia', role: 'lead' })
    expect(grantOf('*=reader', lower)).toEqual({ dossier: '*', role: 'reader' })
    for (const bad of ['Marendia', 'Marendia=boss', '=lead', ''])
      expect(() => grantOf(bad, lower)).toThrow(/DOSSIER=ROLE/)
  })
})

describe('passwords', () => {
  it('are hashed with the costs that are kept beside them', async () => {
    expect(costs).toEqual({ N: 32_768, r: 8, p: 3 })
    const kept = await hashPassword('caf\u00e9 words and more')
    expect(kept).toMatchObject({ algorithm: 'scrypt', ...costs })
    expect(await isPassword('cafe\u0301 words and more', kept)).toBe(true)
    expect(await isPassword('cafe words and more', kept)).toBe(false)
    expect((await hashPassword('caf\u00e9 words and more', cheap)).hash).not.toBe(kept.hash)
  })

  it.each(['short', 'aaaaaaaaaaaaaaaa', 'xx a. orlen xx', 'x'.repeat(2000)])(
    'are refused when they are easy: %s',
    (word) => {
      expect(() => checkPassword(word, 'A. Orlen')).toThrow(/password/)
    },
  )
})

describe('sessions', () => {
  it('end when nobody asks, and after a week anyway', () => {
    let now = 0
    const hour = 60 * 60_000
    const open = sessions(() => now)
    const [idle, busy] = [open.begin('A', 'x'), open.begin('B', 'x')]
    for (; now < 13 * hour; now += hour) expect(open.find(busy)?.name).toBe('B')
    expect(open.find(idle)).toBeUndefined()
    for (; now <= 168 * hour; now += hour) open.find(busy)
    expect(open.find(busy)).toBeUndefined()
  })

  it('are found in the cookie and nowhere else', () => {
    const token = 'a'.repeat(43)
    expect(tokenIn(`x=y; concordance-session=${token}`)).toBe(token)
    for (const odd of [undefined, '', 'concordance-session', 'concordance-session=<x>', `other=${token}`])
      expect(tokenIn(odd)).toBeUndefined()
  })
})

describe('tries', () => {
  it('double the waiting, up to a quarter of an hour, and forget after a day', () => {
    let now = 0
    const counted = tries(() => now)
    const waits: number[] = []
    for (let count = 0; count < 20; count++) {
      for (;;) {
        try {
          counted.begin('A', '10.0.0.1')
          break
        } catch (error) {
          const seconds = Number((error as { headers: { 'retry-after': string } }).headers['retry-after'])
          waits.push(seconds)
          now += seconds * 1000
        }
      }
    }
    expect(waits.slice(0, 5)).toEqual([1, 2, 4, 8, 16])
    expect(Math.max(...waits)).toBe(900)
    now += 25 * 60 * 60_000
    expect(() => counted.begin('A', '10.0.0.1')).not.toThrow()
  })

  it('count one person on many machines, and one machine with many names', () => {
    const counted = tries(() => 0)
    const stops = (name: (count: number) => string, address: (count: number) => string) => {
      for (let count = 0; count < 1000; count++) {
        try {
          counted.begin(name(count), address(count))
        } catch {
          return count
        }
      }
      return undefined
    }
    expect(
      stops(
        () => 'A',
        (count) => `10.0.0.${count}`,
      ),
    ).toBe(50)
    expect(
      stops(
        (count) => `N${count}`,
        () => '10.1.0.1',
      ),
    ).toBe(20)
  })

  it('are none where the log-in was right', () => {
    const counted = tries(() => 0)
    for (let count = 0; count < 1000; count++) {
      counted.begin('A', '10.0.0.1')
      counted.succeeded('A', '10.0.0.1')
    }
  })
})
