import { readFileSync } from 'node:fs'

/** Version of the package, written into what the program makes. The bundle in `dist/` lies as deep as this file. */
export const version: string = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
).version
