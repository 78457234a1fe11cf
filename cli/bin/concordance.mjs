#!/usr/bin/env node
// The command. Everything it does is bundled into dist/ by `npm run build`.
import { existsSync } from 'node:fs'

const bundle = new URL('../dist/concordance.mjs', import.meta.url)
if (existsSync(bundle)) {
  const { main } = await import(bundle.href)
  await main(process.argv.slice(2))
} else {
  process.stderr.write(
    'concordance: the program is not built yet; run "npm run build" in the project folder.\n',
  )
  process.exitCode = 1
}
