// Runs the benchmarks of one place: bundles its bench/*.ts and starts each in a process of its own.
// node .ci/bench.mjs PLACE [ARGUMENTS]   (PLACE: cli, packages/gap-analysis, …)
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { buildCli } from './build.mjs'
import { setup as compileData } from './compile-data.mjs'
import { root, run, step } from './steps.mjs'

const [place = '', ...args] = process.argv.slice(2)
const folder = join(root, place, 'bench')
const benches = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.ts')) : []
if (benches.length === 0) {
  process.stderr.write(`There is no benchmark in ${place || '(no place named)'}/bench.\n`)
  process.exit(1)
}

await compileData()
if (place === 'cli') await buildCli()
// Inside node_modules, so that what stays outside the bundle is found from there.
const out = mkdtempSync(join(root, 'node_modules', '.cache', 'bench-'))
try {
  for (const bench of benches) {
    step(`${place}/bench/${bench}`)
    const outfile = join(out, bench.replace(/\.ts$/, '.mjs'))
    await build({
      absWorkingDir: root,
      entryPoints: [join(folder, bench)],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'warning',
      banner: {
        js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);",
      },
    })
    const code = await run(process.execPath, [outfile, ...args])
    if (code !== 0) process.exitCode = code
  }
} finally {
  rmSync(out, { recursive: true, force: true })
}
