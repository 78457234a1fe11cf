import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { compileModel } from '../compile/compile.ts'
import { root } from './sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'protocol-model-'))
const here = pathToFileURL(`${folder}/`)
cpSync(fileURLToPath(new URL('test/fixtures/data/', root)), folder, { recursive: true })
cpSync(fileURLToPath(new URL('schema/', root)), join(folder, 'schema'), { recursive: true })
mkdirSync(join(folder, 'dist'))
afterAll(() => rmSync(folder, { recursive: true }))

const written = join(folder, 'dist/data.js')

test('sound data becomes a module with the model', async () => {
  await compileModel(here)
  const { default: model } = await import(/* @vite-ignore */ pathToFileURL(written).href)
  expect(model.instruments[0].obligations[0].title.fr).toBe('Registre des bicyclettes')
})

test('a second run leaves an unchanged module alone', async () => {
  const before = statSync(written).mtimeMs
  await compileModel(here)
  expect(statSync(written).mtimeMs).toBe(before)
})

test('broken data stops it with file, line and what to do, and leaves the module as it was', async () => {
  const before = readFileSync(written, 'utf8')
  const article = join(folder, 'instruments/bicycles/article-02.yaml')
  writeFileSync(article, readFileSync(article, 'utf8').replace('source: handbook', 'source: cookbook'))
  await expect(compileModel(here)).rejects.toThrow(
    'instruments/bicycles/article-02.yaml:6  Add "cookbook" to guidance.yaml or correct the name. (guidance-known)',
  )
  expect(readFileSync(written, 'utf8')).toBe(before)
})
