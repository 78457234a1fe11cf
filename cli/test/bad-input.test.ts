import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { concordance, expectOneSentence, fixtures, namesIn, temporaryFolder } from './command.ts'

const folder = temporaryFolder()
const at = (name: string) => join(folder.path, name)
const word = readFileSync(join(fixtures, 'marendia/law.docx'))

const finnish = `# Laki ampuma-aseista

1 § Tämä laki koskee ampuma-aseita, niiden osia ja patruunoita. Laki ei koske antiikkiaseita.

2 § Aseen saa hankkia vain henkilö, jolla on poliisin antama lupa. Lupa on voimassa viisi vuotta kerrallaan.

3 § Kauppiaan on pidettävä luetteloa kaikista aseista, jotka hän ostaa tai myy. Luettelo on säilytettävä kymmenen vuotta.
`

beforeAll(() => {
  mkdirSync(at('folder'))
  writeFileSync(at('empty.md'), '')
  writeFileSync(at('blank.md'), ' \n\n ')
  writeFileSync(at('law.exe'), 'Section 1. A firearm shall be marked.')
  writeFileSync(at('text-as.docx'), 'Section 1. A firearm shall be marked.')
  writeFileSync(at('broken.docx'), word.subarray(0, Math.floor(word.length / 2)))
  writeFileSync(at('dtd.xml'), '<?xml version="1.0"?><!DOCTYPE law [<!ENTITY a "aaa">]><law><p>&a;</p></law>')
  writeFileSync(at('cut.xml'), '<?xml version="1.0"?><law><p>1. A firearm shall be marked.')
  writeFileSync(
    at('binary.txt'),
    Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
  )
  writeFileSync(at('huge.md'), 'x')
  truncateSync(at('huge.md'), 200 * 1024 * 1024)
  writeFileSync(at('finnish.md'), finnish)
  writeFileSync(at('other.zip'), Uint8Array.from([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)]))
})
afterAll(folder.remove)

describe('a law that cannot be read', () => {
  it.each([
    ['missing.md', /there is no such file/],
    ['emty.md', /did you mean .*empty\.md\?/],
    ['nowhere/law.md', /there is no folder .*nowhere/],
    ['empty.md/law.md', /a file stands where a folder is meant/],
    ['folder', /this is a folder/],
    ['empty.md', /empty/],
    ['blank.md', /no text|empty/],
    ['law.exe', /\.exe|ending|format|kind/i],
    ['text-as.docx', /Word|docx|zip/i],
    ['broken.docx', /damaged|broken|incomplete|cut/i],
    ['other.zip', /zip|Word|format|kind/i],
    ['dtd.xml', /DTD|document type|DOCTYPE|entit/i],
    ['cut.xml', /clos|end|well-formed|XML/i],
    ['binary.txt', /binary|text/i],
    ['huge.md', /200 MB/],
    ['finnish.md', /Finnish.*--law-lang/],
  ])('%s: one sentence, exit 1, no output', async (name, reason) => {
    for (const command of name === 'finnish.md' ? ['map', 'matrix'] : ['read', 'map', 'matrix']) {
      const output = command === 'matrix' ? ['-o', at('folder/matrix.html')] : []
      const ran = await concordance([command, at(name), ...output])
      expectOneSentence(ran, 1)
      expect(ran.err).toContain(name)
      expect(ran.err).toMatch(reason)
      expect(namesIn(at('folder'))).toEqual([])
    }
  })

  it('leaves standard output empty with --json too', async () => {
    expectOneSentence(await concordance(['map', at('broken.docx'), '--json']), 1)
  })

  it('names standard input as such', async () => {
    const ran = await concordance(['read', '-'], { input: '' })
    expectOneSentence(ran, 1)
    expect(ran.err).toMatch(/standard input: .*empty/)
  })
})
