import type { Limits } from './limits.ts'
import { failure, type Message, Refusal, warning } from './message.ts'
import { readRelationships, resolveTarget } from './relationships.ts'
import { child, scanXml } from './xml.ts'
import { decodeXml } from './xml-text.ts'
import type { ZipEntry } from './zip.ts'

/** What a package holds besides text. */
export interface PackageFeatures {
  /** `strict`: ISO 29500 Strict, which may be read but is not written. */
  readonly dialect: 'transitional' | 'strict'
  readonly macros: boolean
  readonly signed: boolean
  /** Kind of editing protection that is enforced: `readOnly`, `forms`, `comments`, `trackedChanges`. */
  readonly protection?: string
  /** Names of embedded objects and inserted foreign documents. */
  readonly embedded: readonly string[]
  /** Targets outside the file (not hyperlinks), which are never fetched. */
  readonly external: readonly string[]
}

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

export function inspectPackage(
  entries: ReadonlyMap<string, ZipEntry>,
  main: string,
  limits: Limits,
): { features: PackageFeatures; messages: readonly Message[] } {
  const names = [...entries.keys()]
  const protection = findProtection(entries, main, limits)
  const features: PackageFeatures = {
    dialect: findDialect(entries, main),
    macros: names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name)),
    signed: names.some((name) => name.startsWith('_xmlsignatures/')),
    ...(protection === undefined ? {} : { protection }),
    embedded: names.filter((name) => /(^|\/)(embeddings|activeX|afchunk[^/]*)\b/i.test(name)),
    external: names
      .filter((name) => name.endsWith('.rels') && !name.startsWith('_rels/'))
      .flatMap((name) =>
        readRelationships(entries, name.replace(/_rels\/([^/]+)\.rels$/, '$1'), limits.nesting),
      )
      .filter((one) => one.external && one.kind !== 'hyperlink')
      .map((one) => one.target),
  }
  return { features, messages: describe(features) }
}

/** Both dialects use the same element names, and every known producer binds them to the prefix `w`. */
function findDialect(entries: ReadonlyMap<string, ZipEntry>, main: string): 'transitional' | 'strict' {
  const entry = entries.get(main)
  const head = entry ? decodeXml(entry.content.subarray(0, 16_384)) : ''
  const bound = /xmlns:w\s*=\s*["']([^"']*)["']/.exec(head)?.[1]
  if (bound === strict) return 'strict'
  if (bound === transitional) return 'transitional'
  throw new Refusal(
    failure(
      'not-word',
      'This office file is not a Word document (or its markup is written in an unusual way); save it as .docx in Word.',
      { part: main },
    ),
  )
}

function findProtection(
  entries: ReadonlyMap<string, ZipEntry>,
  main: string,
  limits: Limits,
): string | undefined {
  const found = readRelationships(entries, main, limits.nesting).find((one) => one.kind === 'settings')
  const name = found && resolveTarget(main, found.target)
  const entry = name === undefined ? undefined : entries.get(name)
  if (!entry) return undefined
  const protection = child(scanXml(decodeXml(entry.content), name, limits.nesting), 'w:documentProtection')
  const enforced = protection?.attributes['w:enforcement']
  return enforced === '1' || enforced === 'true' || enforced === 'on'
    ? protection?.attributes['w:edit']
    : undefined
}

function describe(features: PackageFeatures): Message[] {
  const messages: Message[] = []
  const tell = (rule: string, reason: string) => messages.push(warning(rule, reason))
  if (features.dialect === 'strict')
    tell(
      'strict-ooxml',
      'This file is in the strict dialect of Office Open XML; it is read, but save it as a normal .docx before changes are written into it.',
    )
  if (features.macros) tell('macros', 'This file holds macros; they are not run.')
  if (features.signed) tell('signed', 'This file is digitally signed; any change to it breaks the signature.')
  if (features.protection !== undefined)
    tell(
      'protected',
      `This file is protected against editing (${features.protection}); lift the protection in Word before changes are written into it.`,
    )
  if (features.embedded.length > 0)
    tell(
      'embedded',
      `This file holds ${features.embedded.length} embedded object(s), whose contents are not read.`,
    )
  if (features.external.length > 0)
    tell(
      'external',
      `This file points at ${features.external.length} thing(s) outside it (${features.external[0]}); nothing is fetched.`,
    )
  return messages
}
