// The neutral markup of a model provision: `# A` opens an alternative, `## words` a section, `**term**:` a definition;
// ordered lists are units, whose numbers the law's own style gives later.
import { fromMarkdown } from 'mdast-util-from-markdown'

/** The alternatives of a body; a body without `# A` has one, whose id is empty. Throws a sentence on markup it does not know. */
export function alternativesOf(body) {
  const alternatives = [{ id: '', sections: [], definitions: [] }]
  let open
  for (const node of fromMarkdown(body).children) {
    const last = alternatives.at(-1)
    if (node.type === 'heading' && node.depth === 1) {
      alternatives.push({ id: plain(node), sections: [], definitions: [] })
      open = undefined
    } else if (node.type === 'heading' && node.depth === 2) {
      open = { heading: plain(node), text: '', units: [] }
      last.sections.push(open)
    } else if (node.type === 'paragraph' && node.children[0]?.type === 'strong') {
      open = definition(node)
      last.definitions.push(open)
    } else if (node.type === 'paragraph' && open && open.text === '' && open.units.length === 0) {
      open.text = plain(node)
    } else if (node.type === 'list' && node.ordered && open && open.units.length === 0) {
      open.units = node.children.map(unit)
    } else throw new Error(`line ${node.position.start.line} of the body: a ${node.type} has no place here`)
  }
  const [first, ...named] = alternatives
  const empty = first.sections.length + first.definitions.length === 0
  if (empty === (named.length === 0)) throw new Error('begin the body with "# A" or have no "# A" at all')
  return empty ? named : alternatives
}

function definition(node) {
  const text = node.children.slice(1).map(plain).join('')
  const [, words] = /^:\s*([\s\S]+)$/.exec(text) ?? []
  if (words === undefined) throw new Error(`"${plain(node)}": put a colon behind the term`)
  return { term: plain(node.children[0]), text: words, units: [] }
}

function unit(item) {
  const [first, ...rest] = item.children
  if (first?.type !== 'paragraph' || rest.some(({ type }) => type !== 'list'))
    throw new Error('each unit is one paragraph, with a list below it at most')
  return { text: plain(first), units: rest.flatMap(({ children }) => children.map(unit)) }
}

const plain = (node) => node.value ?? (node.children ?? []).map(plain).join('')
