import { CanadaReader } from './canada-reader.ts'
import type { Input, Parsed } from './reader.ts'
import { childNamed, rootOf, wordsOf, xmlAttribute } from './xml-source.ts'

/** Acts and regulations in the XML of the Department of Justice Canada. */
export function fromCanada(input: Input): Parsed {
  const root = rootOf(input)
  const reader = new CanadaReader()
  reader.children(root, { depth: 0, units: true })
  const identity = childNamed(root, 'Identification')
  const title = identity && (childNamed(identity, 'ShortTitle') ?? childNamed(identity, 'LongTitle'))
  return {
    blocks: reader.out.blocks,
    title: title === undefined ? undefined : wordsOf(title),
    language: xmlAttribute(root, 'xml:lang'),
  }
}
