import type { Server } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { serve, skip, startBrowser, visit } from './page.ts'

const places = [
  'dossiers',
  'laws?d=Marendia+sample',
  'work?d=Marendia+sample&o=fp-7-period',
  'work?d=Marendia+sample&o=fp-6-2-disposal',
  'matrix?d=Marendia+sample',
  'settings?d=Marendia+sample',
]

async function openSampleDossier(page: Page): Promise<void> {
  await page.locator('button.sample').click()
  await page.locator('.bench').waitFor()
  await page.locator('.busy').waitFor({ state: 'detached' })
}

const widthOf = (page: Page) => page.evaluate('document.documentElement.scrollWidth')

describe.skipIf(skip)('an open dossier', () => {
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

  test.each([
    { name: 'on a desk', viewport: { width: 1280, height: 800 } },
    { name: 'in the dark, on a phone', colorScheme: 'dark', viewport: { width: 360, height: 740 } },
    { name: 'with forced colours', forcedColors: 'active', viewport: { width: 1280, height: 800 } },
    { name: 'at 200 % on a small screen', deviceScaleFactor: 2, viewport: { width: 640, height: 400 } },
    { name: 'at 320 pixels', viewport: { width: 320, height: 640 } },
    { name: 'with motion', reducedMotion: 'no-preference', viewport: { width: 1280, height: 800 } },
  ] as const)('$name: axe finds nothing, nothing is cut off sideways', async ({ name: _, ...looks }) => {
    const { page, errors } = await visit(browser, home, looks)
    await openSampleDossier(page)
    for (const place of places) {
      await page.evaluate(`location.hash = ${JSON.stringify(place)}`)
      await page.waitForTimeout(300)
      expect(await violations(page), place).toEqual([])
      expect(await widthOf(page), `${place} is too wide`).toBeLessThanOrEqual(looks.viewport.width)
    }
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('a finding that is being written passes axe too', async () => {
    const { page } = await visit(browser, home)
    await openSampleDossier(page)
    await page.evaluate(`location.hash = 'work?d=Marendia+sample&o=fp-8-2'`)
    await page.locator('[data-propose]').click()
    await page.locator('button.gather').first().click()
    await page.locator('.evidence li').first().waitFor()
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  test('who wants no motion sees none', async () => {
    const { page } = await visit(browser, home)
    const durations = await page.evaluate(
      `[...document.querySelectorAll('a, button')].map((one) => getComputedStyle(one).transitionDuration)`,
    )
    expect(new Set(durations as readonly string[])).toEqual(new Set(['0s']))
    await page.context().close()
  })

  test('a finding is recorded by keyboard alone', async () => {
    const { page, errors } = await visit(browser, home)
    await page.locator('button.sample').focus()
    await page.keyboard.press('Enter')
    await page.locator('obligation-list a').first().waitFor()
    await page.locator('.busy').waitFor({ state: 'detached' })
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.waitForTimeout(300)
    await page.keyboard.press('e')
    await page.locator('.evidence li').first().waitFor()
    await page.keyboard.press('d')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    const why = async () => page.evaluate('document.activeElement.name')
    for (let stops = 0; stops < 20 && (await why()) !== 'why'; stops++) await page.keyboard.press('Tab')
    await page.keyboard.type('By keyboard.')
    for (let stops = 0; stops < 20 && (await why()) !== 'person'; stops++) await page.keyboard.press('Tab')
    await page.keyboard.type('A. Orlen')
    await page.keyboard.press('Control+Enter')
    await page.getByText('The finding is on the disk.').waitFor()
    expect(errors).toEqual([])
    await page.context().close()
  })
})
