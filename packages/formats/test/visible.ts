/**
 * The visible text of a source, found without the readers under test: markup is cut out with plain patterns, and only
 * letters and digits are kept, in their order.
 */
export function letters(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{M}\p{Nd}\p{No}]/gu, '')
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function resolved(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) =>
    name === undefined
      ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      : (entities[name.toLowerCase()] ?? whole),
  )
}

/** Words between tags. */
export function untagged(source: string): string {
  return resolved(source.replace(/<!--[\s\S]*?-->/g, '').replace(/<[^<>]*>/g, ''))
}

export function html(source: string): string {
  const body = source.slice(source.search(/<body/i))
  return untagged(body.replace(/<(script|style)[\s\S]*?<\/\1>/gi, ''))
}

/** The target of a link: also what is left of one that a parser could not take for a link. */
export const linkTarget = /\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)/g

/** Words of Markdown: without front matter, link targets, marks of notes and tags. */
export function markdown(source: string): string {
  return untagged(
    source
      .replace(/^(?:<!--[\s\S]*?-->\s*)?---\n[\s\S]*?\n---\n/, '')
      .replace(/\[\^[^\]\s]+\]:?/g, '')
      .replace(linkTarget, ']')
      .replace(/^[-*+] /gm, ''),
  )
}

/** Words of the Canadian XML, with labels in front of the marginal notes that they are printed beside. */
export function canada(source: string): string {
  return untagged(
    source
      .replace(/^<\?xml[^>]*>/, '')
      .replace(/(<MarginalNote[\s\S]*?<\/MarginalNote>)(\s*<Label>[\s\S]*?<\/Label>)/g, '$2$1'),
  )
}

/** The words of a WordprocessingML part. */
export function word(part: string): string {
  return resolved([...part.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''))
}

/** Where two texts part, with some letters around; undefined where they are equal. */
export function firstDifference(
  found: string,
  expected: string,
): { found: string; expected: string } | undefined {
  if (found === expected) return undefined
  let at = 0
  while (found[at] === expected[at]) at++
  const around = (text: string) => text.slice(Math.max(0, at - 40), at + 60)
  return { found: around(found), expected: around(expected) }
}
