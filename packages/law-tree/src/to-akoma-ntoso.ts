import type { Clause, Law } from './types.ts'

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'
/** Elements of the hierarchy; others become a general container (`hcontainer`), as the standard provides. */
const HIERARCHY: ReadonlySet<string> = new Set([
  'article',
  'book',
  'chapter',
  'clause',
  'division',
  'indent',
  'paragraph',
  'part',
  'point',
  'rule',
  'section',
  'subchapter',
  'subclause',
  'subdivision',
  'subparagraph',
  'subsection',
  'title',
])

function escaped(text: string): string {
  return (
    text
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      // XML 1.0 has no place for control characters.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  )
}

function wordsOf(clause: Clause): string {
  return clause.text
    .slice(clause.bodyStart)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escaped(line.trim())}</p>`)
    .join('')
}

function headOf(clause: Clause): string {
  const num = clause.label === undefined ? '' : `<num>${escaped(clause.label)}</num>`
  return num + (clause.heading === undefined ? '' : `<heading>${escaped(clause.heading)}</heading>`)
}

/** A unit holds either words (`content`) or units; words before and behind its units are `intro` and `wrapUp`. */
function unitOf(clause: Clause, indent: string): string {
  const known = HIERARCHY.has(clause.element)
  const name = known ? clause.element : 'hcontainer'
  const attributes = `eId="${escaped(clause.id)}"${known ? '' : ` name="${escaped(clause.kind)}"`}`
  const open = `${indent}<${name} ${attributes}>${headOf(clause)}`
  const words = wordsOf(clause)
  if (clause.children.length === 0) return `${open}<content>${words || '<p/>'}</content></${name}>\n`
  const last = clause.children.at(-1)
  const closing =
    last?.kind === 'text' &&
    last.children.length === 0 &&
    last.role === undefined &&
    clause.children.length > 1
      ? last
      : undefined
  const inner = closing ? clause.children.slice(0, -1) : clause.children
  const intro = words === '' ? '' : `<intro>${words}</intro>`
  const wrapUp = closing
    ? `${indent}  <wrapUp eId="${escaped(closing.id)}">${wordsOf(closing)}</wrapUp>\n`
    : ''
  return `${open}${intro}\n${inner.map((child) => unitOf(child, `${indent}  `)).join('')}${wrapUp}${indent}</${name}>\n`
}

function metaOf(law: Law): string {
  const language = escaped(law.language)
  const uri = `/akn/xx/act/${escaped(law.source.sha256.slice(0, 12) || 'unknown')}`
  const date = '<FRBRdate date="0001-01-01" name="unknown"/>'
  const author = '<FRBRauthor href="#source"/>'
  return `    <meta>
      <identification source="#source">
        <FRBRWork><FRBRthis value="${uri}/!main"/><FRBRuri value="${uri}"/>${date}${author}<FRBRcountry value="xx"/></FRBRWork>
        <FRBRExpression><FRBRthis value="${uri}/${language}/!main"/><FRBRuri value="${uri}/${language}"/>${date}${author}<FRBRlanguage language="${language}"/></FRBRExpression>
        <FRBRManifestation><FRBRthis value="${uri}/${language}/!main.xml"/><FRBRuri value="${uri}/${language}.xml"/>${date}${author}</FRBRManifestation>
      </identification>
      <references source="#source"><TLCOrganization eId="source" href="/ontology/organization/unknown" showAs="${escaped(law.source.file)}"/></references>
    </meta>
`
}

function attachmentOf(schedule: Clause): string {
  const heading = schedule.heading === undefined ? '' : `<heading>${escaped(schedule.heading)}</heading>`
  const num = schedule.label === undefined ? '' : `<num>${escaped(schedule.label)}</num>`
  const words = wordsOf(schedule)
  const children = schedule.children.map((child) => unitOf(child, '          ')).join('')
  const body =
    words === ''
      ? children
      : `          <hcontainer eId="${escaped(schedule.id)}__intro" name="text"><content>${words}</content></hcontainer>\n${children}`
  return `      <hcontainer eId="${escaped(schedule.id)}" name="schedule">${num}${heading}\n${body || '          <hcontainer name="text"><content><p/></content></hcontainer>\n'}      </hcontainer>\n`
}

/**
 * The law as an Akoma Ntoso 3.0 document. What the law itself does not say (country, date) stands as unknown; annexes
 * are containers at the end of the body, so that one file holds the whole text.
 */
export function toAkomaNtoso(law: Law): string {
  const front = law.children.filter(
    (clause, at) =>
      clause.kind === 'text' && law.children.slice(0, at).every((before) => before.kind === 'text'),
  )
  const rest = law.children.slice(front.length)
  const preface =
    front.length === 0
      ? ''
      : `    <preface>\n${front.map((clause) => `      <container eId="${escaped(clause.id)}" name="${escaped(clause.role ?? 'front')}">${wordsOf(clause) || '<p/>'}</container>\n`).join('')}    </preface>\n`
  const body = rest
    .map((clause) => (clause.kind === 'schedule' ? attachmentOf(clause) : unitOf(clause, '      ')))
    .join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="${NAMESPACE}">
  <act name="act" contains="singleVersion">
${metaOf(law)}${preface}    <body>
${body || '      <hcontainer name="text"><content><p/></content></hcontainer>\n'}    </body>
  </act>
</akomaNtoso>
`
}
