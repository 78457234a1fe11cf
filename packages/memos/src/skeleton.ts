import type { Block } from '@concordance/reports'
import type { Heading, PhrasingContent, RootContent } from 'mdast'
import type { MemoSkeleton, UnknownPlaceholder } from './types.ts'

/** What placeholders stand for: words inside a sentence, or blocks in place of a paragraph of their own. */
export interface Fillings {
  readonly words: { readonly [name: string]: string }
  readonly blocks: { readonly [name: string]: () => readonly Block[] }
}

const placeholder = /\{([a-z][\w-]*)\}/gi

/**
 * A skeleton with its placeholders filled. A heading that ends in `{-}` bears no number. Where a block brings pages that
 * lie, the heading above it goes with them. What no one knows is left as it is and told in `unknown`.
 */
export function fillSkeleton(
  { tree, file }: MemoSkeleton,
  fillings: Fillings,
): { readonly children: readonly Block[]; readonly unknown: readonly UnknownPlaceholder[] } {
  const known = [...Object.keys(fillings.words), ...Object.keys(fillings.blocks)].sort()
  const unknown: UnknownPlaceholder[] = []
  const miss = (name: string, line: number) => unknown.push({ file, line, name, known })
  const children: Block[] = []
  for (const node of tree.children) {
    const name = aloneIn(node)
    const blocks = name === undefined ? undefined : fillings.blocks[name]
    if (!blocks) children.push(filled(node, fillings.words, miss))
    else append(children, blocks())
  }
  return { children, unknown }
}

/** Name of the placeholder that is all there is in a paragraph. */
function aloneIn(node: RootContent): string | undefined {
  if (node.type !== 'paragraph' || node.children.length !== 1) return undefined
  const [only] = node.children
  return only?.type === 'text' ? /^\s*\{([a-z][\w-]*)\}\s*$/i.exec(only.value)?.[1] : undefined
}

function append(children: Block[], blocks: readonly Block[]): void {
  const [first, ...rest] = blocks
  const above = children.at(-1)
  if (first?.type === 'sheet' && above?.type === 'heading') {
    children.pop()
    children.push({ ...first, children: [above, ...first.children] }, ...rest)
  } else for (const block of blocks) children.push(block)
}

type Miss = (name: string, line: number) => void

function filled<Node extends RootContent>(node: Node, words: Fillings['words'], miss: Miss): Node {
  const line = node.position?.start.line ?? 1
  if (node.type === 'heading') return heading(node, words, miss) as Node
  if ('value' in node) return { ...node, value: fillText(node.value, line, words, miss) }
  if (!('children' in node)) return node
  const children = (node.children as RootContent[]).map((child) => filled(child, words, miss))
  return { ...node, children } as Node
}

function heading(node: Heading, words: Fillings['words'], miss: Miss): Heading {
  const children: PhrasingContent[] = node.children.map((child) => filled(child, words, miss))
  const last = children.at(-1)
  if (last?.type !== 'text' || !/\{-\}\s*$/.test(last.value)) return { ...node, children }
  const text = { ...last, value: last.value.replace(/\s*\{-\}\s*$/, '') }
  return {
    ...node,
    children: [...children.slice(0, -1), text],
    data: { unnumbered: true } as Heading['data'] & object,
  }
}

/** Lines of a paragraph are one text in Markdown; the line of a placeholder is that of its own line in the file. */
function fillText(value: string, line: number, words: Fillings['words'], miss: Miss): string {
  return value.replace(placeholder, (whole, name: string, offset: number) => {
    if (Object.hasOwn(words, name)) return words[name] ?? ''
    miss(name, line + (value.slice(0, offset).match(/\n/g)?.length ?? 0))
    return whole
  })
}
