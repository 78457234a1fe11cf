import { readFileSync } from 'node:fs'
import { openPackage, partText, savePackage, withParts } from '@concordance/word'
import { beforeAll, describe, expect, it } from 'vitest'
import { dossierAddOperation } from '../src/dossier-add.ts'
import { dossierCreateOperation } from '../src/dossier-create.ts'
import { dossierImportWorkshopOperation } from '../src/dossier-import-workshop.ts'
import { dossierLogOperation } from '../src/dossier-log.ts'
import { memoOperation } from '../src/memo.ts'
import { memoryContext, memoryDossiers } from './memory-context.ts'

const law = readFileSync(new URL('../../../fixtures/marendia/law.md', import.meta.url))
const context = { ...memoryContext({ 'act.md': law }), dossiers: memoryDossiers() }
const who = (name: string) => `w:author="${name}" w:date="2026-03-04T10:00:00Z"`
const words = (text: string, tag = 't') => `<w:r><w:${tag} xml:space="preserve">${text}</w:${tag}></w:r>`
const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The pack as a meeting would give it back: a comment, a tracked change and a filled row on the page of an obligation. */
function written(id: string): Uint8Array {
  const opened = openPackage(context.files.get('pack.docx') ?? new Uint8Array())
  if (!opened.ok) throw new Error('not opened')
  const { value } = opened
  const xml = partText(value, value.main) ?? ''
  const at = xml.indexOf(`>${id}<`)
  const paragraph = xml.indexOf('</w:p>', at)
  const change = `<w:del w:id="901" ${who('Bo Timm')}>${words('old', 'delText')}</w:del><w:ins w:id="902" ${who('Bo Timm')}>${words('new')}</w:ins>`
  const remark = '<w:r><w:commentReference w:id="0"/></w:r>'
  const next = xml.indexOf('</w:p>', paragraph + 6)
  const cells = [...xml.slice(at).matchAll(/\u00a0/g)].slice(0, 3).map(({ index }) => at + index)
  const [a = 0, b = 0, c = 0] = cells
  const edited =
    xml.slice(0, paragraph) +
    remark +
    xml.slice(paragraph, next) +
    change +
    xml.slice(next, a) +
    'Customs' +
    xml.slice(a + 1, b) +
    'A' +
    xml.slice(b + 1, c) +
    'We can do this.' +
    xml.slice(c + 1)
  const rels = partText(value, 'word/_rels/document.xml.rels') ?? ''
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
  const bare = rels.replace(/<Relationship [^>]*\/comments"[^>]*\/>/, '')
  const types = partText(value, '[Content_Types].xml') ?? ''
  const saved = savePackage(
    withParts(
      value,
      new Map([
        [value.main, edited],
        [
          'word/_rels/document.xml.rels',
          bare.replace(
            '</Relationships>',
            `<Relationship Id="rIdC" Type="${type}" Target="said.xml"/></Relationships>`,
          ),
        ],
        [
          '[Content_Types].xml',
          types.replace(
            '</Types>',
            '<Override PartName="/word/said.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
          ),
        ],
        [
          'word/said.xml',
          `<w:comments xmlns:w="${w}"><w:comment w:id="0" ${who('Ada Orlen')}><w:p>${words('Ask the Registrar.')}</w:p></w:comment><w:comment w:id="7" ${who('Ada Orlen')}><w:p>${words('Nowhere.')}</w:p></w:comment></w:comments>`,
        ],
      ]),
    ),
  )
  return saved
}

const brought = (options: { [name: string]: boolean } = {}) =>
  dossierImportWorkshopOperation.run(context, { arguments: ['Marendia', 'back.docx'], options })

describe('dossier import-workshop', () => {
  beforeAll(async () => {
    await dossierCreateOperation.run(context, { arguments: ['Marendia'], options: { country: 'MR' } })
    await dossierAddOperation.run(context, { arguments: ['Marendia', 'act.md'], options: {} })
    await memoOperation.run(context, {
      arguments: ['workshop', 'Marendia'],
      options: { output: ['pack.docx'] },
    })
    context.files.set('back.docx', written('fp-8-1-b'))
  })

  const said = [
    { obligation: 'fp-8-1-b', by: 'Ada Orlen', text: 'Ask the Registrar.' },
    { obligation: 'fp-8-1-b', by: 'Customs', text: expect.stringMatching(/: A\nWe can do this\.$/) },
    {
      obligation: 'fp-8-1-b',
      by: 'Bo Timm',
      text: expect.stringMatching(/^Tracked change: deleted “old”, inserted “new”; the words then read: /),
    },
  ]

  it('lists comments, tracked changes and filled rows with their authors, and writes nothing', async () => {
    const { json } = await brought()
    expect(json).toMatchObject({
      applied: false,
      comments: said,
      elsewhere: [{ by: 'Ada Orlen', text: 'Nowhere.' }],
    })
    const log = await dossierLogOperation.run(context, { arguments: ['Marendia'], options: {} })
    expect(JSON.stringify(log.json)).not.toContain('Ask the Registrar.')
  })

  it('writes them under their authors when told, and once only', async () => {
    expect((await brought({ apply: true })).json).toMatchObject({ applied: true, comments: said })
    const log = await dossierLogOperation.run(context, { arguments: ['Marendia'], options: {} })
    expect(JSON.stringify(log.json)).toContain('Ask the Registrar.')
    expect((await brought({ apply: true })).json).toMatchObject({ comments: [], known: 3, entries: [] })
  })

  it('an untouched pack brings nothing', async () => {
    context.files.set('back.docx', context.files.get('pack.docx') ?? new Uint8Array())
    expect((await brought()).json).toMatchObject({ comments: [], elsewhere: [], refused: [] })
  })

  it('another document is refused with what to do', async () => {
    await memoOperation.run(context, {
      arguments: ['ratification', 'Marendia'],
      options: { output: ['other.docx'] },
    })
    context.files.set('back.docx', context.files.get('other.docx') ?? new Uint8Array())
    await expect(brought()).rejects.toThrow(/Reference/)
  })
})
