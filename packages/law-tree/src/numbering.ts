import { asciiDigits, chinese, LATIN_SUFFIXES, roman } from './numerals.ts'

/** One way to read an enumerator: a family of numerals and the place in its sequence, 1 first. */
export interface Reading {
  readonly family:
    | 'digit'
    | 'dotted'
    | 'latin'
    | 'LATIN'
    | 'roman'
    | 'ROMAN'
    | 'double'
    | 'abjad'
    | 'hijai'
    | 'azbuka'
    | 'cyrillic'
    | 'han'
  readonly value: number
}

const ABJAD = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'
const HIJAI = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'
const AZBUKA = 'абвгдђежзијклљмнњопрстћуфхцчџш'
const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщэюя'

function inserted(suffix: string): number {
  if (suffix === '') return 0
  const latin = LATIN_SUFFIXES.indexOf(suffix.toLowerCase())
  return (latin >= 0 ? latin + 1 : suffix.toLowerCase().charCodeAt(0) - 96) / 100
}

/** All readings of the bare numeral of an enumerator; empty where it is none. */
export function readingsOf(raw: string): Reading[] {
  const text = asciiDigits(raw.trim()).replace(/ـ/g, '')
  const readings: Reading[] = []
  const dotted = /^(\d+)((?:\.\d+)+)$/.exec(text)
  if (dotted) return [{ family: 'dotted', value: Number(dotted[2]?.split('.').at(-1) ?? 0) }]
  const digits = /^(\d{1,3})[ ]?(bis|ter|quater|quinquies|sexies|[a-zA-Z])?$/.exec(text)
  if (digits) return [{ family: 'digit', value: Number(digits[1]) + inserted(digits[2] ?? '') }]
  const letter = /^([a-zA-Z])(?:(bis|ter|quater|quinquies)|\.(\d))?$/.exec(text)
  if (letter) {
    const [, sign = '', suffix = '', part] = letter
    const value = sign.toLowerCase().charCodeAt(0) - 96 + inserted(suffix) + (part ? Number(part) / 10 : 0)
    readings.push({ family: sign === sign.toLowerCase() ? 'latin' : 'LATIN', value })
  }
  const value = /^[ivxlc]{1,7}$|^[IVXLC]{1,7}$/.test(text) ? roman(text) : undefined
  if (value !== undefined) readings.push({ family: text === text.toLowerCase() ? 'roman' : 'ROMAN', value })
  const double = /^([a-z])\1$/.exec(text)
  if (double) {
    const place = (double[1] ?? 'a').charCodeAt(0) - 96
    readings.push({ family: 'double', value: place }, { family: 'latin', value: 26 + place })
  }
  if (text === 'ñ') readings.push({ family: 'latin', value: 14.5 })
  if (text.length === 1) {
    const normal = text.replace(/[اإ]/, 'أ').replace('ة', 'ه').toLowerCase()
    for (const [family, order] of [
      ['abjad', ABJAD],
      ['hijai', HIJAI],
      ['azbuka', AZBUKA],
      ['cyrillic', CYRILLIC],
    ] as const) {
      const at = order.indexOf(normal)
      if (at >= 0) readings.push({ family, value: at + 1 })
    }
  }
  const han = chinese(text)
  if (han !== undefined && han > 0) readings.push({ family: 'han', value: han })
  return readings
}

/** Letters that lists leave out: German and French lists go from i to k, Cyrillic ones leave out ё, з, й. */
const SKIPPED: Readonly<Partial<Record<Reading['family'], readonly number[]>>> = {
  latin: [10, 11, 23],
  cyrillic: [6, 7],
}

/** Whether `after` comes next behind `before` in a list: 2 → 3, 2 → 2bis, 2bis → 3, i → k. */
export function comesNext(family: Reading['family'], before: number, after: number): boolean {
  const step = after - before
  if (step > 0.0001 && step <= 1.0001) return true
  return step > 1 && step <= 2.0001 && (SKIPPED[family]?.includes(Math.floor(after) - 1) ?? false)
}
