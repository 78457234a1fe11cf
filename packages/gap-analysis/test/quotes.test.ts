import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '@concordance/formats'
import { flatten, toLaw } from '@concordance/law-tree'
import { model } from '@concordance/protocol-model'
import { expect, test } from 'vitest'
import { map } from '../src/index.ts'

const folders = [join(process.cwd(), 'fixtures'), join(process.cwd(), '..', 'shared', 'laws')]
const files = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => /\.(md|txt|xml)$/.test(file) && !/node_modules|README|SOURCES/.test(file))
  .filter(
    (file) =>
      !/\.en\.txt$/.test(file) || !existsSync(file.replace(/\.txt$/, '.json')) || file.includes('tanzania'),
  )

test.each(files.map((file) => [file.split('/').slice(-2).join('/'), file]))(
  'every quote of %s is in its clause',
  async (_, file) => {
    const law = toLaw(await read(readFileSync(file), { file }))
    const texts = new Map(flatten(law).map(({ clause }) => [clause.id, clause.text]))
    for (const { candidates, criteria } of map([law], model).obligations) {
      for (const { clause = '', quote } of [...candidates, ...criteria]) {
        if (quote !== '') expect(texts.get(clause)?.includes(quote), `${clause}: ${quote}`).toBe(true)
      }
    }
  },
)
