import { defaultLimits, unzip } from '@concordance/word'
import { sha256 } from './bytes.ts'
import { checked, newer } from './check.ts'
import { DossierError } from './dossier-error.ts'
import { idOf } from './entry.ts'
import type { Manifest } from './export.ts'
import { lawFrom } from './read-law.ts'
import { jsonOf } from './safe-json.ts'
import { isSealed, unseal } from './seal.ts'
import type { DossierDoc, Entry, LawDoc } from './types.ts'

/** What an exported file holds, every hash and shape checked. */
export interface Exported {
  readonly head: DossierDoc
  readonly entries: readonly Entry[]
  readonly laws: readonly (LawDoc & { readonly file: Uint8Array; readonly clausesJson: Uint8Array })[]
}

/** Bytes of one line: a rationale, its quotes and what stands around them. */
const longestLine = 4 * 1024 * 1024

/**
 * Reads an exported file. Throws a `DossierError` for one that is damaged, changed, of another kind, or sealed with
 * another passphrase; nothing of such a file is taken.
 */
export async function readExport(bytes: Uint8Array, passphrase?: string): Promise<Exported> {
  if (isSealed(bytes) && passphrase === undefined)
    throw new DossierError('sealed', 'the file is sealed with a passphrase; give it with --passphrase-file')
  const files = unpack(isSealed(bytes) ? await unseal(bytes, passphrase ?? '') : bytes)
  await checkManifest(files)
  const [head] = docsOf(files, 'dossier.json')
  if (head?.kind !== 'dossier') throw damaged('it names no dossier')
  const entries = docsOf(files, 'entries.jsonl').map((doc) => {
    if (doc.kind !== 'entry') throw damaged(`${doc._id} is no entry`)
    if (doc.dossier !== head.dossier) throw damaged(`the entry ${doc._id} belongs to another dossier`)
    return doc
  })
  for (const entry of entries)
    if ((await idOf(entry)) !== entry._id) throw damaged(`the words of the entry ${entry._id} were changed`)
  const laws = docsOf(files, 'laws.jsonl').map((doc) => {
    if (doc.kind !== 'law') throw damaged(`${doc._id} is no law`)
    const file = files.get(`laws/${doc.sha256}/file`)
    const clausesJson = files.get(`laws/${doc.sha256}/law.json`)
    if (!file || !clausesJson || doc._id !== `law:${doc.sha256}`)
      throw damaged(`the file of ${doc.title} is missing`)
    if (lawFrom(clausesJson).source.sha256 !== doc.sha256)
      throw damaged(`the clauses of ${doc.title} are another law's`)
    return { ...doc, file, clausesJson }
  })
  for (const { title, sha256: hash, clausesHash, file, clausesJson } of laws)
    if ((await sha256(file)) !== hash || (await sha256(clausesJson)) !== clausesHash)
      throw damaged(`the file of ${title} was changed`)
  return { head, entries, laws }
}

function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  try {
    return new Map(unzip(bytes, defaultLimits).map(({ name, content }) => [name, content]))
  } catch (error) {
    // The zip reader speaks of Word files; what it found wrong holds for every zip.
    throw damaged(error instanceof Error ? error.message.replace(/;[^;]*$|\.$/, '') : 'it is no zip archive')
  }
}

/** The manifest names every file with its hash, and no other file is there. */
async function checkManifest(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const bytes = files.get('manifest.json')
  if (!bytes) throw damaged('it has no manifest')
  const manifest = jsonOf(new TextDecoder().decode(bytes)) as Partial<Manifest> | null
  if (manifest?.format !== 'concordance-dossier' || !Array.isArray(manifest.files))
    throw damaged('it is no dossier')
  if (manifest.version !== 1) throw newer()
  const named = new Map<unknown, unknown>(
    manifest.files.map((file: { readonly name?: unknown; readonly sha256?: unknown } | null) => [
      file?.name,
      file?.sha256,
    ]),
  )
  for (const [name, content] of files) {
    if (name === 'manifest.json') continue
    if (!named.has(name)) throw damaged(`it holds ${name}, which its manifest does not name`)
    if ((await sha256(content)) !== named.get(name)) throw damaged(`${name} was changed`)
    named.delete(name)
  }
  const [missing] = named.keys()
  if (missing !== undefined) throw damaged(`${String(missing)} is missing`)
}

function docsOf(files: ReadonlyMap<string, Uint8Array>, name: string) {
  const text = new TextDecoder().decode(files.get(name))
  const docs = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      if (line.length > longestLine)
        throw damaged(`a document in ${name} is larger than ${longestLine} characters`)
      return checked(jsonOf(line))
    })
  if (new Set(docs.map(({ _id }) => _id)).size < docs.length)
    throw damaged(`a document stands twice in ${name}`)
  return docs
}

const damaged = (why: string): DossierError =>
  new DossierError(
    'export-damaged',
    `the file is no sound export of a dossier: ${why.trim()}; get a fresh copy, nothing was imported`,
  )
