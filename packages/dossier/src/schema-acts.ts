import {
  day,
  eId,
  entryId,
  hash,
  line,
  list,
  name,
  object,
  offset,
  quoted,
  schemaNumber,
  words,
} from './schema-parts.ts'

const evidence = object(['law', 'file', 'clause', 'path', 'quote', 'from', 'to', 'hash'], {
  law: hash,
  file: line,
  clause: eId,
  path: line,
  cited: line,
  quote: quoted,
  from: offset,
  to: offset,
  hash,
  effect: { enum: ['meets', 'partly', 'conflicts', 'exceeds', 'relevant'] },
})

const evidences = list(evidence, 500)

const judgement = {
  status: { enum: ['met', 'partial', 'gap', 'na', 'conflict', 'exceeds'] },
  evidence: evidences,
  why: words,
  recommendation: words,
  priority: { enum: ['high', 'medium', 'low'] },
  references: list(line, 100),
  model: schemaNumber,
} as const

const decide = object(['act', 'status', 'evidence', 'why'], { act: { const: 'decide' }, ...judgement })
const resolve = object(['act', 'status', 'evidence', 'why'], { act: { const: 'resolve' }, ...judgement })
const comment = object(['act', 'text'], { act: { const: 'comment' }, text: words })
const secondReading = object(['act'], { act: { const: 'second-reading' }, reader: name })
const agree = object(['act'], { act: { const: 'agree' }, why: words })
const withdraw = object(['act', 'entry'], { act: { const: 'withdraw' }, entry: entryId, why: words })

const lost = object(['path', 'quote', 'before'], {
  path: line,
  quote: quoted,
  before: quoted,
  after: object(['clause', 'path', 'text'], {
    clause: eId,
    path: line,
    text: { type: 'string', maxLength: 200_000 },
  }),
})

const carry = object(['act', 'of', 'from', 'to', 'evidence', 'lost'], {
  act: { const: 'carry' },
  of: entryId,
  from: hash,
  to: hash,
  evidence: evidences,
  lost: list(lost, 500),
})

const law = object(['act', 'law', 'file', 'title', 'state'], {
  act: { const: 'law' },
  law: hash,
  file: line,
  title: line,
  state: { enum: ['in-force', 'adopted', 'bill'] },
  adopted: day,
  inForce: day,
  replaces: hash,
  reading: hash,
  repairs: { type: 'string', maxLength: 200_000 },
})

const task = object(['act', 'task', 'title', 'done'], {
  act: { const: 'task' },
  task: { type: 'string', pattern: '^[a-z0-9-]{1,64}$' },
  title: line,
  to: name,
  due: day,
  done: { type: 'boolean' },
})

const person = object(['act', 'name', 'role'], {
  act: { const: 'person' },
  name,
  role: { enum: ['lead', 'reviewer', 'reader'] },
})

const paper = object(['act', 'sort', 'name', 'content'], {
  act: { const: 'paper' },
  sort: { enum: ['candidates', 'amendments', 'memo'] },
  name: line,
  content: { type: 'string', minLength: 1, maxLength: 2_000_000 },
  law: hash,
})

/** JSON Schema of each act, by its name. */
export const actSchemas = {
  decide,
  resolve,
  comment,
  'second-reading': secondReading,
  agree,
  withdraw,
  carry,
  law,
  task,
  person,
  paper,
} as const
