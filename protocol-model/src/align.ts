import { bodyOf } from './article-body.ts'
import { articleHeading } from './article-heading.ts'
import { articleParts } from './article-parts.ts'
import { type Line, type OfficialBlock, toLines } from './lines.ts'
import type { Instrument } from './types.ts'

/** The words of an official text by provision. */
export interface Alignment {
  /** eId → words as they stand in the file, without those of the parts below. In order of reading. */
  readonly provisions: { readonly [eId: string]: string }
  /** eId of an article → its title, where it has one. */
  readonly titles: { readonly [eId: string]: string }
  /** eIds of provisions that the instrument's obligations cite and for which no words were found. */
  readonly missing: readonly string[]
  /** Articles found. The instrument has `articleCount` of them: another number is a sign of another text. */
  readonly articles: number
}

interface Run {
  readonly articles: readonly { readonly number: number; readonly lines: readonly Line[] }[]
}

/**
 * Finds an instrument's articles, paragraphs and subparagraphs in a file of any language, by their numbers alone.
 * A file may hold more than the instrument (the law that approves it, a table of contents, other treaties): of several
 * rows of articles the one is taken that comes closest to the instrument's own count, and of equals the longest.
 */
export function alignOfficialText(blocks: readonly OfficialBlock[], instrument: Instrument): Alignment {
  const run = bestRun(runsOf(blocks.flatMap(toLines)), instrument.articleCount)
  const provisions: Record<string, string> = {}
  const titles: Record<string, string> = {}
  for (const [at, { number, lines }] of (run?.articles ?? []).entries()) {
    const { title, body } = bodyOf(lines, at + 1 === run?.articles.length)
    if (title !== '') titles[`art_${number}`] = title
    for (const [eId, words] of articleParts(number, body)) provisions[eId] = words.join('\n')
  }
  return {
    provisions,
    titles,
    missing: cited(instrument).filter((eId) => !hasWords(provisions, eId)),
    articles: run?.articles.length ?? 0,
  }
}

/** Rows of articles whose numbers rise; a heading may be lost, so that up to two numbers are missing. */
function runsOf(lines: readonly Line[]): Run[] {
  const runs: { articles: { number: number; lines: Line[] }[] }[] = []
  for (const line of lines) {
    const articles = runs.at(-1)?.articles
    const last = articles?.at(-1)
    const opened = articleHeading(line.text)
    const step = opened && last ? opened.number - last.number : 0
    if (opened && isHeading(line, opened.rest) && (opened.number === 1 || (step >= 1 && step <= 3))) {
      const article = { number: opened.number, lines: restOf(opened.rest) }
      if (opened.number === 1) runs.push({ articles: [article] })
      else articles?.push(article)
    } else last?.lines.push(line)
  }
  return runs
}

/** A line of a sentence may begin with "Article 8 of this Protocol": a heading does not go on in small letters. */
function isHeading(line: Line, rest: string): boolean {
  return line.heading || !/^\p{Ll}/u.test(rest)
}

/** What follows the number on the same line is a title if it is short, else it is the article itself. */
function restOf(rest: string): Line[] {
  const isTitle = rest.length <= 120 && !/[;:]$|[.]\s|[^.]{60}\.$/.test(rest)
  return rest === '' ? [] : [{ text: rest, heading: isTitle }]
}

function bestRun(runs: readonly Run[], count: number): Run | undefined {
  const rank = ({ articles }: Run) => {
    const length = articles.reduce(
      (sum, { lines }) => sum + lines.reduce((n, { text }) => n + text.length, 0),
      0,
    )
    return Math.abs(articles.length - count) * -1_000_000_000 + length
  }
  return runs.reduce<Run | undefined>(
    (best, run) => (best && rank(best) >= rank(run) ? best : run),
    undefined,
  )
}

/** eIds that the instrument's own obligations cite. */
function cited({ id, obligations }: Instrument): string[] {
  const all = obligations
    .filter(({ provision }) => provision.instrument === id)
    .flatMap(({ provision }) => [provision.eId, ...(provision.with ?? []).map(({ eId }) => eId)])
  return [...new Set(all)]
}

function hasWords(provisions: Alignment['provisions'], eId: string): boolean {
  return eId in provisions || Object.keys(provisions).some((other) => other.startsWith(`${eId}__`))
}
