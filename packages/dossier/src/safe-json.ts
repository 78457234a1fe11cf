import { DossierError } from './dossier-error.ts'

/** Brackets inside brackets; the deepest document of a dossier has five. */
const deepest = 40

/** JSON from elsewhere. Throws a `DossierError` for what is no JSON or nested without need. */
export function jsonOf(text: string): unknown {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (inString) {
      if (sign === '\\') at++
      else if (sign === '"') inString = false
    } else if (sign === '"') inString = true
    else if (sign === '{' || sign === '[') depth++
    else if (sign === '}' || sign === ']') depth--
    if (depth > deepest) throw broken('it is nested too deep')
  }
  try {
    return JSON.parse(text)
  } catch {
    throw broken('a line of it is no JSON')
  }
}

const broken = (why: string): DossierError =>
  new DossierError(
    'export-damaged',
    `the file is no sound export of a dossier: ${why}; get a fresh copy, nothing was imported`,
  )
