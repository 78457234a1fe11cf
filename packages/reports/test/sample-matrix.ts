import type { Candidate, Matrix, MatrixRow, Status } from '@concordance/gap-analysis'
import type { Texts } from '@concordance/protocol-model'

/**
 * A made-up matrix of three made-up laws (English, French, Arabic) against a made-up instrument: every status, several
 * clauses for one obligation, long quotes, no evidence, only nearest clauses, texts without a translation.
 */
const act = 'arms-act.docx'
const decree = 'décret-marquage.md'
const order = 'قرار-السجلات.txt'

const texts = (en: string, fr?: string, es?: string): Texts => ({
  en,
  ...(fr ? { fr } : {}),
  ...(es ? { es } : {}),
})

const clause = (file: string, path: string, heading: string, quote: string, ...why: string[]): Candidate => ({
  clause: `sec_${path.replace(/\W+/g, '_')}`,
  path,
  score: 0.8,
  file,
  quote,
  why,
  ...(heading ? { heading } : {}),
})

const element = (
  id: string,
  text: Texts,
  evidence?: Candidate,
  quote?: string,
  essential = true,
): MatrixRow['elements'][number] => ({
  id,
  text,
  essential,
  met: evidence !== undefined,
  quote: quote ?? evidence?.quote ?? '',
  note: evidence ? 'The words of the clause hold the notion.' : 'No clause holds the notion.',
  ...(evidence ? { clause: evidence.clause, path: evidence.path, file: evidence.file } : {}),
})

type Given = Pick<MatrixRow, 'id' | 'citation' | 'article' | 'title' | 'statement' | 'status'> &
  Partial<MatrixRow>

const row = (given: Given): MatrixRow => ({
  level: 'mandatory',
  form: 'marking',
  because: '',
  evidence: [],
  elements: [],
  missing: (given.elements ?? []).filter((each) => each.essential && !each.met).map((each) => each.text),
  ...given,
})

const offence = clause(
  act,
  '4(1)',
  'Manufacture without a licence',
  'No person shall make, assemble or finish a firearm, or a part of one, unless the Registrar has licensed that person in writing.',
  'made-up making',
  'definition of made-up licence',
  'made-up licence',
)
const penalty = clause(
  act,
  '31(2)',
  '',
  'A person who breaches section 4 is guilty of a crime and shall be imprisoned for not more than nine years.',
  'made-up penalty',
)
const marking = clause(
  decree,
  '12',
  'Poinçonnage à la fabrication',
  'Tout fabricant appose, avant que l’arme ne quitte l’atelier, une inscription durable qui indique son nom, la Valdarie comme pays de fabrication et un numéro que nulle autre arme ne porte.',
  'made-up mark',
  'made-up number',
)
const register = clause(
  order,
  '7',
  'سجل الأسلحة',
  'تحتفظ الدائرة بسجل لكل قطعة سلاح يدوَّن فيه رقمها واسم صانعها واسم حائزها، ويُحفظ السجل مدة 12 سنة من آخر قيد فيه.',
  'made-up record',
)
const long = clause(
  act,
  '18(3)(b)',
  'Permission to send firearms abroad',
  `The Registrar may give permission to send firearms out of the country only after reading
${'(i) the paper by which the receiving State lets the firearms in, with its number, its day of issue and its last day; and (ii) a statement of the States through which they pass that they have nothing against it; '.repeat(7)}
and the permission names the sender, the receiver and whoever is to hold the firearms in the end.`,
  'made-up export',
)

