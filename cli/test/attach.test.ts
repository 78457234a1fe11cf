import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { concordance, expectOneSentence, namesIn, temporaryFolder } from './command.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
const env = { CONCORDANCE_HOME: join(folder.path, 'home') }

// Worded by us: it has the Protocol's articles and paragraphs, none of its words.
const article = (number: number) =>
  `## Article ${number} Subject ${number}\n\nStates do what this article is about.\n`
const treaty = `# A made-up protocol

${[1, 2, 3, 4, 5, 6, 7].map(article).join('\n')}
## Article 8 Marking

1. To know and follow each firearm, States shall:

(a) have the maker put a mark of its own on it when it is made;

(b) have a plain mark put on it when it comes in from abroad;

(c) have a mark put on it when it leaves State stocks for civilians.

2. States help makers to find marks that stay.

${[9, 10, 11, 12].map(article).join('\n')}`

describe('model attach', () => {
  const file = join(folder.path, 'treaty.en.md')
  writeFileSync(file, treaty)

  it('stores the text with its hash, and model show prints it beside our statement', async () => {
    const before = await concordance(['model', 'show', 'fp-8-1-b'], { env })
    expect(before.out).toContain('concordance model attach FILE')
    const ran = await concordance(['model', 'attach', file, '--date', '2026-03-01', '--json'], { env })
    expect(ran.code).toBe(0)
    const { stored, sha256 } = JSON.parse(ran.out)
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.parse(readFileSync(stored, 'utf8'))).toMatchObject({
      sha256,
      attached: '2026-03-01',
      language: 'en',
    })
    expect(namesIn(join(env.CONCORDANCE_HOME, 'official', 'firearms-protocol'))).toEqual(['en.json'])
    const after = await concordance(['model', 'show', 'fp-8-1-b', '--json'], { env })
    expect(JSON.parse(after.out).official).toMatchObject({
      sha256,
      words: [
        { eId: 'art_8__para_1', text: expect.stringContaining('know and follow') },
        { eId: 'art_8__para_1__subpara_b', text: expect.stringContaining('when it comes in from abroad') },
      ],
    })
    const shown = await concordance(['model', 'show', 'fp-8-1-b'], { env })
    expect(shown.out).toContain('comes in from abroad')
  })

  it('refuses a file that is no text of the instrument', async () => {
    writeFileSync(join(folder.path, 'letter.md'), 'Dear all, please find the minutes below. Kind regards.')
    const ran = await concordance(['model', 'attach', join(folder.path, 'letter.md')], { env })
    expectOneSentence(ran, 1)
    expect(ran.err).toContain('letter.md')
  })

  it('says where data can be stored when it cannot', async () => {
    const ran = await concordance(['model', 'attach', file], { env: { CONCORDANCE_HOME: join(file, 'x') } })
    expectOneSentence(ran, 1)
    expect(ran.err).toContain('CONCORDANCE_HOME')
  })
})
