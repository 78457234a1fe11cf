import { type Clause, flatten, type Law } from '@concordance/law-tree'
import type { ProvisionStyle } from '@concordance/templates'

/** How a law prints its numbers. `#` in a pattern stands for the number. */
export interface LawNumbering {
  readonly style: ProvisionStyle
  /** Sections mostly bear a heading. */
  readonly headings: boolean
  /** What stands between the number of a section and its heading. */
  readonly gap: string
  readonly section: string
  readonly subsection: LevelNumbering
  readonly paragraph: LevelNumbering
  readonly item: LevelNumbering
}

export interface LevelNumbering {
  readonly pattern: string
  /** Where the first is printed differently: `1er`. */
  readonly first?: string
  readonly family: 'number' | 'letter' | 'roman' | 'section-number'
}

const fallback: {
  readonly [style in ProvisionStyle]: readonly [LevelNumbering, LevelNumbering, LevelNumbering]
} = {
  'common-law': [
    { pattern: '(#)', family: 'number' },
    { pattern: '(#)', family: 'letter' },
    { pattern: '(#)', family: 'roman' },
  ],
  'civil-law': [
    { pattern: '#.', family: 'number' },
    { pattern: '#)', family: 'letter' },
    { pattern: '#)', family: 'number' },
  ],
}

/** Learns from a law how it numbers, at each level by what is most frequent there. */
export function numberingOf(law: Law, style: ProvisionStyle = styleOf(law)): LawNumbering {
  const rows = flatten(law)
  const sections = rows.flatMap(({ clause }) => (clause.kind === 'section' ? [clause] : []))
  const headed = sections.filter(({ heading }) => heading !== undefined)
  const [subsection, paragraph, item] = fallback[style]
  const children = (kind: Clause['kind']) => rows.filter(({ clause }) => clause.kind === kind)
  const units = levelOf(children('subsection').map(labelled), subsection)
  const letters = different(levelOf(children('paragraph').map(labelled), paragraph), [units], paragraph)
  return {
    style,
    headings: sections.length === 0 || headed.length * 2 >= sections.length,
    gap: mostFrequent(headed.map(gapOf)) ?? ' ',
    section: mostFrequent(sections.map(patternOf)) ?? (style === 'common-law' ? '#.' : 'Article #.'),
    subsection: units,
    paragraph: letters,
    item: different(levelOf(children('subparagraph').map(labelled), item), [units, letters], item),
  }
}

const lastResort: LevelNumbering = { pattern: '#.', family: 'roman' }

/** A level that is numbered like one above it cannot be told from that: it takes what is usual, else Roman numbers. */
function different(
  level: LevelNumbering,
  above: readonly LevelNumbering[],
  usual: LevelNumbering,
): LevelNumbering {
  const taken = (one: LevelNumbering): boolean =>
    above.some(({ pattern, family }) => pattern === one.pattern && family === one.family)
  return [level, usual].find((one) => !taken(one)) ?? lastResort
}

/** Laws of articles and paragraphs are civil-law in style; laws of bare section numbers common-law. */
export function styleOf(law: Law): ProvisionStyle {
  const sections = flatten(law).flatMap(({ clause }) =>
    clause.kind === 'section' ? [clause.label ?? ''] : [],
  )
  const worded = sections.filter((label) => /\p{L}{3}|§/u.test(label) && !/^s(?:ec(?:tion)?)?\b/i.test(label))
  if (sections.length === 0) return law.language.startsWith('en') ? 'common-law' : 'civil-law'
  return worded.length * 2 > sections.length ? 'civil-law' : 'common-law'
}

/** `Art. 5.` → `Art. #.` */
export const patternOf = ({ label = '', number = '' }: Pick<Clause, 'label' | 'number'>): string =>
  label.includes(number) && number !== '' ? label.replace(number, '#') : '#.'

function gapOf({ label = '', heading = '', text }: Clause): string {
  const at = text.indexOf(heading, label.length)
  const gap = at > 0 ? text.slice(label.length, at) : ' '
  return gap.includes('\n') || gap.length > 4 ? ' ' : gap
}

interface Labelled {
  readonly label: string
  readonly number: string
  readonly section: string
}

function labelled({ clause, ancestors }: { clause: Clause; ancestors: readonly Clause[] }): Labelled {
  const section = ancestors.findLast(({ kind }) => kind === 'section')?.number ?? ''
  return { label: clause.label ?? '', number: clause.number ?? '', section }
}

function levelOf(found: readonly Labelled[], other: LevelNumbering): LevelNumbering {
  const seen = found.flatMap(
    (one): { pattern: string; family: LevelNumbering['family']; first: boolean }[] => {
      const { label, number, section } = one
      if (number === '' || !label.includes(number)) return []
      const first = /^1(?:er|º|°|re)/.test(label.replace(/^\D*/, '')) && /er|re/.test(label)
      if (section !== '' && number.startsWith(`${section}.`))
        return [{ pattern: label.replace(number, '#'), family: 'section-number', first }]
      const family = /^\d+$/.test(number) ? 'number' : /^[a-z]$/.test(number) ? 'letter' : undefined
      return family ? [{ pattern: label.replace(number, '#'), family, first }] : []
    },
  )
  const regular = seen.filter(({ first }) => !first)
  const best = mostFrequent(regular.map(({ pattern, family }) => `${family}\n${pattern}`))
  if (best === undefined) return other
  const [family, pattern = ''] = best.split('\n')
  const found1 = seen.find((one) => one.first && one.family === family)
  return {
    pattern,
    family: family === 'letter' || family === 'section-number' ? family : 'number',
    ...(found1 === undefined ? {} : { first: found1.pattern.replace('#', '1') }),
  }
}

function mostFrequent(all: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
