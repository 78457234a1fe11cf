import type { Server } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve, skip, startBrowser, until, visit } from './page.ts'

/** Presses Tab until an element that fits has the focus; fails after a page's worth of stops. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < 40; stops++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)})`)) return
  }
  throw new Error(`Tab never reaches ${selector}`)
}

describe.skipIf(skip)('by keyboard alone', () => {
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

  test('from the first Tab to the downloaded matrix', async () => {
    const { page, errors } = await visit(browser, `${home}#laws`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('skip')
    await page.keyboard.press('Enter')
    await tabTo(page, '.samples button')
    await page.keyboard.press('Enter')
    await page.locator('obligation-list a').first().waitFor()
    await until(page, 'document.activeElement.matches("main h1")')

    // One stop for the whole list; the arrows move in it, and the focus goes along.
    await tabTo(page, 'obligation-list a')
    await page.keyboard.press('ArrowDown')
    await until(page, 'document.activeElement.matches("obligation-list a[aria-current=true]")')
    const second = await page.evaluate('document.activeElement.dataset.id')
    await page.keyboard.press('j')
    await until(page, `document.activeElement.dataset.id !== ${JSON.stringify(second)}`)
    await page.keyboard.press('k')
    await until(page, `document.activeElement.dataset.id === ${JSON.stringify(second)}`)

    // Quotes one after the other, the law following.
    const marked =
      '[...document.querySelectorAll("law-pane mark.quote")].map((one) => one.textContent).join("")'
    const first = await page.evaluate(marked)
    await page.keyboard.press('n')
    await until(page, `${marked} !== ${JSON.stringify(first)}`)

    // Panes, help, search.
    await page.keyboard.press('F6')
    expect(await page.evaluate('document.activeElement.matches(".pane.detail")')).toBe(true)
    await page.keyboard.press('Shift+F6')
    expect(await page.evaluate('document.activeElement.matches("obligation-list a")')).toBe(true)
    await page.keyboard.press('?')
    expect(await page.evaluate('document.activeElement.closest("dialog") !== null')).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.evaluate('document.activeElement.matches("obligation-list a")')).toBe(true)
    await page.keyboard.press('/')
    await page.keyboard.type('marking j')
    expect(await page.locator('filter-bar input').inputValue()).toBe('marking j')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')

    await tabTo(page, 'obligation-list a')
    await page.keyboard.press('g')
    await page.keyboard.press('m')
    await until(page, 'document.activeElement.matches("matrix-view h1")')
    await tabTo(page, '[data-form=docx]')
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(download.suggestedFilename()).toBe('marendia - matrix.docx')
    expect(errors).toEqual([])
    await page.context().close()
  })
})
