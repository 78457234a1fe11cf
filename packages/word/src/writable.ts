import { failure, Refusal } from './message.ts'
import { type OoxmlPackage, partText, withParts } from './package.ts'

/** Refuses files into which no change may be written. */
export function checkWritable({ features, main }: OoxmlPackage): void {
  const stop = (rule: string, reason: string): Refusal => new Refusal(failure(rule, reason, { part: main }))
  if (features.dialect === 'strict')
    throw stop(
      'strict-ooxml',
      'This file is in the strict dialect of Office Open XML; save it as a normal .docx in Word first.',
    )
  if (features.signed)
    throw stop(
      'signed',
      'This file is digitally signed, and a change would break the signature; ask for it to be dropped, or use an unsigned copy.',
    )
  // Protection that allows tracked changes only is just what is written here.
  if (
    features.protection !== undefined &&
    features.protection !== 'trackedChanges' &&
    features.protection !== 'none'
  )
    throw stop(
      'protected',
      `This file is protected against editing (${features.protection}); lift the protection in Word first.`,
    )
}

/** The package without its signatures and what points at them. */
export function withoutSignature(source: OoxmlPackage): OoxmlPackage {
  if (!source.features.signed) return source
  const entries = new Map([...source.entries].filter(([name]) => !name.startsWith('_xmlsignatures/')))
  const bare = { ...source, entries, features: { ...source.features, signed: false } }
  const relationships = (partText(source, '_rels/.rels') ?? '').replace(
    /<Relationship\b[^>]*digital-signature\/origin[^>]*\/>/g,
    '',
  )
  const types = (partText(source, '[Content_Types].xml') ?? '').replace(
    /<(?:Override|Default)\b[^>]*digital-signature[^>]*\/>/g,
    '',
  )
  return withParts(
    bare,
    new Map([
      ['_rels/.rels', relationships],
      ['[Content_Types].xml', types],
    ]),
  )
}
