import type { Context } from '@concordance/toolkit'

/** The network, for `sync` alone. Ctrl+C ends a live sync as it would end a step: what was done is done. */
export function nodeNetwork(): NonNullable<Context['network']> {
  let ending: AbortController | undefined
  return {
    fetch: (url, { signal, ...request }) =>
      fetch(url, { ...request, ...(signal && { signal: signal as AbortSignal }) }),
    secret: (variable) => process.env[variable],
    get signal() {
      ending ??= endedByUser()
      return ending.signal
    },
    say: (line) => {
      if (line !== '') process.stderr.write(`concordance: ${line}\n`)
    },
  }
}

function endedByUser(): AbortController {
  const ending = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort())
  return ending
}
