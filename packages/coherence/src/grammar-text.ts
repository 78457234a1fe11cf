export type UnitKind =
  | 'schedule'
  | 'book'
  | 'title'
  | 'part'
  | 'chapter'
  | 'division'
  | 'section'
  | 'subsection'
  | 'line'
  | 'paragraph'
  | 'subparagraph'

/** `grammar/<language>.yaml`. Patterns are sources of regular expressions, read with `iu`. */
export interface GrammarText {
  readonly citation: {
    readonly units: readonly { readonly kind: UnitKind; readonly words: readonly string[] }[]
    readonly ordinals: { readonly [word: string]: number }
    /** Numbers end with a letter and one bracket: 95(3)b). */
    readonly closingLetter?: boolean
    /** Latin suffixes stand without a space: "12bis"; "12 bis 14" is a range. */
    readonly gluedLatin?: boolean
    /** A letter needs no bracket: "Bst. a". */
    readonly bareLetter?: boolean
    /** Numbers may be words: "section thirty-eight". */
    readonly numberWords?: boolean
    readonly cased: { readonly foreign: string; readonly before: string }
  } & {
    readonly [key in
      | 'list'
      | 'range'
      | 'inward'
      | 'outward'
      | 'beside'
      | 'this'
      | 'own'
      | 'foreign'
      | 'note'
      | 'amender'
      | 'following'
      | 'former'
      | 'except'
      | 'amending'
      | 'elsewhere']: string
  }
  readonly numbers?: { readonly [word: string]: number }
  readonly time?: Patterns<'years' | 'months' | 'days' | 'to'>
  readonly terms?: Patterns<
    'inline' | 'short' | 'named' | 'open' | 'scope' | 'asDefined' | 'determiner' | 'granted'
  > & {
    readonly known: readonly string[]
    readonly alike: readonly (readonly string[])[]
  }
  readonly duties?: Patterns<'passive' | 'agent' | 'actors'>
  readonly penal?: Patterns<
    | 'offence'
    | 'penalty'
    | 'general'
    | 'prison'
    | 'fine'
    | 'conduct'
    | 'breach'
    | 'subject'
    | 'life'
    | 'least'
  >
  readonly keeping?: Patterns<'verb' | 'object' | 'not' | 'unlike'>
  readonly regulations?: Patterns<'leftTo' | 'maker'>
  readonly closing?: Patterns<'commencement' | 'repeal' | 'transition' | 'licensing'>
  /** `own`: only a law whose lists mostly have such words is held to them. */
  readonly lists?: Patterns<'joined' | 'announced'> & { readonly habit: 'all' | 'own' }
  readonly headings?: { readonly common: readonly string[] }
}

type Patterns<Key extends string> = { readonly [key in Key]: string }
