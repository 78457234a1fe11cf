import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { networkInterfaces } from 'node:os'
import { isLoopback, type Served, serve } from '@concordance/server'
import { problem, usage } from '@concordance/toolkit'
import { installRules } from './serve-install.ts'
import { builtPage, inWords, servedPlaces, serverFolder } from './serve-place.ts'
import { reasonOf } from './system-error.ts'
import { version } from './version.ts'

export interface ServeFlags {
  readonly port?: string
  readonly lan?: boolean
  readonly accounts?: boolean
  readonly host?: string
  readonly name?: readonly string[]
  readonly cert?: string
  readonly key?: string
  readonly behindTls?: boolean
  readonly maxBody?: string
  readonly page?: string
  readonly open?: boolean
  readonly install?: string
  readonly lead?: readonly string[]
  readonly reviewer?: readonly string[]
  readonly reader?: readonly string[]
  readonly json?: boolean
}

const usualPort = 8421

/** Serves until it is told to end, or installs the rules on a CouchDB. */
export async function runServe(flags: ServeFlags): Promise<void> {
  if (flags.install !== undefined) return inWords(() => installRules(flags, flags.install ?? ''))
  const host = flags.host ?? (flags.lan ? '0.0.0.0' : '127.0.0.1')
  const alone = isLoopback(host)
  if (!alone && !flags.lan) throw usage(`with --host ${host} other machines reach the dossiers; add --lan`)
  const tls = await certificate(flags)
  const served = await inWords(() =>
    serve({
      page: flags.page ?? builtPage(),
      places: servedPlaces(),
      folder: serverFolder(),
      port: number(flags.port, '--port', 0, 65_535) ?? usualPort,
      host,
      accounts: flags.lan === true || flags.accounts === true,
      names: flags.name ?? [],
      ...(tls && { tls }),
      behindTls: flags.behindTls === true,
      maxBody: (number(flags.maxBody, '--max-body', 1, 1024) ?? 128) * 2 ** 20,
      version,
      report: (message) => process.stderr.write(`concordance: ${message}\n`),
    }),
  )
  const addresses = addressesOf(host, served.port, tls ? 'https' : 'http')
  announce(addresses, flags, alone, tls !== undefined || flags.behindTls === true)
  if (flags.open) openInBrowser(addresses[0] ?? '')
  await untilEnded(served)
}

function announce(addresses: readonly string[], flags: ServeFlags, alone: boolean, isPrivate: boolean): void {
  const [address = ''] = addresses
  if (flags.json)
    process.stdout.write(
      `${JSON.stringify({ address, addresses, accounts: flags.lan === true || flags.accounts === true })}\n`,
    )
  else process.stdout.write(`Concordance is at ${addresses.join(' and ')}\n`)
  if (alone) {
    process.stderr.write('Only this machine reaches it. Ctrl-C ends it.\n')
    if (!flags.accounts)
      process.stderr.write(
        'Nobody has to log in: if others use this machine too, start it with --accounts.\n',
      )
  } else process.stderr.write('Other machines reach it, and everybody has to log in. Ctrl-C ends it.\n')
  if (!alone && !isPrivate)
    process.stderr.write(
      'concordance: passwords and dossiers cross the network in the clear; give --cert and --key, or put a program in front that does TLS.\n',
    )
}

/** The addresses under which it is reached, the one to click first. */
function addressesOf(host: string, port: number, scheme: string): readonly string[] {
  const all = host === '0.0.0.0' || host === '::'
  const outer = Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => address),
  )
  const names = all ? [...outer, '127.0.0.1'] : [host.includes(':') ? `[${host}]` : host]
  return names.map((name) => `${scheme}://${name}:${port}/`)
}

async function certificate({ cert, key }: ServeFlags): Promise<{ cert: string; key: string } | undefined> {
  if (cert === undefined && key === undefined) return undefined
  if (cert === undefined || key === undefined) throw usage('TLS takes both --cert and --key')
  const read = (file: string) =>
    readFile(file, 'utf8').catch((error: unknown) => {
      throw problem(`the file cannot be read: ${reasonOf(error)}`, 'tls', file)
    })
  return { cert: await read(cert), key: await read(key) }
}

function number(given: string | undefined, option: string, least: number, most: number): number | undefined {
  if (given === undefined) return undefined
  const value = Number(given)
  if (!/^\d+$/.test(given) || value < least || value > most)
    throw usage(`${option} takes a whole number from ${least} to ${most}`)
  return value
}

/** Ctrl-C closes everything in order; a second one ends at once. */
function untilEnded(served: Served): Promise<void> {
  return new Promise((resolve, reject) => {
    let ending = false
    const end = (): void => {
      if (ending) process.exit(1)
      ending = true
      served.close().then(resolve, reject)
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.removeAllListeners(signal)
      process.on(signal, end)
    }
  })
}

/** Where there is no browser the address stands on the screen anyway. */
function openInBrowser(address: string): void {
  const [program, ...args]: readonly [string, ...string[]] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address]
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
