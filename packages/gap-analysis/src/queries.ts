import type { ElementRecognition, Model, Recognition, Scope } from '@concordance/protocol-model'
import { type ConceptSpace, conceptSpace } from './concept-space.ts'
import { strength } from './strengths.ts'

/** Alternatives, as features: one of them is enough. */
export interface Group {
  readonly features: readonly number[]
  /** The same for the same alternatives. */
  readonly key: string
  readonly weight: number
}

export type MeasureKind = 'years-kept' | 'prison-years' | 'year-made'

/** `Recognition` with names turned into features. */
export interface Query {
  readonly core: readonly Group[]
  readonly help: readonly Group[]
  readonly against: readonly Group[]
  readonly near: Scope
  readonly penal: boolean
  /** It asks for definitions, at least among other things. */
  readonly definitional: boolean
  /** It asks for a penalty, at least among other things. */
  readonly punishing: boolean
  /** What its elements measure. */
  readonly measures: readonly MeasureKind[]
  readonly choice: readonly Group[]
  readonly bars: readonly Group[]
  /** What must be the same for two clauses with different numbers to contradict each other. */
  readonly same: readonly Group[]
  /** What a sentence says that lays such a number down. */
  readonly states: readonly Group[]
  readonly gate: { readonly elements: readonly string[]; readonly groups: readonly Group[] }
  readonly elements: ReadonlyMap<string, ElementQuery>
}

export interface ElementQuery {
  readonly all: readonly Group[]
  readonly in: Scope
  /** What the penal sentence punishes: it says so, or a section that it refers to does. */
  readonly punishes?: Group
  readonly not: readonly Group[]
  /** Strength from which on a group of `not` spoils. */
  readonly notFrom: number
  readonly or: readonly ElementQuery[]
  readonly anywhere: boolean
  readonly count?: { readonly of: readonly Group[]; readonly least: number }
  readonly measure?: MeasureKind
  readonly absent: boolean
  readonly delegable: boolean
}

const cache = new WeakMap<Model, Map<string, Query>>()

/** The queries of all obligations of a model, by obligation id; built once per model. */
export function queriesOf(model: Model): ReadonlyMap<string, Query> {
  let queries = cache.get(model)
  if (!queries) {
    const space = conceptSpace(model)
    queries = new Map(
      Object.entries(model.recognition).map(([id, recognition]) => [id, toQuery(recognition, space)]),
    )
    cache.set(model, queries)
  }
  return queries
}

function toQuery(recognition: Recognition, space: ConceptSpace): Query {
  const groups = (lines: readonly string[] = []): Group[] => lines.map((line) => toGroup(line, space))
  const element = (spec: ElementRecognition): ElementQuery => ({
    all: groups(spec.all),
    in: spec.in ?? 'clause',
    ...(spec.punishes && { punishes: toGroup(spec.punishes, space) }),
    not: groups(spec.not),
    notFrom: spec.notIn === 'section' ? strength.section : strength.opening,
    or: (spec.or ?? []).map(element),
    anywhere: spec.anywhere ?? false,
    ...(spec.count && { count: { of: groups(spec.count.of), least: spec.count.least } }),
    ...(spec.measure && { measure: spec.measure }),
    absent: spec.absent ?? false,
    delegable: spec.delegable ?? false,
  })
  return {
    core: groups(recognition.core),
    help: groups(recognition.help),
    against: groups(recognition.against),
    near: recognition.near ?? 'clause',
    penal: recognition.penal ?? false,
    definitional: recognition.penal === true || asks(recognition, /^(?:defines\/|is\/definition)/),
    punishing: asks(recognition, /^(?:is\/offence|is\/crime|punish|imprisonment|fine|liable)/),
    measures: Object.values(recognition.elements).flatMap(({ measure }) => measure ?? []),
    choice: groups(recognition.choice),
    bars: groups(recognition.bars),
    same: groups(recognition.same),
    states: groups(recognition.states),
    gate: {
      elements: (recognition.gate ?? []).filter((line) => line.includes('.')),
      groups: groups((recognition.gate ?? []).filter((line) => !line.includes('.'))),
    },
    elements: new Map(Object.entries(recognition.elements).map(([id, spec]) => [id, element(spec)])),
  }
}

function asks(recognition: Recognition, names: RegExp): boolean {
  return [...recognition.core, ...(recognition.help ?? [])].some((line) =>
    line.split('|').some((name) => names.test(name)),
  )
}

/** `mark|serial-number*2` */
function toGroup(line: string, space: ConceptSpace): Group {
  const [names = '', weight] = line.split('*')
  return toFeatures(
    names.split('|').map((name) => space.indexOf(name.trim())),
    Number(weight ?? 1),
  )
}

/** A group of features. */
export function toFeatures(features: readonly number[], weight = 1): Group {
  return { features, key: [...features].sort((a, b) => a - b).join(' '), weight }
}
