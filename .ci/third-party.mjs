// The notice of the third-party code that a bundle holds, with each licence's text.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './steps.mjs'

const allowed =
  /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|CC0-1\.0|BlueOak-1\.0\.0|Unlicense|Zlib)\b/

/** Throws when a bundled package has a licence that nobody has looked at. */
export function thirdPartyNotice(metafile) {
  const folders = new Set(
    Object.values(metafile.outputs)
      .flatMap(({ inputs }) => Object.keys(inputs))
      .filter((file) => file.includes('node_modules/'))
      .map(packageFolder),
  )
  const packages = [...folders].map(describe).sort((a, b) => (a.title < b.title ? -1 : 1))
  const head = `Concordance contains the following ${packages.length} third-party packages.\n`
  return [head, ...packages.map(({ title, text }) => `${'-'.repeat(80)}\n${title}\n\n${text}\n`)].join('\n')
}

/** Nearest folder above a file whose package.json names a package. */
function packageFolder(file) {
  let folder = dirname(join(root, file))
  while (!namesPackage(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}

const namesPackage = (file) => existsSync(file) && Boolean(JSON.parse(readFileSync(file, 'utf8')).name)

function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const id = typeof license === 'object' ? license.type : license
  if (!allowed.test(id ?? ''))
    throw new Error(`${name} ${version}: licence "${id}" is not among the known ones`)
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry))
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${id}`
  return { title: `${name} ${version} (${id})`, text }
}
