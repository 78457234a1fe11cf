import { html, LitElement, type TemplateResult } from 'lit'
import { createClient } from '../client/client.ts'
import { startWorker } from '../client/start-worker.ts'
import { undo } from '../dossier/decide-tasks.ts'
import { listDossiers, open, refresh } from '../dossier/open-tasks.ts'
import { findServer, syncAll } from '../dossier/sync-tasks.ts'
import { onOtherTab } from '../dossier/tabs.ts'
import type { HelpDialog } from '../help-dialog/help-dialog.ts'
import { sayIn } from '../i18n/catalogue.ts'
import { writeMatrix } from '../matrix-view/write-matrix.ts'
import type { Action } from '../state/actions.ts'
import type { AppState } from '../state/app-state.ts'
import { type Preferences, readPreferences } from '../state/preferences.ts'
import { noFilter, parseRoute, type Route, routeHash } from '../state/route.ts'
import { namedFiles } from '../text/file-name.ts'
import { viewNamed, views } from '../views.ts'
import { besides } from './besides.ts'
import { storedDrafts } from './browser-drafts.ts'
import { applyPreferences, storedPreferences, storePreferences } from './browser-preferences.ts'
import { changeDraft, gather } from './drafting.ts'
import { eraseAll } from './erase.ts'
import { focusForm, focusPane, focusSearch, isTyping } from './focus.ts'
import { commandOf, stepObligation } from './keys.ts'
import { explain, type LayRequest, lay, loadModelOnce, search } from './law-tasks.ts'
import { busyBar, header, newsBar, problemBar } from './page-chrome.ts'
import { createPerformer, type Performer } from './perform.ts'
import type { Change, Tools } from './tools.ts'

/** Milliseconds between two looks at the server. */
const syncEvery = 5000

/** Holds all that the page knows, answers what views ask, and talks to the workers. */
export class ConcordanceApp extends LitElement {
  static override properties = { state: { attribute: false } } as const
  declare state: AppState

  private readonly tools: Tools = this.makeTools()
  private readonly performer: Performer = createPerformer(this.tools)
  private awaitingView = false

  constructor() {
    super()
    this.state = {
      route: parseRoute(location.hash),
      preferences: readPreferences(storedPreferences(), navigator.languages),
      explained: new Map(),
      asked: new Set(),
      drafts: storedDrafts(),
      syncs: new Map(),
      news: '',
      lawLanguage: '',
    }
  }

