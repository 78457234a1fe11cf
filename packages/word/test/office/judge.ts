import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Verdict {
  readonly error?: string
  readonly changes: number
  readonly accepted: readonly Numbered[]
  readonly rejected: readonly Numbered[]
  /** Texts of footnotes, then of endnotes. */
  readonly acceptedNotes: readonly string[]
  readonly rejectedNotes: readonly string[]
}

/** A paragraph's number and words; a table's cells as `T:cell|cell`. */
export type Numbered = readonly [label: string, text: string]

/** With its number before each paragraph, or without numbers. */
export const shown = (blocks: readonly Numbered[] = [], numbers = true): string[] =>
  blocks.map(([label, text]) => (numbers && label !== '' ? `${label} ${text}` : text))

const python = '/usr/bin/python3'

/** Beside this file, or where it lies in the repository when a benchmark is bundled elsewhere. */
const beside = fileURLToPath(new URL('./judge.py', import.meta.url))
const script = existsSync(beside) ? beside : 'packages/word/test/office/judge.py'

/** Whether LibreOffice can be asked here. With `CI=true` its absence is an error, so that the proof is never skipped there. */
export function judgeIsThere(): boolean {
  const there = existsSync(python) && spawnSync(python, ['-c', 'import uno']).status === 0 && hasOffice()
  if (there) return true
  const line =
    'LibreOffice is not here: redlines are not judged (apt-get install libreoffice-writer python3-uno)'
  if (process.env.CI === 'true') throw new Error(line)
  console.warn(`\n*** ${line} ***\n`)
  return false
}

function hasOffice(): boolean {
  try {
    execFileSync('which', ['soffice'])
    return true
  } catch {
    return false
  }
}

/** What LibreOffice sees in each file after accepting and after rejecting all; one start for all of them. */
export function judge(files: readonly Uint8Array[]): readonly Verdict[] {
  const folder = mkdtempSync(join(tmpdir(), 'word-judge-'))
  try {
    const paths = files.map((bytes, index) => {
      const path = join(folder, `${index}.docx`)
      writeFileSync(path, bytes)
      return path
    })
    const output = execFileSync(python, [script], {
      input: paths.join('\n'),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    return output
      .trim()
      .split('\n')
      .map((line): Verdict => JSON.parse(line))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
