import type { ExplainedCandidate, MatrixRow, MatrixWording } from '@concordance/toolkit'
import { html, nothing, type TemplateResult } from 'lit'
import type { Say } from '../i18n/catalogue.ts'
import { marked } from '../parts/marked.ts'
import { type EvidenceKey, weak } from '../state/evidence.ts'
import type { LawOutline } from '../state/results.ts'
import { directionOf } from '../text/texts.ts'
import { languageOfFile } from './language-of-file.ts'

interface CardOptions {
  readonly say: Say
  readonly wording: MatrixWording
  readonly laws: readonly LawOutline[]
  readonly explained: readonly ExplainedCandidate[]
  readonly current: EvidenceKey | undefined
  readonly show: (key: EvidenceKey) => void
  /** Takes the quote as evidence; absent outside of a dossier. */
  readonly gather: ((key: EvidenceKey) => void) | undefined
}

type Candidate = MatrixRow['evidence'][number]

/** The candidates, best first; the weaker ones wait behind a line that counts them. */
export function candidateCards({ evidence }: MatrixRow, options: CardOptions): TemplateResult {
  const cards = evidence.map((candidate, index) => ({ candidate, key: `c${index}` as const }))
  const strong = cards.filter(({ candidate }, index) => index === 0 || candidate.score >= weak)
  const weaker = cards.slice(strong.length)
  const list = (some: typeof cards) =>
    html`<ol class="candidates">${some.map(({ candidate, key }) => card(candidate, key, options))}</ol>`
  return html`
    ${list(strong)}
    ${
      weaker.length > 0
        ? html`<details ?open=${weaker.some(({ key }) => key === options.current)}>
            <summary>${options.say('work.weaker', { count: weaker.length })}</summary>${list(weaker)}</details>`
        : nothing
    }
  `
}

function card(candidate: Candidate, key: EvidenceKey, options: CardOptions): TemplateResult {
  const { say, laws, explained, current, show, gather } = options
  const { path, heading, quote, why, file, score, clause } = candidate
  const language = languageOfFile(laws, file)
  const because = explained.find((one) => one.clause === clause && one.file === file)
  return html`<li>
    <button type="button" class="candidate" aria-pressed=${key === current} data-evidence=${key}
      title=${say('work.showInLaw')} @click=${() => show(key)}>
      <span class="cite"><b class="path">${path || say('work.untitled')}</b>
        ${heading ? html` <span lang=${language}>${heading}</span>` : nothing}
        ${laws.length > 1 ? html` <span class="muted file">${file}</span>` : nothing}
        ${strengthBar(score)}</span>
      <q lang=${language} dir=${directionOf(language)}>${marked(quote, hitsIn(quote, because))}</q>
      ${
        why.length > 0 || because?.becauseOf
          ? html`<span class="why muted">${why.length > 0 ? html`${say('work.words')}: <span lang="en">${why.join(', ')}</span>` : nothing}
            ${because?.becauseOf ? say('work.through', { clause: because.becauseOf }) : nothing}</span>`
          : nothing
      }
    </button>
    ${gather ? html`<button type="button" class="gather" aria-label=${say('decide.gather', { path })} title="${say('decide.gather', { path })} (e)" @click=${() => gather(key)}>+</button>` : nothing}
  </li>`
}

/** The words that hit, moved from the clause's text into the quote. */
function hitsIn(quote: string, because: ExplainedCandidate | undefined) {
  const at = because?.text.indexOf(quote) ?? -1
  if (!because || at < 0) return []
  return because.marks.map(({ from, to }) => ({ from: from - at, to: to - at, kind: 'hit' as const }))
}

/** How strong a candidate is beside the best one, for the eye; the order says the same. */
const strengthBar = (
  score: number,
): TemplateResult => html`<svg class="strength" viewBox="0 0 40 6" width="40" height="6"
  aria-hidden="true"><rect class="of" width="40" height="6" rx="2" /><rect width=${Math.round(score * 40)} height="6" rx="2" /></svg>`
