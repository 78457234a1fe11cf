import { type Converted, ReadError, read } from '@concordance/formats'
import { doubts, flatten, toAkomaNtoso, toLaw, toMarkdown, toOutlineRows } from '../../src/index.ts'
import { mutated } from './mutate.ts'
import { random } from './random.ts'
import type { Seed } from './seeds.ts'

/** How a case ended: the file was read, or refused with a message that names it. */
export interface Outcome {
  readonly number: number
  readonly format: string
  readonly seed: string
  readonly read: boolean
  /** Milliseconds of work of all threads, which other programs on the machine do not lengthen. */
  readonly milliseconds: number
}

/** The first cases are those of every test run: their files stay small. */
export const quick = 2000

const endings = ['md', 'txt', 'html', 'xml', 'json', 'docx', 'pdf', 'rtf']

/** The input of a case, which its number alone decides. */
export function inputOf(
  number: number,
  seeds: readonly Seed[],
): { seed: Seed; file: string; bytes: Uint8Array } {
  const dice = random(number)
  const formats = [...new Set(seeds.map(({ format }) => format))]
  const format = formats[number % formats.length]
  const seed = dice.pick(seeds.filter((each) => each.format === format))
  // One file in twenty bears the ending of another format.
  const ending = dice.below(20) === 0 ? dice.pick(endings) : seed.format
  return {
    seed,
    file: `case-${number}.${ending}`,
    bytes: mutated(seed, dice, number < quick ? 20_000 : 400_000),
  }
}

function workSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** What a converter that gives back anything at all would give. */
const anything = async (bytes: Uint8Array): Promise<Converted> => ({ docx: bytes })

/** Reads the input of a case and makes everything of it; throws for what is neither a result nor a located message. */
export async function runCase(number: number, seeds: readonly Seed[]): Promise<Outcome> {
  const { seed, file, bytes } = inputOf(number, seeds)
  const start = process.cpuUsage()
  const done = (found: boolean): Outcome => ({
    number,
    format: seed.format,
    seed: seed.name,
    read: found,
    milliseconds: workSince(start),
  })
  if (bytes.length === 0) return done(false)
  try {
    const view = number % 2 === 0 ? 'final' : 'original'
    const reading = await read(bytes, { file, language: 'en', view, convert: anything })
    for (const message of reading.messages) if (!message.reason) throw new Error('a message without words')
    const law = toLaw(reading)
    const ids = new Set<string>()
    for (const { clause } of flatten(law)) {
      if (ids.has(clause.id)) throw new Error(`the id ${clause.id} twice`)
      ids.add(clause.id)
    }
    toOutlineRows(law)
    doubts(law)
    toAkomaNtoso(law)
    toMarkdown(law)
    return done(true)
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    if (!error.message.startsWith(file)) throw new Error(`a refusal without its file: ${error.message}`)
    return done(false)
  }
}
