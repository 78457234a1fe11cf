import { defaultLimits, type Limits } from './limits.ts'
import { attempt, failure, Refusal, type Result } from './message.ts'
import { inspectPackage, type PackageFeatures } from './package-features.ts'
import { type Relationship, readRelationships, resolveTarget } from './relationships.ts'
import { rezip } from './rezip.ts'
import { unzip } from './unzip.ts'
import { scanXml, type XmlElement } from './xml.ts'
import { decodeXml, encodeXml } from './xml-text.ts'
import type { ZipEntry } from './zip.ts'

/** An opened OOXML package: its entries in the file's order, and where its main part lies. Plain data. */
export interface OoxmlPackage {
  readonly entries: ReadonlyMap<string, ZipEntry>
  /** Name of the main part: `word/document.xml`. */
  readonly main: string
  readonly features: PackageFeatures
  readonly limits: Limits
}

/**
 * Opens a DOCX (or another OOXML package) without running or fetching anything in it.
 * Encrypted, truncated, oversized or foreign files give a message; macros, external relationships, signatures and the
 * like give a warning beside the package.
 */
export function openPackage(bytes: Uint8Array, limits: Partial<Limits> = {}): Result<OoxmlPackage> {
  return attempt(() => {
    const allowed = { ...defaultLimits, ...limits }
    checkContainer(bytes, allowed)
    const entries = new Map(unzip(bytes, allowed).map((entry) => [entry.name, entry]))
    const main = findMain(entries, allowed)
    const { features, messages } = inspectPackage(entries, main, allowed)
    return { value: { entries, main, features, limits: allowed }, messages }
  })
}

/** The package as a file: untouched entries keep their very bytes; the same package gives the same file. */
export function savePackage(source: OoxmlPackage): Uint8Array {
  return rezip([...source.entries.values()])
}

/** The package with these parts' text replaced or added; the one given is not changed. */
export function withParts(source: OoxmlPackage, parts: ReadonlyMap<string, string>): OoxmlPackage {
  const entries = new Map(source.entries)
  for (const [name, text] of parts) {
    const before = entries.get(name)
    if (before && textOfEntry(before) === text) continue
    const entry = { name, content: encodeXml(text, before?.content) }
    texts.set(entry, text)
    entries.set(name, entry)
  }
  return { ...source, entries }
}

export function partText(source: OoxmlPackage, name: string): string | undefined {
  const entry = source.entries.get(name)
  return entry && textOfEntry(entry)
}

/** Decoded texts and trees of entries, which never change: gates look at the same parts many times. */
const texts = new WeakMap<ZipEntry, string>()
const trees = new WeakMap<ZipEntry, PartTree>()

function textOfEntry(entry: ZipEntry): string {
  const text = texts.get(entry) ?? decodeXml(entry.content)
  texts.set(entry, text)
  return text
}

/** The text of a part and its root element. */
export interface PartTree {
  readonly text: string
  readonly root: XmlElement
}

/** The root element of a part with its text, or nothing where there is no such part; throws a `Refusal` if broken. */
export function partTree(source: OoxmlPackage, name: string): PartTree | undefined {
  const entry = source.entries.get(name)
  if (!entry) return undefined
  const known = trees.get(entry)
  if (known) return known
  const text = textOfEntry(entry)
  const tree = { text, root: scanXml(text, name, source.limits.nesting) }
  trees.set(entry, tree)
  return tree
}

/** What a part points at: `word/document.xml` → its styles, notes, headers. */
export function relationshipsOf(source: OoxmlPackage, part: string): readonly Relationship[] {
  return readRelationships(source.entries, part, source.limits.nesting)
}

/** Name of the first part of a kind that the main part points at (`styles`, `numbering`, `footnotes`). */
export function relatedPart(source: OoxmlPackage, kind: string): string | undefined {
  const found = relationshipsOf(source, source.main).find((one) => one.kind === kind && !one.external)
  return found && resolveTarget(source.main, found.target)
}

function checkContainer(bytes: Uint8Array, limits: Limits): void {
  const stop = (rule: string, reason: string): Refusal => new Refusal(failure(rule, reason))
  if (bytes.length > limits.fileSize)
    throw stop(
      'zip-limit',
      `This file is larger than the ${limits.fileSize} bytes allowed; raise the limit if you trust it.`,
    )
  if (bytes.length === 0) throw stop('empty-file', 'This file is empty; get a fresh copy.')
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte))
    throw stop(
      'encrypted-or-legacy',
      'This is a password-protected Word file or one of the old .doc kind; open it in Word and save it as .docx without a password.',
    )
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw stop('not-a-package', 'This is not a Word file: a .docx is a zip archive, and this is none.')
}

function findMain(entries: ReadonlyMap<string, ZipEntry>, limits: Limits): string {
  const root = readRelationships(entries, '', limits.nesting).find((one) => one.kind === 'officeDocument')
  const main = root && resolveTarget('', root.target)
  if (main !== undefined && entries.has(main)) return main
  if (entries.has('mimetype'))
    throw new Refusal(
      failure(
        'not-docx',
        'This is an OpenDocument file, not a .docx; save it as .docx in Word or LibreOffice.',
      ),
    )
  throw new Refusal(failure('not-docx', 'This zip archive is not a Word file: it names no main document.'))
}
