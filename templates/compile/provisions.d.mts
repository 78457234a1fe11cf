/** Problems of a folder of provisions, one line each; what was read is for the compiler. */
export function readProvisions(
  folder: URL,
  model: {
    readonly elements: { readonly [obligation: string]: readonly string[] }
    readonly core: readonly string[]
  },
): Promise<{ readonly problems: readonly string[] }>
