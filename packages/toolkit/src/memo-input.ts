import { check, languages as checkedLanguages } from '@concordance/coherence'
import type { Law } from '@concordance/law-tree'
import type { MemoInput, MemoSkeleton } from '@concordance/memos'
import { type AttachedText, loadModel } from '@concordance/protocol-model'
import type { MemoKind } from '@concordance/templates'
import type { VFileMessage } from 'vfile-message'
import type { Context } from './context.ts'
import { dossierNamed, fromDossier, type MatrixSource } from './dossier-matrix.ts'
import { dossiers } from './dossier-open.ts'
import { lawsToMap } from './laws-to-map.ts'
import { memoBill, memoDrafts } from './memo-drafts.ts'
import type { Loaded } from './model-instruments.ts'
import { mapInstruments } from './model-mapping.ts'
import { matrixOfInstruments } from './model-matrix.ts'
import { officialText } from './official.ts'
import { withShortNames } from './short-names.ts'

/** Clauses that a memo quotes for an obligation at most. */
const top = 5

export interface MemoWish {
  readonly kind: MemoKind
  readonly files: readonly string[]
  readonly instruments: readonly Loaded[]
  readonly language: string
  readonly date: string
  readonly lawLanguage: string | undefined
  readonly skeleton: MemoSkeleton | undefined
  /** File of amendments, or of the law as a bill would leave it, in place of drafts of our own. */
  readonly with: string | undefined
  readonly after: string | undefined
}

/** Gathers what a memo tells: the matrix with its findings, draft provisions, the laws by themselves, official texts. */
export async function memoInput(
  context: Context,
  wish: MemoWish,
): Promise<{ readonly input: MemoInput; readonly messages: readonly VFileMessage[] }> {
  const { kind, files, instruments, language, date, skeleton } = wish
  const dossier = await dossierNamed(context, files)
  const { laws, findings = [] }: MatrixSource =
    dossier === undefined
      ? { laws: withShortNames(await lawsToMap(context, files, wish.lawLanguage)) }
      : await fromDossier(context, dossier)
  const personal = findings.flatMap(({ obligation, opinions }) => {
    const status = opinions.at(-1)?.status
    return status === undefined ? [] : [{ obligation, status }]
  })
  const options = { date, program: context.program }
  const mappings = await mapInstruments(laws, instruments, { top, findings: personal, reader: language })
  const proposed = await matrixOfInstruments(mappings, instruments, personal, options)
  const matrix = findings.length === 0 ? proposed : (await dossiers()).withFindings(proposed, findings)
  const given = wish.with !== undefined || wish.after !== undefined
  const shown = kind === 'desk-review' || kind === 'workshop'
  const drafted = given
    ? await memoBill(context, laws, matrix, instruments, {
        with: wish.with,
        after: wish.after,
        language: wish.lawLanguage,
      })
    : shown
      ? await memoDrafts(laws, matrix, instruments)
      : undefined
  return {
    input: {
      kind,
      matrix,
      model: await modelFor(kind, instruments),
      instruments: instruments.map(({ instrument }) => instrument.id),
      language,
      ...(drafted ?? {}),
      ...(kind === 'desk-review' ? { coherence: coherenceOf(laws, language) } : {}),
      official: await officialTexts(context, instruments, language),
      ...(skeleton ? { skeleton } : {}),
    },
    messages: laws.flatMap((law) => law.messages),
  }
}

/** The instruments in full; a plan also looks at the goals of roadmaps. */
async function modelFor(kind: MemoKind, instruments: readonly Loaded[]): Promise<MemoInput['model']> {
  const asked = instruments.map(({ instrument }) => instrument.id)
  const [{ model }] = [instruments[0] ?? { model: await loadModel(asked) }]
  const roadmaps = model.catalogue.filter((one) => one.kind === 'roadmap').map(({ id }) => id)
  const wanted = kind === 'action-plan' ? [...asked, ...roadmaps] : asked
  const whole = await loadModel(wanted)
  const first = model.instruments.filter(({ id }) => asked.includes(id))
  return {
    ...whole,
    instruments: [...first, ...whole.instruments.filter(({ id }) => !first.some((one) => one.id === id))],
  }
}

function coherenceOf(laws: readonly Law[], language: string): NonNullable<MemoInput['coherence']> {
  const worded = checkedLanguages.find((one) => one === language) ?? 'en'
  const { findings } = check(laws, { language: worded })
  return findings.map(({ level, reason, expected, note, at }) => ({ level, reason, expected, note, at }))
}

async function officialTexts(
  context: Context,
  instruments: readonly Loaded[],
  language: string,
): Promise<AttachedText[]> {
  const texts: AttachedText[] = []
  for (const { instrument } of instruments) {
    const text = await officialText(context, instrument.id, language)
    if (text) texts.push(text)
  }
  return texts
}
