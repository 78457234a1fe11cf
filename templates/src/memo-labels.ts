import type { RootContent } from 'mdast'
import type { Plural } from './plural.ts'

/** Words for each form of obligation; `other` for a form that has none of its own. */
export interface ByForm {
  readonly other: string
  readonly [form: string]: string
}

/** The words that all kinds of memos share, in one language. `{name}` marks a placeholder. */
export interface MemoLabels {
  readonly language: string
  readonly subject: string
  readonly notice: string
  readonly noticePartly: string
  readonly foot: string
  readonly nothing: string
  readonly result: {
    readonly total: Plural
    readonly met: Plural
    readonly partial: Plural
    readonly gap: Plural
    readonly na: Plural
    readonly sentence: string
    readonly binding: Plural
    readonly none: string
  }
  readonly proposals: {
    readonly title: string
    readonly text: string
    readonly partlyTitle: string
    readonly partlyText: string
  }
  readonly unreasoned: {
    readonly title: string
    readonly text: string
  }
  readonly counts: {
    readonly caption: string
    readonly article: string
    readonly total: string
  }
  readonly picture: {
    readonly caption: string
  }
  readonly progress: {
    readonly caption: string
    readonly description: string
    readonly row: string
    readonly now: string
    readonly withDrafts: string
    readonly afterCaption: string
  }
  readonly strengths: {
    readonly intro: string
    readonly none: string
    readonly single: string
  }
  readonly priorities: {
    readonly intro: string
    readonly caption: string
    readonly none: string
    readonly more: Plural
  }
  readonly recommend: {
    readonly intro: string
    readonly gap: string
    readonly gapAdministrative: string
    readonly partial: string
    readonly partialBare: string
    readonly partialAdministrative: string
    readonly consider: string
    readonly optional: string
    readonly definition: string
    readonly met: string
    readonly na: string
    readonly unclear: string
    readonly shortGap: string
    readonly shortPartial: string
    readonly conflict: string
    readonly nothingMissing: string
  }
  readonly parts: {
    readonly demanded: string
    readonly official: string
    readonly says: string
    readonly assessment: string
    readonly recommendation: string
    readonly draft: string
    readonly draftSee: string
    readonly force: string
    readonly kind: string
    readonly status: string
    readonly question: string
    readonly reference: string
    readonly found: string
    readonly notFound: string
    readonly supporting: string
    readonly elementsCaption: string
    readonly element: string
    readonly where: string
    readonly guidance: string
    readonly unclear: string
    readonly inferred: string
    readonly inferredFrom: string
    readonly none: string
    readonly nearest: string
    readonly also: string
    readonly quoteLanguage: string
  }
  readonly sources: {
    readonly caption: string
    readonly title: string
    readonly language: string
    readonly file: string
    readonly hash: string
    readonly model: string
    readonly officialIntro: string
  }
  readonly coherence: {
    readonly caption: string
    readonly clause: string
    readonly found: string
    readonly help: string
    readonly error: string
    readonly warning: string
    readonly remark: string
    readonly level: string
    readonly count: Plural
    readonly none: string
    readonly more: Plural
  }
  readonly amendments: {
    readonly none: string
    readonly 'insert-after': string
    readonly 'insert-before': string
    readonly 'insert-in': string
    readonly replace: string
    readonly 'replace-words': string
    readonly by: string
    readonly repeal: string
    readonly 'repeal-words': string
    readonly renumber: string
    readonly serves: string
    readonly heading: string
  }
  readonly facts: {
    readonly laws: string
    readonly instruments: string
    readonly date: string
    readonly status: string
    readonly proposed: string
    readonly partly: Plural
    readonly found: string
    readonly program: string
  }
  readonly ratification: {
    readonly readiness: {
      readonly ready: string
      readonly near: string
      readonly far: string
    }
    readonly caption: string
    readonly beforeIntro: string
    readonly beforeNone: string
    readonly parallelIntro: string
    readonly laterIntro: string
    readonly laterNone: string
    readonly has: string
    readonly change: string
    readonly before: string
    readonly parallel: string
    readonly later: string
    readonly nothing: string
    readonly provision: string
    readonly demand: string
    readonly demandsCaption: string
    readonly otherIntro: string
    readonly whenLabel: string
    readonly termsIntro: string
    readonly unassessed: string
  }
  readonly institutions: {
    readonly caption: string
    readonly task: string
    readonly body: string
    readonly cost: string
    readonly open: string
  }
  readonly plan: {
    readonly caption: string
    readonly number: string
    readonly measure: string
    readonly kind: string
    readonly legal: string
    readonly administrative: string
    readonly lead: string
    readonly partners: string
    readonly term: string
    readonly due: string
    readonly start: string
    readonly priority: string
    readonly high: string
    readonly medium: string
    readonly low: string
    readonly dependencies: string
    readonly indicator: string
    readonly goal: string
    readonly noGoal: string
    readonly serves: string
    readonly points: string
    readonly ganttCaption: string
    readonly ganttDescription: string
    readonly ganttRow: string
    readonly termCaption: string
    readonly measures: string
    readonly none: string
    readonly indicatorLaw: string
    readonly indicatorAdministrative: string
    readonly 'points-count': Plural
    readonly sheet: string
    readonly about: string
    readonly calendar: string
  }
  readonly terms: {
    readonly before: string
    readonly year: string
    readonly 'two-years': string
    readonly 'five-years': string
  }
  readonly answers: {
    readonly caption: string
    readonly yes: string
    readonly part: string
    readonly no: string
    readonly na: string
    readonly answer: string
    readonly law: string
    readonly provision: string
    readonly quote: string
    readonly missing: string
    readonly remarks: string
    readonly question: string
    readonly article: string
  }
  readonly workshop: {
    readonly agendaCaption: string
    readonly page: string
    readonly option: string
    readonly optionLaw: string
    readonly optionLawText: string
    readonly optionRegulation: string
    readonly optionRegulationText: string
    readonly optionLater: string
    readonly optionLaterText: string
    readonly optionRefuse: string
    readonly optionRefuseText: string
    readonly draftFor: string
    readonly comments: string
    readonly institution: string
    readonly preferred: string
    readonly comment: string
    readonly none: string
  }
  readonly bodies: ByForm
  readonly partners: ByForm
  readonly tasks: ByForm
  readonly costs: ByForm
  readonly indicators: ByForm
  /** Longer texts as Markdown blocks. */
  readonly prose: {
    readonly [key in 'caution' | 'procedure' | 'convention' | 'questions']: readonly RootContent[]
  }
}
