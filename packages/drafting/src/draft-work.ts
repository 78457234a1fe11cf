import {
  type DraftingWords,
  fill,
  type ProvisionAlternative,
  type ProvisionDefinition,
} from '@concordance/templates'
import type { Amendment } from './amendment.ts'
import type { Chosen } from './draft-choose.ts'
import type { DraftFinding } from './draft-types.ts'
import type { LawNumbering } from './number-law.ts'
import type { LawPlaces } from './place-law.ts'

/** A chosen provision in the wording that was chosen. */
export interface Wanted extends Chosen {
  readonly alternative: ProvisionAlternative
}

/** A definition that is to be put into the law, and the provision that it is of. */
export interface Joined {
  readonly one: Wanted
  readonly definition: ProvisionDefinition
  readonly id: string
}

/** What all steps of a draft share. */
export interface DraftWork {
  readonly places: LawPlaces
  readonly findings: ReadonlyMap<string, DraftFinding>
  /** Obligations by the group of the provisions that serve them. */
  readonly groups: ReadonlyMap<string, readonly string[]>
  readonly language: string
  readonly numbering: LawNumbering
  /** Numbers of the sections that are there, and of those that the draft gives out. */
  readonly numbers: Set<string>
  readonly words: DraftingWords
  readonly fill: (text: string, capital?: boolean) => string
  readonly values: { readonly [name: string]: string }
}

/** What every amendment tells of the provision that it was made from. `stands` says why it stands where it does. */
export function madeFrom(
  { provision, asked, with: other, alternative }: Wanted,
  { findings, words }: DraftWork,
  stands: readonly string[],
): Pick<Amendment, 'obligations' | 'template' | 'rationale'> {
  const reasons = asked.map((id) => {
    const { status, provision: citation = id, missing = [] } = findings.get(id) ?? { status: 'met' }
    const key = status === 'gap' ? 'gap' : status === 'partial' && missing.length > 0 ? 'partial' : 'asked'
    return fill(words[key], { provision: `${citation} (${id})`, missing: missing.join('; ') })
  })
  const because = other === undefined ? [] : [fill(words.with, { provision: other })]
  return {
    obligations: provision.obligations,
    template: `${provision.id}.${provision.language}.${provision.style}@${provision.version}`,
    rationale: [
      ...reasons,
      ...because,
      ...(reasons.length + because.length === 0 ? [words.named] : []),
      ...stands,
      ...(alternative.id === ''
        ? []
        : [fill(words.alternative, { id: alternative.id, when: alternative.when })]),
      fill(words.note, { note: provision.notes }),
      fill(words.also, { note: provision.also.note }),
    ].join(' '),
  }
}

/** `marking/import` → `marking-import`; a provision with several texts counts them. */
export const amendmentId = (provision: string, index: number): string =>
  `${provision.replace('/', '-')}${index === 0 ? '' : `-${index + 1}`}`
