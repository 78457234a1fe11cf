/** An instant as a person reads it, where the person is: `3 Mar 2026, 09:30`. */
export const when = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant))
