import { html, LitElement, type TemplateResult } from 'lit'
import { type Client, createClient } from '../client/client.ts'
import { startWorker } from '../client/start-worker.ts'
import type { HelpDialog } from '../help-dialog/help-dialog.ts'
import { sayIn } from '../i18n/catalogue.ts'
import type { Action } from '../state/actions.ts'
import type { AppState } from '../state/app-state.ts'
import { type Preferences, readPreferences } from '../state/preferences.ts'
import { noFilter, parseRoute, type Route, routeHash } from '../state/route.ts'
import { differentNames } from '../text/file-name.ts'
import type { NamedFile } from '../worker/messages.ts'
import { applyPreferences, storedPreferences, storePreferences } from './browser-preferences.ts'
import { focusPane, focusSearch, isTyping } from './focus.ts'
import { commandOf, stepObligation } from './keys.ts'
import { busyBar, header, problemBar } from './page-chrome.ts'
import { createTasks, type Holder, type LayRequest, type Tasks } from './tasks.ts'
import { viewOf } from './view-of.ts'

/** Holds all that the page knows, answers what views ask, and talks to the worker. */
export class ConcordanceApp extends LitElement {
  static override properties = { state: { attribute: false } } as const
  declare state: AppState

  private readonly client: Client = createClient(startWorker)
  private readonly tasks: Tasks = createTasks(this.client, {
    get: () => this.state,
    set: (change) => this.set(change),
  })
  private awaitingView = false

  constructor() {
    super()
    this.state = {
      route: parseRoute(location.hash),
      preferences: readPreferences(storedPreferences(), navigator.languages),
      explained: new Map(),
      news: '',
      lawLanguage: '',
    }
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('hashchange', () => this.arrive())
    addEventListener('keydown', (event) => this.onKey(event))
    this.addEventListener('concordance-action', ({ detail }) => this.onAction(detail))
    this.addEventListener('click', (event) => this.onStep(event))
    void this.tasks.wake()
  }

  override render(): TemplateResult {
    const { state } = this
    const say = sayIn(state.preferences.language)
    return html`
      <a class="skip" href="#main" @click=${this.skip}>${say('skip')}</a>
      ${header(state, say, () => this.onAction({ type: 'help' }))}
      ${busyBar(state.busy, say, () => this.onAction({ type: 'cancel' }))}
      ${problemBar(state, say, () => this.onAction({ type: 'dismiss' }))}
      <p class="news" role="status">${state.news}</p>
      <main id="main" tabindex="-1" data-view=${state.route.view}>${viewOf(state)}</main>
      <help-dialog .state=${state}></help-dialog>
    `
  }

  override willUpdate(): void {
    applyPreferences(this.state.preferences)
    const say = sayIn(this.state.preferences.language)
    document.title = `${say(`view.${this.state.route.view}`)} · ${say('brand')}`
  }

  override updated(): void {
    void this.tasks.explain()
  }

  /** The address has changed: by a link, by "back", or by hand. */
  private arrive(): void {
    const before = this.state.route
    const route = parseRoute(location.hash)
    this.set({ route, news: '' })
    if (route.view !== before.view) void this.updateComplete.then(() => this.focusHeading())
    if (route.search !== before.search) void this.tasks.search()
  }

  private onAction(action: Action): void {
    const { preferences } = this.state
    if (action.type === 'open') this.open({ type: 'files', files: named(action.files) })
    else if (action.type === 'sample') this.open({ type: 'sample', name: action.name })
    else if (action.type === 'continue') this.open({ type: 'restore' })
    else if (action.type === 'go') this.go(action.route, action.replace ?? false)
    else if (action.type === 'prefer') this.prefer({ ...preferences, ...action.preferences })
    else if (action.type === 'law-language') this.set({ lawLanguage: action.language })
    else if (action.type === 'export') void this.tasks.write(action.form, action.language)
    else if (action.type === 'cancel') this.client.cancel()
    else if (action.type === 'dismiss') this.set({ problem: undefined })
    else if (action.type === 'erase') void this.tasks.erase(() => storePreferences(undefined))
    else this.querySelector<HelpDialog>('help-dialog')?.open()
  }

  private prefer(preferences: Preferences): void {
    storePreferences(preferences)
    this.set({ preferences })
  }

  private open(request: LayRequest): void {
    void this.tasks.lay(request).then((done) => {
      if (done) this.go({ view: 'work', filter: noFilter, search: '' }, false)
    })
  }

  private go(route: Route, replace: boolean): void {
    const hash = routeHash(route)
    if (hash === location.hash) return
    if (!replace) {
      location.hash = hash
      return
    }
    history.replaceState(null, '', hash)
    this.arrive()
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event)) return
    const command = commandOf(event.key, event.shiftKey, this.state, this.awaitingView)
    this.awaitingView = command?.type === 'await-view'
    if (!command) return
    event.preventDefault()
    if (command.type === 'go') this.go(command.route, false)
    else if (command.type === 'help') this.onAction({ type: 'help' })
    else if (command.type === 'search') focusSearch(this)
    else if (command.type === 'pane') focusPane(this, command.step)
  }

  /** The buttons beside an obligation's head do what the keys j and k do. */
  private onStep(event: Event): void {
    const step = (event.target as HTMLElement).closest<HTMLElement>('[data-step]')?.dataset.step
    if (step === undefined) return
    const command = stepObligation(this.state, step === '1' ? 1 : -1)
    if (command?.type === 'go') this.go(command.route, false)
  }

  private readonly skip = (event: Event): void => {
    event.preventDefault()
    this.querySelector<HTMLElement>('main')?.focus()
  }

  private focusHeading(): void {
    const heading = this.querySelector<HTMLElement>('main h1')
    heading?.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  }

  /** A key that is `undefined` in the change is taken out of the state. */
  private set(change: Parameters<Holder['set']>[0]): void {
    const entries = Object.entries({ ...this.state, ...change }).filter(([, value]) => value !== undefined)
    this.state = Object.fromEntries(entries) as unknown as AppState
  }
}

/** Files under names that are all different, for the same name may lie in two folders. */
function named(files: readonly File[]): readonly NamedFile[] {
  const names = differentNames(files.map(({ name }) => name))
  return files.map((content, index) => ({ name: names[index] ?? content.name, content }))
}
