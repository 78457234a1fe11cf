import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

export const bin = fileURLToPath(new URL('../bin/concordance.mjs', import.meta.url))
export const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Options {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: { readonly [name: string]: string }
  readonly uid?: number
}

/** Starts the real command, as a shell would, and waits for its end. */
export function concordance(args: readonly string[], options: Options = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const { input, env, ...rest } = options
    const child = spawn(process.execPath, [bin, ...args], {
      ...rest,
      env: { ...process.env, NO_COLOR: '', CONCORDANCE_HOME: join(tmpdir(), 'concordance-no-home'), ...env },
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => out.push(part))
    child.stderr.on('data', (part: Buffer) => err.push(part))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    )
    // A command that refuses its arguments ends before it reads.
    child.stdin.on('error', () => {})
    child.stdin.end(input ?? '')
  })
}

/** A new empty folder, removed by `remove`. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'concordance-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Names in a folder, sorted; hidden temporary files would show here. */
export const namesIn = (folder: string): readonly string[] => readdirSync(folder).sort()

/** One sentence on standard error, nothing on standard output, no stack trace. */
export function expectOneSentence(ran: Ran, code: 1 | 2): void {
  expect(ran.out).toBe('')
  expect(ran.err).toMatch(/^concordance: [^\n]+\n$/)
  expect(ran.err).not.toMatch(/\bat .*:\d+:\d+|node:internal|TypeError|undefined|fault in the program/)
  expect(ran.code).toBe(code)
}
