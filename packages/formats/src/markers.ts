/**
 * Typographic marks at the beginning of a line that show a new item. They are recognised by shape alone, to know
 * where a line is not the continuation of the one before it; what they mean in law is not decided here.
 */
const bracketed =
  /^[([（]?(?:\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,5}\p{Ll}{0,6}|\p{L}{1,2}|[ivxlcdmIVXLCDM]{1,8})[)\]）]/u
const dotted =
  /^(?:\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,5}\p{Ll}{0,6}|\p{L}|[ivxlcdmIVXLCDM]{1,8})(?:\.-|\.º|[.:：、]|[°º]\.?)/u
const bare = /^\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){1,5}\s/u
const dashed = /^[-–—•·*▪◦]\s?\S/u
const signed = /^(?:§+|¶|\[\w{1,6}\]|第.{1,9}[条條章节節款])/u

/** `(a)`, `1.`, `1°`, `6.1 …`, `- …`, `§ 3`, `第三条`, `[12]` at the beginning of a line. */
export function startsItem(line: string): boolean {
  return (
    bracketed.test(line) || dotted.test(line) || bare.test(line) || dashed.test(line) || signed.test(line)
  )
}

/** `Art. 5`, `SECTION 12`, `Chapitre Ier`, `المادة 5`: a capitalised (or caseless) word followed by a number. */
export function startsHead(line: string): boolean {
  return /^[\p{Lu}\p{Lo}][\p{L}\p{M}]{1,14}\.?\s+(?:\p{Nd}|[IVXLC]{1,7}\b)/u.test(line)
}

/** A typed number or letter of an item, as `a)`, `(2)`, `iv.`, `1°`: what an automatic number would only repeat. */
export function typedMarker(line: string): string | undefined {
  return (bracketed.exec(line) ?? dotted.exec(line))?.[0]
}
