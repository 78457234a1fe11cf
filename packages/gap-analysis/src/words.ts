import type { Model } from '@concordance/protocol-model'
import type { ClauseForm, ConceptSpace } from './concept-space.ts'
import { conceptSpace } from './concept-space.ts'
import type { Group } from './queries.ts'
import { en } from './wording/en.ts'
import { es } from './wording/es.ts'
import { fr } from './wording/fr.ts'
import type { MessageKey, Wording } from './wording/wording.ts'

/** A further language is a further table; what it has no name for, the terms of the model name. */
const wordings: { readonly [language: string]: Wording } = { en, es, fr }

/** What a reader is told, in the reader's language. */
export interface Words {
  /** BCP 47 primary tag of the wording that is used. */
  readonly language: string
  readonly say: (key: MessageKey, values?: { readonly [name: string]: string | number }) => string
  /** A feature in words: `serial-number` → `serial number`, `defines/firearm` → `definition of firearm`. */
  readonly label: (feature: number) => string
  /** Groups in words: alternatives with "or", groups with "with". */
  readonly labels: (groups: readonly Group[]) => string
  /** The name of a unit of measure. */
  readonly unit: (name: string) => string
}

const cache = new WeakMap<Model, Map<string, Words>>()

/** The words for a reader, built once per model and language; English where there is no wording in the language. */
export function wordsFor(model: Model, reader = 'en'): Words {
  const [primary = ''] = reader.toLowerCase().split('-')
  const language = primary in wordings ? primary : 'en'
  let known = cache.get(model)
  if (!known) {
    known = new Map()
    cache.set(model, known)
  }
  let words = known.get(language)
  if (!words) {
    words = build(model, language, wordings[language] ?? en)
    known.set(language, words)
  }
  return words
}

function build(model: Model, language: string, wording: Wording): Words {
  const space = conceptSpace(model)
  const labels: string[] = []
  const label = (feature: number): string => {
    labels[feature] ??= worded(
      space,
      feature,
      (concept) => nameOf(model, language, wording, concept),
      wording,
    )
    return labels[feature]
  }
  return {
    language,
    say: (key, values = {}) => fill(wording.messages[key], values),
    label,
    labels: (groups) =>
      groups.map(({ features }) => features.map(label).join(` ${wording.or} `)).join(` ${wording.with} `),
    unit: (name) => wording.units[name] ?? name,
  }
}

function fill(template: string, values: { readonly [name: string]: string | number }): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

function worded(
  space: ConceptSpace,
  feature: number,
  conceptName: (concept: string) => string,
  wording: Wording,
): string {
  const name = space.nameOf(feature)
  const [kind = '', of] = name.split('/')
  if (of === undefined) return conceptName(name)
  if (kind === 'is') return wording.forms[of as ClauseForm]
  return fill(wording.definitionOf, { concept: conceptName(of) })
}

/** The wording's own name for a concept, or the language's first plain term, or the id in words. */
function nameOf(model: Model, language: string, wording: Wording, concept: string): string {
  const own = wording.concepts[concept]
  if (own !== undefined) return own
  const term =
    language === 'en' ? undefined : model.terms[language]?.[concept]?.find((one) => !/[!…]/.test(one))
  return term?.replace('=', '') ?? concept.replaceAll('-', ' ')
}
