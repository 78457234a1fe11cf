import type { Context } from './context.ts'
import type { MapChoices, MapMany, MapOutcome } from './map-job.ts'
import { mapOne } from './map-one.ts'
import { findInstruments } from './model-instruments.ts'
import type { Result } from './operation.ts'
import { usage } from './problem.ts'
import { fromRemark } from './remark.ts'
import { type Cell, statusCell } from './view.ts'

/** So many laws are mapped one after the other before threads are worth their start. */
const few = 4
const statuses = ['met', 'partial', 'gap', 'na'] as const

/** Maps every file as a law of its own; more than four at once, where the place has threads. */
export async function mapEach(
  context: Context,
  files: readonly string[],
  choices: MapChoices,
): Promise<Result> {
  const different = [...new Set(files)]
  if (different.includes('-')) throw usage('--each takes files; standard input is one law')
  // A wrong name ends the command before any law is read.
  await findInstruments(choices.instrument)
  const many = different.length > few && context.mapMany ? context.mapMany : inTurn(context)
  let count = 0
  const total = different.length
  context.progress({ label: `mapping ${total} laws`, done: 0, total })
  const outcomes = await many(different, choices, (file) => {
    count++
    context.progress({ label: file, done: count, total })
  })
  const problems = outcomes.flatMap(({ problem }) => problem ?? [])
  return {
    json: { mappings: outcomes.flatMap(({ mapping }) => mapping ?? []), problems },
    view: [
      {
        type: 'table',
        columns: [
          { title: 'File', width: 'tight' },
          ...statuses.map((status) => ({ title: statusCell(status).text, width: 'tight' as const })),
          { title: 'Unclear', width: 'tight' },
          { title: 'Law', width: 'wide' },
        ],
        rows: outcomes.map(rowOf),
      },
      {
        type: 'text',
        text: 'Every file was taken as a law of its own. Every status is a proposal for a person to decide on.',
        tone: 'quiet',
      },
    ],
    messages: [...outcomes.flatMap(({ remarks }) => remarks), ...problems].map(fromRemark),
    ...(problems.length > 0 && { failed: true }),
  }
}

/** One law after the other. */
const inTurn =
  (context: Context): MapMany =>
  async (files, choices, done) => {
    const outcomes: MapOutcome[] = []
    for (const file of files) {
      outcomes.push(await mapOne({ ...context, progress: () => {} }, file, choices))
      done(file)
    }
    return outcomes
  }

function rowOf({ file, mapping, problem }: MapOutcome): readonly Cell[] {
  if (!mapping) return [file, '', '', '', '', '', problem?.reason ?? '']
  const count = (status: string) => String(mapping.obligations.filter((one) => one.status === status).length)
  const unclear = mapping.obligations.filter((one) => one.unclear).length
  return [file, ...statuses.map(count), String(unclear), mapping.law.title]
}
