import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bin, concordance, expectOneSentence, fixtures, namesIn, temporaryFolder } from './command.ts'

const law = join(fixtures, 'marendia/law.md')
const folder = temporaryFolder()
const at = (name: string) => join(folder.path, name)
const root = process.getuid?.() === 0

beforeAll(() => {
  mkdirSync(at('out'))
  mkdirSync(at('locked'), { mode: 0o555 })
  chmodSync(folder.path, 0o755)
})
afterAll(folder.remove)

describe('matrix -o', () => {
  it('writes every form, by ending, and leaves nothing else', async () => {
    const forms = ['csv', 'docx', 'html', 'json', 'md', 'svg', 'xlsx']
    const ran = await concordance([
      'matrix',
      law,
      ...forms.flatMap((form) => ['-o', at(`out/matrix.${form}`)]),
      '--date',
      '2026-03-01',
    ])
    expect(ran).toMatchObject({ code: 0 })
    expect(namesIn(at('out'))).toEqual(forms.map((form) => `matrix.${form}`))
    for (const form of forms) {
      expect(ran.out).toContain(`matrix.${form}`)
      expect(readFileSync(at(`out/matrix.${form}`)).length).toBeGreaterThan(500)
    }
    expect(JSON.parse(readFileSync(at('out/matrix.json'), 'utf8'))).toMatchObject({ date: '2026-03-01' })
  })

  it('does not replace a file without --force', async () => {
    writeFileSync(at('mine.html'), 'mine')
    const ran = await concordance(['matrix', law, '-o', at('mine.html')])
    expectOneSentence(ran, 1)
    expect(ran.err).toMatch(/mine\.html: .*exists already.*--force/)
    expect(readFileSync(at('mine.html'), 'utf8')).toBe('mine')
    expect(await concordance(['matrix', law, '-o', at('mine.html'), '--force'])).toMatchObject({ code: 0 })
    expect(readFileSync(at('mine.html'), 'utf8')).toMatch(/^<!doctype html>/i)
  })

  it('writes no first file when the second is refused', async () => {
    writeFileSync(at('second.html'), 'mine')
    const ran = await concordance(['matrix', law, '-o', at('first.csv'), '-o', at('second.html')])
    expectOneSentence(ran, 1)
    expect(existsSync(at('first.csv'))).toBe(false)
  })

  it.each([
    ['nowhere/matrix.html', /there is no folder .*nowhere/],
    ['second.html/matrix.html', /a file stands where a folder is meant|is no folder/],
  ])('refuses %s', async (name, reason) => {
    const ran = await concordance(['matrix', law, '-o', at(name)])
    expectOneSentence(ran, 1)
    expect(ran.err).toMatch(reason)
  })

  it('refuses a folder as output', async () => {
    mkdirSync(at('folder.html'))
    const ran = await concordance(['matrix', law, '-o', at('folder.html'), '--force'])
    expectOneSentence(ran, 1)
    expect(ran.err).toMatch(/this is a folder/)
  })

  // Root may write everywhere; an ordinary user stands in for it, where the checkout lets one in.
  const asUser = root ? { uid: 65534 } : {}
  it('refuses a folder that it may not write to', async (test) => {
    const probe = await concordance(['--version'], asUser).catch(() => undefined)
    if (probe?.code !== 0) test.skip()
    const ran = await concordance(['matrix', law, '-o', at('locked/matrix.html')], asUser)
    expectOneSentence(ran, 1)
    expect(ran.err).toMatch(/matrix\.html: .*permission is denied/)
    expect(namesIn(at('locked'))).toEqual([])
  })

  it('names the law without the folders it lies in', async () => {
    await concordance(['matrix', law, '-o', at('named.html')])
    const html = readFileSync(at('named.html'), 'utf8')
    expect(html).toContain('law.md')
    expect(html).not.toContain(fixtures)
  })

  it('is the same, byte for byte, for the same date', async () => {
    const files = ['one', 'two'].flatMap((name) =>
      ['docx', 'xlsx', 'html'].map((form) => at(`${name}.${form}`)),
    )
    for (const name of ['one', 'two']) {
      const outputs = files.filter((file) => file.includes(`${name}.`)).flatMap((file) => ['-o', file])
      await concordance(['matrix', law, ...outputs, '--date', '2026-03-01'])
    }
    for (const form of ['docx', 'xlsx', 'html']) {
      expect(readFileSync(at(`one.${form}`)).equals(readFileSync(at(`two.${form}`)))).toBe(true)
    }
  })
})

describe('standard input and output', () => {
  it('takes a law from one and gives the matrix to the other', async () => {
    const input = readFileSync(law)
    const ran = await concordance(['matrix', '-', '-o', '-', '--form', 'json', '--date', '2026-03-01'], {
      input,
    })
    expect(ran.code).toBe(0)
    expect(JSON.parse(ran.out)).toMatchObject({ date: '2026-03-01' })
  })

  it('takes a Word file from standard input', async () => {
    const input = readFileSync(join(fixtures, 'marendia/law.docx'))
    const ran = await concordance(['read', '-', '--json'], { input })
    expect(JSON.parse(ran.out)).toMatchObject({ source: { format: 'docx' } })
  })

  it('ends quietly when the reader has enough', async () => {
    const { execFileSync } = await import('node:child_process')
    const line = `"${process.execPath}" "${bin}" read "${law}" --text | head -n 1`
    const ran = execFileSync('bash', ['-o', 'pipefail', '-c', line], { stdio: ['ignore', 'pipe', 'pipe'] })
    expect(ran.toString().split('\n')).toHaveLength(2)
  })
})
