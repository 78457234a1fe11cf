import type { Root } from 'mdast'
import compiled from '../dist/data/memo-words.js'
import skeletons from '../dist/data/memos.js'
import { wordingIn } from './labels.ts'
import type { MemoLabels } from './memo-labels.ts'

/** The kinds of memos. */
export const memoKinds = ['desk-review', 'ratification', 'action-plan', 'questionnaire', 'workshop'] as const
export type MemoKind = (typeof memoKinds)[number]

const wordings = compiled as { readonly [language: string]: MemoLabels }
const trees = skeletons as { readonly [kind in MemoKind]: { readonly [language: string]: Root } }

/** BCP 47 primary tags of the languages in which memos can be written. */
export const memoLanguages: readonly string[] = Object.keys(wordings)

/** The words of memos for a BCP 47 tag, or nothing where the language is not there. */
export const memoWording = (language: string): MemoLabels | undefined => wordingIn(wordings, language)

/** The skeleton of a memo as Markdown with placeholders, each node with its line. */
export const memoSkeleton = (kind: MemoKind, language: string): Root | undefined =>
  wordingIn(trees[kind], language)
