import type { Matrix, NotAssessed } from '@concordance/gap-analysis'
import { fill, type MatrixWording } from '@concordance/templates'
import { shortName } from './instrument.ts'
import type { QuestionView } from './types.ts'
import { choose, clean } from './words.ts'

/**
 * The questions that a person has to answer, since nothing is looked for in the law. What the Firearms Protocol alone
 * leaves out are acts of the State towards others, which no reader of a law can answer: they are not asked.
 */
export function viewQuestions(matrix: Matrix, wording: MatrixWording): QuestionView[] {
  const several = (matrix.also ?? []).length > 0
  return (matrix.notAssessed ?? [])
    .filter(({ instrument }) => several || instrument !== 'firearms-protocol')
    .map((one) => ({
      id: clean(one.id),
      citation: several ? cited(one, matrix, wording) : clean(one.provision),
      title: choose(one.title, wording.language),
      question: choose(one.question, wording.language),
    }))
}

function cited({ provision, instrument }: NotAssessed, matrix: Matrix, wording: MatrixWording): string {
  const name = shortName(instrument, matrix, wording.language)
  return fill(wording.provisionOf, { citation: clean(provision), instrument: name })
}
