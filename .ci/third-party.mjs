// The notice of the third-party code and data that lie in a bundle or beside it, with each licence's text.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './steps.mjs'

const allowed =
  /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|CC0-1\.0|BlueOak-1\.0\.0|Unlicense|Zlib|WTFPL OR MIT)\b/

/** Folders of the third-party packages of which esbuild took something. */
export const packagesIn = (metafile) =>
  Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.keys(inputs))
    .filter((file) => file.includes('node_modules/'))
    .map(packageFolder)

/** Throws when a package has a licence that nobody has looked at. */
export function thirdPartyNotice(folders) {
  const packages = [...new Set(folders)].map(describe).sort((a, b) => (a.title < b.title ? -1 : 1))
  const head = `Concordance contains the following ${packages.length} third-party packages.\n`
  return [head, ...packages.map(({ title, text }) => `${'-'.repeat(80)}\n${title}\n\n${text}\n`)].join('\n')
}

/** `node_modules/.pnpm/x@1/node_modules/x/lib/a.js` lies in the folder of package x. */
const packageFolder = (file) => join(root, /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)[0])

function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const id = typeof license === 'object' ? license.type : license
  if (!allowed.test(id ?? ''))
    throw new Error(`${name} ${version}: licence "${id}" is not among the known ones`)
  const files = readdirSync(folder).filter((entry) => /^(licen[cs]e|copying|notice)/i.test(entry))
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim())
  return { title: `${name} ${version} (${id})`, text: texts.join('\n\n') || `Licence: ${id}` }
}
