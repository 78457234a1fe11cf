import { arabic } from './arabic.ts'
import { chinese } from './chinese.ts'
import { dutch } from './dutch.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { nordic } from './nordic.ts'
import { portuguese } from './portuguese.ts'
import { slavic } from './slavic.ts'
import { spanish } from './spanish.ts'
import type { Tradition } from './tradition.ts'

export type { HeadRule, Tradition } from './tradition.ts'

/** Every tradition, the one that is tried where the language is not known first. */
export const TRADITIONS: readonly Tradition[] = [
  english,
  french,
  spanish,
  german,
  arabic,
  slavic,
  chinese,
  dutch,
  nordic,
  portuguese,
]

/** The tradition of a language; undefined where the language is not known or has none of its own. */
export function traditionOf(language: string): Tradition | undefined {
  return TRADITIONS.find((tradition) => tradition.languages.includes(language))
}
