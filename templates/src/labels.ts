/** Texts under fixed keys. */
export type Labels<Key extends string> = { readonly [key in Key]: string }

/** The wording for a BCP 47 tag: `fr` and `fr-CA` give French. */
export function wordingIn<Wording>(
  wordings: { readonly [language: string]: Wording },
  language: string,
): Wording | undefined {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  return Object.hasOwn(wordings, primary) ? wordings[primary] : undefined
}
