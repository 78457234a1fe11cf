import type { Server } from 'node:http'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { openSample, serve, skip, startBrowser, visit } from './page.ts'

const places = [
  'dossiers',
  'laws',
  'work?o=fp-8-1-a',
  'matrix',
  'matrix?status=gap',
  'work?words=nothing+at+all',
  'model?o=fp-8-1-a',
  'model?q=zzzz',
  'settings',
]
const looks = [
  { name: 'light, desktop', colorScheme: 'light', width: 1280, locale: 'en-GB' },
  { name: 'dark, phone, French', colorScheme: 'dark', width: 360, locale: 'fr-FR' },
] as const

describe.skipIf(skip)('axe finds nothing', () => {
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

  test.each(looks)('in any view, $name', async ({ colorScheme, width, locale }) => {
    const { page, errors } = await visit(browser, home, {
      colorScheme,
      locale,
      viewport: { width, height: 760 },
    })
    expect(await violations(page), 'dossiers, none yet').toEqual([])
    await page.evaluate('location.hash = "work"')
    expect(await violations(page), 'workbench without a law').toEqual([])
    await openSample(page, /Marendia/).catch(() => page.locator('obligation-detail').waitFor())
    for (const place of places) {
      await page.evaluate(`location.hash = ${JSON.stringify(place)}`)
      await page.waitForTimeout(250)
      expect(await violations(page), place).toEqual([])
      expect(
        await page.evaluate('document.documentElement.scrollWidth'),
        `${place} is too wide`,
      ).toBeLessThanOrEqual(width)
    }
    await page.keyboard.press('?')
    expect(await violations(page), 'help').toEqual([])
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('at 320 pixels nothing is cut off sideways', async () => {
    const { page } = await visit(browser, home, { viewport: { width: 320, height: 640 } })
    await openSample(page, /Marendia/)
    for (const place of places) {
      await page.evaluate(`location.hash = ${JSON.stringify(place)}`)
      await page.waitForTimeout(150)
      expect(await page.evaluate('document.documentElement.scrollWidth'), place).toBe(320)
    }
    await page.context().close()
  })
})
