import { scriptSamples, tesseractName } from './languages.ts'
import type { Picture, Recogniser, Recognition } from './types.ts'

/** From this confidence on a page is taken to be in the script that it was read in. */
const sure = 85

/**
 * Finds out in which language a page is written: reads it in one language of each script until one reads well, then
 * has the words looked at.
 *
 * @param open starts a recogniser for a BCP 47 language
 * @param detect tells the language of recognised words; `und` where it cannot
 * @returns BCP 47 primary tag of a language that can be recognised
 */
export async function guessLanguage(
  picture: Picture,
  open: (language: string) => Promise<Recogniser>,
  detect: (text: string) => Promise<string>,
): Promise<string> {
  let best: { language: string; recognition: Recognition } | undefined
  for (const language of scriptSamples) {
    const recogniser = await open(language)
    try {
      const recognition = await recogniser.recognise(picture)
      if (!best || recognition.confidence > best.recognition.confidence) best = { language, recognition }
    } finally {
      await recogniser.close()
    }
    if (best.recognition.confidence >= sure) break
  }
  if (!best) return 'en'
  const detected = await detect(best.recognition.words.map(({ text }) => text).join(' '))
  return tesseractName(detected) === undefined ? best.language : detected
}
