import type { LawState } from '@concordance/dossier'
import { define } from './define.ts'
import { dossiers, handOf, withDossier } from './dossier-open.ts'
import { byOption, nameArgument, required } from './dossier-options.ts'
import { written } from './dossier-view.ts'
import { unknown } from './nearest.ts'
import { problem, usage } from './problem.ts'

const whose = 'the name of the person who does it'

/** Names a person of the dossier. */
export const dossierPersonOperation = define({
  name: 'dossier person',
  summary: 'Name a person of the dossier: who leads, who reviews, who reads.',
  arguments: [nameArgument, { name: 'PERSON', help: 'name of the person, as in --by' }],
  options: {
    role: {
      type: 'text',
      value: 'ROLE',
      choices: ['lead', 'reviewer', 'reader'],
      help: 'lead, reviewer or reader',
    },
    by: byOption,
  },
  examples: ['dossier person Marendia "B. Timm" --role reviewer --by "C. Ruan"'],
  run: async (context, { arguments: [name = '', person = ''], options }) => {
    const hand = handOf(context, required(options.by, 'by', whose))
    const role = required(options.role, 'role', 'lead, reviewer or reader') as 'lead' | 'reviewer' | 'reader'
    const { by: named } = handOf(context, person)
    const { setPerson } = await dossiers()
    return withDossier(context, name, async (dossier) =>
      written(await setPerson(dossier, hand, { name: named, role })),
    )
  },
})

/** Sets a task or says that it is done. */
export const dossierTaskOperation = define({
  name: 'dossier task',
  summary: 'Set a task in the dossier, or say that it is done.',
  arguments: [nameArgument, { name: 'TASK', help: 'short name of the task, as ask-ministry' }],
  options: {
    title: { type: 'text', value: 'WORDS', help: 'what is to be done (default: as it was set before)' },
    to: { type: 'text', value: 'PERSON', help: 'who is to do it' },
    due: { type: 'date', value: 'DATE', help: 'day by which, as YYYY-MM-DD' },
    done: { type: 'flag', help: 'it is done' },
    by: byOption,
  },
  examples: [
    'dossier task Marendia ask-ministry --title "Ask for the rules of 2025." --to "B. Timm" --by "C. Ruan"',
    'dossier task Marendia ask-ministry --done --by "B. Timm"',
  ],
  run: async (context, { arguments: [name = '', task = ''], options }) => {
    const hand = handOf(context, required(options.by, 'by', whose))
    if (!/^[a-z0-9-]{1,64}$/.test(task))
      throw usage(`"${task}" cannot name a task; use small letters, digits and -, such as ask-ministry`)
    const { registerOf, setTask } = await dossiers()
    return withDossier(context, name, async (dossier) => {
      const { tasks } = await registerOf(dossier)
      const before = tasks.find((one) => one.task === task)
      const title = required(options.title ?? before?.title, 'title', 'what is to be done')
      const to = options.to ?? before?.to
      const due = options.due ?? before?.due
      return written(
        await setTask(dossier, hand, {
          task,
          title,
          ...(to !== undefined && { to }),
          ...(due !== undefined && { due }),
          done: options.done,
        }),
      )
    })
  },
})

/** Keeps candidates, amendments or a memo beside the decisions. */
export const dossierKeepOperation = define({
  name: 'dossier keep',
  summary:
    'Keep candidates, amendments or a memo in the dossier; an earlier one of the name stays in the log.',
  arguments: [nameArgument, { name: 'FILE', help: 'JSON of map or draft, or a memo as Markdown' }],
  options: {
    sort: {
      type: 'text',
      value: 'SORT',
      choices: ['candidates', 'amendments', 'memo'],
      help: 'candidates (map --json), amendments (draft) or memo',
    },
    as: { type: 'text', value: 'NAME', help: "name in the dossier (default: the file's)" },
    by: byOption,
  },
  examples: ['dossier keep Marendia amendments.json --sort amendments --by "A. Orlen"'],
  run: async (context, { arguments: [name = '', file = ''], options }) => {
    const hand = handOf(context, required(options.by, 'by', whose))
    const sort = required(options.sort, 'sort', 'candidates, amendments or memo') as
      | 'candidates'
      | 'amendments'
      | 'memo'
    const content = new TextDecoder().decode(await context.read(file))
    if (sort !== 'memo') mustBeJson(content, file)
    if (content.length > 2_000_000)
      throw problem(
        'the file is larger than a dossier keeps beside decisions; at most 2 MB',
        'too-large',
        file,
      )
    const { keepPaper } = await dossiers()
    const as = options.as ?? file.split(/[\\/]/).at(-1) ?? file
    return withDossier(context, name, async (dossier) =>
      written(await keepPaper(dossier, hand, { sort, name: as, content })),
    )
  },
})

function mustBeJson(text: string, file: string): void {
  try {
    JSON.parse(text)
  } catch {
    throw problem('this is no JSON; give the file that map --json or draft -o wrote', 'no-json', file)
  }
}

/** Says something new of a law that is kept. */
export const dossierLawOperation = define({
  name: 'dossier law',
  summary: 'Say what is new of a law that the dossier keeps: its state, its dates, which law it replaces.',
  arguments: [nameArgument, { name: 'LAW', help: 'file name of the law, or the first digits of its hash' }],
  options: {
    state: {
      type: 'text',
      value: 'STATE',
      choices: ['in-force', 'adopted', 'bill'],
      help: 'in-force, adopted (not yet in force) or bill',
    },
    adopted: { type: 'date', value: 'DATE', help: 'day of adoption as YYYY-MM-DD' },
    'in-force': { type: 'date', value: 'DATE', help: 'day of entry into force as YYYY-MM-DD' },
    replaces: { type: 'text', value: 'LAW', help: 'law of the dossier that this one takes the place of' },
    by: byOption,
  },
  examples: [
    'dossier law Marendia act-2027.docx --state in-force --in-force 2027-01-01 --by "A. Orlen"',
    'dossier law Marendia 3fa9c1 --replaces 77b0de --by "C. Ruan"',
  ],
  run: async (context, { arguments: [name = '', named = ''], options }) => {
    const hand = handOf(context, required(options.by, 'by', whose))
    const { carryFindings, describeLaw, keptLaws } = await dossiers()
    return withDossier(context, name, async (dossier) => {
      const laws = await keptLaws(dossier)
      const hashOf = (text: string): string => {
        const hits = laws.filter(
          ({ file, law }) => file === text || (/^[0-9a-f]{6,}$/.test(text) && law.startsWith(text)),
        )
        const [only] = hits
        if (only && hits.length === 1) return only.law
        const known = laws.map(({ file, law }) => `${file} (${law.slice(0, 8)})`)
        if (hits.length > 1)
          throw usage(
            `several laws are named ${text}; give the first digits of the hash: ${known.join(', ')}`,
          )
        throw usage(
          unknown(
            'law of this dossier',
            text,
            laws.map(({ file }) => file),
            `it holds ${known.join(', ') || 'none'}`,
          ),
        )
      }
      const entry = await describeLaw(dossier, hand, hashOf(named), {
        ...(options.state !== undefined && { state: options.state as LawState }),
        ...(options.adopted !== undefined && { adopted: options.adopted }),
        ...(options['in-force'] !== undefined && { inForce: options['in-force'] }),
        ...(options.replaces !== undefined && { replaces: hashOf(options.replaces) }),
      })
      await carryFindings(dossier, handOf(context, 'Concordance'))
      return written(entry)
    })
  },
})
