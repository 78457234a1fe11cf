import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { planCalendar, planPicture, planWorkbook } from '@concordance/memos'
import { describe, test } from 'vitest'
import { addMonths } from '../src/action-plan/months.ts'
import { planOf } from '../src/action-plan/plan.ts'
import { settingOf } from '../src/setting.ts'
import { inputOf } from './sample-input.ts'

const input = inputOf('action-plan', 'en')
const plan = planOf(settingOf(input))
const by = (word: string) => {
  const found = plan.find(({ title }) => title.startsWith(`${word}:`))
  if (!found) throw new Error(`no measure for ${word}`)
  return found
}

describe('the plan', () => {
  test('has one measure for each article and kind of rule that is open', () =>
    deepEqual(
      plan.map(({ title }) => title.split(':')[0]),
      ['Article 3', 'Article 5', 'Article 6', 'Article 7', 'Article 8', 'Article 15'],
    ))

  test('what rests on another comes after it', () => {
    deepEqual(by('Article 5').after, [by('Article 3').number])
    deepEqual(by('Article 6').after, [by('Article 5').number])
    for (const { after, start } of plan)
      for (const number of after) ok((plan[number - 1]?.start ?? '') < start)
  })

  test('what binds comes first, what is to be considered last', () => {
    equal(by('Article 5').term, 'before')
    equal(by('Article 15').term, 'five-years')
    equal(by('Article 15').priority, 'low')
    equal(by('Article 8').priority, 'high')
  })

  test('a measure ends after it began', () => {
    for (const { start, due } of plan) ok(start < due)
  })
})

test('months end where the month ends', () => {
  equal(addMonths('2026-01-31', 1), '2026-02-28')
  equal(addMonths('2027-12-31', 2), '2028-02-29')
  equal(addMonths('2026-11-24', 12), '2027-11-24')
})

test('the calendar keeps to RFC 5545', () => {
  const calendar = planCalendar(input)
  const lines = calendar.split('\r\n')
  equal(lines.filter((line) => line === 'BEGIN:VEVENT').length, plan.length)
  for (const line of lines) ok(new TextEncoder().encode(line).length <= 75, line)
  match(calendar, /DTSTART;VALUE=DATE:20270301/)
  match(
    calendar.replaceAll('\r\n ', ''),
    /DESCRIPTION:Lead: Ministry of Justice\\nWith: police\\, prosecutors/,
  )
  equal(planCalendar(input), calendar)
})

test('the workbook has a row for each measure', () => {
  const { sheets } = planWorkbook(input)
  equal(sheets[0]?.rows.length, plan.length)
  for (const row of sheets[0]?.rows ?? []) equal(row.length, sheets[0]?.columns.length)
})

test('the picture has a bar for each measure, told apart without colour', () => {
  const bars = planPicture(input).children.filter(
    (child) => child.type === 'element' && child.tagName === 'rect' && child.properties.height === '12',
  )
  equal(bars.length, plan.length)
})
