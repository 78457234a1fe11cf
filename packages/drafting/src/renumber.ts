import type { Amendment } from './amendment.ts'
import type { ClausePlaces } from './clause-places.ts'
import { clauseOf, isRefused, type Refused, refusal } from './find-place.ts'
import type { Placed } from './placed.ts'
import { replaceWords } from './word-edits.ts'

/** A typed number becomes another. A number that Word sets follows by itself and is left alone. */
export function renumber(amendment: Amendment, places: ClausePlaces): Placed | Refused {
  const clause = clauseOf(amendment, places)
  if (isRefused(clause)) return clause
  const { path, label, number } = clause
  const [stretch] = places.own(clause)
  if (!stretch || label === undefined || number === undefined)
    return refusal('no-number', `Clause ${path} has no number that could be changed.`)
  const { paragraph, from } = stretch
  const pieces = label.split(/\s+/).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const typed = new RegExp(`^\\s*(${pieces.join('\\s+')})`, 'u').exec(paragraph.text.slice(from))?.[1]
  if (typed === undefined)
    return refusal(
      'automatic-number',
      `The number of clause ${path} is set by Word’s list and follows by itself; change the list in Word if it must differ.`,
    )
  const at = paragraph.text.indexOf(typed, from)
  const old = amendment.old.trim()
  if (old !== '' && old !== number && old !== typed)
    return refusal('old-words-missing', `Clause ${path} bears the number “${typed}”, not “${old}”.`)
  const wanted = amendment.new.trim()
  const bare = /^[\p{L}\p{N}]+$/u.test(wanted) && typed.includes(number)
  const words = bare ? typed.replace(number, wanted) : wanted
  return { path, edits: words === typed ? [] : replaceWords(paragraph, at, at + typed.length, words) }
}
