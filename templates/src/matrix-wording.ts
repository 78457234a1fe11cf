import type { RootContent } from 'mdast'
import compiled from '../dist/data/matrix.js'
import { type Labels, wordingIn } from './labels.ts'

/**
 * Wording of the compliance matrix in one language. `{name}` marks a placeholder that the writer fills in.
 * The keys of `status`, `level` and `form` are those of the obligations model.
 */
export interface MatrixWording
  extends Labels<'title' | 'subject' | 'article' | 'noArticle' | 'skip' | 'colon' | 'clause' | 'inFile'>,
    Labels<'page' | 'proposal' | 'otherArticle' | 'provisionOf'> {
  /** BCP 47 tag of the wording. */
  readonly language: string
  readonly quotes: Labels<'open' | 'close'>
  readonly facts: Labels<
    'instrument' | 'law' | 'laws' | 'language' | 'date' | 'model' | 'program' | 'hash' | 'file' | 'bill'
  >
  readonly headings: Labels<
    | 'caution'
    | 'summary'
    | 'byStatus'
    | 'byArticle'
    | 'picture'
    | 'attention'
    | 'matrix'
    | 'reading'
    | 'sources'
  >
  readonly status: Labels<'met' | 'partial' | 'gap' | 'na'>
  readonly meaning: Labels<'met' | 'partial' | 'gap' | 'na'>
  readonly reason: Labels<'met' | 'partial' | 'gap' | 'na' | 'unclear' | 'conflict'>
  readonly level: { readonly [level: string]: string }
  readonly form: { readonly [form: string]: string }
  readonly columns: Labels<
    | 'id'
    | 'article'
    | 'citation'
    | 'obligation'
    | 'title'
    | 'statement'
    | 'level'
    | 'form'
    | 'status'
    | 'count'
    | 'share'
    | 'total'
    | 'evidence'
    | 'clauses'
    | 'also'
    | 'quotes'
    | 'elements'
    | 'element'
    | 'essential'
    | 'found'
    | 'foundIn'
    | 'quote'
    | 'note'
    | 'missing'
    | 'reason'
    | 'file'
    | 'meaning'
    | 'before'
    | 'change'
  >
  readonly elements: Labels<'found' | 'notFound' | 'essential' | 'supporting' | 'missing' | 'yes' | 'no'>
  readonly evidence: Labels<'none' | 'concepts' | 'nearest' | 'also'>
  readonly attention: Labels<'intro' | 'bill' | 'none'>
  /** What nothing is proposed on: the questions that a person has to answer. */
  readonly questions: Labels<'heading' | 'intro' | 'question' | 'status'>
  readonly picture: Labels<'title' | 'description' | 'cell'>
  readonly sheets: Labels<'matrix' | 'elements' | 'about'>
  /** What a person found: who and when, the two statuses that only people give, and what is to be heeded. */
  readonly finding: Labels<'by' | 'conflict' | 'exceeds' | 'stale' | 'disputed' | 'recommendation' | 'note'>
  /** What a bill does to a status. */
  readonly change: Labels<'closed' | 'improved' | 'unchanged' | 'worse' | 'changed'>
  readonly filter: Labels<'all' | 'legend'>
  /** Longer texts as Markdown blocks. */
  readonly prose: { readonly [key in 'caution' | 'reading']: readonly RootContent[] }
}

const wordings = compiled as { readonly [language: string]: MatrixWording }

/** BCP 47 primary tags of the languages in which the matrix can be written. */
export const matrixLanguages: readonly string[] = Object.keys(wordings)

/** The wording for a BCP 47 tag (`fr` and `fr-CA` give French), or nothing where the language is not there. */
export const matrixWording = (language: string): MatrixWording | undefined => wordingIn(wordings, language)
