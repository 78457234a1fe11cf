import type { Finding } from '@concordance/dossier'
import type { Law } from '@concordance/law-tree'
import type { CompareColumn } from '@concordance/memos'
import type { NamedSource } from './compare-source.ts'
import type { Context } from './context.ts'
import { dossiers } from './dossier-open.ts'
import type { Loaded } from './model-instruments.ts'
import { mapInstruments } from './model-mapping.ts'
import { matrixOfInstruments } from './model-matrix.ts'

/** Clauses that a comparison cites for an obligation at most. */
const top = 5

/** Holds every source against the instruments, one after the other. */
export async function columnsOf(
  context: Context,
  sources: readonly NamedSource[],
  instruments: readonly Loaded[],
  date: string,
): Promise<readonly CompareColumn[]> {
  const columns: CompareColumn[] = []
  for (const [done, { name, laws, findings = [], bill }] of uniquelyNamed(sources).entries()) {
    context.progress({ label: name, done, total: sources.length })
    const matrix = await matrixOf(context, laws, findings, instruments, date)
    columns.push({ name, matrix: bill ? { ...matrix, bill } : matrix })
  }
  return columns
}

async function matrixOf(
  context: Context,
  laws: readonly Law[],
  findings: readonly Finding[],
  instruments: readonly Loaded[],
  date: string,
): Promise<CompareColumn['matrix']> {
  const personal = findings.flatMap(({ obligation, opinions }) => {
    const status = opinions.at(-1)?.status
    return status === undefined ? [] : [{ obligation, status }]
  })
  const mappings = await mapInstruments(laws, instruments, { top, findings: personal })
  const matrix = matrixOfInstruments(mappings, instruments, personal, { date, program: context.program })
  return findings.length === 0 ? matrix : (await dossiers()).withFindings(matrix, findings)
}

/** Two columns of one name would not be told apart; the later gets a number. */
function uniquelyNamed(sources: readonly NamedSource[]): readonly NamedSource[] {
  const seen = new Map<string, number>()
  return sources.map((source) => {
    const count = (seen.get(source.name) ?? 0) + 1
    seen.set(source.name, count)
    return count === 1 ? source : { ...source, name: `${source.name} (${count})` }
  })
}
