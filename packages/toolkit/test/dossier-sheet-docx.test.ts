import { openPackage, partText, savePackage, withParts } from '@concordance/word'
import { describe, expect, it } from 'vitest'
import type { Context } from '../src/context.ts'
import { returnedDocument } from '../src/dossier-sheet-read-docx.ts'
import { operations } from '../src/index.ts'
import { memoryContext, memoryDossiers } from './memory-context.ts'

const run = async (context: Context, name: string, args: readonly string[], options: object = {}) => {
  const operation = operations.find((one) => one.name === name)
  if (!operation) throw new Error(`no operation ${name}`)
  return operation.run(context, { arguments: args, options: { ...options } })
}

const law = `# Arms Act

1. No person makes a firearm without a licence.

2. (1) The maker of a firearm cuts into it his name and a number.

(2) The Office keeps a record of each mark for twelve years.
`

async function sent(options = {}) {
  const context = { ...memoryContext({ 'act.md': law }), dossiers: memoryDossiers() }
  await run(context, 'dossier create', ['Veldoria'], { country: 'VD' })
  await run(context, 'dossier add', ['Veldoria', 'act.md'])
  await run(context, 'dossier decide', ['Veldoria', 'fp-8-1-a'], {
    status: 'partial',
    evidence: ['2(1)'],
    why: 'No place is named.\n\n<b>& "no time"</b>',
    recommend: 'Name the place.',
    priority: 'high',
    by: 'Ada Orlen',
  })
  await run(context, 'dossier export-matrix', ['Veldoria'], { output: 'review.docx', ...options })
  return context
}

type Sent = Awaited<ReturnType<typeof sent>>

const opened = (bytes: Uint8Array | undefined) => {
  const result = openPackage(bytes ?? new Uint8Array())
  if (!result.ok) throw new Error(result.messages[0]?.reason)
  return result.value
}

