import { model } from '@concordance/protocol-model'

const titles = model.instruments.flatMap(({ obligations }) => obligations.map(({ title }) => title))

/**
 * The languages in which every obligation that a law is held against by default has a title. What further instruments
 * lack of one is shown in English.
 */
export const modelLanguages: readonly string[] = [
  ...new Set([...model.languages, ...titles.flatMap((title) => Object.keys(title))]),
].filter((language) => titles.every((title) => Object.hasOwn(title, language)))
