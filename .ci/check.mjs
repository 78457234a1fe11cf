// The checks that are no tests: types, style, import directions, dead code. Runs all of them, then says which failed.
import { setup as compileData } from './compile-data.mjs'
import { run, step } from './steps.mjs'

const checks = [
  ['Types', 'tsc', ['-b']],
  ['Style and lint', 'biome', ['check', '--error-on-warnings', '.']],
  [
    'Import directions',
    'depcruise',
    ['packages', 'protocol-model', 'templates', 'cli', 'web', '--config', '.dependency-cruiser.mjs'],
  ],
  ['Dead code', 'knip', ['--no-config-hints']],
]

await compileData()
const failed = []
for (const [name, tool, args] of checks) {
  step(name)
  if ((await run('npx', ['--no-install', tool, ...args])) !== 0) failed.push(name)
}
process.stdout.write(failed.length === 0 ? '\nAll checks hold.\n' : `\nFailed: ${failed.join(', ')}\n`)
process.exitCode = failed.length === 0 ? 0 : 1
