import { text } from '@concordance/protocol-model'
import type { Block } from '@concordance/reports'
import { fill } from '@concordance/templates'
import { cell, code, grid, paragraph, said } from '../nodes.ts'
import { dated, list, type Setting } from '../setting.ts'

/** The texts that were read, each with the hash by which it can be told, and what they were held against. */
export function sources({ labels, view, input, language }: Setting): Block[] {
  const { sources: names } = labels
  const { matrix, official = [] } = input
  const laws = grid(
    names.caption,
    [34, 13, 19, 34],
    [names.title, names.language, names.file, names.hash],
    view.laws.map(({ title, languageName, file, sha256 }) => ({
      cells: [cell(said(title, language)), cell(languageName), cell(file), cell(code(halves(sha256)))],
    })),
  )
  const dates = fill(names.model, {
    instrument: text(matrix.instrument.title, language),
    version: String(matrix.instrument.version),
    program: matrix.program,
    date: dated(matrix.date, language),
  })
  const titles = official.map(({ title, sha256 }) => `${title} (${sha256.slice(0, 12)}…)`)
  return [
    laws,
    paragraph(dates),
    ...(titles.length > 0 ? [paragraph(fill(names.officialIntro, { list: list(titles, language) }))] : []),
  ]
}

/** A hash in two lines, so that it fits into a column. */
function halves(sha256: string): string {
  return sha256.length > 32 ? `${sha256.slice(0, 32)}\n${sha256.slice(32)}` : sha256
}

export function caution({ labels }: Setting): Block[] {
  return [{ type: 'box', look: 'caution', children: labels.prose.caution }]
}
