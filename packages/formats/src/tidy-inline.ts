import type { PhrasingContent, Text } from 'mdast'

function isEmpty(node: PhrasingContent): boolean {
  return 'children' in node ? node.children.length === 0 : node.type === 'text' && node.value === ''
}

/** Collapses white space across nodes, trims the ends, joins neighbouring texts and drops what is empty. */
export function tidyInline(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const state: { spaced: boolean; last: Text | undefined } = { spaced: true, last: undefined }
  const out = collapse(nodes, state)
  if (state.spaced && state.last !== undefined) state.last.value = state.last.value.replace(/ $/, '')
  while (out.at(-1)?.type === 'break') out.pop()
  while (out[0]?.type === 'break') out.shift()
  return out.filter((node) => !isEmpty(node))
}

function collapse(
  nodes: readonly PhrasingContent[],
  state: { spaced: boolean; last: Text | undefined },
): PhrasingContent[] {
  const out: PhrasingContent[] = []
  for (const node of nodes) {
    if (node.type === 'text') {
      const value = state.spaced ? node.value.replace(/^ /, '') : node.value
      if (value === '') continue
      const before = out.at(-1)
      const joins = before?.type === 'text' && before.data?.script === node.data?.script
      if (joins && before.type === 'text') before.value += value
      else out.push({ ...node, value })
      const last = out.at(-1)
      state.last = last?.type === 'text' ? last : undefined
      state.spaced = value.endsWith(' ')
    } else if (node.type === 'break') {
      if (state.spaced && state.last !== undefined) state.last.value = state.last.value.replace(/ $/, '')
      state.spaced = true
      state.last = undefined
      out.push(node)
    } else if ('children' in node) {
      const children = collapse(node.children as PhrasingContent[], state)
      if (children.length > 0) out.push({ ...node, children } as PhrasingContent)
    } else out.push(node)
  }
  return out
}
