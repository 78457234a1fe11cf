import {
  type AttachedText,
  loadModel,
  type Model,
  model,
  type Obligation,
  officialWords,
  relationIndex,
  text,
} from '@concordance/protocol-model'
import { define } from './define.ts'
import { findObligation } from './find.ts'
import { modelLanguages } from './model-languages.ts'
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
    const language = checkLanguage(options.lang, modelLanguages)
    const obligation = await findObligation(id)
    const { provision } = obligation
    const official = await officialText(context, provision.instrument, language)
    const eIds = [provision.eId, ...(provision.with ?? []).map(({ eId }) => eId)]
    const library = await loadModel()
    const related = relatedTo(id, library)
    const words = official ? eIds.flatMap((eId) => officialWords(official, eId)) : []
    return {
      json: {
        obligation,
        official: official && words.length > 0 ? { ...sourceOf(official), words } : null,
        related,
      },
      view: [
        ...describe(obligation, language),
        ...relatedBlocks(related, language),
        ...beside(official, words, obligation),
      ],
      messages: [],
    }
  },
})

/** The obligations of other instruments to which this one stands in a relation, read from this one. */
function relatedTo(id: string, { relations, instruments }: Model) {
  const titles = new Map(instruments.flatMap((one) => one.obligations.map((item) => [item.id, item])))
  return (relationIndex(relations).get(id) ?? []).flatMap((relation) => {
    const other = titles.get(relation.to)
    return other ? [{ ...relation, provision: other.provision, title: other.title }] : []
  })
}

function relatedBlocks(related: ReturnType<typeof relatedTo>, language: string): readonly Block[] {
  if (related.length === 0) return []
  return [
    { type: 'heading', text: 'Stands to other instruments' },
    {
      type: 'table',
      columns: [
        { title: 'Relation', width: 'tight' },
        { title: 'Id', width: 'tight' },
        { title: 'Obligation', width: 'wide' },
        { title: 'Why', width: 'wide' },
        { title: 'Confidence', width: 'tight' },
      ],
      rows: related.map(({ relation, to, provision, title, rationale, confidence }) => [
        relation.replaceAll('-', ' '),
        to,
        `${provision.citation} ${provision.instrument}, ${text(title, language)}`,
        rationale,
        confidence,
      ]),
    },
  ]
}

const sourceOf = ({ language, title, file, sha256, attached }: AttachedText) => ({
  language,
  title,
  file,
  sha256,
  attached,
})

const needs = {
  yes: 'legislation',
  'may-be-administrative': 'legislation or an administrative measure',
  no: 'an act of the State towards other States or the depositary, no law',
} as const

const nameOf = (instrument: string, language: string): string => {
  const known = model.catalogue.find(({ id }) => id === instrument)
  return known ? text(known.shortTitle, language) : instrument
}

const themeName = (theme: string, language: string): string => {
  const known = model.themes.find(({ id }) => id === theme)
  return known ? text(known.title, language) : theme
}

function describe(obligation: Obligation, language: string): readonly Block[] {
  const { id, level, form, needsLegislation, condition, provision, themes } = obligation
  const guidance = obligation.guidance.map(({ source, citation, verify }) => {
    const title = model.guidance.find((one) => one.id === source)?.title ?? source
    return `${title}, ${citation}${verify ? ' (citation not yet verified)' : ''}`
  })
  const fields: (readonly [string, Cell])[] = [
    ['Id', id],
    ['Instrument', nameOf(provision.instrument, language)],
    ['Level', level],
    ['Form', form],
    ['Themes', themes.map((theme) => themeName(theme, language)).join(', ')],
    ['Needs', needs[needsLegislation]],
    ...(provision.verify
      ? [['Citation', { text: 'not yet verified against the official text', tone: 'warn' }] as const]
      : []),
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
