/** Stretches of a source that are no words, by what opens and closes them. */
const wordless = [
  ['<!--', '-->'],
  ['<script', '</script>'],
  ['<style', '</style>'],
] as const

/** Puts spaces where comments, scripts and styles stand: every offset and line stays what it was. */
export function blankOut(text: string): string {
  return wordless.reduce((source, [open, close]) => blankBetween(source, open, close), text)
}

function blankBetween(text: string, open: string, close: string): string {
  const folded = text.toLowerCase()
  // Folding may lengthen a letter (İ); then only the case as written is looked for.
  const haystack = folded.length === text.length ? folded : text
  const parts: string[] = []
  let done = 0
  for (let start = haystack.indexOf(open); start >= 0; start = haystack.indexOf(open, done)) {
    const found = haystack.indexOf(close, start + open.length)
    if (found < 0) break
    const end = found + close.length
    parts.push(text.slice(done, start), text.slice(start, end).replace(/[^\n\r]/g, ' '))
    done = end
  }
  return done === 0 ? text : parts.join('') + text.slice(done)
}
