import type { Html, PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { text } from './blocks.ts'
import { simpleInline } from './simple-inline.ts'

/** Only what stands inside a line is left to the parser: blocks are told apart before. */
const inlineOnly = {
  disable: {
    null: [
      'list',
      'codeIndented',
      'codeFenced',
      'definition',
      'htmlFlow',
      'blockQuote',
      'headingAtx',
      'setextUnderline',
      'thematicBreak',
    ],
  },
}

/** One run of stars and no other mark: a star of a footnote, or emphasis that never ends. */
const loneStar = /^[^*_`[\]<\\&!]*\*+[^*_`[\]<\\&!]*$/
/** Marks that open inline structure. Without one the words are the words. */
const marks = /[*_`[\]<\\&!]/
/**
 * A paragraph with more of them is no law's, and parsers need time that grows with their square:
 * its marks are kept as text.
 */
const mostMarks = 600
const longest = 200_000

/** Where bold ends and begins again at once, as exports of legal databases have it; no parser takes it for marks. */
const seam = /(?<=[^\s*])\*{4}(?=[^*]|$)|(?<=[^*])\*{4}(?=[^\s*])/g

/** The mark of a note alone in bold, which no parser takes for bold behind a letter. */
const boldNote = /\*\*(\[\^[^\]\s]{1,40}\])\*\*/g

/** Bold that ends behind a space, `**2012 **4551`: the space belongs outside. */
const boldAndSpace = /(?<=[\s(])\*\*([^*\s][^*]{0,60}?)(\s+)\*\*(?=[^\s*])/g

/** The words without such seams; where a bold stretch would stay open, its last seam closes it. */
function seamless(line: string): string {
  if (!line.includes('**')) return line
  const bare = line.replace(boldNote, '$1').replace(boldAndSpace, '**$1**$2')
  const joined = bare.replace(seam, '')
  const runs = joined.match(/\*+/g) ?? []
  const open = runs.length % 2 === 1 && runs.every((run) => run === '**')
  if (!open || joined === bare) return joined
  const last = [...bare.matchAll(seam)].at(-1)?.index ?? 0
  return `${bare.slice(0, last).replace(seam, '')}**${bare.slice(last + 4)}`
}

const footnote = /\[\^([^\]\s]{1,40})\]/
const knownTag =
  /^<\/?(?:a|abbr|b|big|blockquote|body|br|center|cite|code|col|dd|del|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd|label|li|link|mark|meta|ol|p|pre|q|s|small|span|strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|wbr|html|head)(?:\s[^<>]*)?\/?>$/i

/** Characters that are parsed in one go: setting up the parser costs more than most paragraphs. */
const batchLength = 20_000

/** Paragraphs whose inline content is wanted. */
export interface InlineQueue {
  /** Gives the list that will hold the content once the queue is flushed. */
  readonly add: (source: string) => PhrasingContent[]
  readonly flush: () => void
}

/** Collects Markdown paragraphs and parses them together. Soft line ends become spaces, marks of notes references. */
export function inlineQueue(): InlineQueue {
  let waiting: { readonly source: string; readonly into: PhrasingContent[] }[] = []
  let length = 0
  const flush = (): void => {
    const parsed = parseTogether(waiting.map(({ source }) => source))
    waiting.forEach(({ into }, index) => {
      into.push(...(parsed[index] ?? []))
    })
    waiting = []
    length = 0
  }
  const add = (source: string): PhrasingContent[] => {
    const flat = seamless(source.replace(/[ \t]*\n[ \t]*/g, ' '))
    if (flat === '') return []
    if (!marks.test(flat) || flat.length > longest || countMarks(flat) > mostMarks) return [text(flat)]
    if (loneStar.test(flat)) return [text(flat)]
    const simple = simpleInline(flat)
    if (simple !== undefined) return simple
    const into: PhrasingContent[] = []
    waiting.push({ source: flat, into })
    length += flat.length
    if (length > batchLength) flush()
    return into
  }
  return { add, flush }
}

function parseTogether(sources: readonly string[]): PhrasingContent[][] {
  const { children } = fromMarkdown(sources.join('\n\n'), { extensions: [inlineOnly] })
  const parsed = children.map((node) => (node.type === 'paragraph' ? tidy(node.children) : []))
  if (parsed.length === sources.length) return parsed
  // A paragraph that the parser takes for several, or for none, is kept as it stands.
  return sources.length === 1
    ? sources.map((source) => [text(source)])
    : sources.flatMap((one) => parseTogether([one]))
}

function countMarks(line: string): number {
  let count = 0
  for (const character of line) if (marks.test(character)) count++
  return count
}

/** Gives tags their meaning (sup, sub, br), drops the rest of known markup, keeps unknown tags as words. */
function tidy(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = []
  let script: 'super' | 'sub' | undefined
  for (const node of nodes) {
    if (node.type === 'html') {
      const tag = /^<\/?([a-z0-9]+)/i.exec(node.value)?.[1]?.toLowerCase()
      if (tag === 'sup' || tag === 'sub')
        script = node.value.startsWith('</') ? undefined : tag === 'sup' ? 'super' : 'sub'
      else out.push(...tagAsContent(node))
    } else if (node.type === 'text') out.push(...withNotes(withoutStrays(node.value), script))
    else if ('children' in node) {
      node.children = tidy(node.children as PhrasingContent[]) as never
      out.push(stripPosition(node))
    } else out.push(stripPosition(node))
  }
  return merged(out)
}

/** Marks of bold that stand at the wrong side of a space, in pairs, as exports leave them: `13** and** 14`. */
function withoutStrays(value: string): string {
  const inWord = value.replace(/(?<=\p{L})\*\*(?=[.:])/gu, '')
  const stray = /(?<![*\s])\*\*(?=[\s[]|$)/g
  return (inWord.match(stray)?.length ?? 0) % 2 === 0 ? inWord.replace(stray, '') : inWord
}

function stripPosition(node: PhrasingContent): PhrasingContent {
  delete node.position
  return node
}

function tagAsContent(node: Html): PhrasingContent[] {
  if (/^<br\b/i.test(node.value)) return [{ type: 'break' }]
  if (node.value.startsWith('<!--') || knownTag.test(node.value)) return []
  return [text(node.value)]
}

function withNotes(value: string, script: 'super' | 'sub' | undefined): PhrasingContent[] {
  const words = (part: string): PhrasingContent[] =>
    part === '' ? [] : [script === undefined ? text(part) : { ...text(part), data: { script } }]
  const out: PhrasingContent[] = []
  let rest = value
  for (let match = footnote.exec(rest); match !== null; match = footnote.exec(rest)) {
    const [mark, label = ''] = match
    out.push(...words(rest.slice(0, match.index)))
    out.push({ type: 'footnoteReference', identifier: label.toLowerCase(), label })
    rest = rest.slice(match.index + mark.length)
  }
  return [...out, ...words(rest)]
}

function merged(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (node.type === 'text' && last?.type === 'text' && last.data === undefined && node.data === undefined)
      last.value += node.value
    else out.push(node)
  }
  return out
}
