import { openPackage, partText, readDocument, redline, savePackage } from '../../src/index.ts'
import { docx, type Parts } from '../build/docx.ts'
import { type Numbered, shown } from '../office/judge.ts'
import { editsFor, type Seed } from './edits.ts'

const stamp = { author: 'Drafting Office', date: '2025-03-01T09:00:00Z' }

function textOfMain(bytes: Uint8Array): string {
  const opened = openPackage(bytes)
  return opened.ok ? (partText(opened.value, opened.value.main) ?? '') : ''
}

/** Redlines a random bill; throws with all that is needed to see the case again where a gate does not hold. */
export function proved(
  parts: Parts,
  seeds: readonly Seed[],
): {
  /** Whether LibreOffice 7.4 can be asked about numbers: it joins paragraphs in its own way where there are other changes. */
  numbered: boolean
  /** Whether LibreOffice 7.4 shows an empty paragraph of its own first: where a text with notes begins with a table. */
  led: boolean
  edits: string
  body: string
  bytes: Uint8Array
  base: Uint8Array
  written: number
  refused: number
} {
  const base = docx(parts)
  const opened = openPackage(base)
  if (!opened.ok) throw new Error(opened.messages[0]?.reason)
  const read = readDocument(opened.value)
  if (!read.ok) throw new Error(read.messages[0]?.reason)
  const edits = editsFor(read.value, seeds)
  const result = redline(opened.value, edits, stamp)
  if (!result.ok) throw new Error(`${result.messages[0]?.reason}\n${JSON.stringify(edits)}\n${parts.body}`)
  const { receipt, bytes } = result.value
  const nothing = receipt.changes.length === 0
  return {
    numbered: !textOfMain(bytes).includes('<w:pPrChange') && !/<w:(ins|del) /.test(parts.body),
    led: parts.body.startsWith('<w:tbl>') && /<w:(foot|end)noteReference/.test(textOfMain(bytes)),
    edits: JSON.stringify(edits),
    body: parts.body,
    bytes,
    base: nothing ? savePackage(opened.value) : base,
    written: receipt.changes.length,
    refused: receipt.refused.length,
  }
}

/** What LibreOffice saw, to be held against `lines`. */
export const seenOf = (
  blocks: readonly Numbered[] = [],
  { led, numbered }: { readonly led: boolean; readonly numbered: boolean },
): string[] => shown(led ? blocks.slice(1) : blocks, numbered)
