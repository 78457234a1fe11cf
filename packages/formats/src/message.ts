import { VFileMessage } from 'vfile-message'

/** A located remark on a file that could be read. `line` is 1-based. */
export function remark(file: string, ruleId: string, reason: string, line?: number): VFileMessage {
  const message = new VFileMessage(reason, {
    source: 'concordance-formats',
    ruleId,
    ...(line === undefined ? {} : { place: { line, column: 1 } }),
  })
  message.file = file
  return message
}
