import { define } from './define.ts'
import { judgementFrom } from './dossier-judgement.ts'
import { dossiers, handOf, withDossier } from './dossier-open.ts'
import { byOption, judgementOptions, nameArgument, obligationArgument, required } from './dossier-options.ts'
import { viewDecision, written } from './dossier-view.ts'
import { findObligation } from './find.ts'

const arguments_ = [nameArgument, obligationArgument]
const whose = 'the name of the person who does it'

/** A second person stands behind a finding. */
export const dossierAgreeOperation = define({
  name: 'dossier agree',
  summary: 'Stand behind what another person found on an obligation.',
  arguments: arguments_,
  options: {
    why: { type: 'text', value: 'WORDS', help: 'reason, where there is more to say' },
    by: byOption,
  },
  examples: ['dossier agree Marendia fp-8-1-a --by "B. Timm"'],
  run: async (context, { arguments: [name = '', obligation = ''], options }) => {
    const hand = handOf(context, required(options.by, 'by', whose))
    const { id } = await findObligation(obligation)
    const { agree } = await dossiers()
    return withDossier(context, name, async (dossier) => written(await agree(dossier, id, hand, options.why)))
  },
})

/** A remark on an obligation. */
export const dossierCommentOperation = define({
  name: 'dossier comment',
  summary: 'Say something on an obligation, or ask for a second reading, without deciding.',
  arguments: arguments_,
  options: {
    text: { type: 'text', value: 'WORDS', help: 'what is to be said' },
    'second-reading': { type: 'flag', help: 'ask for a second reading of what was found' },
    by: byOption,
  },
  examples: [
    'dossier comment Marendia fp-8-1-a --text "See the regulations of 2025." --by "B. Timm"',
    'dossier comment Marendia fp-8-1-a --second-reading --by "A. Orlen"',
  ],
  run: async (context, { arguments: [name = '', obligation = ''], options }) => {
    const hand = handOf(context, required(options.by, 'by', whose))
    const { id } = await findObligation(obligation)
    const { askSecondReading, comment } = await dossiers()
    const text = options['second-reading']
      ? options.text
      : required(options.text, 'text', 'what is to be said')
    return withDossier(context, name, async (dossier) => {
      const said = text === undefined ? [] : [await comment(dossier, id, hand, text)]
      const asked = options['second-reading'] ? [await askSecondReading(dossier, id, hand)] : []
      return written(...said, ...asked)
    })
  },
})

/** Ends a disagreement with a reason. */
export const dossierResolveOperation = define({
  name: 'dossier resolve',
  summary: 'End a disagreement on an obligation, with the reason; both opinions stay in the log.',
  arguments: arguments_,
  options: judgementOptions,
  examples: [
    'dossier resolve Marendia fp-8-1-a --status partial --evidence "12(1)" --why "Both agree on the time." --by "C. Ruan"',
  ],
  run: async (context, { arguments: [name = '', obligation = ''], options }) => {
    const hand = handOf(context, required(options.by, 'by', whose))
    const { resolve } = await dossiers()
    return withDossier(context, name, async (dossier) => {
      const judgement = await judgementFrom(context, dossier, obligation, options)
      return viewDecision(await resolve(dossier, obligation, hand, judgement), judgement)
    })
  },
})

/** Takes an entry back without removing it. */
export const dossierWithdrawOperation = define({
  name: 'dossier withdraw',
  summary: "Take one's own entry back; it stays in the log, and what held before it holds again.",
  arguments: arguments_,
  options: {
    entry: {
      type: 'text',
      value: 'ID',
      help: "id of the entry, as dossier log --json prints it (default: the person's latest)",
    },
    why: { type: 'text', value: 'WORDS', help: 'reason' },
    by: byOption,
  },
  examples: ['dossier withdraw Marendia fp-8-1-a --why "Misread." --by "A. Orlen"'],
  run: async (context, { arguments: [name = '', obligation = ''], options }) => {
    const hand = handOf(context, required(options.by, 'by', whose))
    const { id } = await findObligation(obligation)
    const { DossierError, findingsOf, withdraw } = await dossiers()
    return withDossier(context, name, async (dossier) => {
      const finding = (await findingsOf(dossier)).find((one) => one.obligation === id)
      const latest = finding?.opinions.filter(({ by }) => by === hand.by).at(-1)?.entry
      const entry = options.entry ?? latest
      if (entry === undefined) throw new DossierError('no-entry', `${hand.by} holds no opinion on ${id}`)
      return written(await withdraw(dossier, id, hand, entry, options.why))
    })
  },
})
