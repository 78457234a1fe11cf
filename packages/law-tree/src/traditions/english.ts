import type { Tradition } from './tradition.ts'

export const english: Tradition = {
  languages: ['en'],
  sections: [
    {
      example: 'Article 5 Marking',
      pattern: '(?:ARTICLE|Article|Art\\.)\\s+{N}',
      kind: 'section',
      element: 'article',
    },
    {
      example: 'Section 5. Marking',
      pattern: '(?:SECTION|Section|Sec\\.|SEC\\.|Clause|CLAUSE)\\s+{N}',
      kind: 'section',
    },
    {
      example: 'Regulation 5. Marking',
      pattern: '(?:REGULATION|Regulation|Rule|RULE)\\s+{N}',
      kind: 'section',
    },
    { example: '[5] Marking', pattern: '\\[{N}\\]', kind: 'section', bare: true },
    { example: '5. Marking', pattern: '{N}\\.(?=[\\s—–(-]|$)', kind: 'section', bare: true },
    { example: '5 Marking', pattern: '{N}(?=\\s+[\\p{Lu}(])', kind: 'section', bare: true },
  ],
  containers: [
    { example: 'BOOK I', pattern: '(?:BOOK|Book)\\s+{C}', kind: 'book' },
    { example: 'Title II – Permits', pattern: '(?:TITLE|Title)\\s+{C}', kind: 'title' },
    { example: 'Part III', pattern: '(?:PART|Part)\\s+{C}', kind: 'part' },
    { example: 'Chapter 2 PERMITS', pattern: '(?:CHAPTER|Chapter)\\s+{C}', kind: 'chapter' },
    { example: 'Division 1 – General', pattern: '(?:DIVISION|Division)\\s+{C}', kind: 'division' },
    {
      example: 'Subdivision A',
      pattern: '(?:SUBDIVISION|Subdivision|SUBPART|Subpart)\\s+{C}',
      kind: 'subdivision',
    },
    { example: '(b) – Dealers', pattern: '\\((?<n>[a-z])\\)\\s[—–-](?=\\s[\\p{Lu}])', kind: 'division' },
  ],
  schedules: [
    {
      example: 'First Schedule',
      pattern: '(?:THE\\s+|The\\s+)?{O}\\s+(?:SCHEDULE|Schedule)',
      kind: 'schedule',
    },
    {
      example: 'Schedule 2',
      pattern: '(?:SCHEDULE|Schedule|ANNEX|Annex|ANNEXURE|Annexure|APPENDIX|Appendix)\\s+{C}',
      kind: 'schedule',
    },
    {
      example: 'SCHEDULE',
      pattern: '(?:SCHEDULE|Schedule|ANNEX|APPENDIX)(?=\\s*$|\\s*\\()',
      kind: 'schedule',
      unnumbered: true,
    },
  ],
  references:
    'sections?|subsections?|sub-sections?|paragraphs?|subparagraphs?|sub-paragraphs?|items?|articles?|clauses?|regulations?|rules?|parts?|schedules?|chapters?|point|points|no|nos|act|and|or|to|of|the|under|in|by|with',
  openers: 'The|This|Any|No|Every|A|An|In|Where|If|For|Subject|There|Nothing|It|All|Each',
  definitions:
    'interpretation|definitions?|meaning of|unless the context otherwise|in this (?:act|law|section|part|decree|regulations)',
  terms: [
    '[“"]\\s?(?<term>[^“”"]{1,80}?)\\s?[”"]\\s*(?:,[^“”";.]{0,120}?,)?\\s*(?:means|includes|has the (?:same )?meaning|have the (?:same )?meaning|shall mean|refers? to|in relation to|does not include|mean\\b)',
  ],
  repealed: 'repealed|omitted|deleted|revoked|spent',
}
