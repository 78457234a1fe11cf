import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localDate } from '../../src/text/local-date.ts'
import { violations } from './axe.ts'
import { bytesOf, fixture, serve, skip, startBrowser, strangers, visit } from './page.ts'
import { runInNode } from './run-in-node.ts'

const law = new Uint8Array(readFileSync(fixture('marendia/law.docx')))
const file = 'law.docx'

interface List {
  readonly base: { readonly sha256: string }
  readonly amendments: readonly { readonly id: string; readonly new: string; readonly action: string }[]
}
interface Outline {
  readonly clauses: readonly { readonly text: string }[]
}

const parse = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as List
const idle = (page: Page) => page.locator('.busy').waitFor({ state: 'detached', timeout: 60_000 })

async function openLaw(page: Page): Promise<void> {
  await page.evaluate('location.hash = "laws"')
  await page.setInputFiles('input[type=file]', fixture('marendia/law.docx'))
  await page.locator('obligation-list a').first().waitFor()
  await page.evaluate('location.hash = "drafting"')
  await page.locator('draft-choices form').waitFor()
}

async function taken(page: Page, what: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.locator(`[data-take=${what}]`).click(),
  ])
  const bytes = await bytesOf(download)
  await idle(page)
  return { name: download.suggestedFilename(), bytes }
}

