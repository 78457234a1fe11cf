import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPdf, setLines } from '../../../pdf/test/build-pdf.ts'
import { docx } from '../../../word/test/build/docx.ts'
import * as build from '../../../word/test/build/markup.ts'
import { toAkomaNtoso, toLaw } from '../../src/index.ts'
import { readFixture } from '../read-fixture.ts'

/** A sound file from which faulty ones are made. */
export interface Seed {
  readonly name: string
  readonly format: string
  readonly bytes: Uint8Array
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const formatOf = (name: string) => name.slice(name.lastIndexOf('.') + 1)

function files(folder: string): Seed[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => /\.(?:md|txt|html|xml|docx)$|extraction\.json$/.test(name) && !/node_modules|dist/.test(name),
    )
    .sort()
    .map((name) => ({
      name,
      format: formatOf(name),
      bytes: new Uint8Array(readFileSync(join(folder, name))),
    }))
}

function words(): Seed[] {
  const numbered =
    build.list(
      0,
      build.lvl(0, 'decimal', '%1.') +
        build.lvl(1, 'lowerLetter', '(%2)') +
        build.lvl(2, 'lowerRoman', '(%3)'),
    ) + build.instance(1, 0)
  const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${build.p('In a box')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r>`
  const body =
    build.p('Arms Act', build.styled('Heading1')) +
    build.p(`${build.r('Words')}${build.noteMark(1)}`, build.num(1)) +
    build.p('the maker;', build.num(1, 1)) +
    build.p('the number', build.num(1, 2)) +
    `<w:sdt><w:sdtContent>${build.p('In a control')}</w:sdtContent></w:sdt>` +
    build.p(build.r('The fee is ') + build.del(1, build.r('nine')) + build.ins(2, build.r('ten'))) +
    build.p(box + build.field('PAGE', '7')) +
    build.table(2, build.row(build.cell(build.p('Class')), build.cell(build.p('Fee'))))
  const footnotes = build.footnote(1, 'As it stood.')
  return [
    {
      name: 'made.docx',
      format: 'docx',
      bytes: docx({ body, numbering: numbered, footnotes, header: build.p('Gazette') }),
    },
  ]
}

function pages(): Seed[] {
  const line = (y: number, text: string, bold = false) => ({ x: 72, y, text, bold, size: bold ? 14 : 10 })
  const first = [
    line(780, 'ARMS ACT', true),
    ...setLines(
      '1. A maker marks every arm. 2. A keeper keeps the list of the marks for ten years and shows it.',
      { x: 72, y: 740, wide: 60 },
    ),
  ]
  const second = [
    ...setLines('(a) the maker and the number of the arm;', { x: 72, y: 760, wide: 30 }),
    ...setLines('(b) the name of the keeper, with the day.', { x: 320, y: 760, wide: 30 }),
    line(40, '2'),
  ]
  return [{ name: 'made.pdf', format: 'pdf', bytes: buildPdf([first, second]) }]
}

/** Every sound file: the project's made-up laws in each format, and laws of each tradition as Akoma Ntoso. */
export function seeds(root: string): readonly Seed[] {
  const own = join(root, 'packages', 'law-tree', 'test', 'fixtures')
  const laws = readdirSync(own)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(own, name), 'utf8') }))
  return [
    ...files(join(root, 'packages', 'formats', 'test', 'fixtures')),
    ...files(join(root, 'fixtures')),
    ...laws.map(({ name, text }) => ({ name: `${name}.md`, format: 'md', bytes: utf8(text) })),
    ...laws.map(({ name, text }) => ({
      name: `${name}.xml`,
      format: 'xml',
      bytes: utf8(toAkomaNtoso(toLaw(readFixture(text, name.split('.').at(-2) ?? 'en')))),
    })),
    ...words(),
    ...pages(),
    { name: 'made.rtf', format: 'rtf', bytes: utf8('{\\rtf1\\ansi 1. A maker marks every arm.\\par}') },
  ]
}
