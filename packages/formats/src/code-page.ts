/** One-byte code pages in which older laws are stored. */
export type CodePage = 'windows-1252' | 'windows-1251' | 'windows-1256'

const sampleBytes = 65_536

/**
 * Guesses the code page of bytes that are not UTF-8, from how often bytes above 0x7F stand among the letters:
 * rarely in Latin script, mostly in Cyrillic and Arabic. Arabic is told by alef (0xC7) and lam (0xE1), every
 * fourth of its letters; in windows-1251 these two are a rare capital and a rare small letter.
 */
export function guessCodePage(bytes: Uint8Array): CodePage {
  let high = 0
  let low = 0
  let alefOrLam = 0
  for (const byte of bytes.subarray(0, sampleBytes)) {
    if (byte >= 0xc0) {
      high++
      if (byte === 0xc7 || byte === 0xe1) alefOrLam++
    } else if ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)) low++
  }
  if (high < 0.4 * (high + low)) return 'windows-1252'
  return alefOrLam > 0.12 * high ? 'windows-1256' : 'windows-1251'
}
