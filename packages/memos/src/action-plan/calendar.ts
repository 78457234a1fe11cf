import { fill } from '@concordance/templates'
import { settingOf } from '../setting.ts'
import type { MemoInput } from '../types.ts'
import { planOf } from './plan.ts'

/**
 * The plan as a calendar (RFC 5545): a whole-day entry on the day by which each measure is due, with lead, partners and
 * indicator. The same plan gives the same file; the stamp is the date of the plan.
 */
export function planCalendar(input: MemoInput): string {
  const setting = settingOf(input)
  const { labels, laws, language } = setting
  const { plan } = labels
  const stamp = `${basic(input.matrix.date)}T000000Z`
  const origin = input.matrix.laws[0]?.sha256.slice(0, 16) ?? 'plan'
  const events = planOf(setting).flatMap(({ number, title, due, lead, partners, indicator, priority }) => [
    'BEGIN:VEVENT',
    `UID:measure-${number}-${origin}@concordance`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${basic(due)}`,
    `SUMMARY:${escaped(`${number}. ${title}`)}`,
    `DESCRIPTION:${escaped([`${plan.lead}: ${lead}`, `${plan.partners}: ${partners}`, `${plan.indicator}: ${indicator}`].join('\n'))}`,
    `PRIORITY:${{ high: 1, medium: 5, low: 9 }[priority]}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ])
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Concordance//${input.matrix.program}//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(fill(plan.calendar, { law: laws }))}`,
    ...events,
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

const basic = (date: string): string => date.slice(0, 10).replaceAll('-', '')

/** Text as section 3.3.11 wants it. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')
}

/** Lines of at most 75 octets, the rest on lines that begin with a space (section 3.1). */
function folded(line: string): string {
  const encoder = new TextEncoder()
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const sign of line) {
    const size = encoder.encode(sign).length
    if (octets + size > (pieces.length === 0 ? 75 : 74)) {
      pieces.push(piece)
      piece = ''
      octets = 0
    }
    piece += sign
    octets += size
  }
  return [...pieces, piece].join('\r\n ')
}
