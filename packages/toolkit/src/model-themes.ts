import { loadModel, type Model, model, relationIndex, type Theme, text } from '@concordance/protocol-model'
import { define } from './define.ts'
import { modelLanguages } from './model-languages.ts'
import { unknown } from './nearest.ts'
import { usage } from './problem.ts'
import { checkLanguage, languageOption } from './texts.ts'
import type { Block, Cell } from './view.ts'

/** A theme by its id. Throws a usage problem that offers the nearest one. */
export function findTheme(id: string): Theme {
  const found = model.themes.find((one) => one.id === id.toLowerCase())
  const ids = model.themes.map((one) => one.id)
  return found ?? fail(unknown('theme', id, ids, `the themes are ${ids.join(', ')}`))
}

function fail(reason: string): never {
  throw usage(reason)
}

/** The grid: on which theme each instrument says how much, and how its obligations stand to each other. */
export const modelThemesOperation = define({
  name: 'model themes',
  summary:
    'Show which instruments speak on which theme, or how their obligations on one theme stand to each other.',
  arguments: [{ name: 'THEME', help: 'id of a theme; the whole grid unless given', optional: true }],
  options: { lang: languageOption },
  examples: ['model themes', 'model themes marking', 'model themes brokering --lang es'],
  run: async (_context, { arguments: [id], options }) => {
    const language = checkLanguage(options.lang, modelLanguages)
    const theme = id === undefined ? undefined : findTheme(id)
    const library = await loadModel()
    const grid = gridOf(library)
    const rows = theme && onTheme(library, theme.id)
    return {
      json: { themes: library.themes, grid, ...(rows && { theme: theme.id, obligations: rows }) },
      view: rows ? viewTheme(rows, text(theme.title, language), language) : viewGrid(library, grid, language),
      messages: [],
    }
  },
})

type Grid = readonly {
  readonly theme: string
  readonly obligations: { readonly [instrument: string]: readonly string[] }
}[]

/** Ids of the own obligations of each instrument, by theme. */
function gridOf({ themes, instruments }: Model): Grid {
  return themes.map(({ id: theme }) => ({
    theme,
    obligations: Object.fromEntries(
      instruments.map(({ id, obligations }) => [
        id,
        obligations
          .filter((one) => one.provision.instrument === id && one.themes.includes(theme))
          .map((one) => one.id),
      ]),
    ),
  }))
}

function viewGrid({ instruments, themes }: Model, grid: Grid, language: string): readonly Block[] {
  const titles = new Map(themes.map(({ id, title }) => [id, text(title, language)]))
  const number = (count: number): Cell => (count === 0 ? { text: '·', tone: 'quiet' } : String(count))
  return [
    { type: 'heading', text: 'Obligations by theme and instrument' },
    {
      type: 'table',
      columns: [
        { title: 'Theme', width: 'wide' },
        ...instruments.map(({ id }) => ({ title: id, width: 'tight', align: 'right' }) as const),
      ],
      rows: grid.map(({ theme, obligations }) => [
        `${titles.get(theme)} (${theme})`,
        ...instruments.map(({ id }) => number(obligations[id]?.length ?? 0)),
      ]),
    },
  ]
}

/** The obligations on a theme with their relations to others, as plain data. */
function onTheme({ instruments, relations }: Model, theme: string) {
  const index = relationIndex(relations)
  return instruments.flatMap(({ id: instrument, obligations }) =>
    obligations
      .filter(({ provision, themes }) => provision.instrument === instrument && themes.includes(theme))
      .map(({ id, provision, title, level }) => ({
        id,
        instrument,
        provision: provision.citation,
        title,
        level,
        relations: (index.get(id) ?? []).map(({ to, relation, confidence }) => ({
          to,
          relation,
          confidence,
        })),
      })),
  )
}

function viewTheme(rows: ReturnType<typeof onTheme>, title: string, language: string): readonly Block[] {
  return [
    { type: 'heading', text: title },
    {
      type: 'table',
      columns: [
        { title: 'Id', width: 'tight' },
        { title: 'Provision', width: 'tight' },
        { title: 'Level', width: 'tight' },
        { title: 'Obligation', width: 'wide' },
        { title: 'Stands to others', width: 'wide' },
      ],
      rows: rows.map((row) => [
        row.id,
        row.provision,
        row.level,
        text(row.title, language),
        row.relations.map(({ to, relation }) => `${relation.replaceAll('-', ' ')} ${to}`).join('; '),
      ]),
    },
  ]
}
