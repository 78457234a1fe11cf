import type { Problem } from '../src/problem.ts'
import type { RawArticle, RawExamples, RawInstrument, RawTranslation } from './raw.ts'
import type { Sheet } from './sheet.ts'

/** Complete languages must have every text; no file may translate or exemplify what English does not have. */
export function checkTranslations(sheets: readonly Sheet[], complete: readonly string[]): Problem[] {
  const byFile = new Map(sheets.map((sheet) => [sheet.file, sheet]))
  const english = sheets.filter(({ kind }) => kind === 'article' || kind === 'instrument')
  const missing = english.flatMap((sheet) =>
    complete
      .filter((language) => language !== 'en')
      .flatMap((language) => missingIn(language, sheet, byFile, elementsMayLack(language, sheet, byFile))),
  )
  return [...missing, ...sheets.flatMap((sheet) => unknownIn(sheet, byFile))]
}

/** An instrument may promise its elements in fewer languages than its other texts. */
function elementsMayLack(language: string, english: Sheet, byFile: ReadonlyMap<string, Sheet>): boolean {
  const instrument = byFile.get(english.file.replace(/[^/]+$/, 'instrument.yaml'))
  const promised = (instrument?.value as RawInstrument | undefined)?.elementLanguages
  return promised !== undefined && !promised.includes(language)
}

function missingIn(
  language: string,
  english: Sheet,
  byFile: ReadonlyMap<string, Sheet>,
  withoutElements: boolean,
): Problem[] {
  const file = english.file.replace(/[^/]+$/, (name) => `translations/${language}/${name}`)
  const translation = byFile.get(file)
  if (!translation)
    return [
      { rule: 'translation-complete', file, reason: `Add this file with the texts of ${english.file}.` },
    ]
  const has = pathsOf(translation.value as RawTranslation)
  return [...expectedPaths(english)]
    .filter((path) => !has.has(path))
    .filter((path) => !(withoutElements && / elements /.test(path)))
    .map((path) => ({
      rule: 'translation-complete',
      file,
      line: translation.lineOf(path.split(' ')),
      reason: `Add "${path}", which English has.`,
    }))
}

function unknownIn(sheet: Sheet, byFile: ReadonlyMap<string, Sheet>): Problem[] {
  if (sheet.kind !== 'translation' && sheet.kind !== 'examples') return []
  const file = sheet.file.replace(sheet.kind === 'examples' ? 'examples/' : /translations\/[a-z]+\//, '')
  const english = byFile.get(file)
  if (!english)
    return [{ rule: 'translation-known', file: sheet.file, reason: `Rename this file: there is no ${file}.` }]
  const known = expectedPaths(english)
  const elements = new Set([...known].map((path) => path.replace(/^obligations (\S+) elements /, '$1.')))
  const [paths, isKnown]: [Iterable<string>, (path: string) => boolean] =
    sheet.kind === 'examples'
      ? [Object.keys(sheet.value as RawExamples), (path) => elements.has(path)]
      : [pathsOf(sheet.value as RawTranslation), (path) => known.has(path)]
  return [...paths]
    .filter((path) => !isKnown(path))
    .map((path) => ({
      rule: 'translation-known',
      file: sheet.file,
      line: sheet.lineOf(path.split(' ')),
      reason: `Correct or remove "${path}", which ${file} does not have.`,
    }))
}

/** The paths of texts, keys joined by a space, that a translation of this file has to hold. */
function expectedPaths({ kind, value }: Sheet): Set<string> {
  if (kind === 'instrument') {
    const { title, shortTitle } = value as RawInstrument
    return pathsOf({ title, shortTitle })
  }
  const { subject, label, obligations } = value as RawArticle
  const entries = obligations.map(({ id, title, statement, question, condition, elements }) => [
    id,
    {
      title,
      statement,
      question,
      ...(condition === undefined ? {} : { condition }),
      elements: Object.fromEntries(elements.map((one) => [one.id.slice(one.id.indexOf('.') + 1), one.text])),
    },
  ])
  return pathsOf({
    subject,
    ...(label === undefined ? {} : { label }),
    obligations: Object.fromEntries(entries),
  })
}

function pathsOf(value: object, above = '', into = new Set<string>()): Set<string> {
  for (const [key, inner] of Object.entries(value)) {
    const path = above ? `${above} ${key}` : key
    if (typeof inner === 'object' && inner !== null) pathsOf(inner, path, into)
    else into.add(path)
  }
  return into
}
