// Part of npm run bench:reading: time and memory of long laws, each in a process of its own. Called as `speed FORMAT PAGES`.
import { execFileSync } from 'node:child_process'
import { read } from '@concordance/formats'
import { buildPdf, type Piece, setLines } from '../../pdf/test/build-pdf.ts'
import { docx } from '../../word/test/build/docx.ts'
import { instance, list, lvl, num, p, r } from '../../word/test/build/markup.ts'
import { toLaw } from '../src/index.ts'

/** A page of a gazette holds about so many words. */
const wordsOfPage = 450

const sentence =
  'A keeper of arms enters in the register the maker, the number and the day of each arm that comes into the store or leaves it, and shows the register to the warden on request.'

/** Sections of made-up law that fill so many pages. */
function sections(pages: number): string[] {
  const perPage = Math.floor(wordsOfPage / sentence.split(' ').length)
  return Array.from(
    { length: pages * perPage },
    (_, at) => `${sentence.replace('register', `register ${at % 97}`)}`,
  )
}

function wordFile(pages: number): Uint8Array {
  const body = sections(pages)
    .map((text, at) => p(r(text), num(1, at % 4 === 0 ? 0 : 1)))
    .join('')
  const numbering = list(0, lvl(0, 'decimal', '%1.') + lvl(1, 'lowerLetter', '(%2)')) + instance(1, 0)
  return docx({ body, numbering })
}

function pdfFile(pages: number): Uint8Array {
  const all = sections(pages)
  const perPage = all.length / pages
  let number = 0
  return buildPdf(
    Array.from({ length: pages }, (_, page): Piece[] => {
      let y = 790
      const lines = all.slice(page * perPage, (page + 1) * perPage).flatMap((text) => {
        number += 1
        const set = setLines(`${number}. ${text}`, { x: 72, y, wide: 80 })
        y -= set.length * 12.5 + 10
        return set
      })
      return [
        { x: 72, y: 815, text: 'Gazette of Marshland', size: 9 },
        ...lines,
        { x: 290, y: 30, text: `${page + 1}` },
      ]
    }),
  )
}

/** What one process took, the making of the file set aside: seconds, and megabytes at the most. */
export interface Cost {
  readonly seconds: number
  /** Seconds of work of all threads, which other programs on the machine do not lengthen. */
  readonly work: number
  readonly megabytes: number
}

/** Measures in this process and prints the cost as JSON. */
export async function measureHere(format: string, pages: number): Promise<void> {
  const file = `long.${format}`
  const bytes = format === 'pdf' ? pdfFile(pages) : wordFile(pages)
  const start = performance.now()
  const before = process.cpuUsage()
  const law = toLaw(await read(bytes, { file }))
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  const megabytes = process.resourceUsage().maxRSS / 1024
  if (law.children.length < pages) throw new Error(`only ${law.children.length} sections were read`)
  console.log(JSON.stringify({ seconds, work: (user + system) / 1e6, megabytes } satisfies Cost))
}

/** Measures in a process of its own: a cold start, as the command has it. */
export function measure(format: string, pages: number): Cost {
  const out = execFileSync(process.execPath, [process.argv[1] ?? '', 'speed', format, String(pages)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return JSON.parse(out.trim().split('\n').at(-1) ?? '{}') as Cost
}
