import { describe, expect, test } from 'vitest'
import { PdfError, readPdf } from '../src/index.ts'
import { isHopeless } from '../src/soundness.ts'
import { buildPdf, setLines } from './build-pdf.ts'

const sound = buildPdf(
  Array.from({ length: 200 }, () =>
    setLines('A maker of arms ((marks)) every [arm << with its number. '.repeat(12), {
      x: 72,
      y: 780,
      wide: 60,
    }),
  ),
)
const text = (words: string) => Uint8Array.from(words, (sign) => sign.charCodeAt(0))

describe('isHopeless', () => {
  test('a long sound file is not, whatever stands in its streams', () => {
    expect(isHopeless(sound)).toBe(false)
  })

  test.each([
    ['lists that never close', '7 0 obj\n<< /MediaBox [0 0 5 >>\nendobj\n', 4000],
    ['dictionaries that never close', '7 0 obj\n<< /Type /Page\nendobj\n', 4000],
    ['strings that never close', `7 0 obj\n<< /Type /Page${'('.repeat(1000)}\n`, 400],
    ['one trailer after the other', 'trailer\n<< /Size 9 /Root 1 0 R >>\nstartxref\n9\n', 6000],
  ])(
    '%s are, and are refused at once',
    async (_, piece, times) => {
      const bytes = text(`%PDF-1.4\n${piece.repeat(times)}%%EOF`)
      expect(isHopeless(bytes)).toBe(true)
      await expect(readPdf(bytes)).rejects.toThrow(PdfError)
    },
    5000,
  )

  test('a few faults in a file of usual size are left to the parser', () => {
    const few = text(
      `${'7 0 obj\n<< /MediaBox [0 0 5 >>\nendobj\n'.repeat(3)}${'8 0 obj\n<<>>\nendobj\n'.repeat(9000)}`,
    )
    expect(isHopeless(few)).toBe(false)
  })
})
