import type { MatrixWording } from '@concordance/toolkit'
import { html, nothing, type TemplateResult } from 'lit'

type Node = MatrixWording['prose']['caution'][number]

/** Longer texts of the templates: paragraphs with strong and emphasised words. */
export const prose = (nodes: readonly Node[]): readonly (TemplateResult | string | typeof nothing)[] =>
  nodes.map(setNode)

function setNode(node: Node): TemplateResult | string | typeof nothing {
  switch (node.type) {
    case 'paragraph':
      return html`<p>${prose(node.children)}</p>`
    case 'strong':
      return html`<strong>${prose(node.children)}</strong>`
    case 'emphasis':
      return html`<em>${prose(node.children)}</em>`
    case 'text':
      return node.value
    default:
      return nothing
  }
}
