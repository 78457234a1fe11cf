import type { ConceptSpace } from './concept-space.ts'
import type { Referring } from './exceptions.ts'
import { type Reference, referencesOf, scheduleNumbers } from './references.ts'
import { at, raise, type Strengths, strength } from './strengths.ts'
import type { Corpus, IndexedClause, Section, Unit } from './units.ts'

/** Which penal sentences reach a section, and which sections refer to it. */
export interface Links {
  /** Penal sentences that refer to the section by number. */
  readonly reaching: ReadonlyMap<Section, readonly Unit[]>
  /** The same from the other side: which sections a penal sentence punishes the breach of. */
  readonly reached: ReadonlyMap<Unit, readonly Section[]>
  /** Penal sentences that punish every breach of the law. */
  readonly general: readonly Unit[]
  /** Sentences of other sections that refer to the section and forbid or punish something. */
  readonly referring: ReadonlyMap<Section, readonly Unit[]>
  /** Sentences outside a schedule that refer to the schedule of which the section is part. */
  readonly schedules: ReadonlyMap<Section, readonly Unit[]>
  /** Sentences that send the reader to another law. */
  readonly external: readonly Unit[]
  /** Sentences that say that something does not apply. */
  readonly excepting: readonly Referring[]
}

/** The key of a section in a schedule: `annex 2 6`. */
export const scheduleKey = /^(?:annex|schedule)(?:\s+(\d+))?/

/** A penal clause that names one section reaches it surely; one that punishes every breach, less surely. */
const byReference = strength.opening
const general = strength.items

type Three = [number, number, number]

/** Finds penal clauses and follows their references; marks `is/offence` where a penalty reaches. */
export function findLinks(corpus: Corpus, space: ConceptSpace, table: Strengths): Links {
  const of = (unit: Unit, concept: number): number => at(table, unit.index, concept)
  const [prison, fine, criminalCode] = ['imprisonment', 'fine', 'criminal-code'].map(space.indexOf) as Three
  const [commitsCrime, isPunished, prohibit] = ['commits-crime', 'is-punished', 'prohibit'].map(
    space.indexOf,
  ) as Three
  const contravene = space.indexOf('contravene')
  const concepts = {
    sectionWord: space.indexOf('section-word'),
    otherLaw: [space.indexOf('other-law'), space.indexOf('criminal-code')],
    thisLaw: space.indexOf('this-law'),
  }
  const sections = byNumber(corpus)
  const reaching = new Map<Section, Unit[]>()
  const reached = new Map<Unit, Section[]>()
  const referring = new Map<Section, Unit[]>()
  const generals: Unit[] = []
  const external: Unit[] = []
  const excepting: Referring[] = []
  const apart = space.indexOf('military-exempt')
  for (const unit of corpus.units) {
    const references = referencesOf(unit, concepts)
    if (references.some((reference) => reference.external) || of(unit, criminalCode) === strength.own)
      external.push(unit)
    const crime = Math.max(of(unit, prison), of(unit, commitsCrime))
    const penalty = Math.max(crime, of(unit, fine), of(unit, isPunished))
    const penal = penalty >= strength.opening
    const criminal = crime >= strength.opening
    const row = penal ? rowNumber(unit) : []
    const targets = targetsOf([...references, ...row], unit, sections)
    const own = unit.clause.section
    if (of(unit, apart) === strength.own) excepting.push({ unit, references, targets })
    for (const target of targets) {
      if (target === own) continue
      if (penal) {
        push(reaching, target, unit)
        push(reached, unit, target)
      }
      if (penal || of(unit, prohibit) >= strength.opening) push(referring, target, unit)
    }
    if (!penal) continue
    for (const form of criminal ? (['offence', 'crime'] as const) : (['offence'] as const)) {
      raise(table, unit.index, space.is(form), penalty)
      spread(unit, space.is(form), table)
    }
    markPenalty(unit, space, table)
    const whole =
      Math.max(of(unit, prison), of(unit, fine)) === strength.own &&
      of(unit, contravene) === strength.own &&
      of(unit, concepts.thisLaw) === strength.own
    if (whole && targets.length === 0) generals.push(unit)
  }
  const mark = (section: Section, value: number, sources: readonly Unit[]): void => {
    for (const form of ['offence', 'crime'] as const) {
      if (!sources.some(({ index }) => at(table, index, space.is(form)) >= strength.opening)) continue
      for (const { units } of section.clauses) {
        for (const { index } of units) raise(table, index, space.is(form), value)
      }
    }
  }
  for (const [section, sources] of reaching) mark(section, byReference, sources)
  // "It is forbidden to do what article 1 (34) describes", and another clause punishes the breach of that ban.
  for (const [section, sources] of referring) {
    mark(
      section,
      general,
      sources.filter((unit) => reaching.has(unit.clause.section)),
    )
  }
  if (generals.length > 0) for (const section of corpus.sections) mark(section, general, generals)
  return {
    reaching,
    reached,
    general: generals,
    referring,
    schedules: scheduleLinks(corpus, space),
    external,
    excepting,
  }
}

