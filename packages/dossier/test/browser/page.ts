// What a page does with a dossier in IndexedDB; the test calls it by name.
import {
  createDossier,
  decide,
  evidenceFor,
  exportDossier,
  findingsOf,
  importAs,
  keepLaw,
  keptLaws,
  openDossier,
  readExport,
  readKept,
  verifyDossier,
} from '../../src/index.ts'

const place = { location: 'veldoria', indexedDB: true } as const
const hand = (at: string) => ({ by: 'Ada Orlen', at, program: 'test' })

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
const base64Of = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

const steps = {
  begin: async (file: string, law: Parameters<typeof keepLaw>[2]['law']) => {
    const dossier = await createDossier(place, {
      name: 'Veldoria',
      country: 'VD',
      created: '2026-03-01T08:00:00.000Z',
    })
    await keepLaw(dossier, hand('2026-03-01T09:00:00.000Z'), {
      bytes: bytesOf(file),
      law: { ...law, title: 'Акт об оружии · قانون' },
      file: 'veldoria.md',
      state: 'in-force',
    })
    const laws = await Promise.all((await keptLaws(dossier)).map((kept) => readKept(dossier, kept)))
    const evidence = await evidenceFor(laws, { citation: '3(1)' })
    await decide(dossier, 'fp-8-1-a', hand('2026-03-01T09:01:00.000Z'), {
      status: 'met',
      why: 'Так.',
      evidence,
    })
    await dossier.close()
  },
  look: async () => {
    const dossier = await openDossier(place)
    const [findings, { flaws }, exported] = [
      await findingsOf(dossier),
      await verifyDossier(dossier),
      await exportDossier(dossier),
    ]
    const ids = (await dossier.store.beginningWith('')).map((doc) => String('_id' in doc && doc._id))
    const revisions = [...(await dossier.store.revisions(ids))]
    await dossier.close()
    return { findings, flaws, exported: base64Of(exported), revisions }
  },
  takeIn: async (file: string) => {
    const exported = await readExport(bytesOf(file))
    const { dossier } = await importAs({ location: 'copy', indexedDB: true }, exported)
    const again = await exportDossier(dossier)
    await dossier.close()
    return base64Of(again)
  },
}

export type Steps = typeof steps

Object.assign(globalThis, { steps })
