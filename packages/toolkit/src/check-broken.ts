import { type Amendment, type Broken, fixes } from '@concordance/coherence'
import type { Law } from '@concordance/law-tree'
import { VFileMessage } from 'vfile-message'

/**
 * One message for each reference that amendments leave pointing at a repealed clause: it stands at the clause that cites
 * and names both. A clause that the amendments rewrite or repeal as well is left out.
 */
export const repealedCited = (law: Law, amendments: readonly Amendment[]): readonly VFileMessage[] =>
  fixes(law, amendments).byHand.map((broken) => messageOf(law, broken))

export function messageOf({ source }: Law, { path, quote, line, target }: Broken): VFileMessage {
  const message = new VFileMessage(
    `clause ${path} refers to “${quote}”, but the amendments repeal clause ${target}; amend or repeal clause ${path} as well, or keep clause ${target}`,
    {
      source: 'toolkit',
      ruleId: 'repealed-cited',
      ...(line === undefined ? {} : { place: { line, column: 1 } }),
    },
  )
  message.file = source.file
  return message
}
