import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inNode } from './in-node.ts'
import { bytesOf, dist, fixture, openSample, skip, startBrowser, strangers, visit } from './page.ts'

const file = pathToFileURL(join(dist, 'concordance.html')).href

describe.skipIf(skip)('the single file, opened from a folder', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
  })

  test('does the whole job without a server, and asks for nothing but itself', async () => {
    const { page, requests, errors } = await visit(browser, file)
    await openSample(page, /Sourane/)
    await page.getByRole('link', { name: 'Matrix', exact: true }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-form=docx]').click(),
    ])
    const law = new Uint8Array(readFileSync(fixture('sourane/law.docx')))
    const { outputs } = await inNode('matrix', 'sourane.docx', law, {
      output: ['m.docx'],
      date: '2026-03-01',
    })
    expect(Buffer.compare(await bytesOf(download), outputs[0]?.bytes ?? new Uint8Array())).toBe(0)
    expect(strangers(requests, file)).toEqual([])
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('works where the browser gives it no store, and says so', async () => {
    const { page, errors } = await visit(browser, 'about:blank')
    // The worker is what stores; a script put before its own takes the database away.
    await page.addInitScript(
      `const make = URL.createObjectURL.bind(URL)
       URL.createObjectURL = (blob) => blob.type === 'text/javascript'
         ? make(new Blob(['Object.defineProperty(self, "indexedDB", { value: undefined, configurable: true });\\n', blob], { type: blob.type }))
         : make(blob)
       Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied') } })`,
    )
    await page.goto(file)
    await openSample(page, /Marendia/)
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByText('gives the page no store').waitFor()
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('its policy allows its own script by hash and no connection at all', () => {
    const html = readFileSync(join(dist, 'concordance.html'), 'utf8')
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'sha256-[^']{44}';/)
    expect(policy).toMatch(/style-src 'sha256-[^']{44}';/)
    expect(policy).toContain("connect-src 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
  })
})
