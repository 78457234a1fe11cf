import type { Dossier } from '@concordance/dossier'
import { dossiers } from './dossier-open.ts'
import type { SheetRefusal } from './dossier-sheet-changes.ts'
import type { ReturnedComment } from './dossier-sheet-read.ts'

export interface SheetComments {
  /** Comments that the dossier does not hold yet. */
  readonly comments: readonly ReturnedComment[]
  readonly refused: readonly SheetRefusal[]
}

const mostLetters = 200

/** Comments of a Word table that are new: one that was brought back before is not taken down twice. */
export async function commentsIn(
  dossier: Dossier,
  comments: readonly ReturnedComment[],
  known: (obligation: string) => boolean,
): Promise<SheetComments> {
  const { logOf } = await dossiers()
  const key = ({ obligation, by, text }: ReturnedComment) => JSON.stringify([obligation, by, text])
  const there = new Set(
    (await logOf(dossier)).flatMap(({ subject: obligation, by, did }) =>
      did.act === 'comment' ? [key({ obligation, by, text: did.text })] : [],
    ),
  )
  const fresh: ReturnedComment[] = []
  const refused: SheetRefusal[] = []
  for (const one of comments) {
    const comment = {
      ...one,
      by: one.by
        .normalize('NFC')
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .trim(),
    }
    const { obligation, by } = comment
    // A row of no obligation is refused as a row already.
    if (!known(obligation)) continue
    if (by === '' || by.length > mostLetters)
      refused.push({
        obligation,
        place: 'comment',
        reason: 'its author has no name; write one in Word, or delete the comment',
      })
    else if (!there.has(key(comment))) {
      there.add(key(comment))
      fresh.push(comment)
    }
  }
  return { comments: fresh, refused }
}
