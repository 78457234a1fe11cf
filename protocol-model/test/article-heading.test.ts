import { expect, test } from 'vitest'
import { articleHeading } from '../src/article-heading.ts'

test.each([
  ['Article 8', 8, ''],
  ['ARTICLE 8: Marking', 8, 'Marking'],
  ['Article premier', 1, ''],
  ['Art. 12 Kennzeichnung', 12, 'Kennzeichnung'],
  ['**Art. 12** Kennzeichnung', 12, 'Kennzeichnung'],
  ['Artikel 3', 3, ''],
  ['Artículo VIII. Medidas', 8, 'Medidas'],
  ['ARTICULO 1º — Apruébase', 1, 'Apruébase'],
  ['Artigo 5.º', 5, ''],
  ['Статья 10', 10, ''],
  ['Члан 4.', 4, ''],
  ['المادة ١٠', 10, ''],
  ['المادة الأولى', 1, ''],
  ['第八条', 8, ''],
  ['第 21 条 保存人', 21, '保存人'],
])('%s opens article %i', (line, number, rest) => expect(articleHeading(line)).toEqual({ number, rest }))

test.each(['Articles of leather', 'The article 8', 'Article shall', 'Artful 3', '8. Marking', ''])(
  '%j opens none',
  (line) => expect(articleHeading(line)).toBeUndefined(),
)
