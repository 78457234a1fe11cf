import { describe, expect, it } from 'vitest'
import { instance, list, lvl, mark, num, p, styled } from './build/markup.ts'
import { lines } from './build/read.ts'

const legal =
  list(1, lvl(0, 'decimal', '%1.') + lvl(1, 'lowerLetter', '(%2)') + lvl(2, 'lowerRoman', '(%3)')) +
  instance(1, 1)

describe('automatic numbers', () => {
  it('count each level and restart below a higher one', () => {
    const body = [0, 1, 1, 2, 2, 0, 1].map((level) => p('x', num(1, level))).join('')
    expect(lines({ body, numbering: legal })).toEqual([
      '1. x',
      '(a) x',
      '(b) x',
      '(i) x',
      '(ii) x',
      '2. x',
      '(a) x',
    ])
  })

  it('show several levels, as decimals where isLgl says so', () => {
    const numbering =
      list(1, lvl(0, 'upperRoman', 'Part %1') + lvl(1, 'decimal', '%1.%2', '<w:isLgl/>')) + instance(1, 1)
    const body = p('a', num(1, 0)) + p('b', num(1, 0)) + p('c', num(1, 1))
    expect(lines({ body, numbering })).toEqual(['Part I a', 'Part II b', '2.1 c'])
  })

  it('are shared by instances of a definition, and start anew where an instance says so, once', () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    const numbering = legal + instance(2, 1) + instance(3, 1, override)
    const body = [1, 2, 3, 3, 1].map((id) => p('x', num(id))).join('')
    expect(lines({ body, numbering })).toEqual(['1. x', '2. x', '7. x', '8. x', '9. x'])
  })

  it('do not restart where lvlRestart is 0', () => {
    const numbering =
      list(1, lvl(0, 'decimal', 'Part %1') + lvl(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>')) +
      instance(1, 1)
    const body = [0, 1, 1, 0, 1].map((level) => p('x', num(1, level))).join('')
    expect(lines({ body, numbering }).at(-1)).toBe('3. x')
  })

  it('come from the style that a level is linked to', () => {
    const numbering =
      list(
        1,
        lvl(0, 'decimal', 'Art. %1', '<w:pStyle w:val="Article"/>') +
          lvl(1, 'decimal', '%2)', '<w:pStyle w:val="Sub"/>'),
      ) + instance(5, 1)
    const style = (id: string, more: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr>${more}<w:numId w:val="5"/></w:numPr></w:pPr></w:style>`
    const styles = style('Article', '') + style('Sub', '<w:ilvl w:val="1"/>')
    const body =
      p('a', styled('Article')) +
      p('b', styled('Sub')) +
      p('c', styled('Article')) +
      p('d', `${styled('Article')}<w:numPr><w:numId w:val="0"/></w:numPr>`)
    expect(lines({ body, numbering, styles })).toEqual(['Art. 1 a', '1) b', 'Art. 2 c', 'd'])
  })

  it('pass over paragraphs that a view does not have', () => {
    const gone = p('', num(1) + mark('del', 1))
    expect(lines({ body: p('a', num(1)) + gone + p('b', num(1)), numbering: legal })).toEqual([
      '1. a',
      '2. b',
    ])
    expect(lines({ body: p('a', num(1)) + gone + p('b', num(1)), numbering: legal }, 'original')).toEqual([
      '1. a',
      '2. ',
      '3. b',
    ])
  })

  it.each([
    ['decimalZero', 3, '03'],
    ['upperRoman', 1994, 'MCMXCIV'],
    ['lowerLetter', 28, 'bb'],
    ['ordinal', 112, '112th'],
    ['ordinal', 23, '23rd'],
    ['cardinalText', 21, 'Twenty-one'],
    ['ordinalText', 20, 'Twentieth'],
    ['ordinalText', 103, 'One hundred third'],
    ['arabicAbjad', 4, 'د'],
    ['arabicAlpha', 3, 'ت'],
    ['hindiNumbers', 12, '१२'],
    ['chineseCounting', 10, '十'],
    ['chineseCountingThousand', 12, '十二'],
    ['chineseCountingThousand', 105, '一百〇五'],
    ['chineseCountingThousand', 10_010, '一万〇一十'],
    ['japaneseCounting', 110, '百十'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographTraditional', 2, '乙'],
    ['russianLower', 4, 'г'],
    ['decimalEnclosedCircle', 3, '③'],
    ['none', 3, ''],
    ['unheardOf', 3, '3'],
  ])('%s %i is %s', (format, start, shown) => {
    const numbering = list(1, lvl(0, format, '§%1', '', start)) + instance(1, 1)
    expect(lines({ body: p('x', num(1)), numbering })).toEqual([`§${shown} x`])
  })
})
