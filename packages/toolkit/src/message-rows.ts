import type { VFileMessage } from 'vfile-message'
import { placeOf } from './problem.ts'

/** A message as `--json` prints it. */
export interface MessageRow {
  readonly level: 'error' | 'warning' | 'info'
  /** Who says it and by which rule: `law-tree:item-missing`. */
  readonly rule: string
  readonly reason: string
  /** `law.md:12:1` */
  readonly place: string
  /** eId of the clause that is in doubt. */
  readonly clause?: string
}

/** Messages as plain data. `fatal` is true for what stops the work and unset for a mere remark. */
export const messageRows = (messages: readonly VFileMessage[]): readonly MessageRow[] =>
  messages.map((message) => ({
    level: message.fatal ? 'error' : message.fatal === undefined ? 'info' : 'warning',
    rule: [message.source, message.ruleId].filter(Boolean).join(':'),
    reason: message.reason,
    place: placeOf(message),
    ...(message.source === 'law-tree' && message.note !== undefined && { clause: message.note }),
  }))
