// Lays beside the bundle what the readers of scans and PDFs load as files: worker, cores, data of languages, decoders.
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { build } from 'esbuild'
import { root } from './steps.mjs'
import { packagesIn } from './third-party.mjs'

/** Folder of a package that another one depends on. */
const folderOf = (from, name) =>
  dirname(createRequire(join(from, 'package.json')).resolve(`${name}/package.json`))

/** Resolves to the folders of the third-party packages that are laid there. */
export async function layReaders(outdir) {
  return [...(await layRecognition(join(outdir, 'ocr'))), layPdf(join(outdir, 'pdf'))]
}

async function layRecognition(outdir) {
  const place = join(root, 'packages', 'ocr')
  const engine = folderOf(place, 'tesseract.js')
  const core = folderOf(engine, 'tesseract.js-core')
  mkdirSync(outdir, { recursive: true })
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(engine, 'src/worker-script/node/index.js')],
    outfile: join(outdir, 'worker.cjs'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    legalComments: 'eof',
    metafile: true,
    logLevel: 'error',
  })
  // The worker takes the full cores, whichever engine it is told to use.
  const cores = readdirSync(core).filter((file) => file.endsWith('.wasm') && !file.endsWith('-lstm.wasm'))
  for (const file of cores) copyFileSync(join(core, file), join(outdir, file))
  const { dependencies } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'))
  const data = Object.keys(dependencies).filter((name) => name.startsWith('@tesseract.js-data/'))
  for (const name of data) {
    const file = `${basename(name)}.traineddata.gz`
    copyFileSync(join(folderOf(place, name), '4.0.0_best_int', file), join(outdir, file))
  }
  return [...packagesIn(metafile), core, ...data.map((name) => folderOf(place, name))]
}

function layPdf(outdir) {
  const pdf = folderOf(join(root, 'packages', 'pdf'), 'pdfjs-dist')
  for (const folder of ['cmaps', 'wasm']) cpSync(join(pdf, folder), join(outdir, folder), { recursive: true })
  return pdf
}
