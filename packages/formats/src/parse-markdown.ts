import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

/** A Markdown text as its tree, each node with its place; for documents of the user's that are no laws. */
export const parseMarkdown = (text: string): Root => fromMarkdown(text.replace(/^\uFEFF/, ''))
