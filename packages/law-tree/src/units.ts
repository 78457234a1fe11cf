import type { Block } from './blocks.ts'
import type { CompiledTradition } from './head-rules.ts'
import { headAt } from './heads.ts'
import type { Mark } from './marks.ts'
import type { ClauseKind } from './types.ts'

const STRUCTURE: ReadonlySet<string> = new Set([
  'book',
  'title',
  'part',
  'chapter',
  'division',
  'subdivision',
  'section',
  'schedule',
])
const KINDS: ReadonlySet<string> = new Set([
  ...STRUCTURE,
  'subsection',
  'paragraph',
  'subparagraph',
  'item',
  'definition',
  'text',
])

export function isKind(kind: string): kind is ClauseKind {
  return KINDS.has(kind)
}

/** Whether the source's markup names units below the section; then nothing is split any further. */
export function marksAll(blocks: readonly Block[]): boolean {
  return (
    blocks.some((block) => block.clause !== undefined || block.unit?.complete) ||
    blocks.some((block) => block.unit && !STRUCTURE.has(block.unit.kind) && block.unit.kind !== 'text')
  )
}

/** Marks for the blocks that an extraction names as sections and chapters; their words still hold run-on items. */
export function unitMarks(blocks: readonly Block[], tradition: CompiledTradition): Mark[] {
  return blocks.flatMap((block): Mark[] => {
    const { unit } = block
    if (!unit || !STRUCTURE.has(unit.kind) || !isKind(unit.kind)) return []
    const cls = unit.kind === 'section' ? 'section' : unit.kind === 'schedule' ? 'schedule' : 'container'
    const rules =
      cls === 'section'
        ? tradition.sections.filter(({ rule }) => !rule.bare)
        : cls === 'schedule'
          ? tradition.schedules
          : tradition.containers
    const labelled = block.labelEnd > 0 ? (/^\s*/.exec(block.text.slice(block.labelEnd))?.[0].length ?? 0) : 0
    // `[5] Члан 5. Предмет`: the extraction's number stands before the printed one.
    const from = block.labelEnd + labelled
    const printed = headAt(block.text.slice(from), rules)
    const number = unit.label?.replace(/^[[(\s]+|[\])\s.]+$/g, '') ?? printed?.number
    const kind = cls === 'container' && printed ? printed.kind : unit.kind
    return [
      {
        block,
        from: 0,
        to: block.text.length,
        cls,
        strong: true,
        head: {
          kind,
          ...(printed?.element ? { element: printed.element } : {}),
          style: printed?.style ?? `unit ${unit.kind}`,
          rank: printed?.rank ?? unit.depth,
          bare: false,
          ...(cls === 'section'
            ? number === undefined
              ? {}
              : { number }
            : printed?.number === undefined
              ? {}
              : { number: printed.number }),
          labelEnd: printed ? from + printed.labelEnd : block.labelEnd,
          restFrom: printed ? from + printed.restFrom : from,
          dashed: false,
          small: false,
        },
      },
    ]
  })
}
