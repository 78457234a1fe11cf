import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { RootContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { h } from './h.ts'

/** Nothing is fetched and no script runs: all there is stands in the file. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

export interface PlainPage {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly title: string
  readonly program: string
  readonly style: string
  /** Words of the link that jumps over the head, and the id where it leads. */
  readonly skip: { readonly words: string; readonly to: string }
  readonly body: readonly ElementContent[]
}

/** A self-contained page: readable, printable, without script. */
export function plainPage({ language, direction, title, program, style, skip, body }: PlainPage): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h(
        'html',
        { lang: language, dir: direction },
        h(
          'head',
          {},
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'color-scheme', content: 'light dark' }),
          h('meta', { name: 'generator', content: program }),
          h('title', {}, title),
          h('style', {}, base + style),
        ),
        h('body', {}, h('a', { className: ['skip'], href: `#${skip.to}` }, skip.words), ...body),
      ),
    ],
  }
  return `${toHtml(root)}\n`
}

/** Blocks of the wording. */
export function proseOf(blocks: readonly RootContent[]): ElementContent[] {
  const tree = toHast({ type: 'root', children: [...blocks] })
  return tree.type === 'root'
    ? tree.children.filter((node): node is ElementContent => node.type !== 'doctype')
    : []
}

/** Facts as a list of names and values. */
export function factList(
  facts: readonly (readonly [name: string, value: ElementContent | string])[],
): Element {
  return h(
    'dl',
    { className: ['facts'] },
    facts.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))),
  )
}

/** A table whose first row and first column are headers. */
export function plainTable(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (ElementContent | string | undefined)[])[],
): Element {
  return h(
    'table',
    {},
    h('caption', {}, caption),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        head.map((name) => h('th', { scope: 'col' }, name)),
      ),
    ),
    h(
      'tbody',
      {},
      rows.map(([first, ...cells]) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, first),
          cells.map((cell) => h('td', {}, cell)),
        ),
      ),
    ),
  )
}

/** Holds nothing of a document, so it needs no escaping. */
const base = `
@page{size:A4;margin:18mm 16mm}
:root{--ink:#1b1b1b;--page:#fff;--muted:#595959;--line:#b9b9b9;--head:#eef1f4;--link:#0b4f79;--in-ink:#0b5d2a;--in:#e3f4e6;--out-ink:#8f1d1d;--out:#fbe9e7}
@media screen and (prefers-color-scheme:dark){:root{--ink:#ececec;--page:#16181b;--muted:#b3b3b3;--line:#4a4f55;--head:#23272c;--link:#8cc4ea;--in-ink:#a6e3b4;--in:#143d20;--out-ink:#f3b3ab;--out:#4a1a17}}
*{box-sizing:border-box}
html{font:15px/1.5 Calibri,Carlito,"Segoe UI","Noto Sans",sans-serif;color:var(--ink);background:var(--page)}
body{max-width:80rem;margin:0 auto;padding:1.5rem 1.5rem 4rem}
h1{font-size:1.8rem;line-height:1.15;margin:0 0 .25rem}
h2{font-size:1.25rem;margin:2rem 0 .6rem}
p{margin:.35rem 0;max-width:75ch}
.subject{font-size:1.1rem}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;inset-block-start:0;transform:translateY(-120%);background:var(--page);padding:.5rem 1rem}
.skip:focus{transform:none}
.facts{margin:.8rem 0 1.2rem}
.facts>div{display:grid;grid-template-columns:14rem 1fr;gap:0 1rem}
.facts dt{font-weight:600}
.facts dd{margin:0;overflow-wrap:anywhere}
code{font:.86em Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}
caption{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
th,td{border-block-end:1px solid var(--line);padding:.35rem .6rem;text-align:start;vertical-align:top;overflow-wrap:break-word}
thead th{background:var(--head);border-block-end:2px solid var(--ink);font-size:.88rem}
tbody th{font-weight:400}
ins{color:var(--in-ink);background:var(--in);text-decoration:underline}
del{color:var(--out-ink);background:var(--out);text-decoration:line-through}
.said{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.muted{color:var(--muted);font-size:.88rem}
footer{margin-block-start:3rem;color:var(--muted);font-size:.88rem}
@media print{html{font-size:9.5pt}body{max-width:none;padding:0}.skip,.switch{display:none}thead{display:table-header-group}tr{break-inside:avoid}h2,h3,caption{break-after:avoid}ins,del,thead th{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`
