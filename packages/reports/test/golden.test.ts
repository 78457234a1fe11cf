import { equal, ok } from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { type MatrixForm, writeMatrix } from '@concordance/reports'
import { describe, test } from 'vitest'
import { sample } from './sample-matrix.ts'

/** `UPDATE_GOLDEN=1` writes the files anew, to be read before they are committed. A missing file fails. */
const update = process.env.UPDATE_GOLDEN === '1'

const cases: readonly (readonly [MatrixForm, string])[] = [
  ['md', 'en'],
  ['md', 'fr'],
  ['md', 'es'],
  ['csv', 'en'],
  ['svg', 'fr'],
  ['html', 'en'],
]

describe('text forms', () => {
  for (const [form, language] of cases) {
    test(`matrix.${language}.${form}`, async () => {
      const file = new URL(`golden/matrix.${language}.${form}`, import.meta.url)
      const written = await writeMatrix(sample, form, { language })
      ok(typeof written === 'string')
      if (update) await writeFile(file, written)
      equal(written, await readFile(file, 'utf8'))
    })
  }
})
