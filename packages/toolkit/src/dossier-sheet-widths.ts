/** The columns of the sheet in their order, each with its width in characters. */
export const widths = {
  obligation: 14,
  provision: 14,
  title: 26,
  proposed: 14,
  status: 12,
  why: 44,
  evidence: 18,
  words: 30,
  recommendation: 34,
  priority: 10,
  by: 16,
  entry: 16,
} as const

export type SheetKey = keyof typeof widths
