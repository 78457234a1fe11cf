import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { bytesOf, dist, fixture, serve, skip, startBrowser, strangers, visit } from './page.ts'
import { runInNode } from './run-in-node.ts'

const law = new Uint8Array(readFileSync(fixture('sourane/law.docx')))
const idle = (page: Page) => page.locator('.busy').waitFor({ state: 'detached', timeout: 60_000 })

/** The tests' own clock is put into every frame, and the frame refuses it, as it refuses every script. */
const ofPage = (errors: readonly string[]) => errors.filter((one) => !one.includes("'about:srcdoc'"))

async function openLaw(page: Page): Promise<void> {
  await page.evaluate('location.hash = "laws"')
  await page.setInputFiles('input[type=file]', fixture('sourane/law.docx'))
  await page.locator('obligation-list a').first().waitFor()
  await page.evaluate('location.hash = "documents"')
  await page.locator('documents-view form').waitFor()
}

async function taken(page: Page, form: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.locator(`documents-view [data-form=${form}]`).click(),
  ])
  const bytes = await bytesOf(download)
  await idle(page)
  return { name: download.suggestedFilename(), bytes }
}

describe.skipIf(skip)('a ratification adviser', () => {
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

  test('from a Word file over the preview to the memo, byte for byte that of the command line', async () => {
    const { page, requests, errors } = await visit(browser, home)
    await openLaw(page)
    await page.locator('input[value=ratification]').check()
    await page.locator('select[name=language]').selectOption('fr')
    await page.locator('input[name=instrument][value=att]').check()
    await page.getByRole('button', { name: 'Show the document' }).click()
    await idle(page)
    const frame = page.frameLocator('document-frame iframe')
    await frame.locator('h1').waitFor()
    expect(await frame.locator('html').getAttribute('lang')).toBe('fr')
    // The document's own style sheet is there although the policy allows no style in markup.
    expect(
      await frame
        .locator('h2')
        .first()
        .evaluate((one) => getComputedStyle(one).fontSize),
    ).toBe('24px')

    for (const form of ['docx', 'html', 'md']) {
      const { name, bytes } = await taken(page, form)
      expect(name).toBe(`law - ratification.${form}`)
      const options = {
        output: [`law - ratification.${form}`],
        lang: 'fr',
        page: 'A4',
        instrument: ['firearms-protocol', 'att'],
        date: '2026-03-01',
      }
      const input = { arguments: ['ratification', 'law.docx'], options }
      const { outputs } = await runInNode('memo', input, { 'law.docx': law })
      expect(Buffer.compare(bytes, outputs[0]?.bytes ?? new Uint8Array()), form).toBe(0)
      if (form === 'html')
        expect(await page.locator('document-frame iframe').getAttribute('srcdoc')).not.toContain('<script')
    }

    // An action plan is also a table and a calendar; what is on view is told to be another document.
    await page.locator('input[value=action-plan]').check()
    await page.locator('.outdated').waitFor()
    expect(new TextDecoder().decode((await taken(page, 'ics')).bytes)).toContain('BEGIN:VCALENDAR')
    expect(new TextDecoder().decode((await taken(page, 'xlsx')).bytes.subarray(0, 2))).toBe('PK')
    expect(strangers(requests, home)).toEqual([])
    expect(ofPage(errors)).toEqual([])
    await page.context().close()
  })

  test('several countries side by side; the file is byte for byte that of the command line', async () => {
    const { page, requests, errors } = await visit(browser, home)
    await openLaw(page)
    await page.evaluate('location.hash = "compare"')
    await page.setInputFiles('input[name=countries]', fixture('caldamar/law.md'))
    await page.locator('[data-compare-countries]').click()
    await page.locator('table.countries').waitFor({ timeout: 60_000 })
    await idle(page)
    const files = { 'law.docx': law, 'law.md': new Uint8Array(readFileSync(fixture('caldamar/law.md'))) }
    const options = { lang: 'en', date: '2026-03-01', output: ['countries compared.docx'] }
    const input = { arguments: ['law.docx', 'law.md'], options }
    const { json, outputs } = await runInNode('compare', input, files)
    const { articles } = json as { readonly articles: readonly { readonly rows: readonly unknown[] }[] }
    const rows = articles.flatMap((one) => one.rows)
    await page
      .locator('table.countries tbody')
      .nth(articles.length - 1)
      .waitFor()
    expect(await page.locator('table.countries th button').count()).toBe(rows.length)
    await page.locator('table.countries th button', { hasText: 'art. 8(1)(a)' }).first().click()
    await page.locator('table.countries q').first().waitFor()
    expect(await violations(page)).toEqual([])
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.locator('[data-take-countries=docx]').click(),
    ])
    expect(Buffer.compare(await bytesOf(download), outputs[0]?.bytes ?? new Uint8Array())).toBe(0)
    expect(strangers(requests, home)).toEqual([])
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('the preview works in the single file, too', async () => {
    const address = pathToFileURL(join(dist, 'concordance.html')).href
    const { page, requests, errors } = await visit(browser, address)
    await openLaw(page)
    await page.getByRole('button', { name: 'Show the document' }).click()
    await idle(page)
    const heading = page.frameLocator('document-frame iframe').locator('h2').first()
    await heading.waitFor()
    expect(await heading.evaluate((one) => getComputedStyle(one).fontSize)).toBe('24px')
    expect(strangers(requests, address)).toEqual([])
    expect(ofPage(errors)).toEqual([])
    await page.context().close()
  })

  test.each([
    { name: 'light, desktop', colorScheme: 'light', width: 1280 },
    { name: 'dark, phone', colorScheme: 'dark', width: 360 },
  ] as const)(
    'axe finds nothing, $name',
    async ({ colorScheme, width }) => {
      const { page } = await visit(browser, home, { colorScheme, viewport: { width, height: 760 } })
      await openLaw(page)
      expect(await violations(page), 'choices').toEqual([])
      await page.locator('input[name=instrument]').first().uncheck()
      expect(await violations(page), 'no instrument').toEqual([])
      await page.evaluate('location.hash = "compare"')
      await page.locator('compare-view h1').waitFor()
      expect(await violations(page), 'compare').toEqual([])
      await page.setInputFiles('input[name=after]', fixture('marendia/law.md'))
      await page.getByRole('button', { name: 'Compare', exact: true }).click()
      await page.locator('.compared').waitFor({ timeout: 60_000 })
      expect(await violations(page), 'compared').toEqual([])
      await page.getByRole('button', { name: 'Side by side' }).click()
      expect(await violations(page), 'side by side').toEqual([])
      await page.context().close()
    },
    180_000,
  )

  test.each([
    { name: 'light, desktop', colorScheme: 'light', width: 1280 },
    { name: 'dark, phone', colorScheme: 'dark', width: 360 },
  ] as const)(
    'axe finds nothing in the library of instruments, $name',
    async ({ colorScheme, width }) => {
      const { page } = await visit(browser, home, { colorScheme, viewport: { width, height: 760 } })
      for (const place of ['model', 'model?q=theme:marking', 'model?o=fp-8-1-a', 'model?o=att-2-1']) {
        await page.evaluate(`location.hash = ${JSON.stringify(place)}`)
        await page.waitForTimeout(800)
        expect(await violations(page), place).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth'), place).toBeLessThanOrEqual(width)
      }
      await page.context().close()
    },
    180_000,
  )
})
