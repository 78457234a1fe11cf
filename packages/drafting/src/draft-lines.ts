import type { ProvisionDefinition, ProvisionSection, ProvisionUnit } from '@concordance/templates'
import { labelWith, levelNumber } from './number-insert.ts'
import type { LawNumbering, LevelNumbering } from './number-law.ts'

type Words = (text: string, capital?: boolean) => string

/** The lines of a new section, numbered as the law numbers. A single unit stands without a number. */
export function sectionLines(
  section: ProvisionSection,
  number: string,
  numbering: LawNumbering,
  words: Words,
  pattern: string = numbering.section,
): string[] {
  const label = labelWith(pattern, number)
  const units = section.units
  const only = units.length === 1 && section.text === '' ? units[0] : undefined
  const opening = only ? words(only.text) : section.text === '' ? undefined : words(section.text)
  const below = only?.units ?? (section.text === '' ? undefined : units)
  const rest = below
    ? unitLines(below, [numbering.paragraph, numbering.item], number, words)
    : unitLines(units, [numbering.subsection, numbering.paragraph, numbering.item], number, words)
  if (numbering.headings) {
    const head = `${label}${numbering.gap}${words(section.heading)}`
    return [head, ...(opening === undefined ? [] : [opening]), ...rest]
  }
  if (opening !== undefined) return [`${label} ${opening}`, ...rest]
  const [first = '', ...others] = rest
  return [`${label} ${first}`, ...others]
}

/** Units with their numbers, those below each behind it. */
function unitLines(
  units: readonly ProvisionUnit[],
  levels: readonly LevelNumbering[],
  section: string,
  words: Words,
): string[] {
  const [level, ...below] = levels
  if (!level) return units.map(({ text }) => words(text, false))
  const list = units.length > 1 && units.slice(0, -1).every(({ text }) => !text.trimEnd().endsWith('.'))
  return units.flatMap((unit, index) => [
    `${levelNumber(level, index + 1, section)} ${words(unit.text, !list)}`,
    ...unitLines(unit.units, below, section, words),
  ])
}

/** Marks around a defined term and the word that follows it, as a law has them. */
export interface DefinitionShape {
  readonly open: string
  readonly close: string
  readonly means: string
  /** What ends a definition that is not the last. */
  readonly end: string
}

/** The lines of a definition; `label` is its number, where the law numbers them. */
export function definitionLines(
  { text, units }: ProvisionDefinition,
  term: string,
  label: string,
  { open, close, means }: DefinitionShape,
  numbering: LawNumbering,
  words: Words,
  end: string,
): string[] {
  const body = words(text, false)
  const head = `${label === '' ? '' : `${label} `}${open}${term}${close}${means}${body}`
  // Under a numbered definition the items take the next level, so that the two are not confused.
  const levels =
    label === '' ? [numbering.paragraph, numbering.item] : [differentFrom(label, numbering), numbering.item]
  const lines = [head, ...unitLines(units, levels, '', words)]
  return lines.map((line, index) =>
    index === lines.length - 1 ? `${line.replace(/[;.]$/, '')}${end}` : line,
  )
}

function differentFrom(label: string, { paragraph, item }: LawNumbering): LevelNumbering {
  const isLetter = /^\W*[a-z]\W*$/i.test(label)
  if (isLetter === (paragraph.family === 'letter')) {
    return isLetter
      ? { pattern: '#)', family: 'number' }
      : { ...paragraph, pattern: item.family === 'letter' ? item.pattern : '#)', family: 'letter' }
  }
  return paragraph
}
