import { html, nothing, type TemplateResult } from 'lit'
import { findServer, logIn, logOut, syncDossier } from '../dossier/sync-tasks.ts'
import type { Say } from '../i18n/catalogue.ts'
import { syncWord } from '../parts/sync-word.ts'
import { act } from '../state/actions.ts'
import type { AppState } from '../state/app-state.ts'
import { isIn, type ServerState } from '../state/server.ts'

/** Syncing with the server that the page came from: whether, as whom, and how each dossier stands. */
export function syncSection(from: EventTarget, say: Say, state: AppState): TemplateResult {
  const { preferences, server } = state
  const served = location.protocol.startsWith('http')
  const onSwitch = (event: Event) => {
    const sync = (event.target as HTMLInputElement).checked
    act(from, { type: 'prefer', preferences: { sync } })
    act(from, { type: 'task', task: sync ? findServer : async ({ set }) => set({ server: undefined }) })
  }
  return html`<fieldset class="sync">
    <legend>${say('sync.title')}</legend>
    ${
      served
        ? html`<label class="choice"><input type="checkbox" .checked=${preferences.sync} @change=${onSwitch}> ${say('sync.on', { host: location.host })}</label>`
        : html`<p class="muted">${say('sync.file')}</p>`
    }
    <p class="muted">${say('sync.help')}</p>
    ${server ? atServer(from, say, state, server) : nothing}
  </fieldset>`
}

function atServer(from: EventTarget, say: Say, state: AppState, server: ServerState): TemplateResult {
  const { accounts, name } = server.session
  if (!isIn(server)) {
    const onSubmit = (event: SubmitEvent) => {
      event.preventDefault()
      const fields = new FormData(event.target as HTMLFormElement)
      act(from, { type: 'task', task: logIn(String(fields.get('account')), String(fields.get('password'))) })
    }
    return html`<form class="row" @submit=${onSubmit}>
      <label class="inline">${say('sync.account')} <input name="account" required autocomplete="username"></label>
      <label class="inline">${say('sync.password')} <input name="password" type="password" required autocomplete="current-password"></label>
      <button type="submit" class="primary">${say('sync.logIn')}</button></form>`
  }
  const here = new Map((state.dossiers ?? []).map((row) => [row.name.toLowerCase(), row.name]))
  const keys = [...new Set([...here.keys(), ...server.dossiers.map(({ key }) => key)])].sort()
  return html`
    ${accounts ? html`<p>${say('sync.as', { name: name ?? '' })} <button type="button" class="plain" @click=${() => act(from, { type: 'task', task: logOut })}>${say('sync.logOut')}</button></p>` : nothing}
    <ul class="synced">${keys.map((key) => {
      const there = server.dossiers.find((one) => one.key === key)
      const title = here.get(key) ?? there?.name ?? key
      return html`<li><b>${title}</b> <span class="muted" role="status">${syncWord(state.syncs.get(title), say, state.preferences.language)}</span>
        <button type="button" @click=${() => act(from, { type: 'task', task: syncDossier(title) })}>${say(here.has(key) ? (there ? 'sync.now' : 'sync.share') : 'sync.fetch')}</button></li>`
    })}</ul>`
}
