import type { Finding } from '@concordance/dossier'
import { instrumentOf, loadModel, type Model, model } from '@concordance/protocol-model'
import type { Context } from './context.ts'
import { define } from './define.ts'
import { findingsBlock, lawsBlock, progressBlock, registerBlocks } from './dossier-list-view.ts'
import { inPresentModel } from './dossier-model.ts'
import { dossiers, placeOfDossiers, withDossier } from './dossier-open.ts'
import { findingRow } from './dossier-view.ts'
import type { Result } from './operation.ts'

/** The dossiers there are, or what one of them holds. */
export const dossierListOperation = define({
  name: 'dossier list',
  summary: 'List the dossiers, or the laws and findings of one.',
  arguments: [{ name: 'NAME', help: 'name of the dossier; all of them unless given', optional: true }],
  options: {
    status: {
      type: 'text',
      value: 'STATUS',
      choices: ['met', 'partial', 'gap', 'na', 'conflict', 'exceeds'],
      help: 'findings of this status alone',
    },
    stage: {
      type: 'text',
      value: 'STAGE',
      choices: ['found', 'second-reading', 'agreed'],
      help: 'findings of this stage alone: found, second-reading or agreed',
    },
    by: { type: 'text', value: 'PERSON', help: 'findings of this person alone' },
    level: {
      type: 'text',
      value: 'LEVEL',
      help: 'findings on obligations of this level alone, such as mandatory',
    },
    form: {
      type: 'text',
      value: 'FORM',
      help: 'findings on obligations of this form alone, such as marking',
    },
    stale: { type: 'flag', help: 'findings alone whose words no longer stand in the law' },
    'read-again': { type: 'flag', help: 'findings alone whose obligation changed in the model since' },
  },
  examples: [
    'dossier list',
    'dossier list Marendia',
    'dossier list Marendia --stale',
    'dossier list Marendia --json',
  ],
  run: async (context, { arguments: [name], options }) => {
    if (name === undefined) return listAll(context)
    return withDossier(context, name, async (dossier) => {
      const { filterFindings, findingsOf, keptLaws, progressOf, registerOf } = await dossiers()
      const register = await registerOf(dossier)
      const laws = await keptLaws(dossier)
      const findings = await inPresentModel(await findingsOf(dossier))
      const library = await libraryOf(findings)
      const again = options['read-again'] ? findings.filter(({ readAgain }) => readAgain) : findings
      const shown = filterFindings(again, {
        ...(options.status !== undefined && { status: options.status as Finding['status'] }),
        ...(options.stage !== undefined && { stage: options.stage as Finding['stage'] }),
        ...(options.by !== undefined && { by: options.by }),
        ...(options.stale && { stale: true }),
        ...((options.level !== undefined || options.form !== undefined) && {
          obligations: idsOf(library, options.level, options.form),
        }),
      })
      const obligations = counted(findings, library)
      const progress = progressOf(obligations, findings)
      const { name: title, country, dossier: id, created } = dossier.head
      return {
        json: {
          name: title,
          country,
          laws: laws.map(({ law, ...said }) => ({ sha256: law, ...said })),
          findings: shown.flatMap((finding) =>
            finding.opinions.map((opinion) => findingRow(finding, opinion)),
          ),
          comments: shown.flatMap(({ obligation, comments }) =>
            comments.map((one) => ({ obligation, ...one })),
          ),
          progress,
          people: register.people,
          tasks: register.tasks,
          papers: register.papers.map(({ content, ...said }) => ({ ...said, length: content.length })),
          dossier: id,
          created,
        },
        view: [
          { type: 'heading', text: `${title} (${country})` },
          lawsBlock(laws),
          findingsBlock(shown),
          progressBlock(progress),
          ...registerBlocks(register),
        ],
        messages: [],
      }
    })
  },
})

async function listAll(context: Context): Promise<Result> {
  const names = await placeOfDossiers(context).names()
  const rows = []
  for (const name of names) {
    rows.push(
      await withDossier(context, name, async (dossier) => {
        const { findingsOf, keptLaws, presentLaws } = await dossiers()
        const laws = presentLaws(await keptLaws(dossier)).length
        const findings = await findingsOf(dossier)
        return {
          name: dossier.head.name,
          country: dossier.head.country,
          laws,
          findings: findings.length,
          agreed: findings.filter(({ stage }) => stage === 'agreed').length,
          stale: findings.filter((finding) => finding.stale).length,
          disagreements: findings.filter(({ disagreement }) => disagreement).length,
          statuses: Object.fromEntries(findings.map(({ obligation, status }) => [obligation, status])),
        }
      }),
    )
  }
  return {
    json: { dossiers: rows },
    view:
      rows.length === 0
        ? [{ type: 'text', text: 'There is no dossier yet; make one with dossier create NAME --country XX.' }]
        : [
            {
              type: 'table',
              columns: [
                { title: 'Dossier', width: 'wide' },
                { title: 'Country', width: 'tight' },
                { title: 'Laws', width: 'tight', align: 'right' },
                { title: 'Findings', width: 'tight', align: 'right' },
              ],
              rows: rows.map(({ name, country, laws, findings }) => [
                name,
                country,
                String(laws),
                String(findings),
              ]),
            },
          ],
    messages: [],
  }
}

const idsOf = (library: Model, level: string | undefined, form: string | undefined): ReadonlySet<string> =>
  new Set(
    library.instruments
      .flatMap(({ obligations }) => obligations)
      .filter(
        (one) => (level === undefined || one.level === level) && (form === undefined || one.form === form),
      )
      .map(({ id }) => id),
  )

/** Obligations of the instruments on which something was found, under the articles of their own instrument. */
function counted(findings: readonly Finding[], { instruments: all }: Model) {
  const found = new Set(findings.map(({ obligation }) => obligation))
  const touched = all.filter(({ obligations }) => obligations.some(({ id }) => found.has(id)))
  const instruments = touched.length > 0 ? touched : all.slice(0, 1)
  const listed = instruments.flatMap(({ id: home, obligations }) =>
    obligations.map(({ id, provision: { citation, instrument } }) => ({
      id,
      article: `${citation.replace(/\(.*$/, '')}${instrument === home ? '' : `, ${shortTitle(instrument)}`}`,
    })),
  )
  // An instrument lists obligations of others that are read with it; each counts once.
  return [...new Map(listed.map((one) => [one.id, one])).values()]
}

const shortTitle = (id: string): string => model.catalogue.find((one) => one.id === id)?.shortTitle.en ?? id

/** The instruments on which something was found, beside those that are always there. */
function libraryOf(findings: readonly Finding[]): Promise<Model> | Model {
  const there = new Set(model.instruments.flatMap((one) => one.obligations.map(({ id }) => id)))
  const homes = findings
    .filter(({ obligation }) => !there.has(obligation))
    .flatMap(({ obligation }) => instrumentOf(obligation) ?? [])
  return homes.length === 0 ? model : loadModel(homes)
}
