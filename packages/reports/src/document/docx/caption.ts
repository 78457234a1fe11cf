import { captionOf } from '../captions.ts'
import type { Figure, Grid } from '../tree.ts'
import { paragraph } from './paragraph.ts'
import { run } from './runs.ts'
import type { DocxState } from './state.ts'

/** A caption whose number is a field, so that lists of tables and cross-references can be made from it. */
export function caption(node: Grid | Figure, state: DocxState): string {
  const found = captionOf(node, state.setting)
  if (!found) return ''
  const kind = node.type === 'grid' ? 'Table' : 'Figure'
  const number = `<w:fldSimple w:instr=" SEQ ${kind} \\* ARABIC "><w:r><w:t>${found.number}</w:t></w:r></w:fldSimple>`
  return paragraph(run(found.before, state) + number + run(found.after, state), state, {
    style: kind === 'Table' ? 'Caption' : 'FigureCaption',
  })
}
