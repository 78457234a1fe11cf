import type { Synced } from '@concordance/dossier'
import { VFileMessage } from 'vfile-message'
import type { Block } from './view.ts'

/** Minutes by which clocks may differ before it is worth a word. */
const tolerated = 5

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** What an exchange did, for a person. */
export function viewSynced(
  name: string,
  host: string,
  joined: boolean,
  synced: Synced | undefined,
  disputed: readonly { readonly obligation: string }[],
): readonly Block[] {
  if (!synced) return [{ type: 'text', text: 'The sync ended before anything was exchanged.', tone: 'warn' }]
  const { pushed, pulled, refused, quarantined } = synced
  const list = (title: string, items: readonly string[]): readonly Block[] =>
    items.length === 0
      ? []
      : [
          { type: 'text', text: title, tone: 'warn' },
          { type: 'list', items },
        ]
  return [
    {
      type: 'text',
      text: `${name} ${joined ? 'was made from' : 'was synced with'} ${host}: ${counted(pushed, 'document', 'documents')} sent, ${counted(pulled, 'document', 'documents')} taken in.`,
      tone: refused.length + quarantined.length === 0 ? 'good' : 'warn',
    },
    ...list(
      'The server did not take these; they stay here and are tried again at the next sync:',
      refused.map(({ id, by, reason }) => `${id}${by === undefined ? '' : ` by ${by}`}: ${reason}`),
    ),
    ...list(
      'These came and are no sound part of the dossier; they were set apart and count nowhere:',
      quarantined.map(({ id, reason }) => `${id}: ${reason}`),
    ),
    ...list(
      'Opinions differ on these obligations; resolve them with dossier resolve:',
      disputed.map(({ obligation }) => obligation),
    ),
  ]
}

/** What is worth a warning though it stops nothing. */
export function messagesOf(synced: Synced, host: string, open: boolean): readonly VFileMessage[] {
  const minutes = Math.round(Math.abs(synced.clock) / 60)
  const warn = (text: string, ruleId: string) => new VFileMessage(text, { source: 'toolkit', ruleId })
  return [
    ...(minutes > tolerated
      ? [
          warn(
            `the clock of this computer is ${minutes} minutes ${synced.clock > 0 ? 'ahead of' : 'behind'} that of ${host}; set it right, the log shows its times`,
            'clock',
          ),
        ]
      : []),
    ...(open
      ? [
          warn(
            `name and password went to ${host} unencrypted; use an address that begins with https`,
            'open-line',
          ),
        ]
      : []),
    ...(synced.removed.length > 0
      ? [
          warn(
            `somebody removed ${synced.removed.length} documents on ${host}; they stay here: ${synced.removed.slice(0, 3).join(', ')}`,
            'removed-there',
          ),
        ]
      : []),
  ]
}
