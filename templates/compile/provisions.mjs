// Reads `templates/provisions/` and checks it. One problem is one line: file, what is wrong, what to do.
import { readdir, readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { alternativesOf } from './provision-body.mjs'
import { checkVariables, variableProblems } from './provision-variables.mjs'

const languages = ['en', 'fr', 'es']
const styles = ['common-law', 'civil-law']
const kinds = ['definition', 'scope', 'rule', 'offence', 'penalty']

/**
 * All model provisions, variables and sentences of rationale under a folder, with `problems`.
 * `elements` maps each obligation of the model to its element ids; `core` names those that every language must cover.
 */
export async function readProvisions(folder, { elements, core }) {
  const variables = parse(await readFile(new URL('variables.yaml', folder), 'utf8'))
  const rationale = parse(await readFile(new URL('rationale.yaml', folder), 'utf8'))
  const problems = [...checkVariables(variables, languages), ...rationaleProblems(rationale)]
  const provisions = []
  for (const name of await filesOf(folder)) {
    const text = (await readFile(new URL(name, folder), 'utf8')).replace(/\r\n/g, '\n')
    try {
      const provision = readOne(text, name)
      problems.push(...shapeProblems(provision, elements).map((one) => `${name}: ${one}`))
      problems.push(...variableProblems(provision, variables).map((one) => `${name}: ${one}`))
      provisions.push(provision)
    } catch (error) {
      problems.push(`${name}: ${error.message}`)
    }
  }
  problems.push(...togetherProblems(provisions), ...coverProblems(provisions, core))
  return { variables, rationale, provisions, problems: problems.map((one) => `templates/provisions/${one}`) }
}

async function filesOf(folder) {
  const names = await readdir(folder, { recursive: true })
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.md'))
    .sort()
}

function readOne(text, name) {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
  if (front === undefined) throw new Error('begin the file with front matter between two lines of ---')
  const { alternatives: when = [], ...head } = parse(front)
  const expected = `${head.id}.${head.language}.${head.style}.md`
  if (expected !== name)
    throw new Error(`id, language and style say ${expected}; make the name of the file agree`)
  const alternatives = alternativesOf(body).map((one) => ({
    ...one,
    when: when.find(({ id }) => id === one.id)?.when ?? '',
  }))
  if (
    when.length !== alternatives.filter(({ id }) => id !== '').length ||
    alternatives.some((one) => one.id !== '' && one.when === '')
  )
    throw new Error('name each alternative of the body in "alternatives", with a note on when to take it')
  return { scope: 'protocol', ...head, alternatives }
}

function shapeProblems({ version, language, style, kind, scope, obligations, elements, notes, also }, known) {
  return [
    ...(Number.isInteger(version) && version > 0 ? [] : ['version is a whole number from 1']),
    ...(languages.includes(language) ? [] : [`language is one of ${languages.join(', ')}`]),
    ...(styles.includes(style) ? [] : [`style is one of ${styles.join(', ')}`]),
    ...(kinds.includes(kind) ? [] : [`kind is one of ${kinds.join(', ')}`]),
    ...(['protocol', 'further'].includes(scope) ? [] : ['scope is protocol or further']),
    ...(typeof notes === 'string' && notes !== '' ? [] : ['notes is missing']),
    ...(typeof also?.note === 'string' && Array.isArray(also.provisions)
      ? []
      : ['also needs provisions and note']),
    ...obligations.filter((id) => !known[id]).map((id) => `the model has no obligation ${id}`),
    ...elements
      .filter((id) => !obligations.some((one) => known[one]?.includes(id)))
      .map((id) => `element ${id} belongs to none of the obligations named`),
  ]
}

/** The files of one provision say the same of what it serves; what must come with it exists. */
function togetherProblems(provisions) {
  const groups = new Map()
  for (const one of provisions) groups.set(one.id, [...(groups.get(one.id) ?? []), one])
  return [...groups].flatMap(([id, files]) => {
    const gist = ({ kind, scope, obligations, elements, also }) =>
      JSON.stringify([kind, scope, obligations, elements, also?.provisions])
    const there = new Set(files.map(({ language, style }) => `${language}.${style}`))
    return [
      ...(new Set(files.map(gist)).size > 1
        ? [`${id}: kind, obligations, elements or also differ between its files`]
        : []),
      ...languages
        .flatMap((language) => styles.map((style) => `${language}.${style}`))
        .filter((one) => !there.has(one))
        .map((one) => `${id}.${one}.md is missing`),
      ...(files[0]?.also?.provisions ?? [])
        .filter((other) => !groups.has(other))
        .map((other) => `${id}: there is no provision ${other}`),
    ]
  })
}

function coverProblems(provisions, core) {
  return languages.flatMap((language) => {
    const covered = new Set(
      provisions
        .filter((one) => one.language === language && one.scope === 'protocol')
        .flatMap((one) => one.obligations),
    )
    return core.filter((id) => !covered.has(id)).map((id) => `no provision in "${language}" serves ${id}`)
  })
}

function rationaleProblems(rationale) {
  return languages.flatMap((language) =>
    Object.keys(rationale.en)
      .filter((key) => !rationale[language]?.[key])
      .map((key) => `rationale.yaml: "${key}" is missing in "${language}"`),
  )
}
