/**
 * A made-up treaty with the articles, paragraphs and subparagraphs that eIds name (`art_8__para_1__subpara_b`)
 * and none of the words of a real one: each provision says its own eId.
 */
export function madeUpTreaty(articles: number, eIds: readonly string[]): string {
  const all = new Set(eIds.flatMap(withParents))
  const lines = Array.from({ length: articles }, (_, i) => `art_${i + 1}`).flatMap((article) => [
    `## Article ${article.slice(4)} Subject`,
    ...(all.has(article) && ![...all].some((eId) => eId.startsWith(`${article}__`)) ? [words(article)] : []),
    ...[...all]
      .filter((eId) => eId.startsWith(`${article}__`))
      .sort(byPlace)
      .map(provision),
  ])
  return `# A made-up protocol\n\n${lines.join('\n\n')}\n`
}

const words = (eId: string) => `States do what is written at ${eId.replaceAll('_', ' ')} of this text.`

function provision(eId: string): string {
  const number = eId.split('_').at(-1) ?? ''
  return `${/\d/.test(number) ? `${number}.` : `(${number})`} ${words(eId)}`
}

/** `art_8__para_1__subpara_b` needs `art_8__para_1`. */
function withParents(eId: string): string[] {
  const parts = eId.split('__')
  return parts.map((_, i) => parts.slice(0, i + 1).join('__'))
}

function byPlace(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}
