// Bundles a benchmark and runs it in a process of its own: node .ci/bench.mjs FILE [ARGUMENTS]
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { buildCli } from './build.mjs'
import { setup as compileData } from './compile-data.mjs'
import { root, run, step } from './steps.mjs'

const [file = '', ...args] = process.argv.slice(2)
if (!existsSync(join(root, file))) {
  process.stderr.write(`There is no benchmark ${file}.\n`)
  process.exit(1)
}

step(file)
await compileData()
if (file.startsWith('cli/')) await buildCli()
// Inside node_modules, so that what stays outside the bundle is found from there.
const cache = join(root, 'node_modules', '.cache')
mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(join(cache, 'bench-'))
try {
  await build({
    absWorkingDir: root,
    entryPoints: [file],
    outdir: folder,
    entryNames: 'bench',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    define: { __dirname: '"."' },
    banner: {
      js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);",
    },
  })
  process.exitCode = await run(process.execPath, [join(folder, 'bench.mjs'), ...args])
} finally {
  rmSync(folder, { recursive: true, force: true })
}
