import { html, nothing, type TemplateResult } from 'lit'
import { PageView } from '../app/page-view.ts'
import { create, exportDossier, importDossier, openSampleDossier } from '../dossier/keep-tasks.ts'
import { syncWord } from '../parts/sync-word.ts'
import type { DossierRow } from '../state/dossier.ts'
import { routeHash } from '../state/route.ts'
import { progressBar } from './progress-bar.ts'

/** Countries with how far their review has come; where a dossier is made, taken in and given out. */
export class DossiersView extends PageView {
  override render(): TemplateResult {
    const { say, state } = this
    const { dossiers, data, busy } = state
    const idle = busy === undefined
    return html`
      <div class="dossiers">
        <h1 tabindex="-1">${say('dossiers.title')}</h1>
        <p class="lead">${say('dossiers.lead')}</p>
        ${data?.kind === 'memory' ? html`<p class="caution">${say('dossiers.memory')}</p>` : nothing}
        ${dossiers && dossiers.length > 0 ? this.table(dossiers) : nothing}
        <div class="ways">
          <section aria-labelledby="new-dossier">
            <h2 id="new-dossier">${say('dossiers.new')}</h2>
            <form @submit=${this.onCreate}>
              <label>${say('dossiers.name')}
                <input name="name" required maxlength="79" autocomplete="off" pattern="[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M} _.\\-]*"
                  title=${say('dossiers.nameHelp')}></label>
              <label>${say('dossiers.country')}
                <input name="country" required maxlength="2" minlength="2" size="3" autocomplete="off" pattern="[A-Za-z]{2}"
                  title=${say('dossiers.countryHelp')}></label>
              <button type="submit" class="primary" ?disabled=${!idle}>${say('dossiers.create')}</button>
            </form>
            <p class="muted">${say('dossiers.countryHelp')}</p>
          </section>
          <section aria-labelledby="other-ways">
            <h2 id="other-ways">${say('dossiers.other')}</h2>
            <p class="row">
              <button type="button" class="sample" ?disabled=${!idle}
                @click=${() => this.act({ type: 'task', task: openSampleDossier, busy: true })}>${say('dossiers.sample')}</button>
              <label class="button" ?data-disabled=${!idle}>${say('dossiers.import')}
                <input type="file" accept=".concordance" ?disabled=${!idle} @change=${this.onImport}></label>
              <a class="button" href=${routeHash({ ...state.route, view: 'laws' })}>${say('dossiers.look')}</a>
            </p>
            <p class="muted">${say('dossiers.otherHelp')}</p>
          </section>
        </div>
        <p class="private">${say('laws.private')}</p>
      </div>
    `
  }

  private table(dossiers: readonly DossierRow[]): TemplateResult {
    const { say } = this
    return html`<table class="list">
      <thead><tr>
        <th scope="col">${say('dossiers.name')}</th><th scope="col">${say('dossiers.country')}</th>
        <th scope="col">${say('view.laws')}</th><th scope="col">${say('dossiers.progress')}</th>
        <th scope="col">${say('dossiers.attention')}</th><th scope="col"><span class="unseen">${say('dossiers.export')}</span></th>
      </tr></thead>
      <tbody>${dossiers.map((row) => this.line(row))}</tbody>
    </table>`
  }

  private line(row: DossierRow): TemplateResult {
    const { say, state, language } = this
    const { name, country, laws, findings, agreed, stale, disagreements } = row
    const total = this.total
    const open = state.dossier?.name === name
    const view = laws > 0 ? 'work' : 'laws'
    const { obligation: _, evidence: __, after: ___, ...route } = state.route
    const attention = [
      ...(stale > 0 ? [say('dossiers.stale', { count: stale })] : []),
      ...(disagreements > 0 ? [say('dossiers.disputed', { count: disagreements })] : []),
      ...(state.server ? [syncWord(state.syncs.get(name), say, language)].filter(Boolean) : []),
    ]
    return html`<tr aria-current=${open ? 'true' : 'false'}>
      <th scope="row"><a href=${routeHash({ ...route, view, dossier: name })}>${name}</a>
        ${open ? html`<span class="muted">${say('dossiers.isOpen')}</span>` : nothing}</th>
      <td data-column=${say('dossiers.country')}>${countryName(country, language)}</td>
      <td data-column=${say('view.laws')}>${laws}</td>
      <td data-column=${say('dossiers.progress')}>${progressBar(row, total)}
        <span class="muted">${say('dossiers.counts', { findings, total, agreed })}</span></td>
      <td data-column=${say('dossiers.attention')}>${attention.join(' · ') || '–'}</td>
      <td><button type="button" aria-label=${say('dossiers.exportNamed', { name })}
        @click=${() => this.act({ type: 'task', task: exportDossier(name), busy: true })}>${say('dossiers.export')}</button></td>
    </tr>`
  }

  /** Obligations of the instrument that a matrix is about. */
  private get total(): number {
    return this.state.work?.matrix.rows.length ?? this.state.model?.instruments[0]?.obligations.length ?? 0
  }

  private onCreate(event: SubmitEvent): void {
    event.preventDefault()
    const fields = new FormData(event.target as HTMLFormElement)
    const [name, country] = [fields.get('name'), fields.get('country')].map((value) => String(value).trim())
    if (name && country) this.act({ type: 'task', task: create(name, country), busy: true })
  }

  private onImport(event: Event): void {
    const input = event.target as HTMLInputElement
    const [file] = input.files ?? []
    input.value = ''
    if (file) this.act({ type: 'task', task: importDossier(file), busy: true })
  }
}

/** Codes that no country has are shown as they are. */
function countryName(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code) ?? code
}
