import { palette, statuses } from '../../status.ts'

/** The page's style sheet. Of the document it holds only the notice, which stands in the margin of every printed page. */
export function styleSheet(page: 'A4' | 'Letter', notice: string | undefined): string {
  const head = notice
    ? `@page{@top-left{content:"${escaped(notice)}";font:bold 8pt sans-serif;color:#932b0e;width:100%}}`
    : ''
  return [
    head,
    `@page{size:${page};margin:20mm 18mm}@page lying{size:${page} landscape;margin:16mm}`,
    `:root{${variables('light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${variables('dark')}}}`,
    layout,
    statuses
      .map(
        (status) =>
          `.status.${status}{color:var(--${status}-ink)}td.is-${status}{background:var(--${status}-paper)}`,
      )
      .join(''),
    print,
  ].join('\n')
}

/** A text inside a string of CSS (CSS Syntax 3, 4.3.7): what could end the string or the element is told by its number. */
function escaped(text: string): string {
  return text.replace(/["\\<\n\r\f]/g, (sign) => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `)
}

const base = {
  light: {
    ink: '#1b1b1b',
    page: '#fff',
    muted: '#595959',
    line: '#b9b9b9',
    head: '#eef1f4',
    link: '#0b4f79',
    warn: '#f6f1ea',
    note: '#eef4f9',
    law: '#fafafa',
    official: '#f2f7fb',
    draft: '#f2f8f0',
  },
  dark: {
    ink: '#ececec',
    page: '#16181b',
    muted: '#b3b3b3',
    line: '#4a4f55',
    head: '#23272c',
    link: '#8cc4ea',
    warn: '#2b241b',
    note: '#1b2731',
    law: '#1d2024',
    official: '#182532',
    draft: '#1a2a1b',
  },
}

/** In the dark the two colours of a status change places: light words on a deep ground. */
function variables(theme: 'light' | 'dark'): string {
  const own = Object.entries(base[theme]).map(([name, value]) => `--${name}:${value}`)
  const colours = statuses.flatMap((status) => {
    const { ink, paper } = palette[status]
    const [front, back] = theme === 'light' ? [ink, paper] : [paper, ink]
    return [`--${status}-ink:#${front}`, `--${status}-paper:#${back}`]
  })
  return [...own, ...colours].join(';')
}

const layout = `
*{box-sizing:border-box}
html{font:16px/1.55 Calibri,Carlito,"Segoe UI","Noto Sans",sans-serif;color:var(--ink);background:var(--page)}
body{max-width:58rem;margin:0 auto;padding:1.5rem 1.5rem 4rem}
h1{font-size:2.1rem;line-height:1.15;margin:1rem 0 .3rem}
h2{font-size:1.5rem;margin:2.6rem 0 .7rem;color:var(--link)}
h3{font-size:1.22rem;margin:2rem 0 .5rem;color:var(--link)}
h4{font-size:1.05rem;margin:1.5rem 0 .4rem}
p{margin:.45rem 0;max-width:78ch}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;inset-block-start:0;transform:translateY(-140%);background:var(--page);padding:.5rem 1rem}
.skip:focus{transform:none}
.notice{position:sticky;inset-block-start:0;background:var(--warn);border-inline-start:5px solid var(--gap-ink);padding:.35rem .9rem;font-weight:700;max-width:none;z-index:1}
.subtitle{font-size:1.2rem;color:var(--muted)}.lead{font-size:1.1rem}
.label{font-weight:700;color:var(--muted);margin-block-start:.9rem}
.clause{font-weight:700;margin-block-end:.1rem}
.muted{color:var(--muted);font-size:.9rem}
.contents ul{list-style:none;padding:0}.contents-title{font-weight:700;font-size:1.2rem}
.level-2{padding-inline-start:1.4rem}.level-3{padding-inline-start:2.8rem;font-size:.93rem}
code{font:.86em Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
.box{border-inline-start:5px solid var(--link);background:var(--note);padding:.5rem 1rem;margin:1rem 0}
.box.caution{border-color:var(--gap-ink);background:var(--warn)}
.box-title{font-weight:700}
blockquote{margin:.35rem 0;padding:.25rem .9rem;border-inline-start:3px solid var(--line);background:var(--law)}
blockquote.law,blockquote.official,blockquote.draft{font-family:Cambria,Caladea,Georgia,"Noto Serif",serif}
blockquote.official{border-color:var(--link);background:var(--official)}
blockquote.draft{border-color:#3f6b3a;background:var(--draft)}
blockquote[dir]{text-align:start}
blockquote p{margin:.2rem 0}
table{border-collapse:collapse;width:100%;margin:.6rem 0 1.2rem;font-size:.92rem;table-layout:fixed}
caption{text-align:start;font-weight:700;padding:.3rem 0}
.said{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
th,td{border-block-end:1px solid var(--line);padding:.35rem .55rem;text-align:start;vertical-align:top;overflow-wrap:break-word}
thead th{background:var(--head);border-block-end:2px solid var(--ink)}
td p{margin:.15rem 0}td ul,td ol{margin:0;padding-inline-start:1.1rem}
.status{font-weight:700;white-space:nowrap}
.facts>div{display:grid;grid-template-columns:14rem 1fr;gap:0 1rem}
.facts dt{font-weight:600}.facts dd{margin:0;overflow-wrap:anywhere}.facts p{margin:0 0 .2rem}
figure{margin:1.4rem 0;overflow-x:auto}
figcaption{font-weight:700;margin-block-start:.4rem}
svg{max-width:100%;height:auto;background:#fff;padding:6px}
hr{border:0;border-block-start:1px solid var(--line);margin:1.2rem 0}
.notes{border-block-start:1px solid var(--line);margin-block-start:2.5rem;font-size:.9rem}
.notes li>p{display:inline}
footer{margin-block-start:3rem;color:var(--muted);font-size:.88rem}
@media screen and (min-width:70rem){.sheet{margin-inline:-8rem}}
@media screen and (max-width:44rem){.facts>div{display:block}table{table-layout:auto;display:block;overflow-x:auto}}
`

const print = `
@media print{
html{font-size:10.5pt}body{max-width:none;padding:0}
.skip{display:none}.notice{position:static}
a{color:inherit;text-decoration:none}
p,li,dd{orphans:2;widows:2}
thead{display:table-header-group}tr:not(.long),figure,.box{break-inside:avoid}
h1,h2,h3,h4,caption,.label,.clause,.box-title{break-after:avoid}
.page-break{break-after:page}.sheet{page:lying}
td,th,.box,blockquote,svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`
