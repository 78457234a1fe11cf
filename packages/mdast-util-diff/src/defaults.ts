import type { Settings } from './types.ts'

/** What holds where `diff` is told nothing else. */
export const defaults: Settings = { ignore: ['position'], similarity: 0.4, moveWords: 4 }
