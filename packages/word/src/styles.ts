import type { XmlElement } from './xml.ts'
import { child, isOn, value } from './xml.ts'

/** A paragraph or character style with what it says itself, not what it inherits. */
interface Style {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  readonly pPr?: XmlElement
  readonly rPr?: XmlElement
}

export interface Styles {
  readonly byId: ReadonlyMap<string, Style>
  /** Id of the paragraph style that applies where none is named. */
  readonly standard?: string
  /** Chains found so far. */
  readonly chains: Map<string, readonly Style[]>
  readonly defaults: { readonly pPr?: XmlElement; readonly rPr?: XmlElement }
}

export function readStyles(root: XmlElement | undefined): Styles {
  const byId = new Map<string, Style>()
  let standard: string | undefined
  for (const element of root?.children ?? []) {
    if (element.name !== 'w:style') continue
    const id = element.attributes['w:styleId'] ?? ''
    const basedOn = value(element, 'w:basedOn')
    const pPr = child(element, 'w:pPr')
    const rPr = child(element, 'w:rPr')
    byId.set(id, {
      id,
      name: value(element, 'w:name') ?? id,
      ...(basedOn === undefined ? {} : { basedOn }),
      ...(pPr ? { pPr } : {}),
      ...(rPr ? { rPr } : {}),
    })
    if (
      element.attributes['w:type'] === 'paragraph' &&
      ['1', 'true'].includes(element.attributes['w:default'] ?? '')
    )
      standard = id
  }
  const defaults = child(root, 'w:docDefaults')
  const pPr = child(child(defaults, 'w:pPrDefault'), 'w:pPr')
  const rPr = child(child(defaults, 'w:rPrDefault'), 'w:rPr')
  return {
    byId,
    chains: new Map(),
    ...(standard === undefined ? {} : { standard }),
    defaults: { ...(pPr ? { pPr } : {}), ...(rPr ? { rPr } : {}) },
  }
}

/** A style and those it is based on, nearest first; a circle of styles ends where it closes. */
export function styleChain(styles: Styles, id: string | undefined): readonly Style[] {
  if (id === undefined) return []
  const known = styles.chains.get(id)
  if (known) return known
  const chain = walk(styles, id)
  styles.chains.set(id, chain)
  return chain
}

function walk(styles: Styles, id: string): readonly Style[] {
  const chain: Style[] = []
  const seen = new Set<string>()
  for (let next: string | undefined = id; next !== undefined && !seen.has(next); ) {
    seen.add(next)
    const style = styles.byId.get(next)
    if (style) chain.push(style)
    next = style?.basedOn
  }
  return chain
}

/** Whether a run is bold (`w:b`) or italic (`w:i`): its own word, else its styles', else the defaults'. */
export function toggle(
  styles: Styles,
  name: 'w:b' | 'w:i' | 'w:vanish',
  rPr: XmlElement | undefined,
  paragraphStyle: string | undefined,
): boolean {
  const own = isOn(rPr, name)
  if (own !== undefined) return own
  for (const id of [value(rPr, 'w:rStyle'), paragraphStyle])
    for (const style of styleChain(styles, id)) {
      const said = isOn(style.rPr, name)
      if (said !== undefined) return said
    }
  return isOn(styles.defaults.rPr, name) ?? false
}
