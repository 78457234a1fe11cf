import type { Schema } from '@cfworker/json-schema'
import type { Problem } from '../src/problem.ts'
import { problemsOf } from '../src/rules.ts'
import type { Concept, GuidanceSource, Instrument, Model, Recognition, Theme } from '../src/types.ts'
import { assembleInstrument } from './assemble-instrument.ts'
import { checkChanges } from './check-changes.ts'
import { checkIds } from './check-ids.ts'
import { checkIncludes } from './check-includes.ts'
import { checkTranslations } from './check-translations.ts'
import type { Source } from './kinds.ts'
import { placesOfIds } from './places.ts'
import type { RawInstrument, RawRelations } from './raw.ts'
import { type Sheet, toSheet } from './sheet.ts'

/**
 * Makes the model of the data files. Problems of form (YAML, schema) come alone, because nothing can be built on them;
 * else all problems of content come together with the model.
 */
export function assemble(
  sources: readonly Source[],
  schemas: Readonly<Record<string, Schema>>,
): { model?: Model; sheets?: readonly Sheet[]; problems: Problem[] } {
  const read = sources.map((source) => toSheet(source, schemas))
  const broken = read.flatMap(({ problems }) => problems)
  if (broken.length > 0) return { problems: broken }
  const sheets = read.flatMap(({ sheet }) => sheet ?? [])
  const model = build(sheets)
  const places = placesOfIds(sheets)
  const problems = [
    ...checkTranslations(sheets, model.languages),
    ...checkIds(sheets),
    ...checkChanges(sheets),
    ...checkIncludes(sheets),
    ...problemsOf(model).map((problem) => ({ ...problem, ...places.get(problem.id ?? '') })),
  ]
  return { model, sheets, problems }
}

function build(sheets: readonly Sheet[]): Model {
  const own = sheets
    .filter(({ kind }) => kind === 'instrument')
    .sort((a, b) => orderOf(a) - orderOf(b))
    .map((sheet) => assembleInstrument(sheet, sheets))
  const byId = new Map(own.flatMap(({ instrument }) => instrument.obligations).map((item) => [item.id, item]))
  const instruments: Instrument[] = own.map(({ instrument, includes }) => ({
    ...instrument,
    obligations: [...instrument.obligations, ...includes.flatMap((id) => byId.get(id) ?? [])],
  }))
  return {
    instruments,
    catalogue: own.map(({ instrument: { id, kind, title, shortTitle, version, obligations } }) => ({
      id,
      kind,
      title,
      shortTitle,
      version,
      obligations: obligations.map((one) => one.id),
    })),
    themes: (contentOf(sheets, 'themes') as Theme[] | undefined) ?? [],
    relations: sheets
      .filter(({ kind }) => kind === 'relations')
      .flatMap(({ value }) => {
        const { source, relations } = value as RawRelations
        return relations.map((one) => ({ source, ...one }))
      }),
    languages: (contentOf(sheets, 'languages') as { complete: string[] } | undefined)?.complete ?? ['en'],
    guidance: (contentOf(sheets, 'guidance') as GuidanceSource[] | undefined) ?? [],
    concepts: [
      ...((contentOf(sheets, 'concepts') as Concept[] | undefined) ?? []),
      ...sheets
        .filter(({ kind }) => kind === 'own-concepts')
        .flatMap(({ value }) => value as unknown as Concept[]),
    ],
    terms: termsOf(sheets),
    recognition: Object.assign(
      {},
      ...sheets
        .filter(({ kind }) => kind === 'recognition')
        .map(({ value }) => value as Record<string, Recognition>),
    ),
  }
}

function orderOf({ value }: Sheet): number {
  return (value as RawInstrument).order ?? 1000
}

/** Terms of all notions, then of those that one instrument alone needs. */
function termsOf(sheets: readonly Sheet[]): Model['terms'] {
  const terms: { [language: string]: Model['terms'][string] } = {}
  for (const { kind, names, value } of sheets) {
    const language = kind === 'terms' ? names[0] : kind === 'own-terms' ? names[1] : undefined
    if (language !== undefined)
      terms[language] = { ...terms[language], ...(value as unknown as Model['terms'][string]) }
  }
  return terms
}

function contentOf(sheets: readonly Sheet[], kind: Sheet['kind']): unknown {
  return sheets.find((sheet) => sheet.kind === kind)?.value
}
