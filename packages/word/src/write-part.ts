import type { CommentAnchor } from './comments.ts'
import type { Marker } from './marker.ts'
import { asModel, changedTo, type Properties, renderProperties, withMark } from './paragraph-properties.ts'
import type { ParagraphPlan, PartPlan, PlannedParagraph } from './plan.ts'
import { rewriteContent } from './rewrite-paragraph.ts'
import { runOf } from './run-markup.ts'
import { type Splice, splice } from './splice.ts'
import { type MoveWriter, moveNames, moveWriter } from './write-move.ts'
import { child, type XmlElement } from './xml.ts'

/** Gives the comment of an edit once, at the first place where it is written. */
export type TakeComment = (edit: number) => CommentAnchor | undefined

/** The run of the mark of a note that an edit makes. */
export type NoteRun = (edit: number) => string

/** The text of a part with its plan written as tracked changes; what the plan does not touch stays as it is. */
export function writePart(plan: PartPlan, mark: Marker, take: TakeComment, noteRun: NoteRun): string {
  const { source } = plan.part
  const moves = moveWriter(mark, moveNames(source))
  const splices: Splice[] = []
  const jobs: { readonly at: number; readonly run: () => void }[] = []
  for (const paragraph of plan.paragraphs.values()) {
    if (isIdle(paragraph)) continue
    const { element } = paragraph.place
    jobs.push({
      at: element.start,
      run: () =>
        splices.push({
          start: element.start,
          end: element.end,
          text: writeParagraph(source, paragraph, { mark, take, noteRun, moves }),
        }),
    })
  }
  for (const row of plan.rows.inserted) {
    const fresh = () => mark.attributes()
    jobs.push({
      at: row.at,
      run: () => splices.push({ start: row.at, end: row.at, text: row.xml(fresh, take(row.edit)) }),
    })
  }
  if (plan.rows.deleted.size > 0)
    for (const row of rowsIn(plan.part.root))
      if (plan.rows.deleted.has(row.start))
        jobs.push({ at: row.start, run: () => splices.push(deletedRow(row, mark)) })
  // Paragraphs and rows in reading order, so that ids rise through the text.
  for (const job of jobs.sort((a, b) => a.at - b.at)) job.run()
  return splice(source, splices)
}

const isIdle = (plan: ParagraphPlan): boolean =>
  plan.cuts.length + plan.breaks.length + plan.before.length + plan.after.length === 0 &&
  !plan.layout &&
  plan.markDeleted === undefined

interface Tools {
  readonly mark: Marker
  readonly take: TakeComment
  readonly noteRun: NoteRun
  readonly moves: MoveWriter
}

