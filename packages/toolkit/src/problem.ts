import { VFileMessage } from 'vfile-message'

/**
 * A problem that the reader can solve: one sentence, the file, the place in it, what to do.
 * Throw it where the operation cannot go on; put it into a result's `messages` where it can.
 *
 * @param rule kebab-case name of the rule, after `toolkit:` (`toolkit:unsupported-language`)
 */
export function problem(reason: string, rule: string, file?: string): VFileMessage {
  const message = new VFileMessage(reason, { source: 'toolkit', ruleId: rule })
  message.fatal = true
  if (file !== undefined) message.file = file
  return message
}

/** A command that was called wrongly: unknown option, id or language. Faces tell it apart from bad input. */
export function usage(reason: string, rule = 'usage'): VFileMessage {
  const message = new VFileMessage(reason, { source: 'usage', ruleId: rule })
  message.fatal = true
  return message
}

export const isProblem = (error: unknown): error is VFileMessage => error instanceof VFileMessage
export const isUsage = (error: unknown): boolean => isProblem(error) && error.source === 'usage'

/** `law.md:12:3`, `law.docx`, or nothing. */
export function placeOf(message: VFileMessage): string {
  const at = message.line === undefined ? [] : [message.line, message.column ?? 1]
  return [...(message.file ? [message.file] : []), ...at].join(':')
}
