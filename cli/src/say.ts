import { isProblem, isUsage, placeOf } from '@concordance/toolkit'
import { oneLine } from './lines.ts'

type Message = Parameters<typeof placeOf>[0]

export const exitCodeOf = (error: unknown): 1 | 2 => (isUsage(error) ? 2 : 1)

/** Prints why a command ended: one sentence for what a reader can solve, no stack trace for anything. */
export function say(error: unknown): void {
  if (isProblem(error)) {
    print(error)
    return
  }
  const reason = error instanceof Error ? error.message : String(error)
  const stack = process.env.CONCORDANCE_DEBUG && error instanceof Error ? `\n${error.stack}` : ''
  process.stderr.write(
    `concordance: a fault in the program, please report it with the command you ran: ${oneLine(reason)}${stack}\n`,
  )
}

/** Prints what was noticed on the way, each message on one line; many of one rule are counted, not listed. */
export function sayAll(messages: readonly Message[], most = 5): void {
  const perRule = new Map<string, Message[]>()
  for (const message of messages) {
    const rule = message.ruleId ?? ''
    perRule.set(rule, [...(perRule.get(rule) ?? []), message])
  }
  for (const [rule, group] of perRule) {
    for (const message of group.slice(0, most)) print(message)
    if (group.length > most) {
      process.stderr.write(`concordance: ${group.length - most} more like this (${rule}); --json lists all\n`)
    }
  }
}

function print(message: Message): void {
  const place = placeOf(message)
  const reason = oneLine(message.reason)
  process.stderr.write(
    `concordance: ${place ? `${place}: ` : ''}${reason}${/[.?!…]$/.test(reason) ? '' : '.'}\n`,
  )
}
