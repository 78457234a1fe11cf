/** One correction of how a law was read, as the repair file writes it. Words are those of the law. */
export type Repair =
  /** A paragraph begins at these words. */
  | { readonly split: string; readonly after?: string }
  /** The paragraph that begins with these words goes on from the one before. */
  | { readonly join: string; readonly after?: string }
  /** The clause that begins with these words bears this number. */
  | { readonly number: string; readonly text: string; readonly kind?: string; readonly after?: string }
  /** These words are no part of the law. */
  | {
      readonly ignore: string
      readonly whole?: boolean
      readonly everywhere?: boolean
      readonly after?: string
    }

/** Name of the repair file beside a law. */
export const repairName = (law: string): string => `${law.replace(/\.[^./\\]+$/, '')}.repair.yaml`

/** The repair file (YAML; every string in the quotes of JSON, which YAML reads alike). */
export function repairFile(repairs: readonly Repair[]): string {
  const lines = repairs.map((repair) => {
    const pairs = Object.entries(repair).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    return `  - ${pairs.join('\n    ')}\n`
  })
  return `repairs:\n${lines.join('')}`
}

/** The first words of a clause: enough to find it again. */
export function firstWords(text: string): string {
  const words = text.trim().replace(/\s+/g, ' ')
  if (words.length <= 120) return words
  const cut = words.slice(0, 120)
  return cut.slice(0, Math.max(40, cut.lastIndexOf(' ')))
}
