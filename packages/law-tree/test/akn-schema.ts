import type { Element, ElementContent } from 'xast'
import { parseXml } from '../../word/src/index.ts'

const HIERARCHY =
  'clause section part paragraph chapter title article book tome division list point indent alinea rule subrule proviso subsection subpart subparagraph subchapter subtitle subdivision subclause sublist level transitional hcontainer'.split(
    ' ',
  )
const BLOCKS = 'blockList blockContainer tblock toc ul ol table p foreign block'.split(' ')
const hier = `(?:${HIERARCHY.join('|')}|componentRef)`
const block = `(?:${BLOCKS.join('|')})`
const container = '(?:container|div)'
const head = '(?:num |heading |subheading )*'
const unit = `${head}(?:content |(?:intro )?(?:(?:${hier}|crossHeading) )*(?:wrapUp )?)`
const frbr = 'FRBRthis (?:FRBRuri )+(?:FRBRalias )*(?:FRBRdate )+(?:FRBRauthor )+'
const inline = '(?:(?:ref|mod|def|term|b|i|u|a|sub|sup|span|br|eol|docTitle|authorialNote|noteRef|inline) )*'

/** What may stand in an element: its children's names, each with a space behind it; `text` lets words in. */
interface Rule {
  readonly children: string
  readonly text?: boolean
  readonly attributes?: readonly string[]
}

const words: Rule = { children: inline, text: true }
const document = (body: string): Rule => ({
  children: `meta (?:coverPage )?(?:preface )?(?:preamble )?${body} (?:conclusions )?(?:attachments )?(?:components )?`,
  attributes: ['name'],
})

/** The structure that the schema of Akoma Ntoso 3.0 asks of the elements that are written here, in our own form. */
const rules: Readonly<Record<string, Rule>> = {
  akomaNtoso: { children: '(?:act|bill|doc) (?:components )?' },
  act: document('body'),
  doc: document('mainBody'),
  meta: {
    children:
      'identification (?:publication )?(?:classification )*(?:lifecycle )*(?:workflow )*(?:analysis )*(?:temporalData )*(?:references )*(?:notes )*(?:proprietary )*(?:presentation )*',
  },
  identification: {
    children: 'FRBRWork FRBRExpression FRBRManifestation (?:FRBRItem )?',
    attributes: ['source'],
  },
  FRBRWork: { children: `${frbr}FRBRcountry (?:FRBR(?:subtype|number|name|prescriptive|authoritative) )*` },
  FRBRExpression: {
    children: `${frbr}(?:FRBRlanguage )+(?:FRBR(?:versionNumber|authoritative|masterExpression|translation) )*`,
  },
  FRBRManifestation: { children: `${frbr}(?:FRBRformat )?` },
  FRBRthis: { children: '', attributes: ['value'] },
  FRBRuri: { children: '', attributes: ['value'] },
  FRBRalias: { children: '', attributes: ['value', 'name'] },
  FRBRdate: { children: '', attributes: ['date', 'name'] },
  FRBRauthor: { children: '', attributes: ['href'] },
  FRBRcountry: { children: '', attributes: ['value'] },
  FRBRlanguage: { children: '', attributes: ['language'] },
  references: { children: '(?:TLC(?:Organization|Term) )*', attributes: ['source'] },
  TLCOrganization: { children: '', attributes: ['eId', 'href', 'showAs'] },
  TLCTerm: { children: '', attributes: ['eId', 'href', 'showAs'] },
  preface: { children: `(?:(?:${block}|${container}|longTitle|formula) )*` },
  container: { children: `(?:(?:${block}|${container}) )*`, attributes: ['name', 'eId'] },
  body: { children: `(?:${hier} )+` },
  mainBody: { children: `(?:(?:${hier}|${block}|${container}) )+` },
  attachments: { children: '(?:attachment )+' },
  attachment: { children: `${head}doc `, attributes: ['eId'] },
  ...Object.fromEntries(HIERARCHY.map((name) => [name, { children: unit, attributes: ['eId'] }])),
  hcontainer: { children: unit, attributes: ['eId', 'name'] },
  content: { children: `(?:${block} )*` },
  intro: { children: `(?:${block} )*` },
  wrapUp: { children: `(?:${block} )*`, attributes: ['eId'] },
  num: words,
  heading: words,
  p: words,
  docTitle: words,
  def: { ...words, attributes: ['refersTo'] },
  mod: { children: '(?:quotedText |quotedStructure )*', text: true, attributes: ['eId'] },
  quotedStructure: { children: `(?:(?:${hier}|${block}|${container}) )+`, attributes: ['eId'] },
  authorialNote: { children: `(?:${block} )+`, attributes: ['eId'] },
  table: { children: '(?:caption )?(?:tr )+' },
  tr: { children: '(?:(?:th|td) )+' },
  td: { children: `(?:${block} )*` },
}

const checks = new Map(Object.entries(rules).map(([name, rule]) => [name, new RegExp(`^${rule.children}$`)]))

/** Where a document breaks the schema: order and number of children, words, attributes, ids, references. */
export function schemaFaults(xml: string): string[] {
  const parsed = parseXml(xml)
  if (!parsed.ok) return [`not well formed: ${parsed.messages[0]?.reason}`]
  const faults: string[] = []
  const ids = new Set<string>()
  const references: string[] = []
  const visit = (element: Element): void => {
    const { name, attributes } = element
    const rule = rules[name]
    if (!rule) {
      faults.push(`<${name}> is no element that is known here`)
      return
    }
    const children = element.children.filter(
      (node: ElementContent): node is Element => node.type === 'element',
    )
    const names = children.map((child) => `${child.name} `).join('')
    if (!checks.get(name)?.test(names)) faults.push(`<${name}> holds ${names.slice(0, 200)}`)
    const own = element.children.some((node) => node.type === 'text' && node.value.trim() !== '')
    if (own && !rule.text) faults.push(`words stand directly in <${name}>`)
    for (const wanted of rule.attributes ?? [])
      if (!attributes[wanted]) faults.push(`<${name}> has no ${wanted}`)
    const { eId, source, refersTo, status, date } = attributes
    if (typeof eId === 'string') {
      if (/\s/.test(eId)) faults.push(`white space in eId "${eId}"`)
      if (ids.has(eId)) faults.push(`eId "${eId}" twice`)
      ids.add(eId)
    }
    for (const reference of [source, refersTo]) if (reference) references.push(reference.slice(1))
    if (status && status !== 'removed') faults.push(`status "${status}"`)
    if (date && !/^\d{4}-\d\d-\d\d$/.test(date)) faults.push(`date "${date}"`)
    for (const child of children) visit(child)
  }
  const root = parsed.value.children.find((node) => node.type === 'element')
  if (root?.type !== 'element') return ['no element']
  if (root.attributes.xmlns !== 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0') faults.push('namespace')
  visit(root)
  for (const id of references) if (!ids.has(id)) faults.push(`nothing has the eId "${id}"`)
  return faults
}