function writeParagraph(source: string, plan: ParagraphPlan, tools: Tools): string {
  const { element } = plan.place
  const { mark, take, noteRun, moves } = tools
  if (plan.moved) {
    const tag = source.slice(element.start, element.inner).replace(/\/>$/, '>')
    const { inner, behind } = moves.write('moveFrom', plan.moved)
    return `${tag}${renderProperties(withMark(plan.properties, 'moveFrom', mark))}${inner}</w:p>${behind}`
  }
  const before = plan.before.map((one) => addedParagraph(one, tools, take))
  const after = plan.after.map((one) => ({ one, comment: take(one.edit) }))
  const cuts = plan.cuts.map(({ edit, insertedBy, newNote, ...cut }) => {
    const anchor = take(edit) ?? (insertedBy === undefined ? undefined : take(insertedBy))
    return { ...cut, ...(newNote ? { run: noteRun(edit) } : {}), ...(anchor ? { comment: anchor } : {}) }
  })
  const around = plan.markDeleted ?? plan.breaks[0]?.edit ?? plan.layoutEdit
  const comment = around === undefined ? undefined : take(around)
  const contents = rewriteContent(plan.model, cuts, plan.breaks, mark)
  const breaks = [...plan.breaks].sort((a, b) => a.at - b.at)
  let own = plan.layout ? changedTo(plan.properties, plan.layout, mark) : plan.properties
  if (plan.markDeleted !== undefined) own = withMark(own, 'del', mark)
  const tag = source.slice(element.start, element.inner).replace(/\/>$/, '>')
  const pieces = contents.map((content, order) => {
    const isLast = order === contents.length - 1
    const first = breaks[order]?.first
    // R1: the inserted mark stands on the first half; the second keeps the paragraph's own tag and mark. A layout of
    // its own is tracked as well: on reject Word takes the second's, LibreOffice the first's.
    const properties = isLast
      ? own
      : first
        ? withMark(changedTo(asModel(plan.properties), first, mark), 'ins', mark)
        : own
    const inner = (order === 0 ? (comment?.start ?? '') : '') + content + (isLast ? (comment?.end ?? '') : '')
    return { tag: isLast ? tag : '<w:p>', properties, inner }
  })
  const last = pieces.at(-1)
  if (plan.marksPassedOn && last) {
    // The old mark goes to the last new paragraph; the old words end with an inserted one.
    pieces[pieces.length - 1] = {
      ...last,
      properties: withMark(
        { ...own, section: '', change: plan.layout ? own.change : '', markChanges: '' },
        'ins',
        mark,
      ),
    }
  }
  const added = after.map(({ one, comment: anchor }, order) => {
    const carriesOldMark = plan.marksPassedOn && order === after.length - 1
    const properties = carriesOldMark
      ? changedTo({ ...plan.properties, markChanges: own.markChanges }, one.properties, mark)
      : undefined
    return properties
      ? newParagraph(one, properties, mark, () => anchor)
      : addedParagraph(one, tools, () => anchor)
  })
  return [
    ...before,
    ...pieces.map((one) => `${one.tag}${renderProperties(one.properties)}${one.inner}</w:p>`),
    ...added,
  ].join('')
}

/** A new paragraph with a mark of its own. */
function addedParagraph(one: PlannedParagraph, { mark, moves }: Tools, take: TakeComment): string {
  if (!one.moved) return newParagraph(one, withMark(ownLayout(one, mark), 'ins', mark), mark, take)
  const { inner, behind } = moves.write('moveTo', one.moved, take(one.edit)?.point)
  return `<w:p>${renderProperties(withMark(one.properties, 'moveTo', mark))}${inner}</w:p>${behind}`
}

const ownLayout = ({ over, properties }: PlannedParagraph, mark: Marker): Properties =>
  over ? changedTo({ ...over, markLook: properties.markLook }, properties, mark) : properties

function newParagraph(
  one: PlannedParagraph,
  properties: Properties,
  mark: Marker,
  take: TakeComment,
): string {
  const comment = take(one.edit)
  const runs = (one.text === '' ? '' : runOf(one.text, one.look)) + (comment?.point ?? '')
  const words = runs === '' ? '' : `<w:ins ${mark.attributes()}>${runs}</w:ins>`
  return `<w:p>${renderProperties(properties)}${words}</w:p>`
}

function deletedRow(row: XmlElement, mark: Marker): Splice {
  const own = `<w:del ${mark.attributes()}/>`
  const properties = child(row, 'w:trPr')
  if (properties) {
    // A change of the row's properties stands behind the deletion (17.4.81 trPr).
    const change = child(properties, 'w:trPrChange')
    if (properties.close === properties.end)
      return { start: properties.start, end: properties.end, text: `<w:trPr>${own}</w:trPr>` }
    const at = change ? change.start : properties.close
    return { start: at, end: at, text: own }
  }
  const exceptions = child(row, 'w:tblPrEx')
  const at = exceptions ? exceptions.end : row.inner
  return { start: at, end: at, text: `<w:trPr>${own}</w:trPr>` }
}

function rowsIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((one) =>
    one.name === 'w:tr' ? [one, ...rowsIn(one)] : one.name === 'w:p' ? [] : rowsIn(one),
  )
}
