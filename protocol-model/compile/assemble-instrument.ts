import type { Element, Example, Instrument, ModelChange, Obligation, Texts } from '../src/types.ts'
import type {
  RawArticle,
  RawElement,
  RawExamples,
  RawInstrument,
  RawObligation,
  RawTranslation,
} from './raw.ts'
import type { Sheet } from './sheet.ts'

type Translations = ReadonlyMap<string, RawTranslation>

/** One instrument of its files, without the obligations of others that it includes by id. */
export function assembleInstrument(
  sheet: Sheet,
  sheets: readonly Sheet[],
): { instrument: Instrument; includes: readonly string[] } {
  const {
    id,
    kind,
    title,
    shortTitle,
    adopted,
    version,
    articleCount,
    includes = [],
  } = sheet.value as RawInstrument
  const folder = sheet.names[0]
  const mine = sheets.filter(({ names }) => names[0] === folder)
  const examples: RawExamples = Object.assign(
    {},
    ...mine.filter((s) => s.kind === 'examples').map((s) => s.value),
  )
  const own = translationsOf(mine, 'instrument')
  const changes = mine.find(({ kind }) => kind === 'changes')
  const articles = mine.filter(({ kind }) => kind === 'article')
  const obligations = articles.flatMap((article) => {
    const translations = translationsOf(mine, article.names[1])
    const { guidance = [], themes = [], obligations } = article.value as RawArticle
    return obligations.map((raw) => {
      const whole = {
        ...raw,
        guidance: [...guidance, ...(raw.guidance ?? [])],
        themes: [...new Set([...themes, ...(raw.themes ?? [])])],
      }
      return toObligation(whole, id, translations, examples)
    })
  })
  const instrument = {
    id,
    kind,
    title: texts(title, own, (other) => other.title),
    shortTitle: texts(shortTitle, own, (other) => other.shortTitle),
    adopted,
    version,
    articleCount,
    articles: articles.map((article) => {
      const { article: number, label, subject } = article.value as RawArticle
      const translations = translationsOf(mine, article.names[1])
      return {
        number,
        ...(label === undefined ? {} : { label: texts(label, translations, (other) => other.label) }),
        subject: texts(subject, translations, (other) => other.subject),
      }
    }),
    obligations: obligations.filter((item) => !isRetired(item)),
    retired: obligations.filter(isRetired),
    ...(changes && { changes: changes.value as unknown as readonly ModelChange[] }),
  }
  return { instrument, includes }
}

function isRetired({ movedTo, supersededBy }: Obligation): boolean {
  return movedTo !== undefined || supersededBy !== undefined
}

/** Language → translation of one file. */
function translationsOf(sheets: readonly Sheet[], name: string | undefined): Translations {
  const found = sheets.filter(({ kind, names }) => kind === 'translation' && names[2] === name)
  return new Map(found.map(({ names, value }) => [names[1] ?? '', value as RawTranslation]))
}

function toObligation(
  { condition, elements, provision, guidance = [], themes = [], ...raw }: RawObligation,
  instrument: string,
  translations: Translations,
  examples: RawExamples,
): Obligation {
  const inWords = (english: string, key: 'title' | 'statement' | 'question' | 'condition') =>
    texts(english, translations, ({ obligations }) => obligations?.[raw.id]?.[key])
  return {
    ...raw,
    provision: { instrument, ...provision },
    ...(condition === undefined ? {} : { condition: inWords(condition, 'condition') }),
    title: inWords(raw.title, 'title'),
    statement: inWords(raw.statement, 'statement'),
    question: inWords(raw.question, 'question'),
    elements: elements.map((element) => toElement(element, raw.id, translations, examples)),
    guidance,
    themes,
  }
}

function toElement(
  element: RawElement,
  obligation: string,
  translations: Translations,
  examples: RawExamples,
): Element {
  const name = element.id.slice(element.id.indexOf('.') + 1)
  const wordings = examples[element.id]
  return {
    ...element,
    text: texts(element.text, translations, (other) => other.obligations?.[obligation]?.elements?.[name]),
    ...(wordings ? { examples: { meets: listed(wordings.meets), fails: listed(wordings.fails) } } : {}),
  }
}

function listed(byLanguage: RawExamples[string]['meets']): Example[] {
  return Object.entries(byLanguage).flatMap(([language, wordings]) =>
    wordings.map((text) => ({ language, text })),
  )
}

function texts(
  en: string,
  translations: Translations,
  pick: (other: RawTranslation) => string | undefined,
): Texts {
  const others = [...translations].map(([language, other]) => [language, pick(other)] as const)
  return { en, ...Object.fromEntries(others.filter(([, text]) => text !== undefined)) } as Texts
}
