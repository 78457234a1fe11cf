/** Is the reader writing, or choosing in a control that letters work in? */
export function isTyping(event: Event): boolean {
  const [target] = event.composedPath()
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('dialog')) return true
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'file'].includes(target.type)
  return (
    target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement || target.isContentEditable
  )
}

/** Puts the cursor into the view's search field. */
export function focusSearch(within: HTMLElement): void {
  const field = within.querySelector<HTMLInputElement>('main [data-search]')
  field?.focus()
  field?.select()
}

/** Moves the focus to the next pane that is on screen; in the list to the current obligation. */
export function focusPane(within: HTMLElement, step: 1 | -1): void {
  const panes = [...within.querySelectorAll<HTMLElement>('main .pane')].filter(
    (pane) => pane.offsetParent !== null,
  )
  if (panes.length === 0) return
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(at < 0 ? 0 : at + step + panes.length) % panes.length]
  const inside = next?.querySelector<HTMLElement>('a[tabindex="0"]') ?? next
  inside?.focus()
}

/** Goes to the statuses of the form in which a finding is written. */
export function focusForm(within: HTMLElement): void {
  const form = within.querySelector<HTMLElement>('finding-form')
  const field =
    form?.querySelector<HTMLElement>('input:checked') ?? form?.querySelector<HTMLElement>('input, textarea')
  field?.scrollIntoView({ block: 'center' })
  field?.focus()
}
