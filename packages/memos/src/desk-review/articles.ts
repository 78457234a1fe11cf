import { officialWords } from '@concordance/protocol-model'
import type { Block } from '@concordance/reports'
import { fill } from '@concordance/templates'
import { assessment } from '../common/assessment.ts'
import { draftText } from '../common/draft.ts'
import { lawSays } from '../common/law-says.ts'
import { recommendation } from '../common/recommendation.ts'
import { heading, link, paragraph, quotation, said, styled } from '../nodes.ts'
import type { Chapter, Point, PointDraft, Setting } from '../setting.ts'

/** Each obligation in turn: what is demanded, what the law says, how far they agree, what is recommended. */
export function articles(setting: Setting): Block[] {
  const shown = new Map<PointDraft['amendment'], Point>()
  return setting.chapters.flatMap((chapter) => chapterBlocks(chapter, setting, shown))
}

type Shown = Map<PointDraft['amendment'], Point>

function chapterBlocks(chapter: Chapter, setting: Setting, shown: Shown): Block[] {
  return [
    heading(3, chapter.heading, chapter.anchor),
    ...chapter.points.flatMap((point) => pointBlocks(point, setting, shown)),
  ]
}

function pointBlocks(point: Point, setting: Setting, shown: Shown): Block[] {
  const { row, view } = point
  const { labels, language, wording } = setting
  const { parts } = labels
  const force = view.level === view.form ? view.level : `${view.level} · ${view.form}`
  return [
    heading(4, `${view.citation} ${view.title.text}`, row.id),
    styled('label', parts.demanded),
    paragraph(said(view.statement, language)),
    styled('muted', `${parts.force}${wording.colon}${force}`),
    ...official(point, setting),
    styled('label', parts.says),
    ...lawSays(point, setting),
    styled('label', parts.assessment),
    ...assessment(point, setting),
    styled('label', parts.recommendation),
    ...recommendation(point, setting),
    ...draftsOf(point, setting, shown),
  ]
}

/** The official words of the provision, where the user attached the text. */
function official({ obligation }: Point, { input, labels }: Setting): Block[] {
  if (!obligation) return []
  const text = input.official?.find(({ instrument }) => instrument === obligation.provision.instrument)
  if (!text) return []
  const words = officialWords(text, obligation.provision.eId)
  if (words.length === 0) return []
  return [
    styled('label', fill(labels.parts.official, { title: text.title })),
    quotation('official', words.map((one) => one.text).join('\n'), text.language),
  ]
}

/** A provision that serves several obligations is printed where it first comes and named after that. */
function draftsOf(point: Point, setting: Setting, shown: Shown): Block[] {
  const { parts } = setting.labels
  if (point.drafts.length === 0 || point.row.status === 'met') return []
  return [
    styled('label', parts.draft),
    ...point.drafts.flatMap((draft) => {
      const first = shown.get(draft.amendment)
      if (first) return [seeDraft(first, parts.draftSee)]
      shown.set(draft.amendment, point)
      return draftText(draft, setting)
    }),
  ]
}

function seeDraft({ row, view }: Point, wording: string): Block {
  const [before = '', after = ''] = wording.split('{citation}')
  return paragraph(before, link(row.id, view.citation), after)
}
