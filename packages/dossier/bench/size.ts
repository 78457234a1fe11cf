// How long a dossier takes to open, decide and read, by its size; writes the figures into the README.
// node --expose-gc is not needed: memory is the whole process's, after reading.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Matrix } from '@concordance/gap-analysis'
import { makeEntry } from '../src/entry.ts'
import { createDossier, decide, findingsOf, openDossier, verifyDossier, withFindings } from '../src/index.ts'
import { diskPlace, temporaryFolder } from '../test/disk.ts'
import { intoReadme, table } from './readme.ts'

const sizes = [100, 1000, 10_000, 50_000]
const people = ['Ada Orlen', 'Bo Timm', 'Cy Ruan', 'Di Sorn', 'Eli Vant']
const hand = (by: string, at: number) => ({ by, at: new Date(at).toISOString(), program: 'bench' })

const timed = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
  const begun = performance.now()
  return [await work(), performance.now() - begun]
}

/** Findings on made-up obligations, five people for each. */
async function fill(location: string, size: number): Promise<void> {
  const dossier = await createDossier(diskPlace(location), {
    name: 'Veldoria',
    country: 'VD',
    created: '2026-03-01T08:00:00.000Z',
  })
  const why = 'The clause names the maker and the number, and says nothing on the time. '.repeat(4)
  for (let from = 0; from < size; from += 1000) {
    const docs = []
    for (let index = from; index < Math.min(size, from + 1000); index++) {
      const by = people[index % people.length] ?? ''
      const subject = `ob-${Math.floor(index / people.length)}`
      const did = { act: 'decide', status: index % 3 === 0 ? 'gap' : 'partial', evidence: [], why } as const
      docs.push({
        doc: await makeEntry(dossier.head.dossier, subject, [], hand(by, Date.UTC(2026, 2, 1) + index), did),
      })
    }
    await dossier.store.add(docs)
  }
  await dossier.close()
}

/** What the program proposes for as many obligations. */
const matrixOf = (obligations: number): Matrix =>
  ({
    rows: Array.from({ length: obligations }, (_, index) => ({
      id: `ob-${index}`,
      status: 'gap',
      because: 'Nothing was found.',
      evidence: [],
      elements: [],
      missing: [],
    })),
    counts: { met: 0, partial: 0, gap: obligations, na: 0 },
  }) as unknown as Matrix

interface Measured {
  readonly opening: number
  readonly median: number
  readonly slowest: number
  readonly reading: number
  readonly again: number
  readonly joined: number
  readonly obligations: number
  readonly memory: number
}

/** In a process of its own: what a command or a page meets that opens the dossier. */
async function measure(location: string): Promise<Measured> {
  const [dossier, opening] = await timed(() => openDossier(diskPlace(location)))
  const [findings, reading] = await timed(() => findingsOf(dossier))
  const matrix = matrixOf(findings.length)
  const [, joined] = await timed(async () => withFindings(matrix, findings))
  const times: number[] = []
  for (let count = 0; count < 50; count++) {
    const by = hand('Fay Quill', Date.UTC(2026, 3, 1) + count * 1000)
    const judgement = { status: 'met', evidence: [], why: 'Read again.' } as const
    const [, time] = await timed(() => decide(dossier, `ob-${count}`, by, judgement))
    times.push(time)
  }
  const [, again] = await timed(() => findingsOf(dossier))
  const memory = Math.round(process.memoryUsage().rss / 1e6)
  await dossier.close()
  const [median = 0, slowest = 0] = [times.sort((a, b) => a - b)[25], times.at(-1)]
  return { opening, median, slowest, reading, again, joined, obligations: findings.length, memory }
}

const inProcess = (location: string): Measured => {
  const { stdout, stderr } = spawnSync(process.execPath, [process.argv[1] ?? '', 'read', location], {
    encoding: 'utf8',
  })
  try {
    return JSON.parse(stdout) as Measured
  } catch {
    throw new Error(stderr)
  }
}

const milliseconds = (time: number) => `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`

async function all(): Promise<void> {
  const rows: string[][] = []
  const folder = temporaryFolder()
  try {
    for (const size of sizes) {
      const location = join(folder.path, String(size))
      await fill(location, size)
      const dossier = await openDossier(diskPlace(location))
      const [, anew] = await timed(() => findingsOf(dossier))
      const [{ flaws }, verifying] = await timed(() => verifyDossier(dossier))
      if (flaws.length > 0) throw new Error(`${flaws.length} flaws`)
      await dossier.close()
      const { opening, median, slowest, reading, again, joined, obligations, memory } = inProcess(location)
      rows.push([
        String(size),
        milliseconds(opening),
        `${milliseconds(median)} (${milliseconds(slowest)})`,
        `${milliseconds(reading)} for ${obligations} obligations`,
        milliseconds(reading + joined),
        milliseconds(again),
        milliseconds(anew),
        milliseconds(verifying),
        `${memory} MB`,
      ])
      process.stdout.write(`${rows.at(-1)?.join(' | ')}\n`)
    }
  } finally {
    folder.remove()
  }
  intoReadme(
    'size',
    table(
      [
        'Opinions',
        'Opening',
        'A decision: median (slowest)',
        'All findings, just opened',
        'Matrix, just opened',
        'Again after 50 decisions',
        'Index made anew',
        '`verify`',
        'Memory',
      ],
      rows,
    ),
  )
}

const [, , mode, location = ''] = process.argv
if (mode === 'read') process.stdout.write(JSON.stringify(await measure(location)))
else await all()
