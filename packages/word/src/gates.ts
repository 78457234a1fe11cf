export type { GateInput } from './gate-state.ts'

import { type Difference, expectNone, type GateInput, type GateState, prepare } from './gate-state.ts'
import { type GateName, type GateResult, gateQuestions } from './gate-types.ts'
import { byteGates } from './gates-bytes.ts'
import { markupGates } from './gates-markup.ts'
import { firstDifference, outline } from './outline.ts'

/**
 * Holds a redline against its base and against what was meant. Every gate that fails tells what was found. `G12`
 * (LibreOffice agrees) and `G13` (broken redlines fail) are proved in this package's tests, not in each run.
 */
export function gates(input: GateInput): readonly GateResult[] {
  const state = prepare(input)
  const found: { readonly [gate in GateName]: Difference } = {
    ...textGates(state),
    ...byteGates(state),
    ...markupGates(state),
    G15: accounted(state),
  }
  return (Object.keys(gateQuestions) as GateName[]).map((gate) => {
    const because = found[gate]
    return {
      gate,
      asks: gateQuestions[gate],
      holds: because === undefined,
      ...(because === undefined ? {} : { because }),
    }
  })
}

/** G1, G2 and G6: what a reader sees, after accepting and after rejecting. */
function textGates(state: GateState): { G1: Difference; G2: Difference; G6: Difference } {
  const { base, redlined, accepted, rejected, intended } = state
  const before = outline(base.final)
  const after = outline(redlined.final)
  const taken = outline(accepted.final)
  const undone = outline(rejected.final)
  return {
    G1: firstDifference(intended, taken, false) ?? firstDifference(intended, after, false),
    G2:
      firstDifference(before, undone, false) ??
      (base.original === base.final
        ? undefined
        : firstDifference(outline(base.original), outline(redlined.original), false)),
    G6: firstDifference(before, undone, true) ?? firstDifference(after, taken, true),
  }
}

function accounted({ input }: GateState): Difference {
  const told = new Set([...input.written.map((one) => one.edit), ...input.refused.map((one) => one.edit)])
  const missing = Array.from({ length: input.edits }, (_, index) => index).filter((index) => !told.has(index))
  return expectNone('edits that are neither written nor refused', missing.map(String))
}
