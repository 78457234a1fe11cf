/** The gates of a redline; what each means stands in the package's README. */
export type GateName =
  | 'G1'
  | 'G2'
  | 'G3'
  | 'G4'
  | 'G5'
  | 'G6'
  | 'G7'
  | 'G8'
  | 'G9'
  | 'G10'
  | 'G11'
  | 'G14'
  | 'G15'

export interface GateResult {
  readonly gate: GateName
  /** What the gate asks, in one line. */
  readonly asks: string
  readonly holds: boolean
  /** Where it does not hold: what was found. */
  readonly because?: string
}

export const gateQuestions: { readonly [gate in GateName]: string } = {
  G1: 'Accepting all changes gives the intended text, numbers, styles, tables and notes.',
  G2: 'Rejecting our changes gives the base; rejecting all gives the base with its own changes rejected.',
  G3: 'Earlier changes keep id, author and date and stay live.',
  G4: 'Every part and paragraph that no edit touches is the same, byte for byte.',
  G5: 'The same input gives the same bytes.',
  G6: 'Comparing base with rejected and intended with accepted finds no difference, formatting included.',
  G7: 'The XML keeps the order and content that the schema asks for, as far as the base did.',
  G8: 'Every id of a change, bookmark or comment is unique in the whole file.',
  G9: 'Deleted text is marked as deleted text, and insertions and deletions nest as allowed.',
  G10: 'Notes, bookmarks, comments and fields each resolve once.',
  G11: 'The changes hold at most 1.2 times the characters of the true edit.',
  G14: 'Files that differ hold a change or a comment that says so.',
  G15: 'Every edit was written or refused with its reason.',
}
