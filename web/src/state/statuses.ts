import type { MatrixRow } from '@concordance/toolkit'
import type { FoundStatus } from './dossier.ts'

type Status = MatrixRow['status']

/** In the order in which they are listed. */
export const statuses: readonly Status[] = ['met', 'partial', 'gap', 'na']

/** What a person may find: two more than the program proposes. */
export const foundStatuses: readonly FoundStatus[] = ['met', 'partial', 'gap', 'na', 'conflict', 'exceeds']
