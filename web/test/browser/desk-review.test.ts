import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { Matrix } from '@concordance/toolkit'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inNode } from './in-node.ts'
import { bytesOf, fixture, openSample, serve, skip, startBrowser, strangers, until, visit } from './page.ts'

const forms = ['docx', 'xlsx', 'html', 'csv', 'md', 'json', 'svg']
const marendia = new Uint8Array(readFileSync(fixture('marendia/law.docx')))

describe.skipIf(skip)('the desk review of a legal expert', () => {
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

  test('from the sample over the workbench to documents that are byte for byte those of the toolkit', async () => {
    const { page, requests, errors } = await visit(browser, home)
    await openSample(page, /Marendia/)
    const { json, outputs } = await inNode('matrix', 'marendia.docx', marendia, {
      output: forms.map((form) => `m.${form}`),
      date: '2026-03-01',
      lang: 'en',
    })
    const { rows } = json as Matrix

    // Every obligation with its status as a word.
    const listed = await page
      .locator('obligation-list a')
      .evaluateAll((links) =>
        links.map((link) => `${link.dataset.id} ${link.className.replace('obligation ', '')}`),
      )
    expect(listed).toEqual(rows.map(({ id, status }) => `${id} ${status}`))

    // A candidate's quote is the marked text of the law, on screen.
    await page.locator('[data-id="fp-8-1-a"]').click()
    const candidate = page.locator('button.candidate').first()
    await candidate.locator('.hit').first().waitFor()
    await candidate.click()
    const mark = page.locator('law-pane mark.quote')
    await mark.first().waitFor()
    expect((await mark.allTextContents()).join('')).toBe(await candidate.locator('q').textContent())
    await until(
      page,
      'document.querySelector("law-pane mark.quote").getBoundingClientRect().top < innerHeight',
    )

    // A click on a square leads to that passage.
    await page.getByRole('link', { name: 'Matrix', exact: true }).click()
    expect(await page.locator('.heat a.cell').count()).toBe(rows.length)
    for (const form of forms) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`[data-form=${form}]`).click(),
      ])
      expect(download.suggestedFilename()).toBe(`marendia - matrix.${form}`)
      const expected = outputs.find(({ name }) => name === `m.${form}`)?.bytes
      expect(Buffer.compare(await bytesOf(download), expected ?? new Uint8Array()), form).toBe(0)
      await page.locator('.busy').waitFor({ state: 'detached' })
    }
    await page.locator('.heat a.cell[aria-label^="art. 8(1)(b)"]').first().click()
    await page.locator('obligation-detail h2.title').waitFor()
    expect(page.url()).toContain('#work?o=fp-8-1-b')

    expect(errors).toEqual([])
    expect(strangers(requests, home)).toEqual([])
    await page.context().close()
  })

  test('filters narrow workbench and matrix, and the address keeps the place over a reload', async () => {
    const { page, errors } = await visit(browser, home)
    await openSample(page, /Marendia/)
    await page.getByRole('button', { name: /^Gap/ }).click()
    const gaps = await page.locator('obligation-list a').count()
    expect(gaps).toBe(await page.locator('obligation-list a.gap').count())
    expect(gaps).toBeGreaterThan(0)
    await page.locator('obligation-list a').nth(2).click()
    const id = await page.locator('obligation-list a').nth(2).getAttribute('data-id')
    await page.reload()
    await page.locator('obligation-list a[aria-current=true]').waitFor()
    expect(await page.locator('obligation-list a').count()).toBe(gaps)
    expect(await page.locator('obligation-list a[aria-current=true]').getAttribute('data-id')).toBe(id)
    await page.getByRole('link', { name: 'Matrix', exact: true }).click()
    expect(await page.locator('table.matrix tr.gap').count()).toBe(gaps)
    await page.goBack()
    await page.locator('obligation-detail').waitFor()
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('a dropped file in Arabic runs from right to left; two files count as one body of law', async () => {
    const { page, errors } = await visit(browser, `${home}#laws`)
    const content = readFileSync(fixture('suhail/law.docx')).toString('base64')
    const dropped = await page.evaluateHandle(
      `{ const data = new DataTransfer();
         const bytes = Uint8Array.from(atob('${content}'), (c) => c.charCodeAt(0));
         data.items.add(new File([bytes], 'suhail.docx')); data }`,
    )
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: dropped })
    await page.locator('obligation-list a').first().waitFor()
    expect(await page.locator('.law-text').getAttribute('dir')).toBe('rtl')

    await page.getByRole('link', { name: 'Laws' }).click()
    await page.setInputFiles(
      'input[type=file]',
      [fixture('sourane/law.md'), fixture('aulenburg/law.md')].slice(0, 1),
    )
    await page.getByText('Sourane', { exact: false }).first().waitFor()
    await page.setInputFiles('input[type=file]', [
      { name: 'law.md', mimeType: '', buffer: readFileSync(fixture('marendia/law.md')) },
      { name: 'law.md', mimeType: '', buffer: readFileSync(fixture('aulenburg/law.md')) },
    ])
    await page.locator('law-pane select option').nth(1).waitFor({ state: 'attached' })
    expect(
      await page
        .locator('law-pane select option')
        .evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value)),
    ).toEqual(['law.md', 'law (2).md'])
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('a file that is no law is told in one sentence; cancelling leaves what was open', async () => {
    const { page, errors } = await visit(browser, home)
    await openSample(page, /Marendia/)
    await page.getByRole('link', { name: 'Laws' }).click()
    await page.setInputFiles('input[type=file]', {
      name: 'law.pdf',
      mimeType: '',
      buffer: Buffer.from('no pdf at all'),
    })
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.textContent()).toContain('law.pdf')
    await alert.getByRole('button').click()

    await page.locator('.samples button', { hasText: 'Sourane' }).click()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('Cancelled. Nothing was changed.').waitFor()
    await page.getByRole('link', { name: 'Matrix', exact: true }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-form=csv]').click(),
    ])
    expect(new TextDecoder().decode(await bytesOf(download))).toContain('Marendia')
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('a hostile page is read as text: nothing of it runs, loads or becomes an element', async () => {
    const { page, requests, errors } = await visit(browser, `${home}#laws`)
    const hostile = `<html lang="en"><head><title>Arms Act</title><script>parent.hacked = 1; fetch('http://evil.test/')</script></head><body>
      <h1>Arms Act</h1><p>1. A manufacturer shall mark each firearm with a serial number <img src="http://evil.test/x.png" onerror="document.title='hacked'">.</p>
      <p>2. <b onclick="alert(1)">No person</b> shall import a firearm without a licence &lt;script&gt;alert(2)&lt;/script&gt;.</p>
      <iframe src="http://evil.test/frame"></iframe><p>3. The Registrar shall keep a register of firearms for ten years.</p></body></html>`
    await page.setInputFiles('input[type=file]', {
      name: 'act.html',
      mimeType: 'text/html',
      buffer: Buffer.from(hostile),
    })
    await page.locator('obligation-list a').first().waitFor()
    await page.waitForTimeout(500)
    expect(await page.locator('.law-text').textContent()).toContain('<script>alert(2)</script>')
    expect(await page.locator('main').locator('script, img, iframe, [onclick], [onerror]').count()).toBe(0)
    expect(await page.title()).not.toContain('hacked')
    expect(strangers(requests, home)).toEqual([])
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('the search of the model forgives typing errors, in any language', async () => {
    const { page, errors } = await visit(browser, `${home}#model`)
    await page.locator('model-view .obligation').first().waitFor()
    await page.locator('model-view input[type=search]').fill('marcacion importacion')
    await page.locator('model-view [role=status]').waitFor()
    await page.locator('model-view a', { hasText: 'import' }).first().click()
    await page.locator('model-view h2.title').waitFor()
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('language and appearance are remembered; erasing leaves nothing behind', async () => {
    const { page, errors } = await visit(browser, home)
    await openSample(page, /Marendia/)
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.locator('#language').selectOption('fr')
    await page.getByRole('heading', { level: 1, name: 'Réglages' }).waitFor()
    await page.getByLabel('Sombre').check()
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Réglages' }).waitFor()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    await page.getByRole('button', { name: /Effacer/ }).click()
    await page.getByText('Tout a été effacé').waitFor()
    expect(await page.evaluate('localStorage.length')).toBe(0)
    await page.reload()
    await page.getByRole('link', { name: 'Laws' }).click()
    await page.locator('laws-view h1').waitFor()
    await page.waitForTimeout(300)
    expect(await page.getByRole('button', { name: /Open again/ }).count()).toBe(0)
    expect(errors).toEqual([])
    await page.context().close()
  })
})
