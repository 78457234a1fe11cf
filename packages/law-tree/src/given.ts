import type { Block } from './blocks.ts'
import type { CompiledTradition } from './head-rules.ts'
import { headAt } from './heads.ts'
import type { Mark } from './marks.ts'

/** What repairs say of the outline. */
export interface Given {
  readonly marks: readonly Mark[]
  /** Headings of the section that begins in the block behind them. */
  readonly own: ReadonlySet<number>
}

/**
 * Marks for the blocks to which a repair gave a number or a heading. They count as the other heads of their class do:
 * `like` are the marks that were found.
 */
export function givenMarks(
  blocks: readonly Block[],
  like: readonly Mark[],
  tradition: CompiledTradition,
): Given {
  const own = new Set<number>()
  const marks = blocks.flatMap((block): Mark[] => {
    const given = block.repair
    if (given === undefined) return []
    if (given.heading && given.kind === 'section') {
      own.add(block.index)
      return []
    }
    const cls = given.kind === 'section' ? 'section' : given.kind === 'schedule' ? 'schedule' : 'container'
    const rules =
      cls === 'section' ? tradition.sections : cls === 'schedule' ? tradition.schedules : tradition.containers
    const printed = headAt(block.text, rules)
    const model = like.find(
      (mark) => mark.cls === cls && (cls === 'section' || mark.head.kind === given.kind),
    )
    const number = given.number ?? printed?.number
    return [
      {
        block,
        from: 0,
        to: block.text.length,
        cls,
        strong: true,
        head: {
          kind: given.kind,
          style: model?.head.style ?? printed?.style ?? `given ${given.kind}`,
          rank: model?.head.rank ?? printed?.rank ?? 0,
          bare: false,
          ...(model?.head.element ? { element: model.head.element } : {}),
          ...(number === undefined ? {} : { number }),
          labelEnd: given.labelEnd ?? printed?.labelEnd ?? 0,
          restFrom: given.labelEnd ?? printed?.restFrom ?? 0,
          dashed: false,
          small: false,
        },
      },
    ]
  })
  return { marks, own }
}
