// Bundles the page into web/dist: a folder for any web server, and concordance.html, the whole of it in one file.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { setup as compileData } from './compile-data.mjs'
import { root } from './steps.mjs'
import { packagesIn, thirdPartyNotice } from './third-party.mjs'

const place = join(root, 'web')
const out = join(place, 'dist')

/** What the page does not do yet: its libraries want Node or files beside them, and the chunk that asks is never loaded. */
const absent = {
  name: 'absent',
  setup: (build) => {
    build.onResolve({ filter: /^(tesseract\.js|pouchdb-adapter-leveldb-core)$/ }, ({ path }) => ({
      path,
      namespace: 'absent',
    }))
    build.onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {}' }))
  },
}

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'browser',
  target: ['es2022'],
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  loader: { '.docx': 'binary' },
  plugins: [absent],
}

/** Resolves to esbuild's account of the folder's scripts. */
export async function buildWeb() {
  const { version } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'))
  const define = { VERSION: JSON.stringify(version), __dirname: '"."' }
  // The worker is started from a blob, whose address a library takes for a web address and stumbles over.
  const inWorker = { ...define, 'self.location': 'undefined' }
  mkdirSync(out, { recursive: true })

  const style = await build({ ...common, entryPoints: ['web/src/style/page.css'], outdir: out })
  const page = await build({ ...common, define, entryPoints: ['web/src/main.ts'], outdir: out })
  const worker = await build({
    ...common,
    define: inWorker,
    // Some libraries have another build for pages, which asks the DOM to do the work.
    conditions: ['worker'],
    entryPoints: ['web/src/worker/worker.ts'],
    outdir: out,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
  })
  const whole = await build({
    ...common,
    // Some libraries have another build for pages, which asks the DOM to do the work.
    conditions: ['worker'],
    entryPoints: ['web/src/worker/worker.ts'],
    // A page from a folder has no origin of its own, and browsers start only plain scripts as its workers.
    format: 'iife',
    define: { ...inWorker, 'import.meta.url': '""' },
    outfile: join(out, 'whole-worker.js'),
    write: false,
  })
  removeOld(worker.metafile)
  writeFileSync(join(out, 'index.html'), folderPage())
  writeFileSync(join(out, 'manifest.webmanifest'), readFileSync(join(place, 'src/manifest.json')))
  writeFileSync(join(out, 'icon.svg'), readFileSync(join(place, 'src/icon.svg')))
  writeFileSync(join(out, 'service-worker.js'), serviceWorker(worker.metafile))
  writeFileSync(join(out, 'concordance.html'), singleFile(whole.outputFiles[0].contents))
  const packages = [style, page, worker].flatMap(({ metafile }) => packagesIn(metafile))
  writeFileSync(join(out, 'THIRD-PARTY.txt'), thirdPartyNotice(packages))
  return { page: page.metafile, worker: worker.metafile }
}

/** The page's files by name, and a version made of all they hold. */
function serviceWorker({ outputs }) {
  const made = Object.keys(outputs).map((file) => file.replace(/^web\/dist\//, ''))
  const files = ['index.html', 'main.js', 'page.css', 'manifest.webmanifest', 'icon.svg', ...made].sort()
  const version = createHash('sha256')
  for (const file of files) version.update(file).update(readFileSync(join(out, file)))
  const values = { version: version.digest('hex').slice(0, 16), files: files.join(' ') }
  const script = readFileSync(join(place, 'src/service-worker.js'), 'utf8')
  return script.replace(/\{(version|files)\}/g, (_, name) => values[name])
}

/** Chunks bear a hash in their name; those of earlier builds go when the new ones are there. */
function removeOld({ outputs }) {
  const made = new Set(Object.keys(outputs).map((file) => basename(file)))
  const folder = join(out, 'chunks')
  for (const file of readdirSync(folder)) if (!made.has(file)) rmSync(join(folder, file))
}

/** For vitest: the tests of the page open the real bundle. */
export async function setup() {
  await compileData()
  await buildWeb()
}

/**
 * Nothing may be loaded from or sent to anywhere; the worker inherits this. Only the named makers of trusted values may
 * turn a string into a script's address or markup: lit's templates, which are constants, the start of the worker, and documents
 * that the page has written itself, for a frame without scripts.
 */
const policy = (script, style, worker, connect) =>
  [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${style}`,
    `worker-src ${worker}`,
    `img-src ${connect === "'self'" ? "'self' " : ''}data:`,
    `manifest-src ${connect}`,
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html concordance-worker concordance-document',
  ].join('; ')

const template = () => readFileSync(join(place, 'src/index.html'), 'utf8')

/** Replaces by function, for `$` in a script is no pattern. */
const fillIn = (values) =>
  template().replace(/\{(policy|manifest|style|script)\}/g, (_, name) => values[name])

function folderPage() {
  return fillIn({
    policy: policy("'self'", "'self'", "'self' blob:", "'self'"),
    manifest: '<link rel="manifest" href="manifest.webmanifest">',
    style: '<link rel="stylesheet" href="page.css">',
    script: '<script type="module" src="main.js"></script>',
  })
}

/** Style and script stand in the page under their hash; the worker's script is data, packed. */
function singleFile(worker) {
  const style = readFileSync(join(out, 'page.css'), 'utf8')
  const script = readFileSync(join(out, 'main.js'), 'utf8').replaceAll('<!--', '<\\!--')
  const packed = gzipSync(worker, { level: 9 }).toString('base64')
  return fillIn({
    policy: policy(hash(script), hash(style), 'blob:', "'none'"),
    manifest: '',
    style: `<style>${style}</style>`,
    script: `<script type="text/plain" id="worker-source">${packed}</script>\n<script type="module">${script}</script>`,
  })
}

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
