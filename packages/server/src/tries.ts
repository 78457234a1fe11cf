import { Refusal } from './refusal.ts'

/** Wrong log-ins that are forgiven before each further one has to wait, by what they have in common. */
const forgiven = { pair: 5, address: 20, name: 50 } as const

const first = 1000
const longestWait = 15 * 60_000
/** Failures are forgotten after this time without another one. */
const memory = 24 * 60 * 60_000
const most = 10_000

interface Failures {
  readonly count: number
  readonly last: number
}

/** Slows guessing down: each wrong log-in doubles the time until the next one is looked at. */
export interface Tries {
  /**
   * Counts a log-in as wrong until `succeeded` takes that back, so that many at once are no way around. Throws a
   * `Refusal` (429) while one has to wait.
   */
  readonly begin: (name: string, address: string) => void
  readonly succeeded: (name: string, address: string) => void
}

/** Counts by person and machine together, by machine, and by person, so that neither many names nor many machines help. */
export function tries(now: () => number = Date.now): Tries {
  const failures = new Map<string, Failures>()
  const keys = (name: string, address: string) =>
    [
      [`pair ${address} ${name}`, forgiven.pair],
      [`address ${address}`, forgiven.address],
      [`name ${name}`, forgiven.name],
    ] as const
  const known = (key: string): Failures | undefined => {
    const found = failures.get(key)
    if (found && now() - found.last > memory) failures.delete(key)
    return failures.get(key)
  }
  const check = (key: string, free: number): void => {
    const found = known(key)
    if (!found || found.count < free) return
    const wait = Math.min(longestWait, first * 2 ** Math.min(20, found.count - free))
    const left = found.last + wait - now()
    if (left > 0) throw tooMany(Math.ceil(left / 1000))
  }
  return {
    begin: (name, address) => {
      for (const [key, free] of keys(name, address)) check(key, free)
      for (const [key] of keys(name, address)) {
        const count = (known(key)?.count ?? 0) + 1
        // The newest stand last, so that what is dropped is the oldest.
        failures.delete(key)
        failures.set(key, { count, last: now() })
      }
      for (const key of failures.keys()) {
        if (failures.size <= most) break
        failures.delete(key)
      }
    },
    succeeded: (name, address) => {
      for (const [key, free] of keys(name, address)) {
        const found = failures.get(key)
        if (free === forgiven.pair || !found || found.count < 2) failures.delete(key)
        else failures.set(key, { ...found, count: found.count - 1 })
      }
    },
  }
}

const tooMany = (seconds: number): Refusal =>
  new Refusal(429, 'too-many-tries', `too many wrong log-ins; try again in ${seconds} seconds`, {
    'retry-after': String(seconds),
  })
