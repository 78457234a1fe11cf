import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Setting } from '../options.ts'
import type { DocumentTree } from '../tree.ts'
import { blocks } from './blocks.ts'

/** A tree as GitHub-flavoured Markdown. Pictures are told in words, since a text file holds none. */
export function toMd(tree: DocumentTree, setting: Setting): string {
  const { notice, foot } = setting.metadata
  const root: Root = {
    type: 'root',
    children: [
      ...(notice ? [quoted([{ type: 'strong', children: [{ type: 'text', value: notice }] }])] : []),
      ...blocks(tree.children, setting),
      ...(foot ? [{ type: 'thematicBreak' } as const, said(foot)] : []),
    ],
  }
  return toMarkdown(root, { bullet: '-', emphasis: '_', rule: '-', extensions: [gfmToMarkdown()] })
}

function quoted(children: PhrasingContent[]): RootContent {
  const paragraph: BlockContent = { type: 'paragraph', children }
  return { type: 'blockquote', children: [paragraph] }
}

function said(value: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] }
}
