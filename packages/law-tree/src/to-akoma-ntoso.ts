import { aknKinds } from '@concordance/formats'
import { attribute } from './akn-escape.ts'
import { metaOf, type Provenance, subdocumentMeta } from './akn-meta.ts'
import { type AknWriter, bodyElements, openUnit, unitElements } from './akn-unit.ts'
import { flatten } from './flatten.ts'
import type { Clause, Law } from './types.ts'

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'
/** Attributes of our own, which the schema allows beside its own (`anyAttribute ##other`); `@concordance/formats` reads them. */
const OWN = 'urn:concordance:akn'

/** The clauses from the first annex on, where nothing but annexes and unnumbered text follows. */
function attachedFrom(clauses: readonly Clause[]): number {
  const lastOther = clauses.findLastIndex(({ kind }) => kind !== 'schedule' && kind !== 'text')
  const first = clauses.findIndex(({ kind }, at) => at > lastOther && kind === 'schedule')
  return first < 0 ? clauses.length : first
}

/** Title, enacting words and recitals: the unnumbered text before the first unit. */
function frontUntil(clauses: readonly Clause[], end: number): number {
  const first = clauses.findIndex(({ kind, children }) => kind !== 'text' || children.length > 0)
  return first < 0 || first >= end ? 0 : first
}

function frontElement(clause: Clause, writer: AknWriter): string {
  const words = bodyElements(clause, writer)
  const marked =
    clause.role === 'title' ? words.replace(/<p>(.*?)<\/p>/g, '<p><docTitle>$1</docTitle></p>') : words
  const { attributes, head } = openUnit(clause, 'text')
  const label = head.replace(/<num>(.*?)<\/num>|<heading>(.*?)<\/heading>/g, '<p>$1$2</p>')
  return `      <container${attributes}${attribute('name', clause.role ?? 'text')}>${label + marked || '<p/>'}</container>\n`
}

function attachmentElement(clause: Clause, writer: AknWriter, uri: string, place: number): string {
  const { attributes, head } = openUnit(clause, 'schedule')
  const name = clause.kind === 'schedule' ? 'schedule' : (clause.role ?? 'text')
  const children = unitElements(clause.children, writer, '            ')
  const words = bodyElements(clause, writer)
  return `      <attachment${attributes}>${head}
        <doc${attribute('name', name)}>
${subdocumentMeta(uri, `${name}_${place}`, writer.language)}          <mainBody>${words || (children === '' ? '<p/>' : '')}
${children}          </mainBody>
        </doc>
      </attachment>
`
}

/**
 * The law as an Akoma Ntoso 3.0 document (OASIS LegalDocML 1.0): title and enacting words as preface, annexes at the
 * end as attachments, tables, defined terms and quoted provisions marked. What the law itself does not say (country,
 * date of enactment) stands as unknown. Read again, it gives the same outline.
 */
export function toAkomaNtoso(law: Law, provenance: Provenance = {}): string {
  const attached = attachedFrom(law.children)
  const front = frontUntil(law.children, attached)
  const main = law.children.slice(front, attached)
  const articles = flatten({ ...law, children: main }).some(({ clause }) => clause.element === 'article')
  const writer: AknWriter = { kinds: aknKinds(articles), terms: new Map(), language: law.language }
  const { uri, meta } = metaOf(law, provenance)
  const preface = law.children.slice(0, front).map((clause) => frontElement(clause, writer))
  const body = unitElements(main, writer, '      ')
  const attachments = law.children
    .slice(attached)
    .map((clause, place) => attachmentElement(clause, writer, uri, place + 1))
  const nothing = '      <hcontainer eId="hcontainer_1" name="text"><content><p/></content></hcontainer>\n'
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="${NAMESPACE}" xmlns:cc="${OWN}">
  <act contains="singleVersion" name="act">
${meta(writer.terms)}${preface.length === 0 ? '' : `    <preface>\n${preface.join('')}    </preface>\n`}    <body cc:units="complete">
${body || nothing}    </body>
${attachments.length === 0 ? '' : `    <attachments>\n${attachments.join('')}    </attachments>\n`}  </act>
</akomaNtoso>
`
}
