// Compiles the YAML and Markdown data of `protocol-model/`, `templates/` and `packages/coherence/` into modules that
// both Node and the browser can load quickly. Runs on install and before every test run.
import { compile as compileCoherence } from '../packages/coherence/compile.mjs'
import { compile as compileModel } from '../protocol-model/compile.mjs'
import { compile as compileTemplates } from '../templates/compile.mjs'

export async function setup() {
  await compileModel()
  await compileTemplates()
  await compileCoherence()
}

if (process.argv[1]?.endsWith('compile-data.mjs')) await setup()
