import type { Clause } from '@concordance/law-tree'
import { grammarOf, pattern } from './grammar.ts'
import { comparable, containerNumber, familyOf } from './numbers.ts'
import { containers, type Level, type Reference } from './references.ts'
import { isRepealed } from './repealed.ts'
import type { LawIndex } from './types.ts'

/** What a citation leads to. `unclear`: the text gives no ground to say. */
export type Resolution =
  | { readonly status: 'found'; readonly clauses: readonly Clause[] }
  | { readonly status: 'missing'; readonly level: Level; readonly parent?: Clause }
  | { readonly status: 'unclear' }

const unclear: Resolution = { status: 'unclear' }

/** Looks up the clause that a reference cites, level by level. Says `missing` only where the text is clear about it. */
export function resolve(law: LawIndex, reference: Reference): Resolution {
  const [first, ...rest] = reference.levels
  if (!first) return unclear
  const home = law.homeOf.get(reference.at.clause.id)
  const resolution = lookUp(law, reference, first, rest, home)
  const last = reference.levels.at(-1)
  if (resolution.status !== 'missing' || !reference.listed || !last) return resolution
  const clauses = law.sectionsByNumber.get(comparable(last.number))
  return clauses ? { status: 'found', clauses } : resolution
}

function lookUp(
  law: LawIndex,
  reference: Reference,
  first: Level,
  rest: readonly Level[],
  home: Clause | undefined,
): Resolution {
  if (!reference.absolute) return home ? relative(law, home, reference) : unclear
  if (containers.has(first.kind)) return rest.length === 0 ? container(law, first) : unclear
  if (first.kind === 'schedule') return schedule(law, first, rest)
  return section(law, first, rest)
}

function container(law: LawIndex, level: Level): Resolution {
  // Not every law counts its chapters by one word, and codes are published in part: then nothing can be said.
  if (!law.containers.has(level.kind) || coded(law)) return unclear
  const clauses = law.containers.get(
    `${level.kind} ${containerNumber(level.number, grammarOf(law.language)?.citation.ordinals)}`,
  )
  return clauses ? { status: 'found', clauses } : { status: 'missing', level }
}

function schedule(law: LawIndex, level: Level, rest: readonly Level[]): Resolution {
  const ordinals = grammarOf(law.language)?.citation.ordinals
  const wanted = containerNumber(level.number, ordinals)
  const numbered = law.schedules.filter(({ number }) => number !== undefined)
  const clauses = numbered.filter(({ number = '' }) => containerNumber(number, ordinals) === wanted)
  if (clauses.length > 0) return descend(clauses, rest)
  // A single annex without number is cited as the first by some; and a heading may not have been recognised.
  if (numbered.length === 0 && law.schedules.length > 0) return unclear
  if (printedAsHeading(law, level)) return unclear
  return { status: 'missing', level }
}

/** "… prescribe. Schedule 1 LIST OF OFFENCES": the heading stands inside the text before it. */
function printedAsHeading(law: LawIndex, { number }: Level): boolean {
  const words = grammarOf(law.language)?.citation.units.find(({ kind }) => kind === 'schedule')?.words ?? []
  const heading = pattern(`(?:^|[.;:]\\s+|\\n)(?:${words.join('|')})\\s+${number}[\\s.:—–-]`, 'imu')
  return law.clauses.some(({ clause }) => heading.test(clause.text))
}

function section(law: LawIndex, level: Level, rest: readonly Level[]): Resolution {
  const number = comparable(level.number)
  const clauses = law.sectionsByNumber.get(number)
  if (clauses) return descend(clauses, rest)
  // "artículo 9.1": the numeral repeats the article's number.
  const dot = number.lastIndexOf('.')
  if (dot > 0) {
    const parents = law.sectionsByNumber.get(number.slice(0, dot))
    if (parents) return descend(parents, [{ kind: 'subsection', number }, ...rest])
  }
  if (law.sections.length === 0 || !readable(number) || elsewhere(law, number)) return unclear
  return { status: 'missing', level }
}

