import type { Block } from '@concordance/reports'
import { isBinding, isOpen } from '../common/front.ts'
import { items, link, paragraph } from '../nodes.ts'
import type { Setting } from '../setting.ts'
import { type When, whenOf } from './when.ts'

/** Up to this share of what binds, one amending act will do; what is partly met counts half. */
const nearShare = 0.4

/** Whether the State is ready to join, as far as its law can tell. */
export function readiness({ labels, points }: Setting): Block[] {
  const { readiness: words } = labels.ratification
  const binding = points.filter(isBinding)
  const open = binding.filter(isOpen)
  if (open.length === 0) return [paragraph(words.ready)]
  const weight = open.reduce((sum, { row }) => sum + (row.status === 'gap' ? 1 : 0.5), 0)
  return [paragraph(weight / binding.length <= nearShare ? words.near : words.far)]
}

export function before(setting: Setting): Block[] {
  const { ratification: words } = setting.labels
  const law = byArticle('before', setting)
  const beside = byArticle('parallel', setting)
  return [
    ...(law.length > 0 ? [paragraph(words.beforeIntro), ...law] : [paragraph(words.beforeNone)]),
    ...(beside.length > 0 ? [paragraph(words.parallelIntro), ...beside] : []),
  ]
}

export function later(setting: Setting): Block[] {
  const { ratification: words } = setting.labels
  const list = byArticle('later', setting)
  return list.length > 0 ? [paragraph(words.laterIntro), ...list] : [paragraph(words.laterNone)]
}

/** Open points of one kind, a line for each article. */
function byArticle(when: When, { chapters, wording }: Setting): Block[] {
  return items(
    chapters.flatMap(({ anchor, label, points }) => {
      const titles = points.filter((point) => whenOf(point) === when).map(({ view }) => view.title.text)
      return titles.length > 0
        ? [[paragraph(link(anchor, label), `${wording.colon}${titles.join('; ')}.`)]]
        : []
    }),
  )
}
