import {
  type Amendment,
  type AmendmentList,
  AmendmentsError,
  type PlacedAmendments,
  parseAmendments,
  placeAmendments,
} from '@concordance/drafting'
import { obligation, text } from '@concordance/protocol-model'
import type { Edit } from '@concordance/word'
import { problem } from './problem.ts'
import { type NoteRefusal, notesOf, type WithNotes, withNotes } from './redline-amend-notes.ts'
import { bodyOf, type RedlineBase } from './redline-base.ts'
import type { About, RedlinePlan } from './redline-plan.ts'
import { sha256 } from './sha256.ts'

/** What a list of amendments asks for in the base. Throws a problem for a list that is none. */
export async function amendPlan(
  base: RedlineBase,
  bytes: Uint8Array,
  file: string,
  language: string,
): Promise<RedlinePlan> {
  const list = readAmendments(bytes, file)
  const made = list.base?.sha256
  const elsewhere = made !== undefined && made !== base.source.sha256
  const read = list.amendments.map(notesOf)
  const found = placeAmendments(
    base.law,
    bodyOf(base, false),
    read.map(({ amendment }) => amendment),
    { elsewhere },
  )
  const { placed, refused } = noted(found, read)
  const about = (order: number, path?: string): About => {
    const one = list.amendments[order]
    return one ? aboutOf(one, path ?? one.place.path, language) : {}
  }
  const notes = elsewhere
    ? [
        {
          rule: 'base-differs',
          reason: `the amendments were made on another file (${list.base?.file ?? 'unnamed'}, SHA-256 ${made.slice(0, 12)}…); each was tried by its words`,
        },
      ]
    : []
  return {
    changes: placed.map(({ amendment, path, edits }) => ({ edits, about: about(amendment, path) })),
    refused: refused.map(({ amendment, rule, reason }) => ({
      about: about(amendment),
      rule,
      reason,
      old: list.amendments[amendment]?.old ?? '',
      new: list.amendments[amendment]?.new ?? '',
    })),
    notes: [
      ...notes,
      ...placed.flatMap(({ amendment, note }) =>
        note === undefined
          ? []
          : [{ rule: 'place', reason: `amendment ${list.amendments[amendment]?.id}: ${note}; check it` }],
      ),
    ],
    target: { file, sha256: await sha256(bytes), kind: 'amendments' },
  }
}

type Refused = PlacedAmendments['refused'][number] | (NoteRefusal & { readonly amendment: number })

/** What was placed, with its footnotes; what has footnotes that cannot be written is refused as a whole. */
function noted({ placed, refused }: PlacedAmendments, read: readonly WithNotes[]) {
  const written: (Omit<PlacedAmendments['placed'][number], 'edits'> & { readonly edits: readonly Edit[] })[] =
    []
  const left: Refused[] = [...refused]
  for (const one of placed) {
    const { notes = [], refused: why } = read[one.amendment] ?? {}
    const edits = why ?? withNotes(one.edits, notes)
    if ('rule' in edits) left.push({ amendment: one.amendment, ...edits })
    else written.push({ ...one, edits })
  }
  return { placed: written, refused: left.sort((a, b) => a.amendment - b.amendment) }
}

/** Whether a file is JSON that holds a list of amendments. */
export function holdsAmendments(bytes: Uint8Array): boolean {
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 4096))
    .replace(/^\uFEFF/, '')
    .trimStart()
  return start.startsWith('{') && new TextDecoder().decode(bytes).includes('"amendments"')
}

/** The list in a file. Throws a problem for a file that holds none. */
export function readAmendments(bytes: Uint8Array, file: string): AmendmentList {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ''))
  } catch (error) {
    const where = error instanceof Error ? error.message : ''
    throw problem(
      `the file is no valid JSON (${where}); make it anew with concordance draft`,
      'amendments',
      file,
    )
  }
  try {
    return parseAmendments(json)
  } catch (error) {
    if (error instanceof AmendmentsError) throw problem(error.message, 'amendments', file)
    throw error
  }
}

function aboutOf({ id, obligations, rationale }: Amendment, clause: string, language: string): About {
  const lines = [
    ...obligations.map((one) => nameOf(one, language)),
    ...(rationale === undefined || rationale.trim() === '' ? [] : [rationale.trim()]),
  ]
  return {
    clause,
    amendment: id,
    obligations,
    ...(rationale === undefined ? {} : { rationale }),
    ...(lines.length === 0 ? {} : { comment: lines.join('\n') }),
  }
}

/** `Art. 7: Records are kept (fp-7-period)`, or the bare id of one that the model does not know. */
function nameOf(id: string, language: string): string {
  const known = obligation(id)
  return known ? `${known.provision.citation}: ${text(known.title, language)} (${id})` : id
}
