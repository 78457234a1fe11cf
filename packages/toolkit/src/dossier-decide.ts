import { define } from './define.ts'
import { judgementFrom } from './dossier-judgement.ts'
import { dossiers, handOf, withDossier } from './dossier-open.ts'
import { judgementOptions, nameArgument, obligationArgument, required } from './dossier-options.ts'
import { viewDecision } from './dossier-view.ts'

/** Writes down what a person finds on one obligation. On disk when it returns. */
export const dossierDecideOperation = define({
  name: 'dossier decide',
  summary: 'Write down what a person finds on one obligation, with the words of the law and the reason.',
  arguments: [nameArgument, obligationArgument],
  options: judgementOptions,
  examples: [
    'dossier decide Marendia fp-8-1-a --status partial --evidence "12(1)" --why "No time is set." --by "A. Orlen"',
    'dossier decide Marendia fp-8-1-a --status gap --why "The law says nothing." --by "A. Orlen"',
  ],
  run: async (context, { arguments: [name = '', obligation = ''], options }) => {
    const hand = handOf(context, required(options.by, 'by', 'the name of the person who decides'))
    return withDossier(context, name, async (dossier) => {
      const judgement = await judgementFrom(context, dossier, obligation, options)
      const { decide } = await dossiers()
      const entry = await decide(dossier, obligation, hand, judgement)
      return viewDecision(entry, judgement)
    })
  },
})
