import { describe, expect, test } from 'vitest'
import { decode } from '../src/decode.ts'
import { oneByte, utf8, utf16 } from './bytes.ts'

const french =
  'Le registre énumère les armes à feu détenues dans chaque préfecture, où qu’elles soient gardées.'
const russian = 'Настоящий закон устанавливает порядок учёта оружия и правила его хранения гражданами.'
const arabic = 'يحدد هذا النظام القواعد الخاصة بتسجيل الأسلحة وحملها ونقلها داخل البلاد وخارجها'

describe('decode', () => {
  test.each([
    ['UTF-8', utf8(french), 'utf-8', french],
    ['UTF-8 with a mark', utf8(`\uFEFF${french}`), 'utf-8', french],
    ['UTF-16 little endian', utf16(french, 'le', true), 'utf-16le', french],
    ['UTF-16 big endian', utf16(french, 'be', true), 'utf-16be', french],
    ['UTF-16 without a mark', utf16(french, 'le', false), 'utf-16le', french],
    ['UTF-16 big endian without a mark', utf16(french, 'be', false), 'utf-16be', french],
  ])('%s', (_, bytes, encoding, text) => {
    expect(decode(bytes)).toEqual({ text, encoding, guessed: false, nuls: 0 })
  })

  test.each([
    ['windows-1252', french],
    ['windows-1251', russian],
    ['windows-1256', arabic],
  ])('guesses %s', (page, text) => {
    expect(decode(oneByte(text, page))).toEqual({ text, encoding: page, guessed: true, nuls: 0 })
  })

  test.each([
    ['<meta charset=windows-1251>', 'windows-1251'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', 'windows-1251'],
    ['<?xml version="1.0" encoding="windows-1251"?>', 'windows-1251'],
  ])('believes %s', (head, encoding) => {
    const text = `${head}Закон`
    expect(decode(oneByte(text, 'windows-1251'))).toEqual({ text, encoding, guessed: false, nuls: 0 })
  })

  test('does not believe a declaration that the bytes contradict', () => {
    const text = `<meta charset="iso-8859-1">${french}`
    expect(decode(utf8(text)).text).toBe(text)
  })

  test('an encoding that nobody knows is not believed', () => {
    const text = '<meta charset="nonsense">préfecture'
    expect(decode(oneByte(text, 'windows-1252'))).toMatchObject({
      text,
      encoding: 'windows-1252',
      guessed: true,
    })
  })

  test('keeps every offset where NUL characters stand', () => {
    expect(decode(utf8('a\0b'))).toMatchObject({ text: 'a\uFFFDb', nuls: 1 })
  })
})