/** The sentence attaches a penalty, or is an item of a list that does. */
function markPenalty(unit: Unit, space: ConceptSpace, table: Strengths): void {
  const below = (clause: IndexedClause): void => {
    for (const { index } of clause.units) raise(table, index, space.is('penalty'), strength.opening)
    clause.children.forEach(below)
  }
  raise(table, unit.index, space.is('penalty'), strength.own)
  unit.clause.children.forEach(below)
}

/** A penalty in opening words reaches the items; one in a later subsection reaches the section. */
function spread(unit: Unit, form: number, table: Strengths): void {
  const below = (clause: IndexedClause): void => {
    for (const { index } of clause.units) raise(table, index, form, strength.opening)
    clause.children.forEach(below)
  }
  below(unit.clause)
  for (const { units } of unit.clause.section.clauses) {
    for (const { index } of units) raise(table, index, form, strength.clause)
  }
}

/** Which sentences put a schedule into force: they name it by its number or ordinal. */
function scheduleLinks(corpus: Corpus, space: ConceptSpace): Map<Section, Unit[]> {
  const parts = new Map<string, Section[]>()
  for (const section of corpus.sections) {
    const number = scheduleKey.exec(section.key)?.[1]
    if (number) push(parts, `${section.law.source.file} ${number}`, section)
  }
  const links = new Map<Section, Unit[]>()
  if (parts.size === 0) return links
  const ordinals = Array.from({ length: 10 }, (_, index) => space.indexOf(`ordinal-${index + 1}`))
  for (const unit of corpus.units) {
    if (scheduleKey.test(unit.clause.section.key)) continue
    for (const number of scheduleNumbers(unit, space.indexOf('schedule-word'), ordinals)) {
      for (const section of parts.get(`${unit.clause.section.law.source.file} ${number}`) ?? [])
        push(links, section, unit)
    }
  }
  return links
}

/** A row of a schedule of penalties begins with the number of the section that it punishes: "51 Imprisonment for …". */
function rowNumber({ clause, from, to }: Unit): Reference[] {
  if (!scheduleKey.test(clause.section.key)) return []
  const number = /^\s*(\d+[a-z]?)(?=[\s(|])/i.exec(clause.clause.text.slice(from, to))?.[1]
  return number ? [{ numbers: [number.toLowerCase()], external: false }] : []
}

function byNumber(corpus: Corpus): Map<string, Section> {
  const sections = new Map<string, Section>()
  for (const section of corpus.sections) {
    const key = `${section.law.source.file} ${section.key}`
    if (section.key && !sections.has(key)) sections.set(key, section)
  }
  return sections
}

function targetsOf(
  references: readonly Reference[],
  unit: Unit,
  sections: ReadonlyMap<string, Section>,
): Section[] {
  const file = unit.clause.section.law.source.file
  const targets = references
    .filter((reference) => !reference.external)
    .flatMap(({ numbers }) => numbers)
    .map((number) => sections.get(`${file} ${number}`))
  return [...new Set(targets.filter((section) => section !== undefined))]
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
