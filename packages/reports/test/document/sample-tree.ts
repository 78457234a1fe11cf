import type { DocumentTree } from '@concordance/reports'

const text = (value: string) => ({ type: 'text', value }) as const
const paragraph = (value: string) => ({ type: 'paragraph', children: [text(value)] }) as const

/** One of everything that a document may hold. */
export const sampleTree: DocumentTree = {
  type: 'root',
  numbered: true,
  children: [
    { type: 'heading', depth: 1, children: [text('Marendia and its firearms law')] },
    { type: 'paragraph', look: 'subtitle', children: [text('A review')] },
    {
      type: 'facts',
      caption: 'About this document',
      rows: [
        { name: 'Law', children: [paragraph('Arms Act 2011')] },
        { name: 'Date', children: [paragraph('1 March 2026')] },
      ],
    },
    { type: 'contents', depth: 2 },
    { type: 'pageBreak' },
    { type: 'heading', depth: 2, children: [text('Summary')], data: { id: 'summary' } },
    {
      type: 'box',
      look: 'caution',
      title: 'Caution',
      children: [paragraph('Words found are not compliance.')],
    },
    {
      type: 'paragraph',
      children: [
        text('See '),
        { type: 'link', url: '#marking', children: [text('marking')] },
        text(', the '),
        { type: 'link', url: 'https://example.org/law?a=1&b=2', children: [text('register')] },
        { type: 'strong', children: [text('bold '), { type: 'emphasis', children: [text('both')] }] },
        { type: 'inlineCode', value: 'abc<def' },
        { type: 'footnoteReference', identifier: 'one' },
        { type: 'said', value: 'القانون', language: 'ar' },
      ],
    },
    {
      type: 'footnoteDefinition',
      identifier: 'one',
      children: [{ type: 'paragraph', children: [text('A note.')] }],
    },
    {
      type: 'figure',
      caption: 'State of things',
      alternative: 'One obligation is met, one is not.',
      picture: {
        type: 'element',
        tagName: 'svg',
        properties: { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 200 60', fontSize: '13' },
        children: [
          {
            type: 'element',
            tagName: 'rect',
            properties: { width: '100', height: '30', fill: '#1F6FA3' },
            children: [],
          },
          {
            type: 'element',
            tagName: 'path',
            properties: { d: 'M120 15a10 10 0 1 0 20 0a10 10 0 1 0 -20 0Z', stroke: '#1F6FA3', fill: 'none' },
            children: [],
          },
          {
            type: 'element',
            tagName: 'text',
            properties: { x: '10', y: '50', fill: '#222222' },
            children: [text('Met')],
          },
        ],
      },
    },
    { type: 'heading', depth: 2, children: [text('Marking')], data: { id: 'marking' } },
    { type: 'heading', depth: 3, children: [text('At manufacture')] },
    {
      type: 'quotation',
      look: 'law',
      language: 'fr',
      lines: ['Toute arme porte un numéro.', '« Sans délai. »'],
    },
    { type: 'quotation', look: 'official', language: 'ar', lines: ['توسم كل قطعة سلاح.'] },
    {
      type: 'items',
      ordered: true,
      items: [[paragraph('First'), paragraph('and more')], [paragraph('Second')]],
    },
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [text('A point')] }] }],
    },
    {
      type: 'grid',
      caption: 'What is missing',
      widths: [30, 20, 50],
      head: ['Provision', 'Status', 'Missing'],
      rows: [
        {
          cells: [
            { children: [paragraph('art. 8(1)(a)')] },
            {
              status: 'gap',
              children: [{ type: 'paragraph', children: [{ type: 'status', status: 'gap', value: 'Gap' }] }],
            },
            {
              children: [
                { type: 'items', items: [[paragraph('the maker | name')], [paragraph('the year')]] },
              ],
            },
          ],
        },
      ],
    },
    {
      type: 'sheet',
      orientation: 'landscape',
      children: [
        { type: 'heading', depth: 2, children: [text('Annex')], data: { unnumbered: true } },
        {
          type: 'grid',
          quiet: true,
          caption: 'Spoken only',
          widths: [1, 1],
          head: ['A', 'B'],
          rows: [{ cells: [{ children: [] }, { children: [paragraph('b')] }], long: true }],
        },
      ],
    },
  ],
}
