import type { PhrasingContent } from 'mdast'
import { text } from './blocks.ts'

/** Words without any character that may open inline structure. */
const plain = '[^*_`[\\]<\\\\&!]'

/** The forms that laws written as Markdown consist of; each ends at the next mark, so that a line is run over once. */
const form = new RegExp(
  [
    `(?<words>(?:${plain}|!(?!\\[)|&(?![#\\p{L}]))+)`,
    `\\*\\*(?=\\S)(?<strong>${plain}+)(?<=\\S)\\*\\*`,
    `\\*(?=[^\\s*])(?<emphasis>${plain}+)(?<=\\S)\\*(?!\\*)`,
    `<(?<script>sup|sub)>(?<small>${plain}*)</(?:sup|sub)>`,
    '(?<break><br ?/?>)',
    '\\[\\^(?<note>[^\\]\\s]{1,40})\\]',
    `\\[(?<link>(?:${plain}|\\*\\*)+)\\]\\((?<url>[^()\\s<>\\\\&]{1,2000})\\)`,
  ].join('|'),
  'uy',
)

/**
 * Inline content of a paragraph that holds simple forms only; undefined for all others, which a full parser must read.
 * Unlike CommonMark it takes `**Art. 5.**Words` for strong.
 */
export function simpleInline(source: string): PhrasingContent[] | undefined {
  const out: PhrasingContent[] = []
  let at = 0
  while (at < source.length) {
    form.lastIndex = at
    const groups = form.exec(source)?.groups
    if (groups === undefined) return undefined
    at = form.lastIndex
    const node = nodeOf(groups)
    if (node === undefined) return undefined
    out.push(node)
  }
  return out
}

function nodeOf(groups: Readonly<Record<string, string | undefined>>): PhrasingContent | undefined {
  const { words, strong, emphasis, script, small, note, link, url } = groups
  if (words !== undefined) return text(words)
  if (strong !== undefined) return { type: 'strong', children: [text(strong)] }
  if (emphasis !== undefined) return { type: 'emphasis', children: [text(emphasis)] }
  if (script !== undefined)
    return { ...text(small ?? ''), data: { script: script === 'sup' ? 'super' : 'sub' } }
  if (note !== undefined) return { type: 'footnoteReference', identifier: note.toLowerCase(), label: note }
  if (url === undefined) return { type: 'break' }
  const children = simpleInline(link ?? '')
  return children && { type: 'link', url, children }
}
