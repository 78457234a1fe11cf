// Lays LevelDB beside the bundle: its script, and the binaries that it picks from for the platform it runs on.
import { cpSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { root } from './steps.mjs'
import { packagesIn } from './third-party.mjs'

/** Resolves to the folders of the third-party packages that are laid there. */
export async function layLevel(outdir) {
  const from = createRequire(join(root, 'cli', 'package.json'))
  const leveldown = dirname(from.resolve('leveldown/package.json'))
  mkdirSync(outdir, { recursive: true })
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(leveldown, 'leveldown.js')],
    outfile: join(outdir, 'leveldown.cjs'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    keepNames: true,
    legalComments: 'eof',
    metafile: true,
    logLevel: 'error',
  })
  cpSync(join(leveldown, 'prebuilds'), join(outdir, 'prebuilds'), { recursive: true })
  return [...packagesIn(metafile), leveldown]
}
