import { model, type Obligation, text } from '@concordance/protocol-model'
import { define } from './define.ts'
import { findObligation } from './find.ts'
import { type OfficialText, officialText } from './official.ts'
import { checkLanguage, languageOption } from './texts.ts'
import type { Block, Cell } from './view.ts'

/** One obligation in full, beside the official words where a text is attached. */
export const modelShowOperation = define({
  name: 'model show',
  summary: 'Show one obligation in full, beside the official text if one is attached.',
  arguments: [{ name: 'ID', help: 'id of an obligation, as model list shows it' }],
  options: { lang: languageOption },
  examples: ['model show fp-8-1-a', 'model show fp-8-1-a --lang es'],
  run: async (context, { arguments: [id = ''], options }) => {
    const language = checkLanguage(options.lang, model.languages)
    const obligation = findObligation(id)
    const official = await officialText(context, obligation.provision.instrument, language)
    const words = official?.provisions[obligation.provision.eId]
    return {
      json: {
        obligation,
        official: official && words !== undefined ? { ...source(official), text: words } : null,
      },
      view: [...describe(obligation, language), ...beside(official, words, obligation)],
      messages: [],
    }
  },
})

const source = ({ language, title, file, sha256, attached }: OfficialText) => ({
  language,
  title,
  file,
  sha256,
  attached,
})

function describe(obligation: Obligation, language: string): readonly Block[] {
  const { id, level, form, needsLegislation, condition, provision, guidance } = obligation
  const fields: (readonly [string, Cell])[] = [
    ['Id', id],
    ['Level', level],
    ['Form', form],
    ['Needs', needsLegislation === 'yes' ? 'legislation' : 'legislation or an administrative measure'],
    ['Demands', text(obligation.statement, language)],
    ...(condition ? [['Binds', text(condition, language)] as const] : []),
    ['Ask', text(obligation.question, language)],
    ...(guidance.length > 0
      ? [['Guidance', guidance.map(({ source, citation }) => `${source} ${citation}`).join('; ')] as const]
      : []),
  ]
  const elements = obligation.elements.map(
    (one) => `${text(one.text, language)} (${one.essential ? 'essential' : 'supporting'})`,
  )
  return [
    { type: 'heading', text: `${provision.citation}  ${text(obligation.title, language)}` },
    { type: 'fields', fields },
    { type: 'heading', text: 'Elements' },
    { type: 'list', items: elements },
  ]
}

function beside(
  official: OfficialText | undefined,
  words: string | undefined,
  obligation: Obligation,
): readonly Block[] {
  if (official && words !== undefined) {
    return [
      { type: 'heading', text: 'Official text' },
      {
        type: 'quote',
        text: words,
        from: `${official.file} (${official.language}), attached ${official.attached}`,
      },
    ]
  }
  const hint = official
    ? `The attached text ${official.file} has no words for ${obligation.provision.citation}.`
    : 'To see the official words here, attach the text that you have: concordance model attach FILE'
  return [{ type: 'text', text: hint, tone: 'quiet' }]
}
