import type { Say } from '../i18n/catalogue.ts'
import type { SyncState } from '../state/server.ts'
import { when } from '../text/when.ts'

/** How a dossier stands to its copy on the server, in words. */
export function syncWord(sync: SyncState | undefined, say: Say, language: string): string {
  if (!sync) return ''
  if (sync.state === 'syncing') return say('sync.syncing')
  const at = when(sync.at, language)
  if (sync.state === 'failed') return say('sync.failed', { at, reason: sync.reason })
  const [refused] = sync.refused
  if (refused !== undefined) return say('sync.refused', { count: sync.refused.length, reason: refused })
  return sync.disputed > 0 ? say('sync.disputed', { at, count: sync.disputed }) : say('sync.synced', { at })
}
