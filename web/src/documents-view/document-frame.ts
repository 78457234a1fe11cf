import { html, LitElement, type TemplateResult } from 'lit'
import { documentMarkup } from '../client/document-markup.ts'

const styleElement = /<style>([\s\S]*?)<\/style>/

/** What is not on screen is not laid out: a long document must not hold up the page. */
const outOfSight =
  '@media screen { main > * { content-visibility: auto; contain-intrinsic-block-size: auto 6rem } }'

/**
 * A document in a frame without scripts, forms and links to elsewhere. The page's policy, which the frame inherits,
 * allows no style in markup; so the document's own style sheet is taken out of it and given to the frame as a sheet.
 */
export class DocumentFrame extends LitElement {
  static override properties = { markup: { attribute: false }, label: { attribute: false } } as const
  declare markup: string
  declare label: string

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  override render(): TemplateResult {
    return html`<iframe title=${this.label} sandbox="allow-same-origin" @load=${this.onLoad}></iframe>`
  }

  override updated(changed: Map<string, unknown>): void {
    if (!changed.has('markup')) return
    const frame = this.querySelector('iframe')
    // Hidden until it has its style sheet, so that it is laid out once.
    const bare = this.markup.replace(styleElement, '').replace('<body', '<body hidden')
    if (frame) frame.srcdoc = documentMarkup(bare)
  }

  private readonly onLoad = (): void => {
    const frame = this.querySelector('iframe')
    const inside = frame?.contentWindow as (Window & { readonly CSSStyleSheet: typeof CSSStyleSheet }) | null
    if (!frame?.contentDocument || !inside) return
    const sheet = new inside.CSSStyleSheet()
    sheet.replaceSync(`${styleElement.exec(this.markup)?.[1] ?? ''}\n${outOfSight}`)
    frame.contentDocument.adoptedStyleSheets = [sheet]
    frame.contentDocument.body.hidden = false
  }
}
