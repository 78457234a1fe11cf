/** An instant as a person reads it, where the person is: `3 Mar 2026, 09:30`. */
export const when = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  )

/** `en-GB` of a British reader rather than bare `en`, which counts as American. */
const localeOf = (language: string): string =>
  globalThis.navigator?.languages?.find((tag) => tag.split('-')[0] === language) ?? language
