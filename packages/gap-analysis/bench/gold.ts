import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '@concordance/formats'
import { type Law, toLaw } from '@concordance/law-tree'

/** What a careful reader found in one law. */
export interface Gold {
  readonly law: string
  readonly criteria: {
    readonly [obligation: string]: {
      readonly status: string
      readonly evidence: readonly {
        readonly clause: string
        readonly weight: string
        readonly quote: string
      }[]
      readonly note?: string
    }
  }
}

export interface Reference {
  readonly file: string
  readonly gold: Gold
  readonly law: Law
}

export const shared = join(process.cwd(), '..', 'shared')

/** The law files and annotations beside the checkout; none where they are not there. */
export async function references(folder = join(shared, 'benchmark', 'gold')): Promise<Reference[]> {
  if (!existsSync(folder)) return []
  const golds = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => join(folder, file))
    .map((path) => ({ path, gold: JSON.parse(readFileSync(path, 'utf8')) as Partial<Gold> }))
    .filter((entry): entry is { path: string; gold: Gold } => entry.gold.criteria !== undefined)
  return Promise.all(
    golds.map(async ({ path, gold }) => {
      const beside = join(folder, 'laws', gold.law)
      return {
        file: path,
        gold,
        law: await readLaw(existsSync(beside) ? beside : join(shared, 'laws', gold.law)),
      }
    }),
  )
}

/** The made-up laws of this project with what their writer expects. */
export async function fixtures(): Promise<Reference[]> {
  const folder = join(process.cwd(), 'fixtures')
  const files = readdirSync(folder)
    .map((name) => join(folder, name, 'expected.json'))
    .filter((file) => existsSync(file))
  return Promise.all(
    files.map(async (file) => {
      const gold = JSON.parse(readFileSync(file, 'utf8')) as Gold
      return { file, gold, law: await readLaw(join(folder, gold.law)) }
    }),
  )
}

export async function readLaw(path: string): Promise<Law> {
  return toLaw(await read(readFileSync(path), { file: path.split('/').at(-1) ?? path }))
}

/** The Protocol's text by language, read as a law. */
export async function treaties(): Promise<ReadonlyMap<string, Law>> {
  const files = {
    en: 'firearms-protocol.en.md',
    es: 'firearms-protocol.es.ar-ley-26138.md',
    de: 'firearms-protocol.de.li-lgbl-2014-024.md',
  }
  const laws = Object.entries(files).map(
    async ([language, file]) => [language, await readLaw(join(shared, 'treaties', file))] as const,
  )
  return new Map(await Promise.all(laws))
}

export const scorer = join(shared, 'benchmark', 'score.mjs')
