interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string }
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined

/** The page's policy lets only a named maker of script addresses start a worker. */
export function trusted(url: string): string {
  const types = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes
  policy ??= types?.createPolicy('concordance-worker', { createScriptURL: (same) => same })
  return policy ? policy.createScriptURL(url) : url
}
