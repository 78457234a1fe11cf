import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Level, LevelPlace } from '../src/index.ts'

// Found at run time, so that bundles of benchmarks leave the binary where it lies.
export const fromHere = createRequire(join(process.cwd(), 'packages', 'dossier', 'package.json'))

/** A database on the disk, in LevelDB. */
export const diskPlace = (location: string): LevelPlace => ({
  location,
  level: fromHere('leveldown') as Level,
})

/** A new empty folder, removed by `remove`. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'concordance-dossier-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
