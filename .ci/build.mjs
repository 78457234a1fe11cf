// Bundles the command line into cli/dist: plain files that need nothing but Node.
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { buildWeb } from './build-web.mjs'
import { setup as compileData } from './compile-data.mjs'
import { layLevel } from './lay-level.mjs'
import { layPage } from './lay-page.mjs'
import { layReaders } from './lay-readers.mjs'
import { note, root, step } from './steps.mjs'
import { packagesIn, thirdPartyNotice } from './third-party.mjs'

/** Readers and writers of single formats become files of their own, loaded when a law or an output needs them. */
export async function buildCli() {
  const outdir = join(root, 'cli', 'dist')
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { concordance: 'cli/src/main.ts', 'map-worker': 'cli/src/map-worker.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    keepNames: true,
    legalComments: 'eof',
    metafile: true,
    logLevel: 'warning',
    // Only the recogniser asks for it, for a default that is always given.
    define: { __dirname: '"."' },
    // Dependencies in CommonJS call require() for what Node brings along.
    banner: {
      js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);",
    },
  })
  const made = new Set(Object.keys(metafile.outputs).map((file) => basename(file)))
  for (const file of readdirSync(outdir)) {
    if (file.endsWith('.mjs') && !made.has(file)) rmSync(join(outdir, file))
  }
  const packages = [
    ...packagesIn(metafile),
    ...(await layReaders(outdir)),
    ...(await layLevel(join(outdir, 'level'))),
  ]
  writeFileSync(join(outdir, 'THIRD-PARTY.txt'), thirdPartyNotice(packages))
  return metafile
}

const page = join(root, 'cli', 'dist', 'web')

/** For vitest: the tests of the command run the real bundle. */
export async function setup() {
  await compileData()
  await buildCli()
  if (layPage(page)) return
  await buildWeb()
  layPage(page)
}

if (process.argv[1]?.endsWith('build.mjs')) {
  step('Build')
  await compileData()
  const { outputs } = await buildCli()
  const size = Object.values(outputs).reduce((sum, { bytes }) => sum + bytes, 0)
  note(`cli/dist: ${Object.keys(outputs).length} files, ${Math.round(size / 1024)} KB`)
  const { page: script } = await buildWeb()
  layPage(page)
  const first = Object.values(script.outputs).reduce((sum, { bytes }) => sum + bytes, 0)
  note(
    `web/dist: the page, ${Math.round(first / 1024)} KB of script at first, and concordance.html, all in one file`,
  )
}
