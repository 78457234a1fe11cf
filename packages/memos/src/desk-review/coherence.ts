import type { Block } from '@concordance/reports'
import { plural } from '@concordance/templates'
import { cell, grid, paragraph, quotation, strong, styled } from '../nodes.ts'
import type { Setting } from '../setting.ts'

/** Points of little weight are many in a long law; so many points are printed. */
const most = 40

/** What was found in the texts by themselves, heaviest first, each with the words it is about. */
export function coherence({ input, labels, language, view }: Setting): Block[] {
  const { coherence: words } = labels
  const found = input.coherence ?? []
  if (found.length === 0) return [paragraph(words.none)]
  const levels = { error: words.error, warning: words.warning, info: words.remark }
  const heavy = (['error', 'warning', 'info'] as const).flatMap((level) =>
    found.filter((one) => one.level === level),
  )
  const shown = heavy.slice(0, most)
  const languages = new Map(input.matrix.laws.map((law) => [law.file, law.language]))
  return [
    paragraph(plural(words.count, found.length, language)),
    grid(
      words.caption,
      [16, 12, 44, 28],
      [words.clause, words.level, words.found, words.help],
      shown.map(({ at, level, reason, note }) => ({
        cells: [
          cell(at.path, ...(view.laws.length > 1 ? [styled('muted', at.file)] : [])),
          cell(strong(levels[level])),
          cell(reason, quotation('law', at.quote, languages.get(at.file) ?? 'und')),
          cell(note),
        ],
      })),
    ),
    ...(heavy.length > shown.length
      ? [styled('muted', plural(words.more, heavy.length - shown.length, language))]
      : []),
  ]
}
