import { changeKinds } from './atoms.ts'
import { type Emitter, emitter } from './emitter.ts'
import type { Marker } from './marker.ts'
import type { ParagraphModel } from './paragraph-model.ts'
import { type Break, type CutPlan, type Placed, type PlacedEvent, placeAll } from './place-cuts.ts'
import { checkRemovable } from './protected-words.ts'
import { deletedMarkup, partialText } from './run-markup.ts'
import type { XmlElement } from './xml.ts'

/**
 * The content of a paragraph (without `w:pPr`) with cuts and breaks written as tracked changes: one text for each
 * paragraph that it becomes.
 */
export function rewriteContent(
  model: ParagraphModel,
  cuts: readonly CutPlan[],
  breaks: readonly Break[],
  mark: Marker,
): readonly string[] {
  const placed = placeAll(model, cuts, breaks, mark)
  const out = emitter(model.source, mark)
  const started = new Set<CutPlan>()
  const wholly = cuts.some((cut) => cut.whole)
  const context: Context = {
    model,
    placed,
    out,
    started,
    atoms: atomsByRun(model),
    ...(wholly ? { mark } : {}),
  }
  happen(context, placed.atStart)
  visit(context, model.element)
  return out.contents()
}

interface Context {
  readonly model: ParagraphModel
  readonly placed: Placed
  readonly out: Emitter
  readonly started: Set<CutPlan>
  readonly atoms: ReadonlyMap<XmlElement, readonly number[]>
  /** Where the whole paragraph goes: its content controls go with it, and are marked. */
  readonly mark?: Marker
}

const wrappers = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:dir',
  'w:bdo',
  ...Object.keys(changeKinds),
])

function visit(context: Context, parent: XmlElement): void {
  const { model, placed, out, atoms } = context
  for (const one of parent.children) {
    if (one.name === 'w:pPr' && parent === model.element) continue
    happen(context, placed.beforeElement.get(one.start))
    if (atoms.has(one)) writeRun(context, one)
    else if (one.name === 'w:sdt' && context.mark) writeGoneControl(context, one, context.mark)
    else if (wrappers.has(one.name)) writeWrapper(context, one, () => visit(context, one))
    else out.write(model.source.slice(one.start, one.end))
    happen(context, placed.afterElement.get(one.start))
  }
}

function writeWrapper({ out }: Context, element: XmlElement, inside: () => void): void {
  out.open(element)
  inside()
  out.close(element)
}

/** A control is deleted by a stretch over its start and one over its end (ECMA-376 part 1, 17.13.5.4). */
function writeGoneControl(context: Context, control: XmlElement, mark: Marker): void {
  const { model, out } = context
  const stretch = (): [start: string, end: string] => {
    const attributes = mark.attributes()
    const [id] = /w:id="\d+"/.exec(attributes) ?? []
    return [`<w:customXmlDelRangeStart ${attributes}/>`, `<w:customXmlDelRangeEnd ${id}/>`]
  }
  checkRemovable(control)
  const [start, started] = stretch()
  const [end, ended] = stretch()
  out.write(start)
  writeWrapper(context, control, () => {
    for (const one of control.children) {
      if (one.name !== 'w:sdtContent') out.write(model.source.slice(one.start, one.end))
      else
        writeWrapper(context, one, () => {
          out.write(started)
          visit(context, one)
          out.write(end)
        })
    }
  })
  out.write(ended)
}

function atomsByRun(model: ParagraphModel): ReadonlyMap<XmlElement, readonly number[]> {
  const byRun = new Map<XmlElement, number[]>()
  model.atoms.forEach(({ run }, index) => {
    const known = byRun.get(run)
    if (known) known.push(index)
    else byRun.set(run, [index])
  })
  return byRun
}

function happen({ out, started }: Context, events: readonly PlacedEvent[] = []): void {
  for (const { event } of events) {
    if (event.kind === 'break') {
      out.writeOutsideChanges(event.end)
      out.breakParagraph()
      out.writeOutsideChanges(event.start)
      continue
    }
    const { comment, whole } = event.cut
    if (comment && whole) {
      out.writeDeleted(comment.point)
      out.writeOutsideChanges(event.xml)
      continue
    }
    if (comment && !started.has(event.cut)) out.write(comment.start)
    started.add(event.cut)
    out.writeOutsideChanges(event.xml)
    if (comment) out.writeOutsideChanges(comment.end)
  }
}

/** A run is written as it was, or part by part where something is deleted in it or put into it. */
function writeRun(context: Context, run: XmlElement): void {
  const { model, placed, out } = context
  const indices = context.atoms.get(run) ?? []
  const touched = indices.some((index) => placed.deleted.has(index) || placed.afterAtom.has(index))
  if (!touched || run.name !== 'w:r') {
    out.write(model.source.slice(run.start, run.end))
    for (const index of indices) happen(context, placed.afterAtom.get(index))
    return
  }
  const rPr = run.children.find((one) => one.name === 'w:rPr')
  const head = model.source.slice(run.start, run.inner) + (rPr ? model.source.slice(rPr.start, rPr.end) : '')
  const parts: { xml: string; deleted: boolean }[] = []
  const flush = (): void => {
    for (const { xml, deleted } of parts.splice(0))
      if (deleted) out.writeDeleted(`${head}${xml}</w:r>`)
      else out.write(`${head}${xml}</w:r>`)
  }
  const add = (xml: string, deleted: boolean): void => {
    const last = parts.at(-1)
    if (xml === '') return
    if (last?.deleted === deleted) last.xml += xml
    else parts.push({ xml, deleted })
  }
  for (const index of indices) writeAtom(context, index, add, flush)
  flush()
}

function writeAtom(
  context: Context,
  index: number,
  add: (xml: string, deleted: boolean) => void,
  flush: () => void,
): void {
  const { model, placed, out, started } = context
  const atom = model.atoms[index]
  if (!atom) return
  const deletions = placed.deleted.get(index) ?? []
  const events = placed.afterAtom.get(index) ?? []
  const raw = (from: number, to: number, deleted: boolean): void => {
    if (from === 0 && to === atom.text.length)
      add(
        deleted ? deletedMarkup(model.source, atom.node) : model.source.slice(atom.node.start, atom.node.end),
        deleted,
      )
    else add(partialText(atom.text, from, to, deleted), deleted)
  }
  const points = new Set([
    0,
    atom.text.length,
    ...deletions.flatMap((one) => [one.from, one.to]),
    ...events.map((one) => one.units),
  ])
  const sorted = [...points].sort((a, b) => a - b)
  sorted.forEach((point, order) => {
    const here = events.filter((one) => one.units === point && point > 0)
    if (here.length > 0) {
      flush()
      happen(context, here)
    }
    const next = sorted[order + 1]
    if (next === undefined && !(atom.text.length === 0 && order === 0)) return
    const to = next ?? 0
    const deletion = deletions.find((one) => one.from <= point && one.to >= to)
    if (deletion?.cut.comment && !deletion.cut.whole && !started.has(deletion.cut)) {
      flush()
      out.write(deletion.cut.comment.start)
      started.add(deletion.cut)
    }
    raw(point, to, deletion !== undefined)
  })
  const behind = events.filter((one) => one.units === 0)
  if (behind.length === 0) return
  flush()
  happen(context, behind)
}
