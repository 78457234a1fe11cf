import type { Tone } from '@concordance/toolkit'

/** What the output can show. */
export interface Terminal {
  /** Cells in a line. */
  readonly width: number
  readonly paint: (text: string, tone: Tone | undefined) => string
}

const codes: { readonly [tone in Tone]: number } = { good: 32, warn: 33, bad: 31, quiet: 2, strong: 1 }

/** Width of a pipe or file, where no terminal tells its own. */
const pipeWidth = 100

/** Colour only on a terminal that has it, and never where NO_COLOR is set. */
export function terminalOf(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  env: { readonly [name: string]: string | undefined },
): Terminal {
  const colour = stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb'
  const columns = stream.isTTY ? stream.columns : Number(env.COLUMNS)
  return {
    width: Math.max(40, columns || pipeWidth),
    paint: (text, tone) => (colour && tone && text !== '' ? `\u001b[${codes[tone]}m${text}\u001b[0m` : text),
  }
}
