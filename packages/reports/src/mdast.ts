import type {
  BlockContent,
  Blockquote,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Strong,
  Table,
  TableRow,
  Text,
} from 'mdast'

/** Small builders of mdast nodes; a string stands for a text. */
type Phrase = PhrasingContent | string

export function heading(depth: 1 | 2 | 3 | 4, ...content: readonly Phrase[]): Heading {
  return { type: 'heading', depth, children: phrases(content) }
}

export function paragraph(...content: readonly Phrase[]): Paragraph {
  return { type: 'paragraph', children: phrases(content) }
}

export function strong(content: string): Strong {
  return { type: 'strong', children: [{ type: 'text', value: content }] }
}

export function quote(...children: readonly (BlockContent | Blockquote)[]): Blockquote {
  return { type: 'blockquote', children: [...children] }
}

export function list(items: readonly (readonly Phrase[])[]): List {
  const children = items.map(
    (item): ListItem => ({
      type: 'listItem',
      spread: false,
      children: [paragraph(...item)],
    }),
  )
  return { type: 'list', ordered: false, spread: false, children }
}

/** A table whose first row is its header. */
export function table(rows: readonly (readonly Phrase[])[]): Table {
  const children = rows.map(
    (cells): TableRow => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: phrases([cell]) })),
    }),
  )
  return { type: 'table', children }
}

/** Text that comes from outside is one line here: a line feed could begin a block of Markdown. */
function phrases(content: readonly Phrase[]): PhrasingContent[] {
  return content.map((each) => (typeof each === 'string' ? text(each) : each))
}

function text(value: string): Text {
  return { type: 'text', value: value.replace(/\s*\n\s*/g, ' ') }
}
