import type { Status } from '@concordance/gap-analysis'

/** Statuses in the order in which they are listed. */
export const statuses: readonly Status[] = ['met', 'partial', 'gap', 'na']

/** Signs that can be told apart without colour, by shape alone. */
export const signs: { readonly [status in Status]: string } = { met: '●', partial: '◐', gap: '○', na: '–' }

/**
 * Colours as six hexadecimal digits. `ink` on `paper` has a contrast of at least 4.5 : 1 (WCAG 2.2, 1.4.3). Blue,
 * amber and vermilion keep apart for the three kinds of colour blindness, and `fill` falls in lightness from gap to
 * met, so that a grey print keeps the order.
 */
export const palette: {
  readonly [status in Status]: { readonly ink: string; readonly paper: string; readonly fill: string }
} = {
  met: { ink: '0B4F79', paper: 'DCEBF5', fill: '1F6FA3' },
  partial: { ink: '6B4A00', paper: 'FCEFCB', fill: 'EDB63E' },
  gap: { ink: '932B0E', paper: 'FADED3', fill: 'FFFFFF' },
  na: { ink: '4D4D4D', paper: 'EEEEEE', fill: 'DDDDDD' },
}

/** How many rows have each status. */
export function count(rows: readonly { readonly status: Status }[]): { readonly [status in Status]: number } {
  const counts = { met: 0, partial: 0, gap: 0, na: 0 }
  for (const { status } of rows) counts[status] += 1
  return counts
}