describe.skipIf(skip)('a drafting committee', () => {
  let browser: Browser
  let server: Server
  let home: string
  beforeAll(async () => {
    ;({ address: home, server } = await serve())
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  test('from a Word file over accepted amendments to the redline, byte for byte that of the command line', async () => {
    const { page, requests, errors } = await visit(browser, home)
    await openLaw(page)
    await page.getByRole('button', { name: /^Draft for \d+ obligations$/ }).click()
    await page.locator('.amendment').first().waitFor({ timeout: 60_000 })
    await idle(page)
    const drafted = (
      await runInNode('draft', { arguments: [file], options: { output: ['a.json'] } }, { [file]: law })
    ).outputs[0]
    const all = parse(drafted?.bytes ?? new Uint8Array())
    expect(await page.locator('.amendment').count()).toBe(all.amendments.length)
    // Nothing is taken before somebody has accepted it.
    expect(await page.locator('[data-take=redline]').isDisabled()).toBe(true)

    // What somebody sets stands in the next draft.
    await page.locator('#value-days').fill('45')
    await page.getByRole('button', { name: /^Draft again/ }).click()
    await idle(page)
    await page.getByText('within 45 days').first().waitFor()

    const sections = page.locator('.amendment')
    const ids = await sections.evaluateAll((them) => them.map(({ id }) => id.replace('amendment-', '')))
    const [first = '', second = '', , fourth = ''] = ids
    for (const id of [first, second, fourth])
      await page.locator(`#amendment-${id} .verdict .accepted`).click()
    await page.locator(`#amendment-${ids[2]} .verdict .rejected`).click()
    await page.getByText(`${ids.length} amendments: 3 accepted, 1 rejected`, { exact: false }).waitFor()
    expect(await page.locator(`#amendment-${ids[2]} ins`).count()).toBe(0)

    const list = await taken(page, 'amendments')
    expect(list.name).toBe('law - amendments.json')
    const { base, amendments } = parse(list.bytes)
    expect(base.sha256).toBe(all.base.sha256)
    expect(amendments.map(({ id }) => id).sort()).toEqual([first, second, fourth].sort())

    const redline = await taken(page, 'redline')
    expect(redline.name).toBe('law - redline.docx')
    const files = { [file]: law, 'amendments.json': list.bytes }
    const options = { output: 'law - redline.docx', date: '2026-03-01' }
    const expected = await runInNode('redline', { arguments: [file, 'amendments.json'], options }, files)
    expect(Buffer.compare(redline.bytes, expected.outputs[0]?.bytes ?? new Uint8Array())).toBe(0)

    const bill = await taken(page, 'bill')
    expect(bill.name).toBe('law - bill.docx')
    const billOptions = { with: 'amendments.json', output: ['law - bill.docx'], set: ['days=45'] }
    // A bill bears the day of the worker, which the page's clock does not reach.
    const today = localDate(new Date())
    const input = { arguments: [file], options: billOptions }
    const expectedBill = await runInNode('draft', input, files, today)
    expect(Buffer.compare(bill.bytes, expectedBill.outputs[0]?.bytes ?? new Uint8Array())).toBe(0)

    // Opened again: rejecting all gives the law, accepting all gives the accepted words and no others.
    const read = async (bytes: Uint8Array, view: string) => {
      const input = { arguments: ['x.docx'], options: { view } }
      const { json } = await runInNode('read', input, { 'x.docx': bytes })
      return (json as Outline).clauses.map(({ text }) => text)
    }
    const original = await read(law, 'original')
    expect(await read(redline.bytes, 'original')).toEqual(original)
    const final = (await read(redline.bytes, 'final')).join('\n')
    for (const one of amendments)
      expect(final).toContain(
        one.new
          .split('\n')
          .at(-1)
          ?.replace(/^\(\w+\) /, ''),
      )
    const left = all.amendments.find(({ id }) => id === ids[5])
    expect(final).not.toContain(left?.new.split('\n')[0])

    // The receipt stays on the page and is taken from there.
    await page.getByRole('heading', { name: 'Receipt of the redline' }).waitFor()
    const [receipt] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /redline\.receipt\.html/ }).click(),
    ])
    const html = expected.outputs.find(({ name }) => name.endsWith('.html'))?.bytes ?? new Uint8Array()
    expect(Buffer.compare(await bytesOf(receipt), html)).toBe(0)

    expect(strangers(requests, home)).toEqual([])
    expect(errors).toEqual([])
    await page.context().close()
  })

  test.each([
    { name: 'light, desktop', colorScheme: 'light', width: 1280 },
    { name: 'dark, phone', colorScheme: 'dark', width: 360 },
  ] as const)('axe finds nothing before and after drafting, $name', async ({ colorScheme, width }) => {
    const { page, errors } = await visit(browser, home, { colorScheme, viewport: { width, height: 760 } })
    await page.evaluate('location.hash = "drafting"')
    expect(await violations(page), 'without a law').toEqual([])
    await openLaw(page)
    expect(await violations(page), 'before').toEqual([])
    await page.getByRole('button', { name: /^Draft for/ }).click()
    await page.locator('.amendment').first().waitFor({ timeout: 60_000 })
    await idle(page)
    await page.locator('.verdict .accepted').first().click()
    await page.locator('.verdict .rejected').nth(1).click()
    await page.locator('.amendment summary').first().click()
    expect(await violations(page), 'after').toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('by keyboard: g r, draft, accept, take the redline', async () => {
    const { page } = await visit(browser, home)
    await openLaw(page)
    await page.evaluate('location.hash = "matrix"')
    await page.locator('matrix-view h1').waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('r')
    await page.locator('draft-choices form').waitFor()
    const tabTo = async (selector: string) => {
      for (let stops = 0; stops < 120; stops++) {
        await page.keyboard.press('Tab')
        if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)})`)) return
      }
      throw new Error(`Tab never reaches ${selector}`)
    }
    await tabTo('draft-choices button[type=submit]')
    await page.keyboard.press('Enter')
    await page.locator('.amendment').first().waitFor({ timeout: 60_000 })
    await idle(page)
    await page.keyboard.press('F6')
    await tabTo('.verdict .accepted')
    await page.keyboard.press('Space')
    await page.locator('.verdict .accepted[aria-pressed=true]').waitFor()
    await page.keyboard.press('Shift+Tab')
    await page.locator('[data-take=redline]').focus()
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(download.suggestedFilename()).toBe('law - redline.docx')
    await page.context().close()
  })
})
