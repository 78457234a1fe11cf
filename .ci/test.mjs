// `npm test`: installs what is needed and runs every test. Arguments go to vitest: npm test -- packages/law-tree
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ensureChromium } from './chromium.mjs'
import { install } from './install.mjs'
import { ensureLibreOffice } from './libreoffice.mjs'
import { note, root, run, step } from './steps.mjs'

/** Where vitest leaves its own count, which `.ci/run` prints. */
export const report = join(root, 'node_modules', '.cache', 'concordance', 'tests.json')

if (process.argv[1]?.endsWith('test.mjs')) {
  await install()
  await ensureLibreOffice()
  await ensureChromium()
  step('Tests')
  mkdirSync(dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const args = [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ]
  process.exitCode = await run('npx', ['--no-install', 'vitest', 'run', ...args])
  step('Next')
  if (process.exitCode === 0) {
    note('npm run demo    a compliance matrix from a made-up law, in demo-output/')
    note('npm run check   types, style, import directions, dead code')
    note('npm run bench   time and memory of the main job')
  } else note('The first failure above names its file; run it alone with: npm test -- path/to/file.test.ts')
}
