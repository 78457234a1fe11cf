import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { operations } from '@concordance/toolkit'
import { describe, expect, it } from 'vitest'
import { bin, concordance, fixtures, temporaryFolder } from './command.ts'

const law = join(fixtures, 'marendia/law.md')

describe('the command line', () => {
  it('offers exactly the operations of the table', async () => {
    const { out, code } = await concordance(['--help'])
    expect(code).toBe(0)
    const listed = [...out.slice(out.indexOf('Commands:')).matchAll(/^ {2}([\w-]+)/gm)].map(
      ([, name]) => name,
    )
    const names = [...new Set(operations.map(({ name }) => name.split(' ')[0]))]
    // Serving needs Node, so it is no operation of the table that the page is made from too.
    expect(listed).toEqual([...names, 'serve', 'help'])
    for (const group of names.filter((name) => operations.some((o) => o.name.startsWith(`${name} `)))) {
      const { out: help } = await concordance([String(group), '--help'])
      const parts = [...help.slice(help.indexOf('Commands:')).matchAll(/^ {2}([\w-]+)/gm)].map(
        ([, name]) => name,
      )
      const expected = operations
        .filter((o) => o.name.startsWith(`${group} `))
        .map((o) => o.name.split(' ')[1])
      expect(parts).toEqual([...expected, 'help'])
    }
  })

  it('prints the help of each operation with an example', async () => {
    for (const { name, examples, options } of operations) {
      const { out, code } = await concordance([...name.split(' '), '--help'])
      expect(code).toBe(0)
      for (const option of Object.keys(options)) expect(out).toContain(`--${option}`)
      for (const example of examples) expect(out).toContain(`concordance ${example}`)
    }
  })

  it('prints its version', async () => {
    const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
    expect(await concordance(['--version'])).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' })
  })
})

it('says what to do where the program is not built', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder.path, 'bin'))
  copyFileSync(bin, join(folder.path, 'bin/concordance.mjs'))
  const ran = spawnSync(process.execPath, [join(folder.path, 'bin/concordance.mjs'), 'map'], {
    encoding: 'utf8',
  })
  folder.remove()
  expect(ran.status).toBe(1)
  expect(ran.stderr).toMatch(/^concordance: [^\n]*npm run build[^\n]*\n$/)
})

describe('wrong usage ends with 2 and offers the nearest name', () => {
  it.each([
    [['mpa', law], 'map'],
    [['map', law, '--instrumant', 'x'], '--instrument'],
    [['map', law, '--instrument', 'firearm-protocol'], 'firearms-protocol'],
    [['map', law, '--explain', 'fp-81-a'], 'fp-8-1-a'],
    [['map', law, '--lang', 'rf'], 'fr'],
    [['model', 'shwo', 'fp-8-1-a'], 'show'],
    [['model', 'show', 'fp-8-1a'], 'fp-8-1-a'],
    [['matrix', law, '-o', 'matrix.dokx'], 'docx'],
    [['matrix', law, '-o', 'matrix.docx', '--form', 'htlm'], 'html'],
  ])('%j', async (args, near) => {
    const ran = await concordance(args)
    expect(ran.code).toBe(2)
    expect(ran.out).toBe('')
    expect(ran.err).toMatch(new RegExp(`[Dd]id you mean "?${near}`))
  })

  it.each([
    [[]],
    [['map']],
    [['map', law, '--top', 'many']],
    [['matrix', law, '-o', 'a.html', '--date', '1.3.2026']],
    [['matrix', law, '-o', '-']],
    [['matrix', law, '-o', '-', '--form', 'csv', '--json']],
    [['read', law, law]],
  ])('%j', async (args) => {
    const ran = await concordance(args)
    expect(ran.code).toBe(2)
    expect(ran.out).toBe('')
    expect(ran.err).not.toBe('')
  })
})
