import { directionOf } from '../../words.ts'
import { gridOfTable } from '../grid-of-table.ts'
import type { Block, Items, Look, Quotation } from '../tree.ts'
import { caption } from './caption.ts'
import { contents } from './contents.ts'
import { facts, grid } from './grid.ts'
import { heading } from './heading.ts'
import { paragraph } from './paragraph.ts'
import { drawing } from './picture.ts'
import { run, runs } from './runs.ts'
import { type DocxState, firstOrdered } from './state.ts'

/** Where blocks stand: the style of plain paragraphs, and how deep in lists. */
interface Place {
  readonly style?: string
  readonly depth: number
}

const top: Place = { depth: 0 }

export function blocks(nodes: readonly Block[], state: DocxState, place: Place = top): string {
  return nodes.map((node) => block(node, state, place)).join('')
}

function block(node: Block, state: DocxState, place: Place): string {
  switch (node.type) {
    case 'heading':
      return heading(node, state)
    case 'paragraph': {
      const look = 'look' in node ? node.look : undefined
      const style = look ? looks[look] : plainStyle(state, place)
      return paragraph(runs(node.children, state), state, { style })
    }
    case 'quotation':
      return quotation(node, state)
    case 'blockquote':
      return blocks(node.children, state, { ...place, style: 'Note' })
    case 'list':
      return items(
        { type: 'items', ordered: node.ordered === true, items: node.children.map((item) => item.children) },
        state,
        place,
      )
    case 'items':
      return items(node, state, place)
    case 'box':
      return box(node, state, place)
    case 'table':
      return grid(gridOfTable(node), state, blocks)
    case 'grid':
      return grid(node, state, blocks)
    case 'facts':
      return facts(node, state, blocks)
    case 'figure':
      return (
        paragraph(drawing(node, state), state, { style: 'Figure', keepNext: true }) + caption(node, state)
      )
    case 'code':
      return node.value
        .split('\n')
        .map((line) =>
          paragraph(run(line, state, { style: 'Code' }), state, { style: plainStyle(state, place) }),
        )
        .join('')
    case 'pageBreak':
    case 'thematicBreak':
      return paragraph('', state, { style: node.type === 'pageBreak' ? 'PageBreak' : 'Rule' })
    case 'contents':
      return contents(node, state)
    default:
      return ''
  }
}

const looks: { readonly [look in Look]: string } = {
  subtitle: 'Subtitle',
  lead: 'Lead',
  label: 'Label',
  muted: 'Muted',
  clause: 'ClauseTitle',
  keep: 'Keep',
}

function plainStyle({ inTable }: DocxState, { style }: Place): string {
  return style ?? (inTable ? 'TableText' : 'Normal')
}

/** Each line a paragraph; the rule beside it stands where its script begins. */
function quotation({ look, language, lines }: Quotation, state: DocxState): string {
  const direction = directionOf(language)
  const style = { law: 'LawQuote', official: 'OfficialQuote', draft: 'DraftText' }[look]
  const side = direction === 'rtl' ? 'RightToLeft' : ''
  return lines
    .map((line) => paragraph(run(line, state, { language }), state, { style: `${style}${side}`, direction }))
    .join('')
}

/** The first paragraph of an item bears the bullet or number, what follows stands under it. */
function items({ ordered, items: list }: Items, state: DocxState, place: Place): string {
  let id = state.inTable ? 2 : 1
  if (ordered) {
    id = firstOrdered + state.ordered
    state.ordered += 1
  }
  const level = Math.min(2, place.depth)
  const style = state.inTable ? 'TableList' : 'ListParagraph'
  return list
    .map(([first, ...rest]) => {
      const inner = first?.type === 'paragraph' ? runs(first.children, state) : ''
      const others = first && first.type !== 'paragraph' ? [first, ...rest] : rest
      return (
        paragraph(inner, state, { style, list: { id, level } }) +
        blocks(others, state, { style: 'ListContinue', depth: place.depth + 1 })
      )
    })
    .join('')
}

function box(node: Extract<Block, { type: 'box' }>, state: DocxState, place: Place): string {
  const style = node.look === 'caution' ? 'Caution' : 'Note'
  const title = node.title ? paragraph(run(node.title, state), state, { style: `${style}Heading` }) : ''
  return title + blocks(node.children, state, { ...place, style })
}
