import type { Problem } from '../src/problem.ts'
import type { RawArticle, RawInstrument, RawRelations } from './raw.ts'
import type { Sheet } from './sheet.ts'

/** Where each id is written, so that a problem of the assembled model points at a file and a line. */
export function placesOfIds(sheets: readonly Sheet[]): Map<string, Pick<Problem, 'file' | 'line'>> {
  const places = new Map<string, Pick<Problem, 'file' | 'line'>>()
  const note = (id: string, sheet: Sheet, path: readonly (string | number)[]) =>
    places.set(id, { file: sheet.file, line: sheet.lineOf(path) })
  for (const sheet of sheets) {
    if (sheet.kind === 'instrument') note((sheet.value as RawInstrument).id, sheet, ['id'])
    if (sheet.kind === 'article')
      for (const [i, obligation] of (sheet.value as RawArticle).obligations.entries()) {
        note(obligation.id, sheet, ['obligations', i, 'id'])
        for (const [j, { id }] of obligation.elements.entries())
          note(id, sheet, ['obligations', i, 'elements', j, 'id'])
      }
    if (sheet.kind === 'relations')
      for (const [i, { from, to }] of (sheet.value as RawRelations).relations.entries())
        note(`relation:${from} ${to}`, sheet, ['relations', i])
    if (sheet.kind === 'themes')
      for (const [i, { id }] of (sheet.value as { id: string }[]).entries())
        note(`themes:${id}`, sheet, [i, 'id'])
    if (sheet.kind === 'own-concepts')
      for (const [i, { id }] of (sheet.value as { id: string }[]).entries())
        note(`concepts:${id}`, sheet, [i, 'id'])
    if (sheet.kind === 'own-terms')
      for (const id of Object.keys(sheet.value as object)) note(`terms:${sheet.names[1]}:${id}`, sheet, [id])
    if (sheet.kind === 'guidance' || sheet.kind === 'concepts')
      for (const [i, { id }] of (sheet.value as { id: string }[]).entries())
        note(`${sheet.kind}:${id}`, sheet, [i, 'id'])
    if (sheet.kind === 'recognition')
      for (const id of Object.keys(sheet.value as object)) note(`recognition:${id}`, sheet, [id])
    if (sheet.kind === 'terms')
      for (const id of Object.keys(sheet.value as object)) note(`terms:${sheet.names[0]}:${id}`, sheet, [id])
  }
  return places
}
