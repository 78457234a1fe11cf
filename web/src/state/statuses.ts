import type { MatrixRow } from '@concordance/toolkit'

export type Status = MatrixRow['status']

/** In the order in which they are listed. */
export const statuses: readonly Status[] = ['met', 'partial', 'gap', 'na']
