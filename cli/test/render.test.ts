import { describe, expect, it } from 'vitest'
import { width } from '../src/lines.ts'
import { render } from '../src/render.ts'
import { terminalOf } from '../src/terminal.ts'

const plain = (columns: number) => terminalOf({}, { COLUMNS: String(columns) })

const table = {
  type: 'table',
  columns: [
    { title: 'Provision', width: 'tight' },
    { title: 'Obligation', width: 'wide' },
    { title: 'N', width: 'tight', align: 'right' },
  ],
  rows: [
    ['art. 8', 'Every firearm is marked when it is made, with the name of the maker', '12'],
    ['art. 9', '枪支制造企业应当在枪支上标记制造厂名称和序列号', '3'],
  ],
} as const

describe('render', () => {
  it('keeps a table within the terminal, whatever the script', () => {
    for (const columns of [40, 60, 100]) {
      for (const line of render([table], plain(columns)).split('\n'))
        expect(width(line)).toBeLessThanOrEqual(columns)
    }
  })

  it('aligns numbers to the right and runs long cells on below', () => {
    expect(render([table], plain(60))).toMatchInlineSnapshot(`
      "Provision  Obligation                                      N
      ─────────  ─────────────────────────────────────────────  ──
      art. 8     Every firearm is marked when it is made, with  12
                 the name of the maker
      art. 9     枪支制造企业应当在枪支上标记制造厂名称和序列    3
                 号
      "
    `)
  })

  it('shows an outline with its numbers, one line per clause', () => {
    const rows = [
      { depth: 0, label: 'Art. 5', text: 'Records', strong: true },
      {
        depth: 1,
        label: '(1)',
        text: 'A dealer shall keep a record of every firearm that enters the shop.',
        strong: false,
      },
    ]
    expect(render([{ type: 'outline', whole: false, rows }], plain(40))).toBe(
      'Art. 5 Records\n  (1) A dealer shall keep a record of e…\n',
    )
    expect(render([{ type: 'outline', whole: true, rows }], plain(40))).toBe(
      'Art. 5 Records\n  (1) A dealer shall keep a record of\n      every firearm that enters the\n      shop.\n',
    )
  })
})

describe('colour', () => {
  const block = { type: 'text', text: 'gap', tone: 'bad' } as const

  it('shows on a terminal only, and never with NO_COLOR', () => {
    expect(render([block], terminalOf({ isTTY: true, columns: 80 }, {}))).toBe('\u001b[31mgap\u001b[0m\n')
    for (const [stream, env] of [
      [{ isTTY: true, columns: 80 }, { NO_COLOR: '1' }],
      [{ isTTY: true, columns: 80 }, { TERM: 'dumb' }],
      [{}, {}],
    ] as const) {
      expect(render([block], terminalOf(stream, env))).toBe('gap\n')
    }
  })
})
