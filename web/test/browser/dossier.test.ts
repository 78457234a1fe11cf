import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { bytesOf, fixture, serve, skip, startBrowser, strangers, until, visit } from './page.ts'

const law = readFileSync(fixture('marendia/law.md'), 'utf8')
const place = 'd=Marendia+sample&o=fp-8-2'

/** The sample dossier, open at an obligation on which nobody has found anything. */
async function openSampleDossier(page: Page, person = 'C. Ruan'): Promise<void> {
  await page.evaluate(`localStorage.setItem('concordance', ${JSON.stringify(JSON.stringify({ person }))})`)
  await page.reload()
  await page.locator('button.sample').click()
  await page.locator('obligation-list a').first().waitFor()
  await page.evaluate(`location.hash = 'work?${place}'`)
  await page.locator('[data-id="fp-8-2"][aria-current=true]').waitFor()
}

async function decide(page: Page, status: string, why: string): Promise<void> {
  await page.locator(`finding-form input[value=${status}]`).check({ force: true })
  await page.locator('textarea[name=why]').fill(why)
  await page.locator('button[value=decide]').click()
  await page.getByText('The finding is on the disk.').waitFor()
}

describe.skipIf(skip)('a dossier in the page', () => {
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

  test('a finding, recorded with the words of the law, is there after a reload; undo takes it back', async () => {
    const { page, requests, errors } = await visit(browser, home)
    await openSampleDossier(page)
    await page.locator('button.gather').first().click()
    await page.locator('.evidence li').first().waitFor()
    const quote = await page.locator('.evidence q').first().textContent()
    await decide(page, 'partial', 'Hardened against wear, not against removal.')
    await page.reload()
    const opinion = page.locator('.opinion')
    await opinion.waitFor()
    expect(await opinion.textContent()).toContain('C. Ruan')
    expect(await opinion.locator('q').first().textContent()).toBe(quote)
    await decide(page, 'met', 'On a second look it is enough.')
    await page.getByRole('button', { name: /^Undo/ }).click()
    await page.getByText('Withdrawn; it stays in the history.').waitFor()
    await until(page, 'document.querySelector(".opinion .badge")?.classList.contains("partial")')
    await page.locator('.history summary').click()
    expect(await page.locator('.history li').count()).toBe(3)
    expect(errors).toEqual([])
    expect(strangers(requests, home)).toEqual([])
    await page.context().close()
  })

  test('words selected in the law become evidence, word for word', async () => {
    const { page, errors } = await visit(browser, home)
    await openSampleDossier(page)
    // The words that hit come last; the clause is drawn anew with them.
    await page.locator('law-pane .hit').first().waitFor()
    const words = String(
      await page.evaluate(`(() => {
        const clause = document.querySelector('law-pane [data-current]')
        const walker = document.createTreeWalker(clause, NodeFilter.SHOW_TEXT)
        let node = walker.nextNode()
        while (node && node.data.trim().length < 12) node = walker.nextNode()
        const range = document.createRange()
        range.setStart(node, 0); range.setEnd(node, 10)
        getSelection().removeAllRanges(); getSelection().addRange(range)
        return range.toString()
      })()`),
    )
    await page.locator('[data-gather-words]').click()
    await page.locator('.evidence li').first().waitFor()
    expect(await page.locator('.evidence q').first().textContent()).toBe(words.trim())
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('a draft survives a tab that is killed, and a recorded finding too', async () => {
    const { page } = await visit(browser, home)
    await openSampleDossier(page)
    await decide(page, 'gap', 'Nothing protects the marks.')
    await page.evaluate(`location.hash = 'work?d=Marendia+sample&o=fp-11-a'`)
    await page.locator('[data-id="fp-11-a"][aria-current=true]').waitFor()
    await page.locator('finding-form input[value=partial]').check({ force: true })
    await page.locator('textarea[name=why]').pressSequentially('Half a sentence, and then')
    const address = page.url()
    const session = await page.context().newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    session.send('Page.crash').catch(() => undefined)
    await crashed
    const again = await page.context().newPage()
    await again.goto(address)
    await again.locator('textarea[name=why]').waitFor()
    expect(await again.locator('textarea[name=why]').inputValue()).toBe('Half a sentence, and then')
    await again.evaluate(`location.hash = 'work?${place}'`)
    await again.locator('.opinion').waitFor()
    expect(await again.locator('.opinion').textContent()).toContain('Nothing protects the marks.')
    await again.context().close()
  })

  test('two tabs on one dossier see what the other records, and two opinions both stand', async () => {
    const { page, errors } = await visit(browser, home)
    await openSampleDossier(page, 'A. Orlen')
    const other = await page.context().newPage()
    await other.goto(`${home}#work?${place}`)
    await other.locator('[data-id="fp-8-2"][aria-current=true]').waitFor()
    await decide(page, 'gap', 'Not in the law.')
    await other.locator('.opinion').waitFor()
    await other.evaluate(`document.querySelector('finding-form')`)
    await other.locator('finding-form input[value=partial]').check({ force: true })
    await other.locator('input[name=person]').fill('B. Timm')
    await other.locator('textarea[name=why]').fill('Section 26 says something.')
    await other.locator('button[value=decide]').click()
    await until(page, 'document.querySelectorAll(".opinion").length === 2')
    expect(await page.locator('.opinions').textContent()).toContain('Opinions differ')
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('a new version makes a finding stale and shows old and new words', async () => {
    const { page, errors } = await visit(browser, home)
    await page.locator('input[name=name]').fill('Two versions')
    await page.locator('input[name=country]').fill('xm')
    await page.locator('button[type=submit]').click()
    await page.locator('laws-view h1').waitFor()
    const add = async (text: string) => {
      const buffer = Buffer.from(text)
      await page.setInputFiles('.drop input[type=file]', { name: 'act.md', mimeType: '', buffer })
      await page.locator('law-outline').waitFor()
      await page.locator('.trial button.primary').click()
      await page.locator('.trial').waitFor({ state: 'detached' })
      await page.locator('.busy').waitFor({ state: 'detached' })
    }
    await add(law)
    await page.evaluate(`location.hash = 'work?d=Two+versions&o=fp-7-period'`)
    await page.locator('[data-propose]').click()
    await page.locator('input[name=person]').fill('A. Orlen')
    await page.locator('textarea[name=why]').fill('Ten years are asked.')
    await page.locator('textarea[name=why]').press('Control+Enter')
    await page.getByText('The finding is on the disk.').waitFor()
    await page.evaluate(`location.hash = 'laws?d=Two+versions'`)
    await add(law.replace('five years from the date', 'six years from the date'))
    await page.evaluate(`location.hash = 'work?d=Two+versions&o=fp-7-period'`)
    const stale = page.locator('.stale')
    await stale.waitFor()
    expect(await stale.locator('dd').first().textContent()).toContain('five years from the date')
    expect(await stale.locator('dd').nth(1).textContent()).toContain('six years from the date')
    expect(await violations(page)).toEqual([])
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('a reading is corrected before it is kept, and the correction stays with the law', async () => {
    const { page, errors } = await visit(browser, home)
    await page.locator('input[name=name]').fill('Corrected')
    await page.locator('input[name=country]').fill('XM')
    await page.locator('button[type=submit]').click()
    await page.locator('laws-view h1').waitFor()
    const buffer = Buffer.from(law)
    await page.setInputFiles('.drop input[type=file]', { name: 'act.md', mimeType: '', buffer })
    await page.locator('law-outline .line', { hasText: '5A.' }).click()
    await page.locator('form.repair input').fill('5B')
    await page.locator('form.repair button[type=submit]').click()
    await page.locator('.made li').waitFor()
    expect(await page.locator('.problem').count()).toBe(0)
    expect(await violations(page)).toEqual([])
    await page.locator('.trial button.primary').click()
    await page.getByText('read with corrections').waitFor()
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('a dossier goes out as a file and comes into another browser with all its findings', async () => {
    const { page } = await visit(browser, home)
    await openSampleDossier(page)
    await page.evaluate('location.hash = "dossiers"')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export Marendia sample' }).click(),
    ])
    const buffer = Buffer.from(await bytesOf(download))
    await page.context().close()
    const { page: other, errors } = await visit(browser, home)
    await other.setInputFiles('input[type=file]', {
      name: 'm.concordance',
      mimeType: '',
      buffer,
    })
    await other.locator('table.list a', { hasText: 'Marendia sample' }).waitFor()
    await other.getByText('9 of 58 found, 1 agreed').waitFor()
    await other.setInputFiles('input[type=file]', {
      name: 'bad.concordance',
      mimeType: '',
      buffer: Buffer.from('<script>alert(1)</script>'),
    })
    expect(await other.getByRole('alert').textContent()).toContain('bad.concordance')
    expect(errors).toEqual([])
    await other.context().close()
  })

  test('what cannot be stored is told, and the draft stays', async () => {
    const { page } = await visit(browser, 'about:blank')
    // A disk without room: the workers' database refuses to write while the test says so.
    await page.addInitScript(
      `const make = URL.createObjectURL.bind(URL)
       const full = 'for (const name of ["put", "add"]) { const real = IDBObjectStore.prototype[name]; IDBObjectStore.prototype[name] = function (...given) { if (self.full) throw new DOMException("no room", "QuotaExceededError"); return real.apply(this, given) } } new BroadcastChannel("full").onmessage = ({ data }) => { self.full = data };\\n'
       URL.createObjectURL = (blob) => make(blob.type === 'text/javascript' ? new Blob([full, blob], { type: blob.type }) : blob)
       window.setFull = (is) => new BroadcastChannel('full').postMessage(is)`,
    )
    await page.goto(home)
    await openSampleDossier(page)
    await page.locator('finding-form input[value=gap]').check({ force: true })
    await page.locator('textarea[name=why]').fill('Nothing protects the marks.')
    await page.evaluate('setFull(true)')
    await page.locator('button[value=decide]').click()
    await page.getByRole('alert').waitFor()
    expect(await page.locator('textarea[name=why]').inputValue()).toBe('Nothing protects the marks.')
    await page.evaluate('setFull(false)')
    await page.getByRole('alert').getByRole('button').click()
    await page.locator('button[value=decide]').click()
    await page.getByText('The finding is on the disk.').waitFor()
    await page.context().close()
  })

  test('after the first visit the page opens without a network', async () => {
    const own = await serve()
    const { page, errors } = await visit(browser, own.address)
    await page.evaluate('navigator.serviceWorker.ready.then(() => 1)')
    own.server.closeAllConnections()
    own.server.close()
    await page.context().setOffline(true)
    await page.reload()
    await page.locator('button.sample').click()
    await page.locator('obligation-list a').first().waitFor()
    expect(errors).toEqual([])
    await page.context().close()
  })
})
