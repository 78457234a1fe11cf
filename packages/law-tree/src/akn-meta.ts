import { attribute, escaped } from './akn-escape.ts'
import type { Law } from './types.ts'

/** What the caller knows of the law and of the moment. */
export interface Provenance {
  /** ISO 3166 code of the country; unknown otherwise. */
  readonly country?: string
  /** Day on which the document is made (`2026-03-01`). */
  readonly date?: string
}

/** The schema wants a date where the law's own is not known. */
const UNKNOWN_DATE = '<FRBRdate date="0001-01-01" name="unknown"/>'
const AUTHOR = '<FRBRauthor href="#source"/>'

function names(level: string, uri: string, ending: string, more: string, date = UNKNOWN_DATE): string {
  const main = ending.replace(/\.xml$/, '')
  const file = ending.endsWith('.xml') ? '.xml' : ''
  const self = `<FRBRthis value="${uri}${main}/!main${file}"/><FRBRuri value="${uri}${ending}"/>`
  return `<${level}>${self}${date}${AUTHOR}${more}</${level}>`
}

function identification(
  uri: string,
  language: string,
  { work, made, country, indent }: { work: string; made: string; country: string; indent: string },
): string {
  return `${indent}<identification source="#source">
${indent}  ${names('FRBRWork', uri, '', `<FRBRcountry value="${country}"/>`).replace('<FRBRdate', `${work}<FRBRdate`)}
${indent}  ${names('FRBRExpression', uri, `/${language}`, `<FRBRlanguage language="${language}"/>`)}
${indent}  ${names('FRBRManifestation', uri, `/${language}.xml`, '', made)}
${indent}</identification>
`
}

/** The block `meta`: who the document says it is (FRBR levels), where it came from, the terms that it defines. */
export function metaOf(
  law: Law,
  { country = 'xx', date }: Provenance,
): { uri: string; meta: (terms: ReadonlyMap<string, string>) => string } {
  const place = escaped(country.toLowerCase())
  const uri = `/akn/${place}/act/${escaped(law.source.sha256.slice(0, 12) || 'unknown')}`
  const language = escaped(law.language)
  const made = date === undefined ? UNKNOWN_DATE : `<FRBRdate${attribute('date', date)} name="generation"/>`
  const alias = `<FRBRalias${attribute('value', law.title)} name="title"/>`
  const meta = (terms: ReadonlyMap<string, string>) => `    <meta>
${identification(uri, language, { work: alias, made, country: place, indent: '      ' })}      <references source="#source">
        <TLCOrganization eId="source" href="/ontology/organization/unknown"${attribute('showAs', law.source.file.split(/[\\/]/).at(-1) || 'unknown')}/>
${[...terms].map(([term, id]) => `        <TLCTerm${attribute('eId', id)} href="/ontology/term/unknown"${attribute('showAs', term)}/>\n`).join('')}      </references>
    </meta>
`
  return { uri, meta }
}

/** The block `meta` of an annex. */
export function subdocumentMeta(uri: string, name: string, language: string): string {
  const country = /^\/akn\/([^/]+)\//.exec(uri)?.[1] ?? 'xx'
  const own = identification(`${uri}/!${escaped(name)}`, escaped(language), {
    work: '',
    made: UNKNOWN_DATE,
    country,
    indent: '            ',
  })
  return `          <meta>\n${own}          </meta>\n`
}
