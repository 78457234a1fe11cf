/** A case to learn from: what it is judged by, and whether the reader agreed. */
export interface Sample {
  readonly law: string
  readonly signs: readonly number[]
  readonly right: boolean
}

/** How much each parameter is held back: there are few laws. */
const ridge = 1
const steps = 3000
const rate = 0.5

/** Logistic regression by gradient descent with a ridge; the first sign is always 1 and is not held back. */
export function fit(samples: readonly Sample[]): number[] {
  const size = samples[0]?.signs.length ?? 0
  const parameters = new Array<number>(size).fill(0)
  for (let step = 0; step < steps; step++) {
    const slope = new Array<number>(size).fill(0)
    for (const { signs, right } of samples) {
      const error = probability(signs, parameters) - (right ? 1 : 0)
      for (let at = 0; at < size; at++) slope[at] = (slope[at] ?? 0) + error * (signs[at] ?? 0)
    }
    for (let at = 0; at < size; at++) {
      const held = at === 0 ? 0 : ridge * (parameters[at] ?? 0)
      parameters[at] = (parameters[at] ?? 0) - (rate * ((slope[at] ?? 0) + held)) / samples.length
    }
  }
  return parameters.map((value) => Math.round(value * 1000) / 1000)
}

export function probability(signs: readonly number[], parameters: readonly number[]): number {
  return 1 / (1 + Math.exp(-signs.reduce((sum, sign, at) => sum + sign * (parameters[at] ?? 0), 0)))
}

/** A judged case: what was expected, and what came. */
export interface Judged {
  readonly expected: number
  readonly right: boolean
}

/** Each law judged by parameters that were fitted on the others. */
export function leaveOneOut(samples: readonly Sample[]): Judged[] {
  return [...new Set(samples.map(({ law }) => law))].flatMap((law) => {
    const parameters = fit(samples.filter((sample) => sample.law !== law))
    return judgedBy(
      parameters,
      samples.filter((sample) => sample.law === law),
    )
  })
}

export function judgedBy(parameters: readonly number[], samples: readonly Sample[]): Judged[] {
  return samples.map(({ signs, right }) => ({ expected: probability(signs, parameters), right }))
}

/** What must be taken from the log-odds for the expected share to be the real one. */
export function dropOf(parameters: readonly number[], samples: readonly Sample[]): number {
  let [low, high] = [-5, 5]
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (mean(judgedBy(lowered(parameters, middle), samples)) > share(judgedBy(parameters, samples)))
      low = middle
    else high = middle
  }
  return Math.round(low * 1000) / 1000
}

/** Each law judged with the drop that the other ones show. */
export function judgedWithDrop(parameters: readonly number[], samples: readonly Sample[]): Judged[] {
  return [...new Set(samples.map(({ law }) => law))].flatMap((law) => {
    const drop = dropOf(
      parameters,
      samples.filter((sample) => sample.law !== law),
    )
    return judgedBy(
      lowered(parameters, drop),
      samples.filter((sample) => sample.law === law),
    )
  })
}

function lowered(parameters: readonly number[], drop: number): number[] {
  return parameters.map((value, at) => (at === 0 ? value - drop : value))
}

/** How far the expected and the real share lie apart, mean over ten bands weighted by their size. */
export function calibrationError(judged: readonly Judged[]): number {
  const bands = Array.from({ length: 10 }, (_, band) =>
    judged.filter(({ expected }) => Math.min(9, Math.floor(expected * 10)) === band),
  )
  return bands.reduce(
    (sum, band) => sum + Math.abs(share(band) - mean(band)) * (band.length / Math.max(1, judged.length)),
    0,
  )
}

/** Mean squared distance of what was expected from what came. */
export function brier(judged: readonly Judged[]): number {
  return (
    judged.reduce((sum, { expected, right }) => sum + (expected - (right ? 1 : 0)) ** 2, 0) / judged.length
  )
}

export function share(judged: readonly Judged[]): number {
  return judged.filter(({ right }) => right).length / Math.max(1, judged.length)
}

export function mean(judged: readonly Judged[]): number {
  return judged.reduce((sum, { expected }) => sum + expected, 0) / Math.max(1, judged.length)
}