/** Only numbers of a form that sections bear: no lone letter, no word. */
const readable = (number: string): boolean => /^(?:[lrda]?\d|\d)/u.test(number)

/** The law is a code, whose sections bear letters: `L311-2`. */
const coded = ({ sections }: LawIndex): boolean => /^[LRDA]\.?\d/.test(sections[0]?.clause.number ?? '')

/** Codes are published in part: `L114-1` is no clause of a text that holds only `L311-1` to `L317-12`. */
function elsewhere(law: LawIndex, number: string): boolean {
  const prefix = /^[lrda]\d\d(?=\d)/u.exec(number)?.[0]
  if (prefix === undefined) return false
  return !law.sections.some((flat) => comparable(flat.clause.number ?? '').startsWith(prefix))
}

/** Counts from the section or schedule in which the words stand. */
function relative(law: LawIndex, home: Clause, { levels, at }: Reference): Resolution {
  if (levels.some(({ number }) => /\p{L}\.\d/u.test(number))) return unclear
  // "of the preceding section", "of that section": the count begins elsewhere.
  const { elsewhere: other } = grammarOf(law.language)?.citation ?? {}
  if (other !== undefined && pattern(other).test(at.clause.text)) return unclear
  return descend([home], levels)
}

function descend(starts: readonly Clause[], levels: readonly Level[]): Resolution {
  let clauses = starts
  for (const level of levels) {
    const parent = clauses[0]
    if (!parent) return unclear
    if (level.kind === 'line') return line(clauses, level)
    const next = clauses.flatMap((clause) => inside(clause, comparable(level.number)))
    if (next.length === 0) {
      if (clauses.every(isRepealed)) return { status: 'found', clauses }
      return clauses.length === 1 && certain(parent, level) ? { status: 'missing', level, parent } : unclear
    }
    clauses = next
  }
  return { status: 'found', clauses }
}

/** Children of the number; where there are none, those further down: a level may be left out. */
function inside(clause: Clause, number: string): Clause[] {
  const named = clause.children.filter((child) => bears(child, number))
  return named.length > 0 ? named : clause.children.flatMap((child) => inside(child, number))
}

function bears({ number, kind }: Clause, wanted: string): boolean {
  if (number === undefined || kind === 'section') return false
  const own = comparable(number)
  return own === wanted || (/^\d+(?:\.\d+)+$/u.test(own) && own.endsWith(`.${wanted}`))
}

/** Paragraphs without number are counted: there cannot be a fifth in a clause of three lines. */
function line(clauses: readonly Clause[], level: Level): Resolution {
  const most = Math.max(...clauses.map(linesOf))
  const parent = clauses[0]
  if (Number(level.number) <= most || !parent) return { status: 'found', clauses }
  return Number.isFinite(Number(level.number)) ? { status: 'missing', level, parent } : unclear
}

const linesOf = (clause: Clause): number =>
  clause.text.split(/\n|(?<=[.;:])\s/u).length +
  clause.children.reduce((sum, child) => sum + linesOf(child), 0)

/** Whether the units inside are read so well that a number that is not among them is not in the text either. */
function certain(parent: Clause, { number }: Level): boolean {
  const wanted = comparable(number)
  const family = familyOf(wanted)
  if (family === 'other') return false
  const printed = new RegExp(`(?:^|[;:.—–]\\s*(?:(?:and|or|et|ou|y|o)\\s)?)\\s*\\(?${wanted}\\s?[).°]`, 'imu')
  const numbers: string[] = []
  const walk = (clause: Clause): boolean => {
    if (
      printed.test(
        clause.text.slice(clause.text.startsWith(clause.label ?? '') ? (clause.label?.length ?? 0) : 0),
      )
    )
      return false
    if (clause !== parent && clause.number !== undefined) numbers.push(comparable(clause.number))
    return clause.children.every(walk)
  }
  if (!walk(parent)) return false
  return numbers.length === 0 || numbers.some((one) => familyOf(one) === family)
}
