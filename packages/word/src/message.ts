/** Something about a file that a reader can act on, in the shape of a VFileMessage. Plain JSON. */
export interface Message {
  /** One plain sentence: what is wrong and what to do. */
  readonly reason: string
  /** Stable name of the rule: `zip-truncated`, `xml-entity`, … */
  readonly ruleId: string
  readonly source: 'word'
  /** `true`: the file cannot be used; `false`: worth knowing. */
  readonly fatal: boolean
  /** Part inside the package, where it is about one. */
  readonly part?: string
  /** Offset in UTF-16 code units in the part (or text), and its 1-based line and column. */
  readonly place?: { readonly offset: number; readonly line: number; readonly column: number }
}

/** Either a value with what is worth knowing about it, or the reasons why there is none. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly messages: readonly Message[] }
  | { readonly ok: false; readonly messages: readonly Message[] }

interface Where {
  readonly part?: string
  readonly text?: string
  readonly offset?: number
}

export function failure(ruleId: string, reason: string, where: Where = {}): Message {
  return message(ruleId, reason, true, where)
}

export function warning(ruleId: string, reason: string, where: Where = {}): Message {
  return message(ruleId, reason, false, where)
}

function message(ruleId: string, reason: string, fatal: boolean, where: Where): Message {
  return {
    reason,
    ruleId,
    source: 'word',
    fatal,
    ...(where.part === undefined ? {} : { part: where.part }),
    ...(where.offset === undefined ? {} : { place: point(where.text ?? '', where.offset) }),
  }
}

function point(text: string, offset: number) {
  const before = text.slice(0, offset)
  const last = before.lastIndexOf('\n')
  return { offset, line: before.split('\n').length, column: offset - last }
}

/** Carries a message out of deep code; caught at the door of each public function, never seen by callers. */
export class Refusal extends Error {
  readonly detail: Message

  constructor(detail: Message) {
    super(detail.reason)
    this.detail = detail
  }
}

/** Turns a refusal inside `work` into messages; anything else is a programmer's error and passes. */
export function attempt<T>(work: () => { value: T; messages?: readonly Message[] }): Result<T> {
  try {
    const { value, messages = [] } = work()
    return { ok: true, value, messages }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, messages: [error.detail] }
    throw error
  }
}
