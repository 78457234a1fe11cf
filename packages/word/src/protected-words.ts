import type { ParagraphModel, PlacedAtom } from './paragraph-model.ts'
import { refuse } from './refusal.ts'
import { child, type XmlElement } from './xml.ts'

/** Refuses where the words of an atom cannot be changed by a tracked change without harm. */
export function checkEditable(atom: PlacedAtom): void {
  if (atom.node.name === 'm:oMath' || atom.node.name === 'm:oMathPara' || atom.node.name === 'w:ruby')
    throw refuse('in-formula')
  for (const holder of atom.path) checkHolder(holder)
}

export function checkHolder(holder: XmlElement): void {
  if (holder.name === 'w:moveTo') throw refuse('in-move')
  if (holder.name === 'w:fldSimple') throw refuse('in-field')
  if (holder.name === 'mc:AlternateContent') throw refuse('in-drawing')
  if (holder.name === 'w:sdt') checkControl(child(holder, 'w:sdtPr'))
}

/** ECMA-376 part 1, 17.5.2.23 lock; a control bound to data takes its words from elsewhere when the file is opened. */
function checkControl(properties: XmlElement | undefined): void {
  const lock = child(properties, 'w:lock')?.attributes['w:val'] ?? 'unlocked'
  if (lock === 'contentLocked' || lock === 'sdtContentLocked' || child(properties, 'w:dataBinding'))
    throw refuse('in-control')
}

/** A control that is locked against removal, or whose words are, stays. */
export function checkRemovable(control: XmlElement): void {
  const properties = child(control, 'w:sdtPr')
  checkControl(properties)
  if (child(properties, 'w:lock')?.attributes['w:val'] === 'sdtLocked') throw refuse('in-control')
}

/**
 * The atoms that a deletion of [from, to) takes with it besides words: the codes of fields whose whole result goes.
 * A field of which only a part would go is refused, but for hyperlinks, whose words are the writer's own.
 */
export function fieldCodes(model: ParagraphModel, from: number, to: number): ReadonlySet<number> {
  const taken = new Set<number>()
  model.atoms.forEach((atom, index) => {
    if (!touches(atom, from, to) || atom.field === 0) return
    const field = model.fields.find((one) => one.begin < index && index < one.end)
    if (!field) throw refuse('in-field')
    const inside = model.atoms.slice(field.begin, field.end + 1)
    if (inside.every((one) => one.from === one.to || (one.from >= from && one.to <= to)))
      for (let one = field.begin; one <= field.end; one++) taken.add(one)
    else if (!/^HYPERLINK\b/i.test(field.code)) throw refuse('in-field')
  })
  return taken
}

export function touches(atom: PlacedAtom, from: number, to: number): boolean {
  return atom.to > atom.from && atom.from < to && atom.to > from
}
