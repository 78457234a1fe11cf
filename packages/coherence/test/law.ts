import { readFileSync } from 'node:fs'
import { read } from '@concordance/formats'
import { type Law, toLaw } from '@concordance/law-tree'

/** A law from lines: each is a paragraph. */
export async function lawOf(text: string, language: string): Promise<Law> {
  const bytes = new TextEncoder().encode(text.replace(/\n/g, '\n\n'))
  return toLaw(await read(bytes, { file: 'law.md', language }))
}

/** The Markdown of a fixture. */
export const fixtureText = (country: string): string =>
  readFileSync(new URL(`../../../fixtures/${country}/law.md`, import.meta.url), 'utf8')

/** A law from Markdown as it is. */
export const fromMarkdown = async (text: string, file = 'law.md'): Promise<Law> =>
  toLaw(await read(new TextEncoder().encode(text), { file }))
