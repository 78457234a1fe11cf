import type { InstructionWording } from '@concordance/templates'
import { type PlaceLevel, placeWords } from './instruction-place.ts'
import type { InstructionWork } from './instruction-types.ts'

/** The words for the law that is amended, by the word for its kind that its title has first. */
export function actOf(title: string, { acts }: InstructionWording): { readonly [form: string]: string } {
  const found = acts
    .map((act) => ({ act, at: new RegExp(act.match, 'iu').exec(title)?.index ?? title.length + 1 }))
    .reduce<{ act: (typeof acts)[number]; at: number } | undefined>(
      (best, one) => (best && best.at <= one.at ? best : one),
      undefined,
    )
  if (!found) throw new Error('the wording has no words for the law that is amended')
  return found.act
}

/** Forms of a place under the names that patterns use: `target.the`. */
export function formsOf(
  subject: string,
  levels: readonly PlaceLevel[],
  { wording: { nouns } }: InstructionWork,
) {
  const noun = nouns[levels.at(-1)?.noun ?? ''] ?? {}
  return Object.fromEntries(
    Object.keys(nouns.section ?? {}).map((form) => [
      `${subject}.${form}`,
      noun[form]?.includes('{n}') ? placeWords(levels, form, nouns) : (noun[form] ?? ''),
    ]),
  )
}

/** Forms of the law that is amended: `act.of`. */
export const actForms = ({ act }: InstructionWork) =>
  Object.fromEntries(Object.entries(act).map(([form, words]) => [`act.${form}`, words]))
