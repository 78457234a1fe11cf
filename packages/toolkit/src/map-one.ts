import type { Context } from './context.ts'
import { lawsToMap } from './laws-to-map.ts'
import type { MapChoices, MapOutcome } from './map-job.ts'
import { findInstruments } from './model-instruments.ts'
import { mapInstruments, mergeMappings } from './model-mapping.ts'
import { isProblem, isUsage } from './problem.ts'
import { toRemark } from './remark.ts'

/**
 * Maps one file as a law of its own. A problem that its reader can solve is part of the outcome, so that one damaged file
 * does not end a batch; a wrong call is thrown.
 */
export async function mapOne(context: Context, file: string, choices: MapChoices): Promise<MapOutcome> {
  try {
    const loaded = await findInstruments(choices.instrument)
    const laws = await lawsToMap(context, [file], choices.language)
    const mapping = mergeMappings(
      await mapInstruments(laws, loaded, { top: choices.top, reader: choices.reader }),
    )
    const remarks = laws.flatMap((law) => law.messages.map((message) => toRemark(message, file)))
    return { file, mapping, remarks }
  } catch (error) {
    if (!isProblem(error) || isUsage(error)) throw error
    return { file, problem: toRemark(error, file), remarks: [] }
  }
}
