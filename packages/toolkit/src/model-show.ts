import { type AttachedText, model, type Obligation, officialWords, text } from '@concordance/protocol-model'
import { define } from './define.ts'
import { findObligation } from './find.ts'
import { officialText } from './official.ts'
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
    const obligation = await findObligation(id)
    const { provision } = obligation
    const official = await officialText(context, provision.instrument, language)
    const eIds = [provision.eId, ...(provision.with ?? []).map(({ eId }) => eId)]
    const words = official ? eIds.flatMap((eId) => officialWords(official, eId)) : []
    return {
      json: { obligation, official: official && words.length > 0 ? { ...sourceOf(official), words } : null },
      view: [...describe(obligation, language), ...beside(official, words, obligation)],
      messages: [],
    }
  },
})

const sourceOf = ({ language, title, file, sha256, attached }: AttachedText) => ({
  language,
  title,
  file,
  sha256,
  attached,
})

function describe(obligation: Obligation, language: string): readonly Block[] {
  const { id, level, form, needsLegislation, condition, provision } = obligation
  const guidance = obligation.guidance.map(({ source, citation, verify }) => {
    const title = model.guidance.find((one) => one.id === source)?.title ?? source
    return `${title}, ${citation}${verify ? ' (citation not yet verified)' : ''}`
  })
  const fields: (readonly [string, Cell])[] = [
    ['Id', id],
    ['Level', level],
    ['Form', form],
    ['Needs', needsLegislation === 'yes' ? 'legislation' : 'legislation or an administrative measure'],
    ['Demands', text(obligation.statement, language)],
    ...(condition ? [['Binds', text(condition, language)] as const] : []),
    ['Ask', text(obligation.question, language)],
    ...guidance.map((line, index) => [index === 0 ? 'Guidance' : '', line] as const),
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
  official: AttachedText | undefined,
  words: ReturnType<typeof officialWords>,
  obligation: Obligation,
): readonly Block[] {
  if (official && words.length > 0) {
    return [
      { type: 'heading', text: 'Official text' },
      {
        type: 'quote',
        text: words.map((part) => part.text).join('\n'),
        from: `${official.file} (${official.language}), attached ${official.attached}`,
      },
    ]
  }
  const hint = official
    ? `The attached text ${official.file} has no words for ${obligation.provision.citation}.`
    : 'To see the official words here, attach the text that you have: concordance model attach FILE'
  return [{ type: 'text', text: hint, tone: 'quiet' }]
}
