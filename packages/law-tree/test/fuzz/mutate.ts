import { unzip, zip } from '../../../word/src/index.ts'
import { defaultLimits } from '../../../word/src/limits.ts'
import type { Random } from './random.ts'
import type { Seed } from './seeds.ts'

/** What breaks readers: marks of structure that never close, numbers without end, signs that are no characters. */
const hostile: readonly string[] = [
  '<!DOCTYPE a [<!ENTITY x "y">]>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '&#x0;',
  '&#xD800;',
  '&x;',
  '<a b="',
  '</p>',
  '<table><tr><td>',
  '<ol start="999999999999"><li>',
  '<w:numId w:val="99"/>',
  '<w:t>',
  '\u0000',
  '\uFEFF',
  '\u202E',
  '\uFFFF',
  '"\\ud800"',
  '(((((((((((((((((((((',
  '1.1.1.1.1.1.1.1.1.1.1.1.1.',
  '999999999999999999999. ',
  '(a)(i)(A)(1)',
  'Article ',
  '§§§ ',
  '第一百条',
  'المادة ',
  'IVXLCDMIVXLCDM. ',
  '“',
  '``````',
  '> > > > > > ',
  '![](',
  '[^1]:',
  '|a|b|\n|-|-|\n',
  '\\u0000',
  '{"a":',
  ' obj\n<<',
  'endstream',
  ' 0 R',
  ' Tj ET BT ',
]

const bytesOf = (text: string) => new TextEncoder().encode(text)

function spliced(bytes: Uint8Array, at: number, gone: number, put: Uint8Array): Uint8Array {
  const made = new Uint8Array(bytes.length - gone + put.length)
  made.set(bytes.subarray(0, at))
  made.set(put, at)
  made.set(bytes.subarray(at + gone), at + put.length)
  return made
}

function changed(bytes: Uint8Array, dice: Random, longest: number): Uint8Array {
  const at = dice.below(bytes.length + 1)
  const length = Math.min(bytes.length - at, dice.below(dice.pick([4, 40, 400, 4000])) + 1)
  const piece = bytes.subarray(at, at + length)
  switch (dice.below(9)) {
    case 0:
      return spliced(bytes, at, length, new Uint8Array())
    case 1:
      return spliced(bytes, at, 0, piece)
    case 2:
      return spliced(bytes, Math.min(at, bytes.length - 1), 1, Uint8Array.of(dice.below(256)))
    case 3:
      return spliced(bytes, at, 0, bytesOf(dice.pick(hostile)))
    case 4:
      return spliced(bytes, at, 0, bytesOf(dice.pick(hostile).repeat(dice.below(800) + 1)))
    case 5:
      return bytes.subarray(0, at)
    case 6: {
      const to = dice.below(bytes.length + 1)
      return spliced(
        spliced(bytes, at, length, new Uint8Array()),
        Math.min(to, bytes.length - length),
        0,
        piece,
      )
    }
    case 7: {
      const times = Math.min(1 + dice.below(2000), Math.ceil(longest / (length + 1)))
      return spliced(bytes, at, 0, repeated(piece, times))
    }
    default:
      return spliced(
        bytes,
        at,
        Math.min(length, 8),
        Uint8Array.from({ length: 8 }, () => dice.below(256)),
      )
  }
}

function repeated(piece: Uint8Array, times: number): Uint8Array {
  const made = new Uint8Array(piece.length * times)
  for (let k = 0; k < times; k++) made.set(piece, k * piece.length)
  return made
}

function several(bytes: Uint8Array, dice: Random, longest: number): Uint8Array {
  let made = bytes
  for (let left = 1 + dice.below(5); left > 0 && made.length > 0; left--)
    made = changed(made, dice, longest).slice(0, Math.max(longest, bytes.length))
  return made
}

/** A fault inside one part of a package, which is packed soundly again. */
function inPart(bytes: Uint8Array, dice: Random, longest: number): Uint8Array {
  const entries = unzip(bytes, defaultLimits)
  const parts = entries.filter(({ name }) => /\.(?:xml|rels)$/.test(name))
  const part = dice.pick(
    parts.filter(({ name }) => name === 'word/document.xml' || dice.below(4) === 0).concat(parts[0] ?? []),
  )
  return zip(
    entries.map((entry) =>
      entry.name === part.name ? { name: entry.name, content: several(entry.content, dice, longest) } : entry,
    ),
  )
}

/** A file with faults, made of a sound one; repeating makes it at most `longest` bytes long. */
export function mutated(seed: Seed, dice: Random, longest: number): Uint8Array {
  return seed.format === 'docx' && dice.below(4) > 0
    ? inPart(seed.bytes, dice, longest)
    : several(seed.bytes, dice, longest)
}
