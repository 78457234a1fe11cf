import type { Element, ElementContent, Properties } from 'hast'

type Child = ElementContent | string | readonly Child[] | undefined

/** A hast element. Strings become text, lists are flattened, absent children are left out. */
export function h(tagName: string, properties: Properties = {}, ...children: readonly Child[]): Element {
  return { type: 'element', tagName, properties, children: children.flatMap(content) }
}

function content(child: Child): ElementContent[] {
  if (child === undefined || child === '') return []
  if (typeof child === 'string') return [{ type: 'text', value: child }]
  return 'type' in child ? [child] : child.flatMap(content)
}
