import { isLanguage, type Language } from '../i18n/catalogue.ts'

/** What a person has chosen for this page. */
export interface Preferences {
  readonly language: Language
  readonly theme: 'auto' | 'light' | 'dark'
  /** Single letters are commands (WCAG 2.1.4: they can be switched off). */
  readonly keys: boolean
  /** Dossiers are synced with the server that the page came from. */
  readonly sync: boolean
  /** Who works here: stands beside every decision. */
  readonly person: string
  /** Opened laws are kept in the browser's store. */
  readonly keep: boolean
}

/** Reads what was stored; anything odd falls back to the default. `tags` are the reader's languages, dearest first. */
export function readPreferences(stored: string | null, tags: readonly string[]): Preferences {
  const first = tags.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en'
  const given = parse(stored)
  return {
    language: typeof given.language === 'string' && isLanguage(given.language) ? given.language : first,
    theme: given.theme === 'light' || given.theme === 'dark' ? given.theme : 'auto',
    keys: given.keys !== false,
    sync: given.sync === true,
    person: typeof given.person === 'string' ? given.person.slice(0, 200) : '',
    keep: given.keep !== false,
  }
}

function parse(stored: string | null): { readonly [key: string]: unknown } {
  try {
    const value: unknown = JSON.parse(stored ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
