import { escaped, findClause, type Law } from '@concordance/law-tree'
import { instructionWording } from '@concordance/templates'
import type { Amendment } from './amendment.ts'
import type { Bill, BillClause } from './bill-types.ts'
import type { Instruction } from './instruction-types.ts'
import { linesOf } from './new-lines.ts'

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

/** What the caller knows of the bill. */
export interface BillProvenance {
  /** ISO 3166 code of the country; unknown otherwise. */
  readonly country?: string
  /** Day of the draft, as an ISO date. */
  readonly date: string
}

/**
 * The bill as an Akoma Ntoso 3.0 `bill`: its clauses with the amending words marked (`mod`, `quotedText`,
 * `quotedStructure`), and each amendment as a `textualMod` among the active modifications, with its place in the law that
 * is amended (by eId), what goes and what comes.
 */
export function billToAkomaNtoso(bill: Bill, law: Law, { country = 'xx', date }: BillProvenance): string {
  const place = escaped(country.toLowerCase())
  const base = `/akn/${place}/act/${escaped(law.source.sha256.slice(0, 12) || 'unknown')}`
  const uri = `/akn/${place}/bill/${date}/${escaped(law.source.sha256.slice(0, 12) || 'unknown')}`
  const body = bill.clauses.map((clause) => clauseElement(clause, bill)).join('')
  const modifications = bill.clauses.flatMap(({ amends }) =>
    (amends?.instructions ?? []).flatMap((one) =>
      one.amendments.map((index) => modification(index, one, bill, law, base)),
    ),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="${namespace}">
  <bill name="bill" contains="originalVersion">
    <meta>
${identification(uri, bill, date, place)}      <analysis source="#source">
        <activeModifications>
${modifications.join('')}        </activeModifications>
      </analysis>
      <references source="#source">
        <TLCOrganization eId="source" href="/ontology/organization/unknown" showAs="unknown"/>
        <activeRef eId="base" href="${base}" showAs="${escaped(law.title)}"/>
      </references>
    </meta>
    <preface>
      <p><docTitle>${escaped(bill.title)}</docTitle></p>
      <p>${escaped(bill.draft)}</p>
      <longTitle><p>${escaped(bill.longTitle)}</p></longTitle>
    </preface>
    <preamble>
      <formula name="enacting"><p>${escaped(bill.enacting)}</p></formula>
    </preamble>
    <body>
${body}    </body>
  </bill>
</akomaNtoso>
`
}

function identification(uri: string, { language, title }: Bill, date: string, country: string): string {
  const level = (name: string, ending: string, more: string): string => {
    const file = ending.endsWith('.xml') ? '.xml' : ''
    const self = `<FRBRthis value="${uri}${ending.replace(/\.xml$/, '')}/!main${file}"/><FRBRuri value="${uri}${ending}"/>`
    const alias = name === 'FRBRWork' ? `<FRBRalias value="${escaped(title)}" name="title"/>` : ''
    return `        <${name}>${self}${alias}<FRBRdate date="${date}" name="draft"/><FRBRauthor href="#source"/>${more}</${name}>\n`
  }
  return `      <identification source="#source">
${level('FRBRWork', '', `<FRBRcountry value="${country}"/>`)}${level('FRBRExpression', `/${language}@`, `<FRBRlanguage language="${language}"/>`)}${level('FRBRManifestation', `/${language}@.xml`, '')}      </identification>
`
}

const kinds = {
  insert: 'insertion',
  replace: 'substitution',
  repeal: 'repeal',
  renumber: 'renumbering',
} as const

const modId = (index: number): string => `mod_${index + 1}`

/** One amendment among the active modifications. */
function modification(
  index: number,
  instruction: Instruction,
  { amendments }: Bill,
  law: Law,
  base: string,
): string {
  const amendment = amendments[index]
  if (!amendment) return ''
  const { action, place, old } = amendment
  const gone = old.trim() !== '' && amendment.new.trim() === ''
  const type = gone ? 'repeal' : kinds[action]
  const eId = findClause(law, place.path)?.id ?? place.path
  const pos = action === 'insert' ? ` pos="${place.position === 'in' ? 'end' : place.position}"` : ''
  const quoted = quotedParts(amendment)
  const refs = quoted.map(({ role, id }) => `<${role} href="#${modId(index)}__${id}"/>`).join('')
  const renumbered = action === 'renumber' ? `<new href="#${modId(index)}"/>` : ''
  const source = modId(instruction.amendments[0] ?? index)
  return `          <textualMod type="${type}" eId="pmod_${index + 1}"><source href="#${source}"/><destination href="${base}/!main#${escaped(eId.replace(/\s+/g, '_'))}"${pos}/>${refs}${renumbered}</textualMod>\n`
}

/** What an instruction quotes, with the ids of the marks around it. */
function quotedParts({
  action,
  old,
  new: next,
}: Amendment): readonly { readonly role: 'old' | 'new'; readonly id: string; readonly text: string }[] {
  if (action === 'renumber') return []
  const before =
    old.trim() === '' ? [] : [{ role: 'old' as const, id: 'qtext_1', text: old.trim().replace(/\s+/g, ' ') }]
  if (next.trim() === '') return before
  return [...before, { role: 'new' as const, id: before.length > 0 ? 'qtext_2' : 'qstr_1', text: next }]
}

function clauseElement({ number, title, heading, paragraphs, amends }: BillClause, bill: Bill): string {
  const element = bill.style === 'civil-law' ? 'article' : 'section'
  const id = `${element === 'article' ? 'art' : 'sec'}_${number}`
  const num = title.slice(0, title.length - heading.length).trim()
  const head = `      <${element} eId="${id}"><num>${escaped(num)}</num><heading>${escaped(heading)}</heading>`
  const close = `</${element}>\n`
  if (!amends)
    return `${head}<content>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('')}</content>${close}`
  const [only] = amends.instructions
  if (amends.lead === undefined && only)
    return `${head}<content>${instructionElement(only, bill)}</content>${close}`
  const items = amends.instructions.map(
    (one, index) =>
      `        <paragraph eId="${id}__para_${index + 1}"><num>${escaped(one.label)}</num><content>${instructionElement(one, bill)}</content></paragraph>\n`,
  )
  return `${head}<intro><p>${escaped(amends.lead ?? '')}</p></intro>\n${items.join('')}      ${close}`
}

/** The sentence of an instruction with its quotations marked. */
function instructionElement({ text, quotes, amendments }: Instruction, bill: Bill): string {
  const [first = 0] = amendments
  const marks = instructionWording(bill.language)?.styles[bill.style].quote ?? { open: '“', close: '”' }
  const around = ` startQuote="${escaped(marks.open.trim())}" endQuote="${escaped(marks.close.trim())}"`
  if (quotes.length > 0) {
    const parts = quotes.map(({ role, amendment }) => {
      const one = bill.amendments[amendment]
      const part = one && quotedParts(one).find((known) => known.role === role)
      if (!part) return ''
      const id = `${modId(amendment)}__${part.id}`
      if (part.id.startsWith('qtext') && linesOf(part.text).length < 2)
        return `<quotedText eId="${id}"${around}>${escaped(part.text)}</quotedText>`
      const lines = linesOf(part.text).map((line) => `<p>${escaped(line)}</p>`)
      return `<quotedStructure eId="${id}"${around}>${lines.join('')}</quotedStructure>`
    })
    return `<p><mod eId="${modId(first)}">${escaped(text)} ${parts.join(' ')}</mod></p>`
  }
  const amendment = bill.amendments[first]
  let marked = escaped(text)
  for (const { id, text: words } of amendment ? quotedParts(amendment) : []) {
    const printed = escaped(`${marks.open}${words.trim()}${marks.close}`)
    marked = marked.replace(
      printed,
      () => `<quotedText eId="${modId(first)}__${id}"${around}>${escaped(words.trim())}</quotedText>`,
    )
  }
  return `<p><mod eId="${modId(first)}">${marked}</mod></p>`
}
