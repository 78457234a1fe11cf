import { readSync } from 'node:fs'
import { usage } from '@concordance/toolkit'

/**
 * A password from `CONCORDANCE_PASSWORD`, from the first line of standard input where that was said, or typed in a terminal
 * without being shown. Throws a usage error where there is none of these.
 */
export async function passwordFrom(
  options: { readonly passwordStdin?: boolean },
  twice = true,
): Promise<string> {
  if (options.passwordStdin) return firstLine()
  const { CONCORDANCE_PASSWORD: given } = process.env
  if (given) return given
  if (!process.stdin.isTTY || !process.stderr.isTTY)
    throw usage(
      'the password is asked for in a terminal; without one, set CONCORDANCE_PASSWORD or add --password-stdin',
    )
  const password = await typed('Password (not shown): ')
  if (twice && (await typed('The same again: ')) !== password)
    throw usage('the two passwords differ; try again')
  return password
}

/** Read to the end of the first line only; a password in a pipe is short. */
function firstLine(): string {
  const bytes = Buffer.alloc(4096)
  let length = 0
  while (length < bytes.length) {
    const read = readPart(bytes, length)
    length += read
    if (read === 0 || bytes.subarray(0, length).includes(10)) break
  }
  const [line = ''] = bytes.subarray(0, length).toString('utf8').split(/\r?\n/)
  if (line === '') throw usage('standard input gave no password')
  return line
}

function readPart(bytes: Buffer, at: number): number {
  try {
    return readSync(0, bytes, at, bytes.length - at, null)
  } catch (error) {
    // Some systems say so at the end of a pipe.
    if (error instanceof Error && 'code' in error && error.code === 'EOF') return 0
    throw error
  }
}

/** Ctrl-C, Enter and backspace as bytes of a terminal in raw mode. */
const keys = { end: '\u0003', back: /[\b\u007f]/, enter: /[\r\n]/ } as const

function typed(question: string): Promise<string> {
  const { stdin, stderr } = process
  stderr.write(question)
  stdin.setRawMode(true)
  stdin.resume()
  return new Promise((resolve) => {
    let word = ''
    const done = (): void => {
      stdin.off('data', take)
      stdin.setRawMode(false)
      stdin.pause()
      stderr.write('\n')
    }
    const take = (part: Buffer): void => {
      for (const sign of part.toString('utf8')) {
        if (sign === keys.end) {
          done()
          process.exit(130)
        } else if (keys.enter.test(sign)) {
          done()
          resolve(word)
          return
        } else if (keys.back.test(sign)) word = [...word].slice(0, -1).join('')
        else word += sign
      }
    }
    stdin.on('data', take)
  })
}
