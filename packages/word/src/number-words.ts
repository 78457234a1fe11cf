const ones = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const irregular: { readonly [word: string]: string } = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

function words(value: number): string {
  if (value < 20) return ones[value] ?? ''
  if (value < 100) return `${tens[Math.floor(value / 10)]}${value % 10 ? `-${ones[value % 10]}` : ''}`
  if (value < 1000)
    return `${ones[Math.floor(value / 100)]} hundred${value % 100 ? ` ${words(value % 100)}` : ''}`
  return `${words(Math.floor(value / 1000))} thousand${value % 1000 ? ` ${words(value % 1000)}` : ''}`
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** `One`, `Twenty-one`: English, whatever the list's language, as far as this reader goes. */
export function cardinal(value: number): string {
  return value < 0 || value > 999_999 ? String(value) : capital(words(value))
}

/** `First`, `Twenty-first`. */
export function ordinalWord(value: number): string {
  if (value < 1 || value > 999_999) return String(value)
  const text = words(value)
  const [, head = '', last = ''] = /^(.*?[\s-])?([^\s-]+)$/.exec(text) ?? []
  const ending = irregular[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)
  return capital(`${head}${ending}`)
}
