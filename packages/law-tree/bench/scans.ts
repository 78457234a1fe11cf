// npm run bench:scans: how well scans are read. Draws the PDFs of ../shared/laws as pictures at 300 dots per inch
// (poppler's pdftoppm), reads the pictures, and compares with the truth beside them. Some minutes.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from '@concordance/formats'
import { createRecogniser, tesseractName } from '../../ocr/src/index.ts'
import { toLaw } from '../src/index.ts'
import { measureLaw, type Section } from './measure-law.ts'
import { picturePdf } from './picture-pdf.ts'
import { share, writeTable } from './table.ts'

const laws = join(process.cwd(), '..', 'shared', 'laws')
const languages: { readonly [country: string]: string } = {
  'saudi-arabia': 'ar',
  serbia: 'sr',
  tanzania: 'en',
  zambia: 'en',
}
const target = 0.95
const only = process.argv.slice(2)

const rows: string[] = []
for (const [country, language] of Object.entries(languages)) {
  const folder = join(laws, country)
  if (!existsSync(folder) || (only.length > 0 && !only.includes(country))) continue
  const truth = JSON.parse(readFileSync(join(folder, 'rendered.truth.json'), 'utf8')) as Section[]
  const pictures = mkdtempSync(join(tmpdir(), 'scans-'))
  try {
    execFileSync('pdftoppm', ['-r', '300', '-gray', join(folder, 'rendered.pdf'), join(pictures, 'page')])
    const pages = readdirSync(pictures)
      .sort()
      .map((file) => readFileSync(join(pictures, file)))
    const recogniser = await createRecogniser({
      languages: [tesseractName(language) ?? 'eng'],
      data: join(process.cwd(), 'cli', 'dist', 'ocr'),
      worker: join(process.cwd(), 'cli', 'dist', 'ocr', 'worker.cjs'),
    })
    const start = performance.now()
    const confidences: number[] = []
    const reading = await read(picturePdf(pages, 300), {
      file: `${country}.pdf`,
      language,
      pages: {
        recognise: async (picture, page) => {
          const recognised = await recogniser.recognise(picture)
          confidences.push(recognised.confidence)
          process.stderr.write(`\r${country} ${page}/${pages.length} `)
          return recognised
        },
      },
    })
    await recogniser.close()
    const seconds = (performance.now() - start) / 1000
    const { precision, recall, text } = measureLaw(toLaw(reading), truth)
    const mean = confidences.reduce((sum, confidence) => sum + confidence, 0) / confidences.length
    const cells = [
      country,
      pages.length,
      mean.toFixed(0),
      share(precision),
      share(recall),
      share(text),
      (seconds / pages.length).toFixed(1),
      recall >= target ? 'met' : `missed (${target})`,
    ]
    rows.push(`| ${cells.join(' | ')} |`)
  } finally {
    rmSync(pictures, { recursive: true, force: true })
  }
}
process.stderr.write('\n')
writeTable('scans', [
  '| scan at 300 dpi | pages | confidence | precision | recall of sections | text kept | seconds a page | target |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
  ...rows,
])
