import type { Cue } from './cues.ts'
import type { Piece } from './draft.ts'
import type { CompiledTradition } from './head-rules.ts'
import { introductionOf } from './introduction.ts'
import { comesNext, type Reading } from './numbering.ts'
import type { Token } from './tokens.ts'

/** A list as it was recognised. */
export interface List {
  readonly depth: number
  /** The items are points of an enumeration, not paragraphs of running text. */
  readonly itemised: boolean
  readonly family: Reading['family'] | 'definition' | 'category' | 'quoted'
  /** Number of items; the last one is known when everything is read. */
  size: number
}

/** The beginning of a sub-clause. */
export interface Start {
  readonly piece: number
  readonly at: number
  readonly end: number
  readonly number?: string
  readonly term?: string
  readonly list: List
  /** 0-based place in the list. */
  readonly place: number
  /** Numbers are missing between this and the item before. */
  readonly gap: boolean
}

interface Level {
  readonly sign: string
  readonly family: List['family']
  readonly list: List
  last: number
}

/** How many enumerators ahead the second item of a list is looked for. */
const AHEAD = 400

export interface Surroundings {
  readonly tradition: CompiledTradition
  /** Number of the section, for `2.1` in section 2. */
  readonly section: string | undefined
  /** The words stand in a schedule, where databases join headings and numbered paragraphs. */
  readonly inSchedule: boolean
}

type Event =
  | { readonly cue: Cue; readonly token?: undefined }
  | { readonly token: Token; readonly cue?: undefined }

function inOrder(tokens: readonly Token[], cues: readonly Cue[]): Event[] {
  const events: Event[] = [
    ...tokens.map((token): Event => ({ token })),
    ...cues.map((cue): Event => ({ cue })),
  ]
  const of = (event: Event) => event.cue ?? event.token
  return events.sort((a, b) => of(a).piece - of(b).piece || of(a).at - of(b).at || (a.cue ? -1 : 1))
}

/**
 * Decides which enumerators begin sub-clauses: those that continue an open list, and those that open one, by the
 * numeral, the sign around it, the step from the item before, and what stands in front. All others are references.
 */
