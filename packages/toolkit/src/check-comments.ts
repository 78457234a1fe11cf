import { check, type FindingRow, type Language } from '@concordance/coherence'
import { paragraphsOf, startKey, type TextParagraph } from '@concordance/drafting'
import { flatten } from '@concordance/law-tree'
import { type Edit, redline } from '@concordance/word'
import type { Context } from './context.ts'
import { bodyOf, fromWord, openBase } from './redline-base.ts'

/**
 * The law as a Word file with each finding as a comment behind the words that it speaks of; nothing else changes. A file
 * of another format becomes a plain Word file first. Throws a problem for a file that must not be changed.
 */
export async function commentedLaw(
  context: Context,
  file: string,
  {
    language,
    rules,
    lawLanguage,
  }: {
    readonly language: Language
    readonly rules: readonly string[]
    readonly lawLanguage: string | undefined
  },
): Promise<Uint8Array> {
  const base = await openBase(context, file, lawLanguage)
  const result = check([base.law], { language, ...(rules.length > 0 ? { rules } : {}) })
  const paragraphs = new Map(
    paragraphsOf(bodyOf(base, false)).flatMap((one) =>
      one.start === undefined ? [] : [[startKey(one.part ?? base.package.main, one.start), one] as const],
    ),
  )
  const starts = new Map(
    flatten(base.law).map(({ clause }) => [
      clause.id,
      clause.spans.map(({ anchor }) => startKey(anchor.part, anchor.start)),
    ]),
  )
  const edits = result.findings.flatMap((finding): Edit[] => {
    const own = (starts.get(finding.at.clause) ?? []).flatMap((key) => paragraphs.get(key) ?? [])
    const found = placeIn(own, finding.at.quote)
    return found ? [commentAt(found, commentOf(finding))] : []
  })
  const made = redline(base.package, edits, {
    author: 'Concordance',
    date: `${context.today()}T00:00:00Z`,
    base: { file: base.source.file, sha256: base.source.sha256 },
  })
  if (!made.ok) throw fromWord(made.messages, file)
  return made.value.bytes
}

interface Point {
  readonly paragraph: TextParagraph
  readonly offset: number
}

/** The end of the quoted words in the paragraphs of a clause, else the end of the first. */
function placeIn(own: readonly TextParagraph[], quote: string): Point | undefined {
  const plain = (words: string): string => words.replace(/\s/g, ' ')
  // A quotation may run over several paragraphs; its first words tell the place.
  for (const words of [quote, ...quote.split('\n'), quote.slice(0, 30)].map((one) => plain(one.trim())))
    for (const paragraph of words === '' ? [] : own) {
      const at = plain(paragraph.text).indexOf(words)
      if (at >= 0) return { paragraph, offset: at + words.length }
    }
  const [first] = own
  return first && { paragraph: first, offset: first.text.length }
}

function commentAt({ paragraph: { pieces, part }, offset }: Point, comment: string): Edit {
  const piece = pieces.findLast(({ from }) => from <= offset) ?? pieces[0]
  const from = offset - (piece?.from ?? 0)
  const at = { index: piece?.index ?? 0, ...(part === undefined ? {} : { part }) }
  return { kind: 'replace', at, from, to: from, text: '', comment }
}

const commentOf = ({ reason, note, rule, at, other }: FindingRow): string =>
  [
    `${reason} “${at.quote}”`,
    ...(other ? [`${other.path}: “${other.quote}”`] : []),
    ...(note === '' ? [] : [note]),
    `[${rule}]`,
  ].join('\n')
