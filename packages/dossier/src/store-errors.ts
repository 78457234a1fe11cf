import { DossierError } from './dossier-error.ts'

export const statusOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined

export const reasonOf = (error: unknown): string => {
  if (error instanceof Error) return error.message
  const { reason, message } = { ...(error as { reason?: unknown; message?: unknown }) }
  return String(reason ?? message ?? error)
}

/** Why a database does not open, as far as its words tell. */
export function whyNotOpened(error: unknown): DossierError {
  const reason = reasonOf(error)
  if (
    /\block\b|already held|temporarily unavailable/i.test(reason) &&
    !/permission denied|read-only/i.test(reason)
  )
    return new DossierError('in-use', 'the dossier is open in another program; close it there and try again')
  if (/permission denied|read-only|EACCES|EROFS/i.test(reason))
    return new DossierError(
      'read-only',
      'the folder of the dossier may not be written; give yourself the right to write there, or copy it elsewhere',
    )
  if (/no space|ENOSPC|quota/i.test(reason))
    return new DossierError('no-room', 'the disk is full; make room and try again, nothing is lost')
  if (/corrupt|checksum|bad block|missing files/i.test(reason))
    return new DossierError(
      'damaged',
      `the stored dossier is damaged (${reason}); leave its folder as it is and import your last export under another name`,
    )
  return new DossierError('not-opened', `the dossier cannot be opened: ${reason}`)
}

export const whyNotWritten = (error: unknown): DossierError =>
  new DossierError(
    'not-written',
    `nothing was written, the store refused it (${reasonOf(error)}); check that the disk has room and may be written`,
  )
