import type { Nodes } from 'xast'
import { toXml } from 'xast-util-to-xml'

/** A xast tree as XML text, empty elements closed in their own tag. */
export function serializeXml(tree: Nodes): string {
  return toXml(tree, { closeEmptyElements: true, tightClose: true })
}
