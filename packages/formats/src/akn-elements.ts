import type { Role } from './types.ts'
import type { InlineRules } from './xml-inline.ts'

/** Inline elements of Akoma Ntoso (OASIS LegalDocML 1.0, 5.2 and the schema's inline group). */
export const aknInline: InlineRules = new Map([
  ['b', 'strong'],
  ['i', 'emphasis'],
  ['sup', 'super'],
  ['sub', 'sub'],
  ['del', 'delete'],
  ['br', 'break'],
  ['eol', 'break'],
  ['a', 'link'],
  ['authorialNote', 'mark'],
  ['noteRef', 'mark'],
  ['img', 'drop'],
])

/** Elements of the hierarchy that stand above the basic unit, and as what. */
const above: ReadonlyMap<string, string> = new Map([
  ['book', 'book'],
  ['tome', 'book'],
  ['title', 'title'],
  ['subtitle', 'title'],
  ['part', 'part'],
  ['subpart', 'part'],
  ['chapter', 'chapter'],
  ['subchapter', 'chapter'],
  ['division', 'division'],
  ['subdivision', 'subdivision'],
  ['level', 'division'],
])

/** Elements of the hierarchy below the basic unit of the common law (section, subsection, paragraph). */
const commonLaw: ReadonlyMap<string, string> = new Map([
  ['section', 'section'],
  ['article', 'section'],
  ['rule', 'section'],
  ['subsection', 'subsection'],
  ['subrule', 'subsection'],
  ['paragraph', 'paragraph'],
  ['subparagraph', 'subparagraph'],
  ['clause', 'item'],
  ['subclause', 'item'],
  ['point', 'item'],
  ['indent', 'item'],
  ['item', 'item'],
  ['list', 'text'],
  ['sublist', 'text'],
  ['alinea', 'text'],
  ['proviso', 'text'],
  ['transitional', 'text'],
])

/** Where the article is the basic unit, a section stands above it and a paragraph right below it. */
const civilLaw: ReadonlyMap<string, string> = new Map([
  ...commonLaw,
  ['section', 'division'],
  ['subsection', 'subdivision'],
  ['paragraph', 'subsection'],
  ['subparagraph', 'paragraph'],
])

/** Kind of unit for each element of the hierarchy, in the vocabulary of `law-tree`. */
export function aknKinds(hasArticles: boolean): ReadonlyMap<string, string> {
  return new Map([...above, ...(hasArticles ? civilLaw : commonLaw)])
}

/** Elements that hold one paragraph of words. */
export const aknBlocks: ReadonlySet<string> = new Set(
  'p block docTitle longTitle listIntroduction listWrapUp crossHeading subheading tocItem formula wrap td th'.split(
    ' ',
  ),
)

const roles: ReadonlySet<string> = new Set([
  'title',
  'toc',
  'note',
  'margin',
  'furniture',
  'quote',
  'superseded',
])

/** What the words of a container are that this program wrote. */
export const containerRole = (name: string): Role | undefined =>
  roles.has(name) ? (name as Role) : undefined

const kinds: ReadonlySet<string> = new Set([
  ...commonLaw.values(),
  ...above.values(),
  'definition',
  'schedule',
])

/** Kind of a general container, by its name; `text` where the name tells nothing. */
export function containerKind(name: string): string {
  if (kinds.has(name)) return name
  return /schedule|annex|appendix|anexo|anlage|bilaga|bijlage|attachment/i.test(name) ? 'schedule' : 'text'
}