const rows: readonly MatrixRow[] = [
  row({
    id: 'mi-3-firearm',
    citation: 'art. 3(a)',
    article: '3',
    level: 'definition',
    form: 'definition',
    title: texts('Firearm defined', 'Définition de l’arme à feu', 'Definición de arma de fuego'),
    statement: texts(
      'The law says what a firearm is, by barrel, by what it fires and by what drives it.',
      'La loi dit ce qu’est une arme à feu, par son canon, par ce qu’elle tire et par ce qui le propulse.',
    ),
    status: 'met',
    because: 'Every essential element was found.',
    evidence: [
      clause(
        act,
        '2',
        'Words used in this Act',
        '“firearm” means a thing with a barrel that one person can carry and that throws a bullet by burning powder;',
        'made-up arm',
      ),
      clause(act, '2', 'Words used in this Act', 'a second candidate of the same clause', 'made-up arm'),
      clause(decree, '1', '', 'Le présent décret s’applique aux armes à feu.', 'made-up arm'),
    ],
  }),
  row({
    id: 'mi-5-1-a',
    citation: 'art. 5(1)(a)',
    article: '5',
    form: 'criminal',
    title: texts('Illicit making is a crime', 'La fabrication illicite est une infraction'),
    statement: texts(
      'Making firearms, their parts or ammunition without a licence is a crime when done on purpose.',
      'Fabriquer des armes à feu, leurs pièces ou des munitions sans licence est une infraction si l’acte est voulu.',
      'Fabricar armas de fuego, sus piezas o municiones sin licencia es delito si el acto es querido.',
    ),
    status: 'partial',
    because: 'Two of three essential elements were found; ammunition was not.',
    evidence: [offence, penalty, clause(act, '5', 'Repair', 'A repairer keeps a book.', 'made-up making')],
    elements: [
      element('mi-5-1-a.act', texts('making without a licence', 'fabrication sans licence'), offence),
      element('mi-5-1-a.penalty', texts('a penalty', 'une peine'), penalty, 'guilty of a crime'),
      element('mi-5-1-a.ammunition', texts('ammunition as well', 'les munitions également')),
      element(
        'mi-5-1-a.parts',
        texts('parts as well', 'les pièces également'),
        offence,
        'or a part of one',
        false,
      ),
    ],
  }),
  row({
    id: 'mi-5-2',
    citation: 'art. 5(2)',
    article: '5',
    level: 'qualified',
    form: 'criminal',
    title: texts('Attempt and help', 'Tentative et complicité'),
    statement: texts('Trying and helping are crimes too, within the basic notions of the legal system.'),
    status: 'gap',
    because: 'No clause does what the obligation asks.',
    evidence: [
      penalty,
      clause(act, '33', 'Companies', 'A company answers for its officers.', 'made-up liability'),
    ],
    elements: [
      element('mi-5-2.attempt', texts('attempt', 'la tentative')),
      element('mi-5-2.help', texts('help')),
    ],
  }),
  row({
    id: 'mi-7-register',
    citation: 'art. 7',
    article: '7',
    form: 'record',
    title: texts('Records that allow tracing', 'Des registres qui permettent le traçage'),
    statement: texts(
      'Records of firearms are kept for ten years or longer.',
      'Les registres sont tenus dix ans au moins.',
    ),
    status: 'met',
    because: 'Every essential element was found.',
    evidence: [register],
    elements: [
      element(
        'mi-7.kept',
        texts('records are kept', 'des registres sont tenus'),
        register,
        'تحتفظ الدائرة بسجل',
      ),
      element('mi-7.period', texts('ten years or longer', 'dix ans ou plus'), register, 'مدة 12 سنة'),
    ],
  }),
  row({
    id: 'mi-8-1-a',
    citation: 'art. 8(1)(a)',
    article: '8',
    title: texts('Marking when made', 'Marquage à la fabrication', 'Marcación al fabricar'),
    statement: texts('Each firearm is marked when it is made with its maker, the country and a number.'),
    status: 'met',
    because: 'Every essential element was found.',
    evidence: [marking],
    elements: [element('mi-8-1-a.number', texts('a number of its own', 'un numéro propre'), marking)],
  }),
  row({
    id: 'mi-8-1-b',
    citation: 'art. 8(1)(b)',
    article: '8',
    title: texts('Marking when imported', 'Marquage à l’importation'),
    statement: texts('Each imported firearm is marked with the country and the year of import.'),
    status: 'gap',
    because: 'No clause bears on the obligation.',
    elements: [element('mi-8-1-b.import', texts('country of import', 'pays d’importation'))],
  }),
  row({
    id: 'mi-9',
    citation: 'art. 9',
    article: '9',
    form: 'deactivation',
    title: texts('Deactivated firearms', 'Armes neutralisées'),
    statement: texts(
      'Where deactivated firearms are no longer firearms, making them work again is prevented.',
    ),
    status: 'na',
    because: 'The law does not treat deactivated firearms apart.',
    elements: [element('mi-9.choice', texts('the law treats them apart', 'la loi les traite à part'))],
    missing: [],
  }),
  row({
    id: 'mi-10-2',
    citation: 'art. 10(2)',
    article: '10',
    form: 'licensing',
    title: texts('No export before import is allowed', 'Pas d’exportation avant l’autorisation d’importer'),
    statement: texts('A permit to export is given only once the receiving and transit States have agreed.'),
    status: 'met',
    because: 'Every essential element was found.',
    evidence: [long],
    elements: [element('mi-10-2.import', texts('import permit first', 'permis d’importation d’abord'), long)],
  }),
  row({
    id: 'mi-15',
    citation: 'art. 15(1)',
    article: '15',
    level: 'consider',
    form: 'brokering',
    title: texts('Brokers', 'Courtiers'),
    statement: texts('The State considers a rule for those who bring sellers and buyers together.'),
    status: 'gap',
    because: 'No clause bears on the obligation.',
    elements: [element('mi-15.register', texts('registration of brokers', 'enregistrement des courtiers'))],
  }),
  row({
    id: 'mp-5',
    citation: 'art. 5',
    instrument: 'made-up-parent',
    article: '5',
    form: 'jurisdiction',
    title: texts('Courts', 'Tribunaux'),
    statement: texts(
      'The courts of the State can try the crimes.',
      'Les tribunaux de l’État peuvent en connaître.',
    ),
    status: 'met',
    because: 'Every essential element was found.',
    evidence: [clause(act, '40', 'Courts', 'The High Court tries crimes against this Act.', 'made-up court')],
  }),
]

const counts: { [status in Status]: number } = { met: 0, partial: 0, gap: 0, na: 0 }
for (const { status } of rows) counts[status] += 1

export const sample: Matrix = {
  instrument: {
    id: 'made-up-instrument',
    title: texts(
      'Made-up Instrument on Arms',
      'Instrument fictif sur les armes',
      'Instrumento ficticio sobre armas',
    ),
    version: 3,
  },
  related: [
    {
      id: 'made-up-parent',
      title: texts('Made-up Parent Convention', 'Convention mère fictive'),
      shortTitle: texts('Parent', 'Convention mère'),
    },
  ],
  articles: [
    { instrument: 'made-up-instrument', number: '8', subject: texts('Marking', 'Marquage') },
    { instrument: 'made-up-parent', number: '5', subject: texts('Courts', 'Tribunaux') },
  ],
  laws: [
    { title: 'Arms Act of Marendia', language: 'en', file: act, sha256: 'a1'.repeat(32) },
    { title: 'Décret sur le marquage (Valdarie)', language: 'fr', file: decree, sha256: 'b2'.repeat(32) },
    { title: 'قرار السجلات', language: 'ar', file: order, sha256: 'c3'.repeat(32) },
  ],
  date: '2026-03-09',
  program: '0.1.0',
  rows,
  counts,
}
