import type { Lexicon, TermNode } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** A concept found in a text, with the words that stand for it. */
export interface Hit {
  readonly concept: number
  readonly from: number
  readonly to: number
  /** Index of the first token. */
  readonly token: number
}

/** How many words may stand where a term has `…`. */
const widestGap = 5
/** How many small words may stand between two words of a term. */
const smallWords = 3

interface Found {
  readonly last: number
  readonly concepts: readonly number[]
  readonly not: readonly number[]
}

/** Words that do not stand for a concept, or for none but what begins with them, up to the token `last`. */
interface FalseFriend {
  readonly concept: number | 'name'
  readonly first: number
  readonly last: number
}

/** All concepts in a row of tokens: one pass, the longest term at each place and the shorter ones inside it. */
export function findTerms(tokens: readonly Token[], lexicon: Lexicon): Hit[] {
  const hits: Hit[] = []
  const friends: FalseFriend[] = []
  for (let start = 0; start < tokens.length; start++) {
    const token = tokens[start]
    if (!token) continue
    const { forms } = token
    const compounds = lexicon.compounds(forms.word)
    forms.opens ??= forms.edges.some((edge) => lexicon.root.next.has(edge))
    if (compounds.length === 0 && !forms.opens) continue
    const found: Found[] = []
    if (forms.opens) step(tokens, start, lexicon.root, lexicon, found)
    if (found.length + compounds.length === 0) continue
    const seen: number[] = []
    if (found.length > 1) found.sort((a, b) => b.last - a.last)
    for (const { last, concepts, not } of found) {
      const to = tokens[last]?.to ?? token.to
      for (const concept of not) friends.push({ concept, first: start, last })
      for (const concept of concepts) {
        if (!seen.includes(concept)) hits.push({ concept, from: token.from, to, token: start })
        seen.push(concept)
        if (concept === lexicon.treatyName) friends.push({ concept: 'name', first: start, last })
      }
    }
    for (const concept of compounds) {
      if (!seen.includes(concept)) hits.push({ concept, from: token.from, to: token.to, token: start })
      seen.push(concept)
    }
  }
  return friends.length > 0 ? withoutFalseFriends(hits, friends) : hits
}

/** Both rows are in the order of the text. */
function withoutFalseFriends(hits: readonly Hit[], friends: readonly FalseFriend[]): Hit[] {
  let next = 0
  let near: FalseFriend[] = []
  return hits.filter(({ concept, token }) => {
    for (; next < friends.length; next++) {
      const friend = friends[next]
      if (!friend || friend.first > token) break
      near = near.filter(({ last }) => last >= token)
      near.push(friend)
    }
    return !near.some(
      (friend) =>
        friend.last >= token &&
        (friend.concept === concept || (friend.concept === 'name' && friend.first < token)),
    )
  })
}

function step(tokens: readonly Token[], at: number, node: TermNode, lexicon: Lexicon, found: Found[]): void {
  const token = tokens[at]
  if (!token) return
  for (const edge of token.forms.edges) {
    const next = node.next.get(edge)
    if (!next) continue
    const { concepts, not } = next
    if (concepts.length > 0 || not.length > 0) found.push({ last: at, concepts, not })
    if (next.gap) over(tokens, at + 1, next.gap, lexicon, found)
    if (next.next.size > 0) step(tokens, pastSmall(tokens, at + 1, lexicon), next, lexicon, found)
  }
}

function over(
  tokens: readonly Token[],
  from: number,
  node: TermNode,
  lexicon: Lexicon,
  found: Found[],
): void {
  const end = Math.min(tokens.length, from + widestGap * lexicon.perWord)
  for (let at = from; at < end; at++) step(tokens, at, node, lexicon, found)
}

function pastSmall(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  let at = from
  while (at < from + smallWords && lexicon.skip.has(tokens[at]?.forms.word ?? '')) at++
  return at
}
