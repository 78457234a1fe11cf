import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dist, skip, startBrowser, strangers, visit } from './page.ts'

const cli = fileURLToPath(new URL('../../../cli/', import.meta.url))
/** `concordance serve` needs the built command, which `npm test` and CI make first. */
const unbuilt = !existsSync(join(cli, 'dist')) && process.env.CI !== 'true'

describe.skipIf(skip || unbuilt)('two browsers at one server', () => {
  let browser: Browser
  let serving: ChildProcess
  let home = ''
  const folder = mkdtempSync(join(tmpdir(), 'concordance-'))
  beforeAll(async () => {
    const env = { ...process.env, CONCORDANCE_HOME: folder }
    serving = spawn(process.execPath, [join(cli, 'bin/concordance.mjs'), 'serve', '--port', '0'], { env })
    home = await new Promise<string>((resolve, reject) => {
      let said = ''
      const hear = (part: Buffer) => {
        said += part
        const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)
        if (address) resolve(address[0])
      }
      serving.stdout?.on('data', hear)
      serving.stderr?.on('data', hear)
      serving.on('exit', () => reject(new Error(said)))
    })
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    serving?.kill()
    rmSync(folder, { recursive: true, force: true })
  })

  const synced = (page: Page) => page.getByText('same as on the server').first().waitFor()

  async function person(name: string) {
    const visited = await visit(browser, home)
    const chosen = JSON.stringify(JSON.stringify({ person: name, sync: true }))
    await visited.page.evaluate(`localStorage.setItem('concordance', ${chosen})`)
    await visited.page.reload()
    return visited
  }

  test('what one records, the other sees; nothing goes to any other host', async () => {
    expect(existsSync(join(dist, 'index.html'))).toBe(true)
    const { page: one, requests, errors } = await person('A. Orlen')
    await one.locator('button.sample').click()
    await one.locator('obligation-list a').first().waitFor()
    await one.evaluate(`location.hash = 'settings?d=Marendia+sample'`)
    await synced(one)
    const { page: other } = await person('B. Timm')
    await other.evaluate(`location.hash = 'settings'`)
    await other.locator('.synced button').first().click()
    await synced(other)
    await other.evaluate(`location.hash = 'work?d=Marendia+sample&o=fp-8-2'`)
    await other.locator('[data-id="fp-8-2"][aria-current=true]').waitFor()
    await other.locator('finding-form input[value=gap]').check({ force: true })
    await other.locator('textarea[name=why]').fill('From afar.')
    await other.locator('button[value=decide]').click()
    await one.evaluate(`location.hash = 'work?d=Marendia+sample&o=fp-8-2'`)
    await one.locator('.opinion', { hasText: 'From afar.' }).waitFor()
    expect(strangers(requests, home)).toEqual([])
    expect(errors).toEqual([])
    await one.context().close()
    await other.context().close()
  })
})
