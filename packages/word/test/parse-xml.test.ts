import { describe, expect, it } from 'vitest'
import { parseXml, scanXml, serializeXml, textOf } from '../src/index.ts'

describe('parseXml', () => {
  it('gives a tree with positions', () => {
    const result = parseXml('<act>\n  <section id="s1">Text</section></act>')
    expect(result).toMatchObject({ ok: true, value: { children: [{ type: 'element', name: 'act' }] } })
  })

  it('drops a byte order mark and reads UTF-16', () => {
    const text = '\ufeff<a>é</a>'
    const bytes = new Uint8Array(
      [...text].flatMap((char) => [char.charCodeAt(0) & 0xff, char.charCodeAt(0) >> 8]),
    )
    expect(parseXml(text).ok).toBe(true)
    expect(parseXml(bytes)).toMatchObject({ ok: true, value: { children: [{ children: [{ value: 'é' }] }] } })
  })

  it.each([
    ['entities of its own', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'xml-entity'],
    ['an unknown entity', '<a>&b;</a>', 'xml-broken'],
    ['crossed elements', '<a><b></a></b>', 'xml-broken'],
    ['no element', 'text', 'xml-broken'],
    ['10,000 nested elements', '<a>'.repeat(10_000), 'xml-nesting'],
  ])('refuses %s with a place', (_, text, rule) => {
    expect(parseXml(text)).toMatchObject({ ok: false, messages: [{ ruleId: rule, place: { line: 1 } }] })
  })

  it('passes over a document type that declares nothing', () => {
    expect(parseXml('<!DOCTYPE act SYSTEM "act.dtd"><act/>').ok).toBe(true)
  })
})

it('serializeXml writes what parseXml reads', () => {
  const text = '<act n="1 &amp; 2"><section>Fees &lt; 10</section><gap/></act>'
  const parsed = parseXml(text)
  expect(parsed.ok && parseXml(serializeXml(parsed.value)).ok).toBe(true)
  expect(parsed.ok && serializeXml(parsed.value)).toContain('<section>Fees &#x3C; 10</section><gap/></act>')
})

describe('scanXml', () => {
  it('gives the offsets of tags', () => {
    const text = '<a x="1 > 0"><b/>t</a>'
    const root = scanXml(text)
    expect(root).toMatchObject({ start: 0, inner: 13, close: 18, end: 22, attributes: { x: '1 > 0' } })
    expect(root.children[0]).toMatchObject({ name: 'b', start: 13, end: 17 })
  })

  it('passes over comments, instructions and literal sections', () => {
    const text = '<?xml version="1.0"?><!-- <b> --><a>1<![CDATA[<2>]]>&amp;</a>'
    expect(textOf(text, scanXml(text))).toBe('1<2>&')
  })

  it('takes linear time on a tag that never ends', () => {
    const started = performance.now()
    expect(() => scanXml(`<a ${'x '.repeat(200_000)}`)).toThrow()
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
