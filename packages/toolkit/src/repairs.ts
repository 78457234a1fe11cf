import { type Reading, type Repairs, readRepairs } from '@concordance/formats'
import { repair } from '@concordance/law-tree'
import type { Context } from './context.ts'
import type { OptionSpec } from './operation.ts'

/** The option of operations that look at one law: the file that says how its reading is corrected. */
export const repairOfLaw = {
  type: 'text',
  value: 'FILE',
  help: 'corrections of the reading (default: LAW.repair.yaml, where it lies beside the law)',
} satisfies OptionSpec

/** `law.pdf.repair.yaml` before `law.repair.yaml`. */
function namesFor(law: string): readonly string[] {
  const stem = law.replace(/\.[^./\\]+$/, '')
  return [...new Set([`${law}.repair.yaml`, `${stem}.repair.yaml`])]
}

/** What the repair file beside a law says, word for word; nothing where there is none. */
export async function repairsBeside(context: Context, law: string): Promise<string | undefined> {
  for (const name of law === '-' ? [] : namesFor(law)) {
    const bytes = await context.readIfThere?.(name)
    if (bytes) return new TextDecoder().decode(bytes)
  }
  return undefined
}

async function find(context: Context, law: string, named: string | undefined): Promise<Repairs | undefined> {
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
  if (named !== undefined) return readRepairs(decode(await context.read(named)), named)
  if (law === '-' || !context.readIfThere) return undefined
  for (const name of namesFor(law)) {
    const bytes = await context.readIfThere(name)
    if (bytes) return readRepairs(decode(bytes), name)
  }
  return undefined
}

/** The reading with the corrections of the file that is named, or of the one that lies beside the law. */
export async function repaired(
  context: Context,
  law: string,
  reading: Reading,
  named: string | undefined,
): Promise<Reading> {
  const repairs = await find(context, law, named)
  return repairs === undefined ? reading : repair(reading, repairs)
}