  private makeTools(): Tools {
    const reader = createClient(startWorker)
    const keeper = createClient(startWorker)
    return {
      get: () => this.state,
      set: (change) => this.set(change),
      say: (key, values) => sayIn(this.state.preferences.language)(key, values),
      go: (route, replace = false) => this.go(route, replace),
      reader,
      keeper,
      courier: createClient(startWorker),
      run: (operation, input) => reader.ask({ type: 'run', operation, input }),
      keep: (operation, input, files = []) => keeper.ask({ type: 'run', operation, input, files }),
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
    onOtherTab((name) => this.onOtherTab(name))
    void this.wake()
  }

  override render(): TemplateResult {
    const { state } = this
    const say = sayIn(state.preferences.language)
    const view = viewNamed(state.route.view)
    const opening = state.busy !== undefined && !state.work && view.needsLaw
    return html`
      <a class="skip" href="#main" @click=${this.skip}>${say('skip')}</a>
      ${header(state, say, () => this.onAction({ type: 'help' }))}
      ${busyBar(state.busy, say, () => this.onAction({ type: 'cancel' }))}
      ${problemBar(state, say, () => this.onAction({ type: 'dismiss' }))}
      ${newsBar(state, say, () => this.onAction({ type: 'task', task: undo }))}
      <main id="main" tabindex="-1" data-view=${view.name} ?data-panes=${view.panes}>${opening ? '' : view.show(state)}</main>
      <help-dialog .state=${state} .views=${views}></help-dialog>
    `
  }

  override willUpdate(): void {
    applyPreferences(this.state.preferences)
    const say = sayIn(this.state.preferences.language)
    document.title = `${say(viewNamed(this.state.route.view).title)} · ${say('brand')}`
  }

  override updated(): void {
    for (const task of [explain, ...besides(this.state)]) void this.performer.quietly(task)
  }

  /** Starts the workers, lists the dossiers, opens what the address names, loads the model. */
  private async wake(): Promise<void> {
    const { quietly } = this.performer
    await quietly(async ({ reader, set }) => set({ data: await reader.ask({ type: 'data' }) }))
    const listed = quietly(listDossiers)
    const { route, data } = this.state
    if (route.dossier) await this.openNamed(route.dossier)
    else if (viewNamed(route.view).needsLaw && data && data.names.length > 0)
      await this.performer.busily(lay({ type: 'restore' }))
    await Promise.all([listed, quietly(loadModelOnce), quietly(search)])
    setInterval(() => this.sync(), syncEvery)
    this.sync()
  }

  /** Finds the server, where the person wants to sync, and exchanges what is open. */
  private sync(): void {
    const { preferences, server } = this.state
    if (preferences.sync) void this.performer.quietly(server ? syncAll : findServer)
  }

  /** The address has changed: by a link, by "back", or by hand. */
  private arrive(): void {
    const before = this.state.route
    const route = parseRoute(location.hash)
    this.set({ route, news: '', last: undefined })
    if (route.view !== before.view) void this.updateComplete.then(() => this.focusHeading())
    if (route.search !== before.search) void this.performer.quietly(search)
    if (route.dossier && route.dossier !== this.state.dossier?.name && route.dossier !== before.dossier)
      void this.openNamed(route.dossier)
  }

  private openNamed(name: string): Promise<boolean> {
    return name === this.state.dossier?.name ? Promise.resolve(true) : this.performer.busily(open(name))
  }

  private onOtherTab(name: string): void {
    void this.performer.quietly(listDossiers)
    if (name === this.state.dossier?.name) void this.performer.quietly(refresh)
  }

  private onAction(action: Action): void {
    const { preferences } = this.state
    const { quietly, busily } = this.performer
    if (action.type === 'task') void (action.busy ? busily : quietly)(action.task)
    else if (action.type === 'draft') void quietly(changeDraft(action.draft))
    else if (action.type === 'gather') void quietly(gather(this, action.evidence))
    else if (action.type === 'open') this.open({ type: 'files', files: namedFiles(action.files) })
    else if (action.type === 'sample') this.open({ type: 'sample', name: action.name })
    else if (action.type === 'continue') this.open({ type: 'restore' })
    else if (action.type === 'go') this.go(action.route, action.replace ?? false)
    else if (action.type === 'prefer') this.prefer({ ...preferences, ...action.preferences })
    else if (action.type === 'law-language') this.set({ lawLanguage: action.language })
    else if (action.type === 'export') void busily(writeMatrix(action.form, action.language))
    else if (action.type === 'cancel') this.tools.reader.cancel()
    else if (action.type === 'dismiss') this.set({ problem: undefined })
    else if (action.type === 'erase') void quietly(eraseAll)
    else this.querySelector<HelpDialog>('help-dialog')?.open()
  }

  private prefer(preferences: Preferences): void {
    storePreferences(preferences)
    this.set({ preferences })
  }

  private open(request: LayRequest): void {
    void this.performer.busily(lay(request)).then((done) => {
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
    const letters = (key: string) => views.find(({ letter }) => letter === key)?.name
    const command = commandOf(event.key, event.shiftKey, this.state, this.awaitingView ? letters : undefined)
    this.awaitingView = command?.type === 'await-view'
    if (!command) return
    event.preventDefault()
    if (command.type === 'go') this.go(command.route, false)
    else if (command.type === 'help' || command.type === 'gather') this.onAction(command)
    else if (command.type === 'undo') this.onAction({ type: 'task', task: undo })
    else if (command.type === 'search') focusSearch(this)
    else if (command.type === 'form') focusForm(this)
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
  private set(change: Change): void {
    const entries = Object.entries({ ...this.state, ...change }).filter(([, value]) => value !== undefined)
    this.state = Object.fromEntries(entries) as unknown as AppState
  }
}
