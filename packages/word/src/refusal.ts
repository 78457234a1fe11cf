import { failure, Refusal } from './message.ts'

/** Reasons for which an edit is not written; each is a sentence that tells what to do. */
const reasons = {
  'no-paragraph': 'There is no such paragraph in the base; make the edit on this file.',
  'no-table': 'There is no such table or row in the base; make the edit on this file.',
  'no-part': 'The base has no such part; make the edit on this file.',
  'old-words-missing': 'The old words do not stand there; check that the edit was made on this file.',
  'old-words-twice': 'The old words stand there more than once; say which are meant.',
  'out-of-range': 'The edit reaches beyond the end of the paragraph; make the edit on this file.',
  'half-character': 'The edit cuts a character in two; make it anew on this file.',
  overlap: 'The edit overlaps another one of the same list; join the two.',
  meets:
    'The change meets another one over the end of a paragraph, and some programs would take the two for one and lose that end; make one of them after the other is accepted.',
  'in-field':
    'The words are the result of a field (such as a cross-reference or a date), which Word would write anew; change the field itself.',
  'in-control': 'The words stand in a locked or bound content control; unlock it in Word first.',
  'in-move': 'The words were moved by an earlier tracked change; accept or reject that move first.',
  'in-drawing': 'The words stand in a drawing that the file holds twice; change them in Word.',
  'in-formula': 'The words are part of a formula or have a reading aid; change them in Word.',
  'in-deleted': 'The paragraph was deleted by an earlier tracked change; accept or reject that first.',
  'earlier-layout':
    'The layout of this paragraph was changed by an earlier tracked change; accept or reject that first.',
  'note-place': 'Word has notes in the running text only, not here; put the note elsewhere.',
  'no-note': 'There is no such note in this paragraph; make the edit on this file.',
  'section-break':
    'The paragraph holds a section break, which a tracked change would lose; delete its words only.',
  'only-paragraph':
    'The paragraph has no neighbour to close the gap, as a cell or a text needs one; delete its words only.',
  'no-next': 'The paragraph is not followed by another one to be joined with.',
  'merged-cells': 'The row is part of cells merged over several rows; change it in Word.',
  'nested-table': 'The row holds another table; change it in Word.',
  'earlier-row': 'The row was inserted or deleted by an earlier tracked change; accept or reject that first.',
  'wrong-cells': 'The number of texts is not the number of cells of the row.',
  nothing: 'The edit changes nothing.',
} as const

export type Reason = keyof typeof reasons

/** To be thrown where an edit cannot be written. */
export function refuse(reason: Reason, detail = ''): Refusal {
  return new Refusal(failure(reason, detail === '' ? reasons[reason] : `${reasons[reason]} (${detail})`))
}
