import { defaultLimits, unzip, zip } from '@concordance/word'
import { describe, expect, it } from 'vitest'
import {
  decide,
  evidenceFor,
  exportDossier,
  findingsOf,
  importAs,
  logOf,
  mergeInto,
  openDossier,
  readExport,
  sha256,
  verifyDossier,
} from '../src/index.ts'
import { clock, emptyDossier, hand, keep, memoryPlace, readAll } from './memory.ts'

async function filled() {
  const place = memoryPlace()
  const dossier = await emptyDossier(place)
  const now = clock()
  await keep(dossier, now('Ada Orlen'), 'veldoria.md')
  const evidence = await evidenceFor(await readAll(dossier), { citation: '3(1)' })
  for (const id of ['fp-8-1-a', 'fp-8-1-b'])
    await decide(dossier, id, now('Ada Orlen'), { status: 'met', why: 'So.', evidence })
  return { dossier, place, now, evidence }
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const bytes = (words: string) => new TextEncoder().encode(words)

/** The export with parts changed, its manifest made right again where asked. */
async function changed(
  whole: Uint8Array,
  change: (name: string, content: Uint8Array) => Uint8Array | undefined,
  rightManifest = true,
  more: readonly { name: string; content: Uint8Array }[] = [],
): Promise<Uint8Array> {
  const parts = unzip(whole, defaultLimits).flatMap(({ name, content }) => {
    const now = change(name, content)
    return now ? [{ name, content: now }] : []
  })
  const all = [...parts, ...more]
  if (!rightManifest) return zip(all)
  const [first, ...rest] = all
  const manifest = JSON.parse(text(first?.content ?? new Uint8Array()))
  manifest.files = await Promise.all(
    rest.map(async ({ name, content }) => ({ name, size: content.length, sha256: await sha256(content) })),
  )
  return zip([{ name: 'manifest.json', content: bytes(JSON.stringify(manifest)) }, ...rest])
}

describe('an exported dossier', () => {
  it('is the same, byte for byte, however often it is made', async () => {
    const { dossier } = await filled()
    expect(await exportDossier(dossier)).toEqual(await exportDossier(dossier))
  })

  it('becomes the same dossier elsewhere', async () => {
    const { dossier } = await filled()
    const whole = await exportDossier(dossier)
    const copy = await importAs(memoryPlace(), await readExport(whole))
    expect(copy).toMatchObject({ entries: 3, laws: 1 })
    expect(await findingsOf(copy.dossier)).toEqual(await findingsOf(dossier))
    expect((await verifyDossier(copy.dossier)).flaws).toEqual([])
    expect(await exportDossier(copy.dossier)).toEqual(whole)
  })

  it('can be read by people: a manifest and lines of JSON', async () => {
    const { dossier } = await filled()
    const parts = unzip(await exportDossier(dossier), defaultLimits)
    expect(parts.map(({ name }) => name.replace(/[0-9a-f]{64}/, 'HASH'))).toEqual([
      'manifest.json',
      'dossier.json',
      'entries.jsonl',
      'laws.jsonl',
      'laws/HASH/file',
      'laws/HASH/law.json',
    ])
    expect(JSON.parse(text(parts[0]?.content ?? new Uint8Array()))).toMatchObject({
      name: 'Veldoria',
      country: 'VD',
    })
  })

  it('merges with what was decided in the meantime on both sides', async () => {
    const { dossier, now, evidence } = await filled()
    const copy = (await importAs(memoryPlace(), await readExport(await exportDossier(dossier)))).dossier
    await decide(dossier, 'fp-8-1-a', now('Ada Orlen'), {
      status: 'gap',
      why: 'On second thought.',
      evidence,
    })
    await decide(copy, 'fp-8-1-a', hand('Bo Timm'), { status: 'partial', why: 'Half.', evidence })
    expect(await mergeInto(dossier, await readExport(await exportDossier(copy)))).toMatchObject({
      entries: 1,
      laws: 0,
    })
    expect(await mergeInto(copy, await readExport(await exportDossier(dossier)))).toMatchObject({
      entries: 1,
      laws: 0,
    })
    expect(await exportDossier(copy)).toEqual(await exportDossier(dossier))
    expect((await findingsOf(copy))[0]).toMatchObject({ disagreement: true })
    expect(await logOf(copy)).toHaveLength(5)
  })

  it('is not mixed with another dossier of the same name', async () => {
    const { dossier } = await filled()
    const other = await emptyDossier()
    await expect(mergeInto(other, await readExport(await exportDossier(dossier)))).rejects.toThrow(
      /another dossier/,
    )
  })

  it('is not put over one that lies there', async () => {
    const { dossier, place } = await filled()
    const exported = await readExport(await exportDossier(dossier))
    await dossier.close()
    await expect(importAs(place, exported)).rejects.toThrow(/already/)
    expect(await logOf(await openDossier(place))).toHaveLength(3)
  })
})

describe('a sealed export', () => {
  it('opens with its passphrase alone', async () => {
    const { dossier } = await filled()
    const sealed = await exportDossier(dossier, 'an evening in Veldoria')
    expect(text(sealed)).not.toContain('manifest')
    await expect(readExport(sealed)).rejects.toThrow(/sealed with a passphrase/)
    await expect(readExport(sealed, 'a morning in Veldoria')).rejects.toThrow(/does not open/)
    expect((await readExport(sealed, 'an evening in Veldoria')).entries).toHaveLength(3)
    const cut = sealed.slice(0, -1)
    await expect(readExport(cut, 'an evening in Veldoria')).rejects.toThrow(/changed/)
    await expect(readExport(sealed.slice(0, 30), 'an evening in Veldoria')).rejects.toThrow(/changed/)
  })
})

describe('an export that is not what it should be', () => {
  const refused = async (file: Uint8Array, reason: RegExp) => {
    await expect(readExport(file)).rejects.toThrow(reason)
    await expect(readExport(file)).rejects.toMatchObject({ name: 'DossierError' })
  }
  const same = (_: string, content: Uint8Array) => content

  it('is refused when it is cut off or of another kind', async () => {
    const { dossier } = await filled()
    const whole = await exportDossier(dossier)
    for (const length of [0, 1, 100, whole.length - 1])
      await refused(whole.slice(0, length), /no sound export/)
    await refused(bytes('a letter'), /no sound export/)
    await refused(zip([{ name: 'word/document.xml', content: bytes('<x/>') }]), /no manifest/)
    await refused(zip([{ name: 'manifest.json', content: bytes('null') }]), /no dossier/)
  })

  it('is refused for every byte that was changed', async () => {
    const { dossier } = await filled()
    const whole = await exportDossier(dossier)
    const reference = JSON.stringify(await readExport(whole).then(({ entries, head }) => [entries, head]))
    for (let at = 0; at < whole.length; at += 37) {
      const bent = whole.slice()
      bent[at] = (bent[at] ?? 0) ^ 0x10
      // A bit that a zip does not heed, such as a date, changes nothing that is read.
      const read = await readExport(bent).then(
        ({ entries, head }) => JSON.stringify([entries, head]),
        (error: Error) => error.name,
      )
      expect(['DossierError', reference]).toContain(read)
    }
  })

  it('is refused when its manifest and its files differ', async () => {
    const whole = await exportDossier((await filled()).dossier)
    const bend = (name: string, content: Uint8Array) =>
      name === 'entries.jsonl' ? bytes(text(content).replace('So.', 'No.')) : content
    await refused(await changed(whole, bend, false), /entries.jsonl was changed/)
    await refused(await changed(whole, (n, c) => (n === 'laws.jsonl' ? undefined : c), false), /missing/)
    await refused(await changed(whole, same, false, [{ name: 'more', content: bytes('x') }]), /does not name/)
  })

  it('is refused when words were changed and the manifest made to fit', async () => {
    const whole = await exportDossier((await filled()).dossier)
    const bend = (words: [string, string], file = 'entries.jsonl') =>
      changed(whole, (name, content) => (name === file ? bytes(text(content).replace(...words)) : content))
    await refused(await bend(['So.', 'No.']), /words of the entry .* were changed/)
    await refused(await bend(['"by":"Ada Orlen"', '"by":"Bo Timm"']), /were changed/)
    await refused(await bend(['{', '{"__proto__":{"admin":true},']), /expected form/)
    await refused(await bend(['"_id":"entry:', '"_id":"__proto__:']), /expected form/)
    await refused(await bend(['{', `{"deep":${'['.repeat(5000)}${']'.repeat(5000)},`]), /nested too deep/)
    await refused(
      await bend(['So.', Array.from({ length: 500_000 }, (_, i) => i * 7919).join(' ')]),
      /larger than/,
    )
    await refused(await bend(['"schema":1', '"schema":9'], 'dossier.json'), /newer Concordance/)
    await refused(
      await changed(whole, (n, c) => (n.endsWith('/file') ? bytes('another law') : c)),
      /was changed/,
    )
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })

  it('is refused when its clauses are no law, however well their hash fits', async () => {
    const whole = await exportDossier((await filled()).dossier)
    const replaced = async (clauses: string) => {
      const hash = await sha256(bytes(clauses))
      return changed(whole, (name, content) => {
        if (name.endsWith('/law.json')) return bytes(clauses)
        if (name !== 'laws.jsonl') return content
        return bytes(text(content).replace(/"clausesHash":"\w+"/, `"clausesHash":"${hash}"`))
      })
    }
    const [law = ''] = unzip(whole, defaultLimits).flatMap(({ name, content }) =>
      name.endsWith('/law.json') ? [text(content)] : [],
    )
    await readExport(await replaced(law))
    for (const other of ['null', '[]', '{"type":"law"}', law.replace('"bodyStart":', '"bodyStart":"x","y":')])
      await refused(await replaced(other), /not in the expected form/)
    await refused(
      await replaced(law.replace(/"children":\[/, `"children":[${'['.repeat(3000)}`)),
      /nested too deep/,
    )
    await refused(await replaced(law.replace(/"sha256":"\w/, '"sha256":"x')), /another law/)
  })

  it('is refused when a name in it leads outside', async () => {
    const whole = await exportDossier((await filled()).dossier)
    for (const name of ['../../evil', '/etc/evil', 'C:\\evil', 'laws/../../evil'])
      await refused(await changed(whole, same, true, [{ name, content: bytes('x') }]), /outside/)
  })
})
