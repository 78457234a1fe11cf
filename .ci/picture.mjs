// Makes web/matrix.png, the picture in the README, from a page of the demo's Word file. Needs LibreOffice and poppler.
// node .ci/picture.mjs [PAGE]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { must } from './steps.mjs'

const page = process.argv[2] ?? '5'
const folder = mkdtempSync(join(tmpdir(), 'concordance-picture-'))
try {
  await must('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, 'demo-output/matrix.docx'])
  const pdf = join(folder, 'matrix.pdf')
  await must('pdftoppm', ['-png', '-r', '110', '-f', page, '-l', page, '-singlefile', pdf, 'web/matrix'])
} finally {
  rmSync(folder, { recursive: true, force: true })
}
