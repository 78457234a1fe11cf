// Lays the built page beside the bundle of the command line, so that `serve` has it where the package is installed.
import { cpSync, existsSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from './steps.mjs'

/** Answers whether there was a page to lay. */
export function layPage(outdir) {
  const page = join(root, 'web', 'dist')
  rmSync(outdir, { recursive: true, force: true })
  if (!existsSync(join(page, 'index.html'))) return false
  // What the compiler leaves there for the other packages is no part of the page.
  cpSync(page, outdir, {
    recursive: true,
    filter: (file) => !['tsc', '.tsbuildinfo'].includes(basename(file)),
  })
  return true
}
