import { define } from './define.ts'
import { dossiers, handOf, withDossier } from './dossier-open.ts'
import { byOption, nameArgument, required } from './dossier-options.ts'
import { written } from './dossier-view.ts'
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
