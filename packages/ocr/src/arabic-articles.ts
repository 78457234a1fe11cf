/** Ordinal words from one to ten and for the tens, as articles are numbered in Arabic laws (feminine). */
const units = [
  'الأولى',
  'الثانية',
  'الثالثة',
  'الرابعة',
  'الخامسة',
  'السادسة',
  'السابعة',
  'الثامنة',
  'التاسعة',
  'العاشرة',
]
const tens = ['العشرون', 'الثلاثون', 'الأربعون', 'الخمسون', 'الستون', 'السبعون', 'الثمانون', 'التسعون']
/** Within compounds the first is another word. */
const inCompound = ['الحادية', ...units.slice(1, 9)]

const article = 'المادة'

/** The headings of articles 1 to 99: المادة الأولى … المادة التاسعة والتسعون. */
const headings: readonly string[] = [
  ...units,
  ...inCompound.map((unit) => `${unit} عشرة`),
  ...tens.flatMap((ten) => [ten, ...inCompound.map((unit) => `${unit} و${ten}`)]),
].map((ordinal) => `${article} ${ordinal}`)

/** Letters alone, forms of the alef and of the final h made one. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[أإآٱ\u0661]/gu, 'ا')
    .replace(/ة/gu, 'ه')
    .replace(/[^\p{L}\d]/gu, '')

const bareHeadings = headings.map(bare)

/** Share of a heading's letters that may be misread. */
const tolerance = 0.25

/**
 * The heading of an article that a recognised line stands for, though letters were misread or words cut; undefined where
 * it is no heading, or could be two.
 */
export function articleHeading(line: string): string | undefined {
  const read = bare(line)
  if (read.length < 8 || read.length > 30) return undefined
  let best = Number.POSITIVE_INFINITY
  let found = -1
  let second = Number.POSITIVE_INFINITY
  bareHeadings.forEach((heading, index) => {
    if (Math.abs(heading.length - read.length) > tolerance * heading.length) return
    const far = distance(read, heading)
    if (far < best) {
      second = best
      best = far
      found = index
    } else if (far < second) second = far
  })
  const heading = headings[found]
  if (heading === undefined || best > tolerance * bare(heading).length || best === second) return undefined
  return heading
}

/** An alef that is missing weighs half: behind a lam it is drawn into one shape with it and easily lost. */
const missing = (letter: string | undefined): number => (letter === 'ا' ? 0.5 : 1)

/** Weight of the letters to insert, remove or replace (Levenshtein) that lead from what was read to what was meant. */
function distance(read: string, meant: string): number {
  let row = [0]
  for (let j = 1; j <= meant.length; j++) row.push((row[j - 1] as number) + missing(meant[j - 1]))
  for (let i = 1; i <= read.length; i++) {
    const next = [i]
    for (let j = 1; j <= meant.length; j++) {
      const change = (row[j - 1] as number) + (read[i - 1] === meant[j - 1] ? 0 : 1)
      next[j] = Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + missing(meant[j - 1]))
    }
    row = next
  }
  return row[meant.length] as number
}
