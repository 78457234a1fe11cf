interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createHTML: (markup: string) => string },
  ) => { readonly createHTML: (markup: string) => string }
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined

/**
 * Markup of a document that Concordance itself has written, for a frame in which no script runs. The page's policy lets
 * only named makers of markup do so.
 */
export function documentMarkup(markup: string): string {
  const types = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes
  policy ??= types?.createPolicy('concordance-document', { createHTML: (same) => same })
  return policy ? policy.createHTML(markup) : markup
}
