import { zip } from '@concordance/word'
import { canonical, sha256 } from './bytes.ts'
import { bare, type Dossier } from './dossier.ts'
import { wholeDossier } from './entry.ts'
import { lawsOf } from './laws.ts'
import { countingRevision } from './readings.ts'
import { seal } from './seal.ts'
import type { Entry } from './types.ts'

type Loose = { readonly [name: string]: unknown }

/** What `manifest.json` says of the file that it lies in. */
export interface Manifest {
  readonly format: 'concordance-dossier'
  readonly version: 1
  readonly dossier: string
  readonly name: string
  readonly country: string
  readonly files: readonly { readonly name: string; readonly size: number; readonly sha256: string }[]
}

/**
 * A dossier as one file: a zip of JSON lines, the laws' files and a manifest of hashes. The same dossier gives the same
 * bytes; with a passphrase it is sealed, and different each time.
 */
export async function exportDossier(dossier: Dossier, passphrase?: string): Promise<Uint8Array> {
  const { head, store } = dossier
  const encoder = new TextEncoder()
  const entries = (await store.beginningWith('entry:')).map(bare)
  const chosen = new Map(
    lawsOf(entries.filter(({ subject }) => subject === wholeDossier) as unknown as Entry[]).map((law) => [
      law.law,
      law,
    ]),
  )
  const revisions = new Map<string, string>()
  const laws: Loose[] = []
  for (const doc of (await store.beginningWith('law:')).map(bare)) {
    const kept = chosen.get(String(doc.sha256))
    const rev = kept && (await countingRevision(dossier, kept))
    const other = rev === undefined ? undefined : await store.revision(String(doc._id), rev)
    if (rev !== undefined) revisions.set(String(doc._id), rev)
    laws.push(other ? bare(other) : doc)
  }
  const lines = (docs: readonly object[]) => encoder.encode(docs.map((doc) => `${canonical(doc)}\n`).join(''))
  const files = [
    { name: 'dossier.json', content: lines([head]) },
    { name: 'entries.jsonl', content: lines(entries) },
    { name: 'laws.jsonl', content: lines(laws) },
  ]
  for (const { sha256: hash } of laws) {
    for (const name of ['file', 'law.json']) {
      const id = `law:${String(hash)}`
      const content = await store.attachment(id, name, revisions.get(id))
      files.push({ name: `laws/${String(hash)}/${name}`, content: new Uint8Array(content) })
    }
  }
  const manifest: Manifest = {
    format: 'concordance-dossier',
    version: 1,
    dossier: head.dossier,
    name: head.name,
    country: head.country,
    files: await Promise.all(
      files.map(async ({ name, content }) => ({ name, size: content.length, sha256: await sha256(content) })),
    ),
  }
  const first = {
    name: 'manifest.json',
    content: encoder.encode(`${JSON.stringify(manifest, undefined, 1)}\n`),
  }
  const bytes = zip([first, ...files])
  return passphrase === undefined ? bytes : seal(bytes, passphrase)
}
