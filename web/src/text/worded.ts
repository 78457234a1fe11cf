import type { Language } from '../i18n/catalogue.ts'

/** What the toolkit words in three languages only: countries beside each other and the remarks of the coherence check. */
const three: readonly Language[] = ['en', 'fr', 'es']

/** The reader's language where these words are there in it, else English. */
export const wordedIn = (language: Language): Language => (three.includes(language) ? language : 'en')
