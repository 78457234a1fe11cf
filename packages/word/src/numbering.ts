import { child, isOn, value, type XmlElement } from './xml.ts'

/** One level of a list as the file defines it. */
export interface Level {
  readonly start: number
  readonly format: string
  readonly custom?: string
  /** `%1.%2.` with the levels' numbers to be put in. */
  readonly text: string
  readonly suffix: 'tab' | 'space' | 'nothing'
  /** All numbers in it are shown as decimals (`w:isLgl`). */
  readonly legal: boolean
  /** Number of the level whose use restarts this one (1-based), 0 never, absent: any level above. */
  readonly restart?: number
  readonly style?: string
  readonly indent?: XmlElement
}

/** A list: an instance that shares its counters with the others of the same definition. */
export interface List {
  readonly id: string
  readonly definition: string
  readonly levels: readonly Level[]
  /** Levels that this instance starts anew, with their number. */
  readonly starts: ReadonlyMap<number, number>
}

export type Numbering = ReadonlyMap<string, List>

const empty: Level = { start: 1, format: 'none', text: '', suffix: 'nothing', legal: false }

export function readNumbering(root: XmlElement | undefined): Numbering {
  const definitions = new Map<string, XmlElement>()
  const byStyleLink = new Map<string, XmlElement>()
  const lists = new Map<string, List>()
  for (const element of root?.children ?? []) {
    if (element.name === 'w:abstractNum') {
      definitions.set(element.attributes['w:abstractNumId'] ?? '', element)
      const link = value(element, 'w:styleLink')
      if (link !== undefined) byStyleLink.set(link, element)
    }
    if (element.name === 'w:num') {
      const named = definitions.get(value(element, 'w:abstractNumId') ?? '')
      const link = value(named, 'w:numStyleLink')
      const definition = (link === undefined ? undefined : byStyleLink.get(link)) ?? named
      const id = element.attributes['w:numId'] ?? ''
      if (definition) lists.set(id, readList(id, element, definition))
    }
  }
  return lists
}

function readList(id: string, num: XmlElement, definition: XmlElement): List {
  const levels: Level[] = []
  const starts = new Map<number, number>()
  for (const element of definition.children)
    if (element.name === 'w:lvl') levels[levelIndex(element)] = readLevel(element)
  for (const override of num.children) {
    if (override.name !== 'w:lvlOverride') continue
    const index = levelIndex(override)
    const own = child(override, 'w:lvl')
    if (own) levels[index] = readLevel(own)
    const start = value(override, 'w:startOverride')
    if (start !== undefined) starts.set(index, Number(start))
  }
  return {
    id,
    definition: definition.attributes['w:abstractNumId'] ?? '',
    levels: Array.from({ length: 9 }, (_, index) => levels[index] ?? empty),
    starts,
  }
}

const levelIndex = (element: XmlElement): number => {
  const index = Number(element.attributes['w:ilvl'] ?? '0')
  return index >= 0 && index < 9 ? index : 0
}

function readLevel(element: XmlElement): Level {
  const format = numberFormat(element)
  const custom = format?.attributes['w:format']
  const restart = value(element, 'w:lvlRestart')
  const style = value(element, 'w:pStyle')
  const suffix = value(element, 'w:suff')
  const indent = child(child(element, 'w:pPr'), 'w:ind')
  return {
    start: Number(value(element, 'w:start') ?? '0') || 0,
    format: format?.attributes['w:val'] ?? 'decimal',
    text: value(element, 'w:lvlText') ?? '',
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    legal: isOn(element, 'w:isLgl') ?? false,
    ...(custom === undefined ? {} : { custom }),
    ...(restart === undefined ? {} : { restart: Number(restart) }),
    ...(style === undefined ? {} : { style }),
    ...(indent ? { indent } : {}),
  }
}

/** Newer formats stand in a choice with a plain fallback. */
function numberFormat(level: XmlElement): XmlElement | undefined {
  const choice = child(child(level, 'mc:AlternateContent'), 'mc:Choice')
  return child(choice, 'w:numFmt') ?? child(level, 'w:numFmt')
}
