/**
 * Typographic marks at the beginning of a line that show a new item. They are recognised by shape alone, to know
 * where a line is not the continuation of the one before it; what they mean in law is not decided here.
 */
/** A number: `12`, `3.1.2`, `5bis`, roman, one or two letters, Chinese up to 99. */
const numeral =
  '\\p{Nd}{1,3}(?:\\.\\p{Nd}{1,3}){0,5}\\p{Ll}{0,6}|[ivxlcdmIVXLCDM]{1,8}|[一二三四五六七八九十百〇零]{1,5}'
const bracketed = new RegExp(`^[([（]?(?:${numeral}|\\p{L}{1,2})[)\\]）]`, 'u')
const dotted = new RegExp(`^(?:${numeral}|\\p{L})(?:\\.-|\\.º|[.:：、]|[°º]\\.?)`, 'u')
const bare = /^\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){1,5}\s/u
const dashed = /^[-–—•·*▪◦]\s?\S/u
const signed = /^(?:§+|¶|\[\w{1,6}\]|第.{1,9}[条條章节節款])/u
/** أ - …: a letter of a script without capitals, and a dash. */
const lettered = /^\p{Lo}\s?[-–—]\s/u
/** Direction marks, which bills in Arabic and Hebrew hold in front of numbers. */
const direction = /^[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]+/

/** `(a)`, `1.`, `1°`, `6.1 …`, `- …`, `§ 3`, `第三条`, `[12]` at the beginning of a line. */
export function startsItem(line: string): boolean {
  const start = line.replace(direction, '')
  return [bracketed, dotted, bare, dashed, lettered, signed].some((mark) => mark.test(start))
}

/** `Art. 5`, `SECTION 12`, `Chapitre Ier`, `المادة 5`: a capitalised (or caseless) word followed by a number. */
export function startsHead(line: string): boolean {
  return /^[\p{Lu}\p{Lo}][\p{L}\p{M}]{1,14}\.?\s+(?:\p{Nd}|[IVXLC]{1,7}\b)/u.test(line)
}

/** A typed number or letter of an item, as `a)`, `(2)`, `iv.`, `1°`: what an automatic number would only repeat. */
export function typedMarker(line: string): string | undefined {
  const start = line.replace(direction, '')
  return (bracketed.exec(start) ?? dotted.exec(start))?.[0]
}
