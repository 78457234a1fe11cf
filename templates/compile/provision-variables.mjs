// What provisions leave open: each variable is declared once, used where it is named, and its default keeps its limit.

const kinds = ['name', 'term', 'money', 'years', 'year', 'days', 'hours', 'count']
const limits = ['atLeast', 'atMost', 'notAbove', 'notBelow', 'source']

/** Problems of `variables.yaml` itself. */
export function checkVariables(variables, languages) {
  return Object.entries(variables).flatMap(([name, { kind, question, default: value, limit = {} }]) => {
    const words = ['name', 'term', 'money'].includes(kind)
    const bound = (other) => variables[limit[other]]?.default
    const outside =
      value < (limit.atLeast ?? -Infinity) ||
      value > (limit.atMost ?? Infinity) ||
      value > (bound('notAbove') ?? Infinity) ||
      value < (bound('notBelow') ?? -Infinity)
    return [
      ...(kinds.includes(kind) ? [] : [`kind is one of ${kinds.join(', ')}`]),
      ...languages.filter((one) => !question?.[one]).map((one) => `the question is missing in "${one}"`),
      ...(words
        ? languages.filter((one) => !value?.[one]).map((one) => `the default is missing in "${one}"`)
        : []),
      ...(words || Number.isInteger(value) ? [] : ['the default is a whole number']),
      ...(!words && outside ? ['the default is beyond its own limit'] : []),
      ...Object.keys(limit)
        .filter((key) => !limits.includes(key))
        .map((key) => `a limit has no "${key}"`),
      ...['notAbove', 'notBelow']
        .filter((key) => limit[key] && !variables[limit[key]])
        .map((key) => `${key} names no variable`),
    ].map((problem) => `variables.yaml: ${name}: ${problem}`)
  })
}

/** What one provision declares and what its text uses are the same, and all of it is known. */
export function variableProblems({ variables: declared, alternatives }, known) {
  const used = new Set(JSON.stringify(alternatives).match(/(?<=\{)[a-z]+(?=\})/g) ?? [])
  return [
    ...declared.filter((name) => !known[name]).map((name) => `variables.yaml has no "${name}"`),
    ...declared
      .filter((name) => !used.has(name))
      .map((name) => `the text does not use {${name}}; take it from "variables"`),
    ...[...used]
      .filter((name) => !declared.includes(name))
      .map((name) => `the text uses {${name}}; add it to "variables"`),
  ]
}
