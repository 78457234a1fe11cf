/** Wording of notes and reasons, by language; `{name}` is filled in. A further language is a further table. */
export type MessageKey = keyof typeof en

const en = {
  found: 'Found: {concepts}.',
  foundMeasure: 'Found: {concepts}; measured {value} {unit}.',
  tooLittle: 'Measured {value} {unit}; the limit is {limit}.',
  delegated: 'Left to regulations that are not part of this text.',
  treaty: 'Stands only in treaty text that the law reprints, not in a rule of the law itself.',
  notFound: 'Not found.',
  notFoundNear:
    'Not found in the clauses that bear on the obligation; {path} comes near but says something else.',
  barred: 'The law names nothing of the kind, so nothing is left out on that ground.',
  barredStatus: 'The law nowhere names {what}, so it leaves nothing out on that ground.',
  met: 'All {total} essential elements were found.',
  partial: '{found} of {total} essential elements were found; missing: {missing}.',
  partialCore:
    'The law deals with {core} ({path}), but none of the {total} essential elements was found; missing: {missing}.',
  partialDelegated: 'The subject is left to regulations; missing in this text: {missing}.',
  gap: 'No clause brings together {core}.',
  gapElsewhere: 'No clause brings together {core}; the text points to another law ({path}).',
  unclear: 'Not assessed: read {paths} first. What was found: {because}',
  conflict: 'Clauses contradict each other in years: {clauses}.',
  na: 'The law does not make the choice on which the obligation depends ({choice} is nowhere named).',
  unread: 'The model does not tell how this obligation is recognised: not assessed.',
} as const

const tables: { readonly [language: string]: { readonly [key in MessageKey]: string } } = { en }

/** Fills a message in the language, or in English where there is no table. */
export function message(
  key: MessageKey,
  values: { readonly [name: string]: string | number } = {},
  language = 'en',
): string {
  const template = (tables[language] ?? en)[key]
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