export function startsOf(
  pieces: readonly Piece[],
  tokens: readonly Token[],
  cues: readonly Cue[],
  around: Surroundings,
): Start[] {
  const starts: Start[] = []
  const stack: Level[] = []
  const events = inOrder(tokens, cues)
  const places = new Map(tokens.map((token, at) => [token, at]))
  const open = (level: Omit<Level, 'list'>, itemised: boolean): Level => {
    const made = { ...level, list: { depth: stack.length, itemised, family: level.family, size: 0 } }
    stack.push(made)
    return made
  }
  const begin = (
    level: Level,
    from: { piece: number; at: number; end: number },
    fields: { number?: string; term?: string },
    gap: boolean,
  ) => {
    starts.push({
      piece: from.piece,
      at: from.at,
      end: from.end,
      ...fields,
      list: level.list,
      place: level.list.size,
      gap,
    })
    level.list.size += 1
  }

  const onCue = (cue: Cue) => {
    const latest = starts.at(-1)
    // A numbered definition: its number has begun the sub-clause already.
    if (
      cue.kind === 'definition' &&
      latest?.piece === cue.piece &&
      (pieces[cue.piece]?.block.text.slice(latest.end, cue.at) ?? '').trim() === ''
    )
      return
    if (cue.kind === 'break') {
      const keep = stack.findLastIndex((level) => level.family === 'category')
      stack.length = keep + 1
      return
    }
    const at = stack.findLastIndex((level) => level.family === cue.kind)
    if (at >= 0) stack.length = at + 1
    else if (cue.kind === 'quoted') stack.length = 0
    else if (cue.kind === 'category') stack.length = stack.findLastIndex((level) => !level.list.itemised) + 1
    const level =
      (at >= 0 ? stack[at] : undefined) ??
      open({ sign: '', family: cue.kind, last: 0 }, cue.kind === 'definition')
    const { piece, at: from, end, number, term } = cue
    begin(
      level,
      { piece, at: from, end },
      { ...(number === undefined ? {} : { number }), ...(term === undefined ? {} : { term }) },
      false,
    )
  }

  /** Whether the next item of the list that this one would open is to come, before an outer list goes on. */
  const goesOn = (token: Token, reading: Reading, depth: number): boolean => {
    const from = (places.get(token) ?? 0) + 1
    for (const later of tokens.slice(from, from + AHEAD)) {
      const outer = stack
        .slice(0, depth)
        .some(
          (level) =>
            later.sign === level.sign &&
            later.place !== 'inside' &&
            later.readings.some((r) => r.family === level.family && comesNext(r.family, level.last, r.value)),
        )
      if (outer) return false
      if (later.sign !== token.sign) continue
      if (
        later.readings.some((r) => r.family === reading.family && comesNext(r.family, reading.value, r.value))
      )
        return true
    }
    return false
  }

  const onToken = (token: Token) => {
    const introduction = introductionOf(token, pieces, starts.at(-1), around.tradition, around.inSchedule)
    if (introduction === 'reference') return
    const inside = token.place === 'inside'
    if (token.readings[0]?.family === 'dotted') {
      const base = token.number.slice(0, token.number.lastIndexOf('.'))
      if (inside && base !== around.section) return
    }
    let continued: { depth: number; reading: Reading } | undefined
    for (let depth = stack.length - 1; depth >= 0 && !continued; depth--) {
      const level = stack[depth]
      const reading =
        level &&
        token.readings.find(
          (r) =>
            r.family === level.family &&
            level.sign === token.sign &&
            comesNext(r.family, level.last, r.value),
        )
      if (reading) continued = { depth, reading }
    }
    const first = token.readings.find((r) => r.value === 1)
    const opening =
      first &&
      (!continued ||
        ((introduction === 'announced' || token.place !== 'inside') &&
          first.family !== continued.reading.family &&
          goesOn(token, first, stack.length)))
    const loose = introduction === 'loose'
    if (continued && !opening) {
      if (loose && !around.inSchedule && (token.sign !== '()' || continued.reading.family === 'digit')) return
      const level = stack[continued.depth]
      if (!level) return
      stack.length = continued.depth + 1
      level.last = continued.reading.value
      begin(level, token, { number: token.number }, false)
      return
    }
    if (opening && first) {
      const same = stack.findIndex((level) => level.family === first.family && level.sign === token.sign)
      const depth = same >= 0 ? same : stack.length
      const certain =
        token.place !== 'inside' && token.sign !== 'bare' && !(token.sign === '.' && token.place === 'line')
      if (same >= 0 && inside) return
      if ((!certain || loose) && !goesOn(token, first, depth)) return
      stack.length = depth
      begin(
        open({ sign: token.sign, family: first.family, last: 1 }, introduction === 'announced'),
        token,
        { number: token.number },
        false,
      )
      return
    }
    if (inside || token.sign === 'bare') return
    // Numbers are missing: taken as items where the source itself numbers them or the list is open.
    const depth = stack.findLastIndex(
      (level) => level.sign === token.sign && token.readings.some((r) => r.family === level.family),
    )
    const level = stack[depth]
    const reading = token.readings.find((r) => r.family === (level?.family ?? r.family))
    if (!reading) return
    if (level && reading.value > level.last && (token.place === 'label' || reading.value - level.last <= 4)) {
      stack.length = depth + 1
      level.last = reading.value
      begin(level, token, { number: token.number }, true)
    } else if (
      token.place === 'label' ||
      (!level && (token.sign === '()' || token.sign === '°') && goesOn(token, reading, stack.length))
    ) {
      if (level) stack.length = depth
      begin(
        open({ sign: token.sign, family: reading.family, last: reading.value }, introduction === 'announced'),
        token,
        { number: token.number },
        reading.value > 1,
      )
    }
  }

  for (const event of events) {
    if (event.cue) onCue(event.cue)
    else onToken(event.token)
  }
  return starts
}
