import { VFileMessage } from 'vfile-message'
import type { Remark } from './map-job.ts'

/** A message as plain data; `file` is what it is about where it names none. */
export function toRemark(message: VFileMessage, file: string): Remark {
  const { reason, source, ruleId, fatal, line, column } = message
  return { reason, file: message.file || file, source, ruleId, fatal, line, column }
}

/** The message again. */
export function fromRemark({ reason, file, source, ruleId, fatal, line, column }: Remark): VFileMessage {
  const message = new VFileMessage(reason, {
    ...(source !== undefined && { source }),
    ...(ruleId !== undefined && { ruleId }),
    ...(line !== undefined && { place: { line, column: column ?? 1 } }),
  })
  message.file = file
  message.fatal = fatal
  return message
}
