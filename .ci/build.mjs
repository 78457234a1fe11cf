// Bundles the command line into cli/dist: plain files that need nothing but Node.
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { build } from 'esbuild'
import { setup as compileData } from './compile-data.mjs'
import { note, root, step } from './steps.mjs'
import { thirdPartyNotice } from './third-party.mjs'

/** Readers and writers of single formats become files of their own, loaded when a law or an output needs them. */
export async function buildCli() {
  const outdir = join(root, 'cli', 'dist')
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { concordance: 'cli/src/main.ts' },
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
  await layReaders(outdir)
  writeFileSync(join(outdir, 'THIRD-PARTY.txt'), thirdPartyNotice(metafile))
  return metafile
}

/** Lays beside the bundle what the readers of scans and PDFs load as files: worker, cores, data of languages, decoders. */
async function layReaders(outdir) {
  const at = (place, name) =>
    dirname(createRequire(join(root, place, 'package.json')).resolve(`${name}/package.json`))
  const engine = at('packages/ocr', 'tesseract.js')
  const core = dirname(createRequire(join(engine, 'package.json')).resolve('tesseract.js-core/package.json'))
  const ocr = join(outdir, 'ocr')
  mkdirSync(ocr, { recursive: true })
  await build({
    entryPoints: [join(engine, 'src/worker-script/node/index.js')],
    outfile: join(ocr, 'worker.cjs'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    legalComments: 'eof',
    logLevel: 'error',
  })
  // The worker takes the full cores, whichever engine it is told to use.
  const cores = readdirSync(core).filter((file) => file.endsWith('.wasm') && !file.endsWith('-lstm.wasm'))
  for (const file of cores) copyFileSync(join(core, file), join(ocr, file))
  const { dependencies } = JSON.parse(readFileSync(join(root, 'packages/ocr/package.json'), 'utf8'))
  for (const name of Object.keys(dependencies).filter((each) => each.startsWith('@tesseract.js-data/'))) {
    const data = `${basename(name)}.traineddata.gz`
    copyFileSync(join(at('packages/ocr', name), '4.0.0_best_int', data), join(ocr, data))
  }
  const pdf = at('packages/pdf', 'pdfjs-dist')
  for (const folder of ['cmaps', 'wasm'])
    cpSync(join(pdf, folder), join(outdir, 'pdf', folder), { recursive: true })
}

/** For vitest: the tests of the command run the real bundle. */
export async function setup() {
  await compileData()
  await buildCli()
}

if (process.argv[1]?.endsWith('build.mjs')) {
  step('Build')
  await compileData()
  const { outputs } = await buildCli()
  const size = Object.values(outputs).reduce((sum, { bytes }) => sum + bytes, 0)
  note(`cli/dist: ${Object.keys(outputs).length} files, ${Math.round(size / 1024)} KB`)
}
