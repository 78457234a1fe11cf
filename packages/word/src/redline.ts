import type { Edit, Stamp } from './edits.ts'
import { seen } from './gate-state.ts'
import type { GateResult } from './gate-types.ts'
import { gates } from './gates.ts'
import { intendedOutline } from './intended.ts'
import { attempt, failure, type Message, Refusal, type Result, warning } from './message.ts'
import { noteKinds } from './new-notes.ts'
import { type OoxmlPackage, openPackage, relatedPart, savePackage } from './package.ts'
import { readFormatting, readWith, revisionsOf } from './read-document.ts'
import { makeReceipt, type Receipt } from './receipt.ts'
import { readingsOf } from './word-memory.ts'
import { checkWritable, withoutSignature } from './writable.ts'
import { type Written, writeRedline } from './write-redline.ts'

export interface RedlineOptions extends Stamp {
  /** Name and hash of the base, as the caller knows them; carried into the receipt. */
  readonly base?: { readonly file: string; readonly sha256: string }
  /** Writes into a signed file all the same; its signature is taken out. */
  readonly dropSignature?: boolean
}

export interface Redline {
  readonly bytes: Uint8Array
  readonly receipt: Receipt
}

/**
 * Writes edits into a Word file as tracked changes of the given author and date, and proves the result by the gates
 * before handing it over. Edits that cannot be written are refused one by one, each with its reason, in the receipt.
 * A file that must not be changed, or a redline that fails a gate, gives messages and no bytes.
 */
export function redline(
  base: OoxmlPackage | Uint8Array,
  edits: readonly Edit[],
  options: RedlineOptions,
): Result<Redline> {
  const opened =
    base instanceof Uint8Array ? openPackage(base) : { ok: true as const, value: base, messages: [] }
  if (!opened.ok) return opened
  return attempt(() => {
    checkStamp(options)
    const { author, date } = options
    const source = options.dropSignature ? withoutSignature(opened.value) : opened.value
    checkWritable(source)
    const written = writeRedline(source, edits, { author, date })
    checkText(source, written)
    const results = prove(source, edits, written, { author, date })
    const failed = results.filter((one) => !one.holds)
    if (failed.length > 0) throw new Refusal(failedGate(failed))
    const receipt = makeReceipt(edits, written, results, options)
    // A file in which nothing was changed is handed back as it came.
    const same =
      base instanceof Uint8Array &&
      [...written.package.entries].every(([name, entry]) => opened.value.entries.get(name) === entry)
    return {
      value: { bytes: same ? base : savePackage(written.package), receipt },
      messages: [...opened.messages, ...tell(written)],
    }
  })
}

/** The gates' results for a redline that was written. */
export function prove(
  base: OoxmlPackage,
  edits: readonly Edit[],
  written: Written,
  stamp: Stamp,
): readonly GateResult[] {
  const cuts = new Map(written.written.map((one) => [edits[one.edit], one.cuts]))
  const { formatting, memory } = readingsOf(base, readFormatting)
  const revised = revisionsOf(base).count > 0
  const baseSeen = seen(base, (source, view) => readWith(source, view, formatting, memory, true), revised)
  return gates({
    base,
    redlined: written.package,
    intended: intendedOutline(base, edits, written.refused, (edit) => cuts.get(edit), formatting, memory),
    stamp,
    edits: edits.length,
    written: written.written,
    refused: written.refused,
    touched: new Map([
      // New notes stand beside others, none of which they touch.
      ...noteKinds.flatMap((kind) => {
        const name = relatedPart(base, `${kind}s`)
        return name === undefined ? [] : [[name, new Set<number>()] as const]
      }),
      ...[...written.plan.parts].map(([name, part]) => [name, new Set(part.paragraphs.keys())] as const),
    ]),
    formatting,
    memory,
    baseSeen,
    again: writeRedline(base, edits, stamp).package,
  })
}

function checkStamp({ author, date }: Stamp): void {
  if (author.trim() === '')
    throw new Refusal(
      failure('no-author', 'Tracked changes need an author; give the name that the reader shall see.'),
    )
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.test(date))
    throw new Refusal(
      failure(
        'no-date',
        `“${date}” is not a date with time as Word writes it; give it like 2025-03-01T09:00:00Z.`,
      ),
    )
}

/** Text that is not valid UTF-8 would be written back otherwise than it was. */
function checkText(source: OoxmlPackage, { plan, package: redlined }: Written): void {
  for (const name of plan.parts.keys()) {
    const before = source.entries.get(name)?.content
    if (
      before &&
      redlined.entries.get(name)?.content !== before &&
      /\ufffd/.test(plan.parts.get(name)?.part.source ?? '')
    )
      throw new Refusal(
        failure('not-utf8', `${name} is not valid UTF-8; save the file anew in Word first.`, { part: name }),
      )
  }
}

function failedGate(failed: readonly GateResult[]): Message {
  const all = failed.map((one) => `${one.gate} (${one.asks} Found: ${one.because})`).join(' ')
  return failure('gate', `The redline did not pass its proof and is not handed over: ${all}`)
}

function tell({ refused, uncommented }: Written): Message[] {
  const messages = refused.map(({ edit, message }) =>
    warning(message.ruleId, `Edit ${edit + 1} was not written. ${message.reason}`),
  )
  for (const edit of uncommented)
    messages.push(
      warning('no-comment', `The comment of edit ${edit + 1} was left out: Word has none in that part.`),
    )
  return messages
}
