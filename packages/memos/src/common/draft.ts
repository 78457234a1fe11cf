import type { Block } from '@concordance/reports'
import { fill } from '@concordance/templates'
import { paragraph, quotation, styled } from '../nodes.ts'
import type { PointDraft, Setting } from '../setting.ts'
import type { MemoAmendment } from '../types.ts'
import { lower } from './recommendation.ts'

/** A draft provision with the place where it belongs. */
export function draftText({ amendment, draft }: PointDraft, setting: Setting): Block[] {
  return [
    styled('keep', placeOf(amendment, setting)),
    ...(amendment.old === '' || amendment.action === 'renumber'
      ? []
      : [quotation('law', amendment.old, draft.language)]),
    ...(amendment.old !== '' && amendment.new !== '' && amendment.action !== 'renumber'
      ? [styled('keep', setting.labels.amendments.by)]
      : []),
    ...(amendment.new === '' ? [] : [quotation('draft', amendment.new, draft.language)]),
  ]
}

/** `After clause 12, insert:` */
function placeOf(
  { action, place, old, new: words }: MemoAmendment,
  { labels, wording, language }: Setting,
): string {
  const forms = labels.amendments
  const values = { place: lower(fill(wording.clause, { path: place.path }), language) }
  switch (action) {
    case 'insert':
      return fill(forms[`insert-${place.position}`], values)
    case 'replace':
      return fill(old === '' ? forms.replace : forms['replace-words'], values)
    case 'repeal':
      if (words !== '') return fill(forms.replace, values)
      return fill(old === '' ? forms.repeal : forms['repeal-words'], values)
    case 'renumber':
      return fill(forms.renumber, values)
  }
}

/** A block of a bill where it stands in an annex: its headings lie lower and bear no numbers but their own. */
function inAnnex(block: Block): Block[] {
  if (block.type === 'pageBreak') return []
  if (block.type !== 'heading') return [block]
  const depth = block.depth === 3 ? 4 : 3
  return [{ ...block, depth, data: { ...block.data, unnumbered: true } }]
}

/** The bills, or all draft provisions in the order of the law. */
export function amendments(setting: Setting): Block[] {
  const { input, labels, points } = setting
  const { bills = [] } = input
  if (bills.length > 0) return bills.flatMap(({ children }) => children.flatMap(inAnnex))
  const citations = new Map(points.map(({ row, view }) => [row.id, view.citation]))
  const drafts = (input.drafts ?? []).flatMap((draft) =>
    draft.amendments.map((amendment) => ({ draft, amendment })),
  )
  if (drafts.length === 0) return [paragraph(labels.amendments.none)]
  return drafts.flatMap((one) => {
    const served = one.amendment.obligations.flatMap((id) => citations.get(id) ?? [])
    return [
      ...draftText(one, setting),
      ...(served.length > 0
        ? [styled('muted', fill(labels.amendments.serves, { citations: [...new Set(served)].join('; ') }))]
        : []),
    ]
  })
}
