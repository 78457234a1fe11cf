// Compiles the YAML data of this folder into `dist/data.js`, which Node and the browser load quickly.
// The work is done in TypeScript (`compile/`), so that its rules and types are those of the package itself.
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = new URL('./', import.meta.url)

export async function compile() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('compile/compile.ts', here))],
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    write: false,
  })
  await mkdir(new URL('dist/', here), { recursive: true })
  // A name of its own per process: two runs at once must not read each other's half-written file.
  const compiler = new URL(`dist/.compile-${process.pid}.mjs`, here)
  await writeFile(compiler, outputFiles[0].text)
  const { compileModel } = await import(compiler.href)
  await rename(compiler, new URL('dist/.compile.mjs', here))
  await compileModel(here)
}
