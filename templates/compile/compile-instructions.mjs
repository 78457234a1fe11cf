// Compiles the wording of amending instructions. Every language and style has the same patterns with the same holes, and
// every form of a noun that a pattern asks for is there.
import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { parse } from 'yaml'

/** Throws with one line for each problem of the files in `folder`; else writes `instructions.js` into `target`. */
export async function compileInstructions(folder, target) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  const entries = await Promise.all(
    names.map(async (name) => [name.slice(0, -5), parse(await readFile(new URL(name, folder), 'utf8'))]),
  )
  const wordings = Object.fromEntries(entries)
  const problems = instructionProblems(wordings)
  if (problems.length) throw new Error(problems.join('\n'))
  const draft = new URL(`instructions.${process.pid}.tmp`, target)
  await writeFile(draft, `export default ${JSON.stringify(wordings)}\n`)
  await rename(draft, new URL('instructions.js', target))
  await writeFile(
    new URL('instructions.d.ts', target),
    'declare const wordings: unknown\nexport default wordings\n',
  )
}

/** One line for each thing that is missing or not known, against the English common-law wording. */
export function instructionProblems(wordings) {
  const model = wordings.en.styles['common-law']
  const expected = holesOf(model)
  return Object.entries(wordings).flatMap(([language, { nouns, styles }]) => {
    const at = (text) => `templates/instructions/${language}.yaml: ${text}`
    const strange = Object.keys(wordings.en.nouns).filter((noun) => !nouns[noun])
    const ragged = Object.entries(nouns).filter(
      ([, forms]) => Object.keys(forms).join() !== Object.keys(nouns.section).join(),
    )
    return [
      ...strange.map((noun) => at(`the noun "${noun}" is missing`)),
      ...ragged.map(([noun]) => at(`the noun "${noun}" has other forms than "section"`)),
      ...Object.entries(styles).flatMap(([style, wording]) => {
        const holes = holesOf(wording)
        const unknownForms = [
          ...JSON.stringify(wording).matchAll(/\{(?:target|section|new|number)\.(\w+)\}/g),
        ]
          .map(([, form]) => form)
          .filter((form) => !(form in nouns.section))
        return [
          ...[...expected.keys()]
            .filter((key) => !holes.has(key))
            .map((key) => at(`${style}.${key} is missing`)),
          ...[...holes.keys()]
            .filter((key) => !expected.has(key))
            .map((key) => at(`${style}.${key} is not known`)),
          ...[...expected]
            .filter(([key, value]) => key.startsWith('part.') && holes.has(key) && holes.get(key) !== value)
            .map(([key, value]) => at(`${style}.${key} must hold ${value}`)),
          ...unknownForms.map((form) => at(`no noun has the form "${form}"`)),
        ]
      }),
    ]
  })
}

/** By the path of each pattern, the subjects of its holes. */
function holesOf(value, path = '', into = new Map()) {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    for (const [key, child] of Object.entries(value)) holesOf(child, path ? `${path}.${key}` : key, into)
  else if (!Array.isArray(value)) {
    const subjects = [...String(value).matchAll(/\{(\w+)/g)].map(([, subject]) => subject)
    into.set(path, [...new Set(subjects)].sort().join(' '))
  }
  return into
}
