import type { Preferences } from '../state/preferences.ts'
import { directionOf } from '../text/texts.ts'

const name = 'concordance'

/** What was stored; nothing where the browser gives the page no storage. */
export function storedPreferences(): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

/** Remembers the choices, or forgets them. Without storage they last as long as the tab. */
export function storePreferences(preferences: Preferences | undefined): void {
  try {
    if (preferences) localStorage.setItem(name, JSON.stringify(preferences))
    else localStorage.removeItem(name)
  } catch {
    // The settings view says that this page has no store.
  }
}

export function applyPreferences({ language, theme }: Preferences): void {
  const { documentElement } = document
  documentElement.lang = language
  documentElement.dir = directionOf(language)
  if (theme === 'auto') delete documentElement.dataset.theme
  else documentElement.dataset.theme = theme
}
