import { blockText, type Reading } from '@concordance/formats'
import {
  type Alignment,
  type AttachedText,
  alignOfficialText,
  type Instrument,
  text,
} from '@concordance/protocol-model'
import { define } from './define.ts'
import { instrumentOption } from './find.ts'
import { readFile } from './laws.ts'
import { findWholeInstrument } from './model-instruments.ts'
import { storeOfficial } from './official.ts'
import { problem } from './problem.ts'
import type { Block } from './view.ts'

/** Keeps the official text of an instrument beside the model, in the user's own data. */
export const modelAttachOperation = define({
  name: 'model attach',
  summary: 'Read the official text of an instrument from a file and keep it beside the model.',
  arguments: [
    { name: 'FILE', help: 'the official text (docx, pdf, html, xml, md, txt), or - for standard input' },
  ],
  options: {
    instrument: { ...instrumentOption, help: 'instrument whose text it is' },
    'text-lang': {
      type: 'text',
      value: 'LANGUAGE',
      help: 'language of the text, where the program tells it wrongly',
    },
    date: { type: 'date', value: 'DATE', help: 'date to note as YYYY-MM-DD (default: today)' },
  },
  examples: ['model attach protocol.docx', 'model attach convention.html --instrument untoc'],
  run: async (context, { arguments: [file = ''], options }) => {
    const instrument = await findWholeInstrument(options.instrument)
    const reading = await readFile(context, file, options['text-lang'])
    const blocks = reading.tree.children.map((block) => ({
      text: blockText(block),
      heading: block.type === 'heading',
      ...(block.data?.label === undefined ? {} : { label: block.data.label }),
    }))
    const alignment = alignOfficialText(blocks, instrument)
    checkFit(alignment, instrument, reading)
    const { title, language, source } = reading
    const { provisions, titles, missing, articles } = alignment
    const attached: AttachedText = {
      instrument: instrument.id,
      language,
      title,
      file: source.file,
      sha256: source.sha256,
      attached: options.date ?? context.today(),
      provisions,
      titles,
      missing,
    }
    const stored = await storeOfficial(context, attached)
    return {
      json: { stored, ...attached, articles },
      view: receipt(attached, alignment, instrument, stored),
      messages: reading.messages,
    }
  },
})

/** Another text has another number of articles, or none of the paragraphs that the obligations cite. */
function checkFit({ articles, missing }: Alignment, instrument: Instrument, { source }: Reading): void {
  const { articleCount, obligations } = instrument
  if (articles * 2 >= articleCount && missing.length * 4 <= obligations.length) return
  throw problem(
    `it does not look like the ${instrument.shortTitle.en}: ${articles} articles were found where it has ${articleCount}, and ${missing.length} provisions lack their words; check the file, or name another instrument with --instrument`,
    'not-the-instrument',
    source.file,
  )
}

function receipt(
  attached: AttachedText,
  alignment: Alignment,
  instrument: Instrument,
  stored: string,
): readonly Block[] {
  const { provisions, missing, articles } = alignment
  const cited = missing.map(
    (eId) => instrument.obligations.find(({ provision }) => provision.eId === eId)?.provision.citation ?? eId,
  )
  return [
    { type: 'heading', text: text(instrument.title, 'en') },
    {
      type: 'fields',
      fields: [
        ['File', attached.file],
        ['Language', attached.language],
        ['SHA-256', attached.sha256],
        ['Articles', `${articles} of ${instrument.articleCount}`],
        ['Provisions', String(Object.keys(provisions).length)],
        ['Stored in', stored],
        ...(cited.length > 0 ? [['Not found', { text: cited.join(', '), tone: 'warn' }] as const] : []),
      ],
    },
    { type: 'text', text: 'From now on model show prints these words beside each obligation.' },
  ]
}
