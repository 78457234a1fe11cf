// `npm run demo`: the main job on a made-up law, from a fresh checkout to files that can be opened.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { install } from './install.mjs'
import { must, note, root, run, step } from './steps.mjs'

const law = 'fixtures/marendia/law.docx'
const folder = 'demo-output'
const outputs = ['docx', 'xlsx', 'html'].map((form) => join(folder, `matrix.${form}`))

await install()
await must(process.execPath, ['.ci/build.mjs'])

step(`Compliance matrix of ${law}, a law of a made-up country`)
const args = ['matrix', law, ...outputs.flatMap((file) => ['-o', file]), '--force']
note(`npx concordance ${args.join(' ')}`)
process.stdout.write('\n')
mkdirSync(join(root, folder), { recursive: true })
const code = await run(process.execPath, ['cli/bin/concordance.mjs', ...args])
if (code !== 0) process.exit(code)

step('Next')
note(`Open ${outputs[0]} in a word processor or ${outputs[2]} in a browser: every row quotes the law.`)
note('Why a status was proposed:   npx concordance map fixtures/marendia/law.docx --explain fp-8-1-a')
note('A law of your own:           npx concordance matrix LAW.docx -o matrix.docx')
note('All commands:                npx concordance --help')
