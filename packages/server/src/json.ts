import { badRequest } from './refusal.ts'

/** Brackets inside brackets; the deepest document of a dossier has five, and a request wraps it in two. */
const deepest = 40

/** Keys through which careless code would reach into every object. */
const poison = new Set(['__proto__', 'constructor', 'prototype'])

/** JSON that came from elsewhere. Throws a `Refusal` for what is no JSON, nested without need, or poisoned. */
export function jsonOf(text: string): unknown {
  if (isTooDeep(text)) throw badRequest('the JSON is nested too deep')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw badRequest('the body is no JSON')
  }
  refusePoison(value)
  return value
}

/** Looks at brackets outside strings before anything is built; long strings are jumped over. */
function isTooDeep(text: string): boolean {
  const signs = /["[\]{}]/g
  let depth = 0
  for (let found = signs.exec(text); found; found = signs.exec(text)) {
    if (found[0] === '"') {
      const end = endOfString(text, signs.lastIndex)
      if (end < 0) return false
      signs.lastIndex = end + 1
    } else if (found[0] === '{' || found[0] === '[') {
      depth++
      if (depth > deepest) return true
    } else depth--
  }
  return false
}

/** Place of the quotation mark that ends a string which begins before `from`; -1 where none does. */
function endOfString(text: string, from: number): number {
  for (let end = text.indexOf('"', from); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1
    while (before >= from && text[before] === '\\') before--
    if ((end - before) % 2 === 1) return end
  }
  return -1
}

function refusePoison(value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) refusePoison(item)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (poison.has(key)) throw badRequest(`no document has a field ${key}`)
      refusePoison(inner)
    }
  }
}

/** The fields of what should be an object. Throws a `Refusal` where it is none. */
export function fieldsOf(value: unknown): { readonly [name: string]: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badRequest('the body must be a JSON object')
  return { ...value }
}
