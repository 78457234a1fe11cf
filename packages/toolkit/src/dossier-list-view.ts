import type { ArticleProgress, KeptLaw, MigratedFinding, Register } from '@concordance/dossier'
import { citationsOf, findingCell, stageCell } from './dossier-view.ts'
import type { Block } from './view.ts'

export function lawsBlock(laws: readonly KeptLaw[]): Block {
  return {
    type: 'table',
    columns: [
      { title: 'Law', width: 'wide' },
      { title: 'File', width: 'wide' },
      { title: 'State', width: 'tight' },
    ],
    rows: laws.map(({ title, file, state, replacedBy }) => [
      title,
      file,
      replacedBy === undefined ? state : { text: 'replaced', tone: 'quiet' },
    ]),
  }
}

export function findingsBlock(findings: readonly MigratedFinding[]): Block {
  return {
    type: 'table',
    columns: [
      { title: 'Obligation', width: 'tight' },
      { title: 'Status', width: 'tight' },
      { title: 'Stage', width: 'tight' },
      { title: 'By', width: 'tight' },
      { title: 'Evidence', width: 'wide' },
      { title: 'Why', width: 'wide' },
    ],
    rows: findings.flatMap((finding) =>
      finding.opinions.map((opinion) => [
        finding.obligation,
        findingCell(opinion.status),
        opinion.stale
          ? { text: 'stale', tone: 'bad' }
          : finding.readAgain
            ? { text: 'read again', tone: 'warn' }
            : finding.disagreement
              ? { text: 'disputed', tone: 'bad' }
              : stageCell(finding.stage),
        opinion.by,
        citationsOf(opinion),
        opinion.why,
      ]),
    ),
  }
}

export function progressBlock(progress: readonly ArticleProgress[]): Block {
  const stages = ['not-assessed', 'found', 'second-reading', 'agreed'] as const
  return {
    type: 'table',
    columns: [
      { title: 'Article', width: 'wide' },
      ...stages.map((stage) => ({ title: stage.replace('-', ' '), width: 'tight', align: 'right' }) as const),
      { title: 'of', width: 'tight', align: 'right' },
    ],
    rows: progress.map(({ article, total, stages: counts }) => [
      article,
      ...stages.map((stage) => String(counts[stage] || '·')),
      String(total),
    ]),
  }
}

/** People, tasks and papers; nothing where there are none. */
export function registerBlocks({ people, tasks, papers }: Register): readonly Block[] {
  const part = (title: string, items: readonly string[]): readonly Block[] =>
    items.length === 0
      ? []
      : [
          { type: 'heading', text: title },
          { type: 'list', items },
        ]
  return [
    ...part(
      'People',
      people.map(({ name, role }) => `${name}, ${role}`),
    ),
    ...part(
      'Tasks',
      tasks.map(
        ({ title, to, due, done }) =>
          `${done ? 'done' : 'open'}: ${title}${to === undefined ? '' : ` (${to})`}${due === undefined ? '' : `, by ${due}`}`,
      ),
    ),
    ...part(
      'Papers',
      papers.map(({ sort, name, by, at }) => `${sort}: ${name}, ${by}, ${at.slice(0, 10)}`),
    ),
  ]
}
