import type { Task, Tools } from '../app/tools.ts'
import { saveFile } from '../client/save-file.ts'
import {
  type Amendment,
  amendmentsFile,
  type CoherenceRow,
  type DraftAnswer,
  type DraftChoice,
  type Drafting,
  keptVerdicts,
  type ReceiptAnswer,
  type Verdict,
} from '../state/drafting.ts'
import { matrixName } from '../text/file-name.ts'
import { localDate } from '../text/local-date.ts'
import { wordedIn } from '../text/worded.ts'
import type { NamedFile, RunAnswer } from '../worker/messages.ts'

const listName = 'amendments.json'

const settings = (values: DraftChoice['values']): readonly string[] =>
  Object.entries(values).flatMap(([name, value]) => (value.trim() === '' ? [] : [`${name}=${value.trim()}`]))

/** Drafts for the obligations that were chosen, then looks whether the bill is coherent. */
export const draftBill =
  (choice: DraftChoice): Task =>
  async (tools) => {
    const { get, set, reader } = tools
    set({ busy: { phase: 'drafting', file: choice.file, done: 0, total: 0 } })
    const { json, messages } = await reader.ask({
      type: 'run',
      operation: 'draft',
      input: {
        arguments: [choice.file],
        options: { obligation: choice.obligations, set: settings(choice.values), ...lawLanguage(tools) },
      },
    })
    const answer = json as DraftAnswer
    const before = get().drafting
    const kept = before?.choice.file === choice.file ? keptVerdicts(before, answer) : new Map()
    set({ drafting: { choice, answer, notices: messages, verdicts: kept } })
    if (answer.amendments.length > 0) await checkBill(tools)
  }

const lawLanguage = ({ get }: Tools) => {
  const { lawLanguage: told } = get()
  return told === '' ? {} : { 'law-lang': told }
}

/** Accepts or rejects amendments; nothing leaves them undecided. */
export const decide =
  (ids: readonly string[], verdict: Verdict | undefined): Task =>
  async ({ get, set }) => {
    const { drafting } = get()
    if (!drafting) return
    const verdicts = new Map(drafting.verdicts)
    for (const id of ids) {
      if (verdict) verdicts.set(id, verdict)
      else verdicts.delete(id)
    }
    const { receipt: _, coherence, ...rest } = drafting
    set({ drafting: { ...rest, verdicts, ...(coherence && { coherence: { ...coherence, fresh: false } }) } })
  }

/** Looks at the law as the amendments that are not rejected would leave it: what was not coherent before is not told again. */
export const checkBill: Task = async (tools) => {
  const { get, set } = tools
  const { drafting } = get()
  if (!drafting) return
  const { file } = drafting.choice
  set({ busy: { phase: 'checking', file, done: 0, total: 0 } })
  const bill = 'bill.docx'
  const { outputs } = await onList(tools, drafting, (one) => drafting.verdicts.get(one.id) !== 'rejected', {
    operation: 'redline',
    output: bill,
  })
  const written = outputs.find(({ name }) => name === bill)
  const content = written && new Blob([written.bytes])
  const now = content ? await findings(tools, bill, [{ name: bill, content }]) : []
  const before = new Set((await findings(tools, file, [])).map(keyOf))
  const rows = now.filter((one) => !before.has(keyOf(one)))
  const coherence = { fresh: true, rows, known: now.length - rows.length }
  const current = get().drafting
  if (current?.answer === drafting.answer) set({ drafting: { ...current, coherence } })
}

const keyOf = ({ rule, at, reason }: CoherenceRow): string => JSON.stringify([rule, at.path, reason])

async function findings(
  { reader, get }: Tools,
  file: string,
  files: readonly NamedFile[],
): Promise<readonly CoherenceRow[]> {
  const { json } = await reader.ask({
    type: 'run',
    operation: 'check',
    input: { arguments: [file], options: { lang: wordedIn(get().preferences.language) } },
    files,
  })
  return (json as { readonly findings: readonly CoherenceRow[] }).findings
}

/** Runs an operation on the law and a list of some amendments. */
async function onList(
  tools: Tools,
  { choice, answer }: Drafting,
  wanted: (amendment: Amendment) => boolean,
  { operation, output }: { readonly operation: 'redline' | 'draft' | 'matrix'; readonly output: string },
): Promise<RunAnswer> {
  const { preferences } = tools.get()
  const list = { name: listName, content: new Blob([amendmentsFile(answer, wanted)]) }
  const day = localDate(new Date())
  const common = { ...lawLanguage(tools) }
  const input = {
    redline: {
      arguments: [choice.file, listName],
      options: {
        ...common,
        output,
        date: day,
        lang: preferences.language,
        ...(preferences.person !== '' && { author: preferences.person }),
      },
    },
    draft: {
      arguments: [choice.file],
      options: { ...common, with: listName, output: [output], set: settings(choice.values) },
    },
    matrix: {
      arguments: [choice.file],
      options: { ...common, with: listName, output: [output], date: day, lang: preferences.language },
    },
  }[operation]
  return tools.reader.ask({ type: 'run', operation, input, files: [list] })
}

export type Taken = 'redline' | 'bill' | 'amendments' | 'matrix'

const endings: { readonly [what in Taken]: string } = {
  redline: 'docx',
  bill: 'docx',
  amendments: 'json',
  matrix: 'docx',
}

/** Writes what was accepted and hands it to the downloads; a redline leaves its receipt on the page. */
export const take =
  (what: Taken): Task =>
  async (tools) => {
    const { get, set, say } = tools
    const { drafting } = get()
    if (!drafting) return
    const form = what === 'matrix' ? 'matrix before and after' : what
    const name = matrixName([drafting.choice.file], form, endings[what])
    set({ busy: { phase: 'writing', file: name, done: 0, total: 0 } })
    const operation = what === 'redline' || what === 'matrix' ? what : 'draft'
    const accepted = ({ id }: Amendment) => drafting.verdicts.get(id) === 'accepted'
    const { json, outputs } = await onList(tools, drafting, accepted, { operation, output: name })
    const written = outputs.find((one) => one.name === name)
    if (written) saveFile(name, written.bytes)
    if (what === 'redline') {
      const files = outputs.filter((one) => one.name !== name)
      const receipt = { answer: json as ReceiptAnswer, files }
      const current = get().drafting
      if (current?.answer === drafting.answer) set({ drafting: { ...current, receipt } })
    }
    set({ news: say(written ? 'matrix.saved' : 'drafting.notWritten', { file: name }) })
  }
