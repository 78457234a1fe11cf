import { diffText } from '@concordance/mdast-util-diff'

/** A number or letter of a list, with or without its sign: `8`, `o`, `(iv)`; or nothing. */
const enumerator = /^\s*[(（]?(?:\p{N}{1,4}|\p{L}{1,2}|[ivxlc]{1,6})?\s?[.)）:°º-]*\s*$/iu

const sign = /[.)）:°º-]/

/** Whether two texts differ in nothing but the numbers and letters that lists print before their items. */
export function differInNumbersOnly(one: string, other: string): boolean {
  return diffText(one, other).every(({ at, remove, insert }) => {
    // A short word (`a`, `no`) is one of these only with a sign at its end.
    const end = at + remove.length
    const signed = /^[\P{L}]*$/u.test(remove + insert) || sign.test(remove + insert + one.slice(end, end + 1))
    return signed && enumerator.test(remove) && enumerator.test(insert)
  })
}