const run_ = (words: string, tag = 't') => `<w:r><w:${tag} xml:space="preserve">${words}</w:${tag}></w:r>`
const who = 'w:author="Bo Timm" w:date="2026-03-04T10:00:00Z"'
const deleted = (words: string) => `<w:del w:id="901" ${who}>${run_(words, 'delText')}</w:del>`
const inserted = (words: string) => `<w:ins w:id="902" ${who}>${run_(words)}</w:ins>`
const mark = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`
const remark = (id: number, by: string, words: string) =>
  `<w:comment w:id="${id}" w:author="${by}" w:date="2026-03-04T10:00:00Z"><w:p>${run_(words)}</w:p></w:comment>`

/** The row of an obligation as XML, changed. */
function inRow(xml: string, obligation: string, change: (row: string) => string): string {
  const at = xml.indexOf(`>${obligation}<`)
  const from =
    xml.lastIndexOf('<w:tr>', at) < 0 ? xml.lastIndexOf('<w:tr ', at) : xml.lastIndexOf('<w:tr>', at)
  const to = xml.indexOf('</w:tr>', at)
  return xml.slice(0, from) + change(xml.slice(from, to)) + xml.slice(to)
}

/** Replaces a run of exactly these words. */
const replaceRun = (row: string, words: string, by: string) => {
  const found = new RegExp(`<w:r>(?:(?!</w:r>).)*<w:t[^>]*>${words}</w:t></w:r>`, 's').exec(row)
  if (!found) throw new Error(`no run ${words}`)
  return row.replace(found[0], by)
}

function edit(context: Sent, change: (xml: string) => string, comments: readonly string[] = []): void {
  const source = opened(context.files.get('review.docx'))
  const rels = 'word/_rels/document.xml.rels'
  const parts = new Map([[source.main, change(partText(source, source.main) ?? '')]])
  if (comments.length > 0) {
    const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
    parts.set('word/comments-2.xml', `<w:comments xmlns:w="${w}">${comments.join('')}</w:comments>`)
    const before = (partText(source, rels) ?? '').replace(/<Relationship [^>]*\/comments"[^>]*\/>/, '')
    parts.set(
      rels,
      before.replace(
        '</Relationships>',
        `<Relationship Id="rC" Type="${type}" Target="comments-2.xml"/></Relationships>`,
      ),
    )
  }
  context.files.set('edited.docx', savePackage(withParts(source, parts)))
}

const bring = (context: Context, options = {}) =>
  run(context, 'dossier import-matrix', ['Veldoria', 'edited.docx'], options)

describe('the matrix as a Word table', () => {
  it.each(['en', 'fr', 'es'])('comes back untouched without a change, in %s', async (lang) => {
    const context = await sent({ lang })
    edit(context, (xml) => xml)
    expect((await bring(context)).json).toMatchObject({ changes: [], comments: [], refused: [] })
    const { rows } = returnedDocument(context.files.get('edited.docx') ?? new Uint8Array(), 'edited.docx')
    expect(rows.find(({ obligation }) => obligation === 'fp-8-1-a')).toMatchObject({
      status: 'partial',
      priority: 'high',
      why: 'No place is named.\n\n<b>& "no time"</b>',
    })
  })

  it('reads tracked changes as accepted, and keeps comments under the names of their authors', async () => {
    const context = await sent()
    const change = (xml: string) =>
      inRow(xml, 'fp-8-1-a', (row) => {
        const decided = replaceRun(row, 'partial', deleted('partial') + inserted('met') + mark(7))
        return replaceRun(
          decided,
          'No place is named.',
          deleted('No place is named.') + inserted('The place is clear.'),
        )
      }).replace(/<\/w:p>/, `${mark(8)}</w:p>`)
    edit(context, change, [remark(7, 'Cy Ruan', 'Is this so?'), remark(8, 'Di Sorn', 'On the whole file.')])
    const dry = await bring(context)
    expect(dry.json).toMatchObject({
      applied: false,
      changes: [
        {
          obligation: 'fp-8-1-a',
          cells: {
            status: ['partial', 'met'],
            why: [expect.anything(), expect.stringMatching(/^The place is clear\./)],
          },
        },
      ],
      comments: [{ obligation: 'fp-8-1-a', by: 'Cy Ruan', text: 'Is this so?' }],
      elsewhere: [{ by: 'Di Sorn', text: 'On the whole file.' }],
      refused: [],
    })
    expect((await bring(context, { apply: true, by: 'Ada Orlen' })).json).toMatchObject({ applied: true })
    const { json } = await run(context, 'dossier log', ['Veldoria'])
    expect(JSON.stringify(json)).toMatch(/"Cy Ruan".*Is this so\?/)
    expect((await bring(context)).json).toMatchObject({ comments: [] })
    const list = (await run(context, 'dossier list', ['Veldoria'])).json as { findings: object[] }
    expect(list.findings).toMatchObject([
      {
        obligation: 'fp-8-1-a',
        status: 'met',
        recommendation: 'Name the place.',
        evidence: [{ path: '2(1)' }],
      },
    ])
    expect(await run(context, 'dossier verify', ['Veldoria'])).toMatchObject({ failed: false })
  })

  it('understands a status in the language of the file', async () => {
    const context = await sent({ lang: 'fr' })
    edit(context, (xml) => inRow(xml, 'fp-8-1-a', (row) => replaceRun(row, 'partiel', run_('Va au-delà'))))
    expect((await bring(context)).json).toMatchObject({
      changes: [{ cells: { status: ['partial', 'exceeds'] } }],
      refused: [],
    })
  })

  it('leaves out a row whose deletion is tracked, and refuses an id that is unknown', async () => {
    const context = await sent()
    edit(context, (xml) => {
      const gone = inRow(xml, 'fp-8-1-a', (row) =>
        row.includes('<w:trPr>')
          ? row
              .replace('<w:trPr>', `<w:trPr><w:del w:id="903" ${who}/>`)
              .replace(/<w:trPr>(<w:del[^>]*\/>)(.*?)<\/w:trPr>/s, '<w:trPr>$2$1</w:trPr>')
          : row.replace(/^(<w:tr[^>]*>)/, `$1<w:trPr><w:del w:id="903" ${who}/></w:trPr>`),
      )
      return inRow(gone, 'fp-8-1-b', (row) => replaceRun(row, 'fp-8-1-b', run_('fp-99')))
    })
    const { json, failed } = await bring(context)
    expect(failed).toBe(true)
    expect(json).toMatchObject({
      changes: [],
      refused: [{ obligation: 'fp-99', reason: expect.stringMatching(/no such obligation/) }],
    })
  })

  it('refuses a document that holds no such table, and what is no document', async () => {
    const context = await sent()
    edit(context, (xml) => xml.replace('>Obligation<', '>Something<'))
    await expect(bring(context)).rejects.toThrow(/no table of dossier export-matrix/)
    context.files.set('edited.docx', new TextEncoder().encode('PK no zip'))
    await expect(bring(context)).rejects.toThrow(/./)
  })
})
