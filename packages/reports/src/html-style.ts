import { palette, statuses } from './status.ts'

/** The page's style sheet. Holds nothing of the matrix, so it needs no escaping. */
export function styleSheet(page: 'A4' | 'Letter'): string {
  return [
    `@page{size:${page} landscape;margin:14mm 12mm}`,
    `:root{${variables('light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${variables('dark')}}}`,
    layout,
    statuses.map(statusRules).join(''),
    print,
  ].join('\n')
}

const base = {
  light: {
    ink: '#1b1b1b',
    page: '#ffffff',
    muted: '#595959',
    line: '#b9b9b9',
    head: '#eef1f4',
    link: '#0b4f79',
  },
  dark: {
    ink: '#ececec',
    page: '#16181b',
    muted: '#b3b3b3',
    line: '#4a4f55',
    head: '#23272c',
    link: '#8cc4ea',
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

/** Colour of the badge and of the row's edge; the filter hides what another status was asked for. */
function statusRules(status: string): string {
  return (
    `.status.${status}{color:var(--${status}-ink);background:var(--${status}-paper)}` +
    `tr[data-status=${status}]{--edge:var(--${status}-ink)}` +
    `body:has(#show-${status}:checked) tr[data-status]:not([data-status=${status}]){display:none}` +
    `body:has(#show-${status}:checked) .article:not(:has([data-status=${status}])){display:none}`
  )
}

const layout = `
*{box-sizing:border-box}
html{font:15px/1.45 Calibri,Carlito,"Segoe UI","Noto Sans",sans-serif;color:var(--ink);background:var(--page)}
body{max-width:84rem;margin:0 auto;padding:1.5rem 1.5rem 4rem}
h1{font-size:1.9rem;line-height:1.15;margin:0 0 .25rem}
h2{font-size:1.3rem;margin:2.2rem 0 .6rem}
h3{font-size:1.1rem;margin:1.8rem 0 .4rem}
p{margin:.35rem 0;max-width:75ch}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;inset-block-start:0;transform:translateY(-120%);background:var(--page);padding:.5rem 1rem}
.skip:focus{transform:none}
.subject{font-size:1.15rem;margin-block-end:1rem}
.facts{margin:0 0 1.2rem}
.facts div{display:grid;grid-template-columns:14rem 1fr;gap:0 1rem}
.facts dt{font-weight:600}
.facts dd{margin:0;overflow-wrap:anywhere}
code{font:.86em Consolas,"DejaVu Sans Mono",monospace}
.caution{border-inline-start:5px solid #b8532f;background:var(--head);padding:.5rem 1rem}
.caution h2{font-size:1rem;margin:.2rem 0}
.caution p{max-width:110ch}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(26rem,1fr));gap:1.5rem;align-items:start}
table{border-collapse:collapse;width:100%}
caption{text-align:start;font-weight:600;padding:.3rem 0}
th,td{border-block-end:1px solid var(--line);padding:.35rem .6rem;text-align:start;vertical-align:top;overflow-wrap:break-word}
thead th{background:var(--head);border-block-end:2px solid var(--ink);font-size:.88rem}
tbody th{font-weight:400}
figure{margin:1.5rem 0;overflow-x:auto}
figcaption{font-weight:600}
svg{max-width:100%;height:auto;background:#fff;padding:6px}
.matrix{table-layout:fixed}
.matrix caption{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
.matrix col.obligation{width:27%}.matrix col.state{width:13%}.matrix col.law{width:35%}.matrix col.parts{width:25%}
.matrix tbody th{border-inline-start:4px solid var(--edge)}
tr:target{background:var(--head)}
.citation,.title{font-weight:700}
.muted{color:var(--muted);font-size:.88rem}
.status{display:inline-block;white-space:nowrap;font-weight:700;padding:.05rem .5rem;border:1px solid;border-radius:3px}
.clause{margin:0 0 .8rem}
.clause figcaption{font-weight:400;break-after:avoid}
blockquote{margin:.25rem 0;padding-inline-start:.7rem;border-inline-start:2px solid var(--line);font-family:Cambria,Caladea,Georgia,"Noto Serif",serif;white-space:pre-line}
blockquote[dir]{text-align:start}
ul{margin:0;padding-inline-start:1.1rem}
.elements{list-style:none;padding:0}
.elements li{margin:0 0 .4rem;padding-inline-start:1.3rem;position:relative}
.mark{position:absolute;inset-inline-start:0}
.found .mark,.found strong{color:var(--met-ink)}
.missing .mark,.missing strong,strong.worse{color:var(--gap-ink)}
footer{margin-block-start:3rem;color:var(--muted);font-size:.88rem}
.filter{border:1px solid var(--line);padding:.4rem .8rem;display:flex;flex-wrap:wrap;gap:.3rem 1.4rem}
@media screen and (max-width:60rem){.matrix,.matrix tbody,.matrix tr,.matrix th,.matrix td{display:block}.matrix thead,.matrix colgroup{display:none}}
`

const print = `
@media print{
html{font-size:9.5pt}body{max-width:none;padding:0}
.skip,.filter{display:none}
a{color:inherit;text-decoration:none}
thead{display:table-header-group}
tr,.clause,figure,.pair{break-inside:avoid}
thead{break-after:avoid}tbody tr:first-child{break-before:avoid}
h2,h3,caption{break-after:avoid}
.status,.caution,thead th,svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`
