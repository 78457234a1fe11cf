import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

/** Files that load with `entry`, by following what they import without waiting. */
function loadedWith(entry: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(entry)) return seen
  seen.add(entry)
  const text = readFileSync(dist + entry, 'utf8')
  for (const [, file] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.mjs)"/g))
    loadedWith(String(file), seen)
  return seen
}

const textOf = (files: Iterable<string>) =>
  [...files].map((file) => readFileSync(dist + file, 'utf8')).join('\n')

describe('the bundle', () => {
  const atStart = textOf(loadedWith('concordance.mjs'))

  it('starts without the writers of Word and Excel files', () => {
    expect(atStart).not.toContain('word/document.xml')
    expect(atStart).not.toContain('xl/worksheets')
  })

  it('has no path of the machine that made it', () => {
    expect(textOf(loadedWith('concordance.mjs'))).not.toContain(
      fileURLToPath(new URL('../..', import.meta.url)),
    )
  })

  it('asks for nothing but Node', () => {
    const outside = [...atStart.matchAll(/(?:^|[;}\n])\s*(?:import|export)[^;"]*from\s*"([^"./][^"]*)"/g)]
    expect(outside.map(([, name]) => String(name)).filter((name) => !isBuiltin(name))).toEqual([])
  })
})
