import type { Matrix } from '@concordance/toolkit'
import type { Task } from '../app/tools.ts'
import type { AppState } from '../state/app-state.ts'

/** Bills that are read beside the laws that count: what the law could become. */
export const billsOf = ({ work }: AppState): readonly string[] =>
  work?.laws.map(({ source }) => source.file).filter((file) => !work.counted.includes(file)) ?? []

/** The bill that the address names, where it is open. */
export const afterOf = (state: AppState): string | undefined =>
  billsOf(state).find((file) => file === state.route.after)

/** Makes the matrix before and after a bill, once. */
export const compareBill =
  (after: string): Task =>
  async ({ get, set, run }) => {
    const { work, compared } = get()
    if (!work || (compared?.after === after && compared.of === work.proposed)) return
    set({ compared: { after, of: work.proposed } })
    const { json } = await run('matrix', { arguments: work.counted, options: { after } })
    if (get().compared?.of === work.proposed)
      set({ compared: { after, of: work.proposed, matrix: json as Matrix } })
  }
