import { read } from '@concordance/formats'
import { describe, expect, test } from 'vitest'
import { docx, type Parts } from '../../word/test/build/docx.ts'
import * as build from '../../word/test/build/markup.ts'
import { flatten, toLaw } from '../src/index.ts'

const cell = (...words: string[]) => build.cell(words.map((each) => build.p(each)).join(''))
const title = build.p('Arms Bill', build.styled('Heading1'))

async function outline(parts: Parts | string, language = 'en') {
  const law = toLaw(await read(docx(parts), { file: 'bill.docx', language }))
  const rows = flatten(law).map(({ clause }) => [
    clause.kind,
    clause.path,
    clause.heading ?? clause.role ?? '',
  ])
  return { rows, messages: law.messages.map(({ ruleId }) => ruleId) }
}

describe('bills as ministries set them in Word', () => {
  test('headings in a column beside their sections', async () => {
    const { rows } = await outline(
      title +
        build.table(
          2,
          build.row(
            cell('Short title.'),
            cell(
              '1. This Act may be cited as the Arms Act of Ostvik and comes into force on the first of May.',
            ),
          ),
          build.row(
            cell('Keepers.'),
            cell(
              '2. In this Act a keeper means a person who holds an arm of any kind for any length of time.',
              '(1) The keeper answers for the arm at all times.',
              '(2) The maker marks it.',
            ),
          ),
          build.row(
            cell('Penalty.'),
            cell(
              '3. A person who breaks this Act pays a fine of ten crowns to the treasury within ten days.',
            ),
          ),
        ),
    )
    expect(rows).toEqual([
      ['text', '', 'title'],
      ['section', '1', 'Short title.'],
      ['section', '2', 'Keepers.'],
      ['subsection', '2(1)', ''],
      ['subsection', '2(2)', ''],
      ['section', '3', 'Penalty.'],
    ])
  })

  const bilingual =
    title +
    build.table(
      2,
      build.row(
        cell('1. A maker of arms marks every arm with its number before it leaves the works.'),
        cell('1. Le fabricant marque chaque arme de son numéro avant qu’elle ne quitte l’atelier.'),
      ),
      build.row(
        cell('2. A keeper of arms keeps the list of the marks for ten years and shows it to the warden.'),
        cell('2. Le détenteur tient la liste des marques pendant dix ans et la montre au gardien.'),
      ),
    )

  test.each(['en', 'fr'])('two languages side by side, read in %s', async (language) => {
    const { rows, messages } = await outline(bilingual, language)
    expect(rows.filter(([kind]) => kind === 'section').map(([, path]) => path)).toEqual(['1', '2'])
    expect(rows.filter(([, , role]) => role === 'margin')).toHaveLength(2)
    expect(messages).toContain('columns-languages')
  })

  test('text boxes stand beside, content controls in their place, footnotes behind', async () => {
    const inner = `<w:txbxContent>${build.p('Note of the drafters')}</w:txbxContent>`
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${inner}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${inner}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const control = `<w:sdt><w:sdtContent>${build.p(`${build.r('1. A maker marks')}${build.noteMark(1)}${build.r(' every arm.')}`)}</w:sdtContent></w:sdt>`
    const { rows } = await outline({
      body:
        title +
        control +
        build.p(`${build.r('2. A keeper keeps the list.')}${box}`) +
        build.p('3. The fine is ten crowns.'),
      footnotes: build.footnote(1, 'With a number.'),
    })
    expect(rows).toEqual([
      ['text', '', 'title'],
      ['section', '1', ''],
      ['section', '2', ''],
      ['text', '2', 'margin'],
      ['section', '3', ''],
      ['text', '', 'note'],
    ])
  })
})
