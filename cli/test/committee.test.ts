import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browser, noChromium, type Page, startChromium } from '../../packages/server/test/chromium.ts'
import { bin, concordance, temporaryFolder } from './command.ts'

/** The page as it was built into the command. */
const page = fileURLToPath(new URL('../dist/web/index.html', import.meta.url))
const unbuilt = !existsSync(page) && process.env.CI !== 'true'

const dossier = 'Marendia sample'
/** Two obligations of the sample on which nobody has found anything yet. */
const disputed = 'fp-8-2'
const quiet = 'fp-9-verify'

describe.skipIf(noChromium || unbuilt)('a committee: two browsers and a command line', () => {
  const folder = temporaryFolder()
  let serving: ChildProcess | undefined
  let browser: Browser
  let home = ''

  beforeAll(async () => {
    const child = spawn(process.execPath, [bin, 'serve', '--port', '0', '--json'], {
      env: { ...process.env, CONCORDANCE_HOME: join(folder.path, 'office') },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    serving = child
    home = await new Promise<string>((resolve, reject) => {
      child.on('exit', () => reject(new Error('the server ended')))
      child.stdout.on('data', (line: Buffer) => resolve(JSON.parse(line.toString()).address))
    })
    browser = await startChromium()
  })
  afterAll(async () => {
    await browser?.close()
    serving?.kill()
    folder.remove()
  })

  const command = async (...args: readonly string[]) => {
    const ran = await concordance(args, { env: { CONCORDANCE_HOME: join(folder.path, 'desk') } })
    expect(ran).toMatchObject({ code: 0 })
    return ran.out
  }
  const json = async (...args: readonly string[]) => JSON.parse(await command(...args, '--json'))
  const sync = () =>
    command('sync', dossier, new URL(`db/${encodeURIComponent('marendia sample')}`, home).href)

  /** The opinions that the command line sees in dispute. */
  const opinionsApart = async () => {
    const { findings } = (await json('dossier', 'conflicts', dossier)) as {
      findings: { obligation: string; opinions: object[] }[]
    }
    return findings.find(({ obligation }) => obligation === disputed)?.opinions
  }

  /** A person at a browser of the own, with the page that the command gives out. */
  async function person(name: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
    const opened = await context.newPage()
    await opened.goto(home)
    const chosen = JSON.stringify(JSON.stringify({ person: name, sync: true }))
    await opened.evaluate(`localStorage.setItem('concordance', ${chosen})`)
    await opened.reload()
    return opened
  }

  async function at(where: Page, obligation: string): Promise<void> {
    await where.evaluate(`location.hash = 'work?d=Marendia+sample&o=${obligation}'`)
    await where.locator(`[data-id="${obligation}"][aria-current=true]`).waitFor()
  }

  async function find(
    where: Page,
    obligation: string,
    status: string,
    why: string,
    act: 'decide' | 'resolve' = 'decide',
  ): Promise<void> {
    await at(where, obligation)
    await where.locator(`finding-form input[value=${status}]`).check({ force: true })
    await where.locator('textarea[name=why]').fill(why)
    await where.locator(`finding-form button[value=${act}]`).click()
    await where.locator('.opinion', { hasText: why }).waitFor()
  }

  it('all decisions arrive everywhere; a disagreement is seen by all and ended by a person', {
    timeout: 180_000,
  }, async () => {
    const ada = await person('A. Orlen')
    await ada.locator('button.sample').click()
    await ada.locator('obligation-list a').first().waitFor()
    await ada.evaluate(`location.hash = 'settings?d=Marendia+sample'`)
    await ada.getByText('same as on the server').first().waitFor()

    const bo = await person('B. Timm')
    await bo.evaluate(`location.hash = 'settings'`)
    await bo.locator('.synced button').first().click()
    await bo.getByText('same as on the server').first().waitFor()
    await sync()

    // B. Timm travels: what he finds stays with him for now.
    await bo.context().setOffline(true)
    await find(bo, disputed, 'gap', 'Nothing of it in the train.')
    await find(bo, quiet, 'partial', 'Half of it, as far as I read.')
    await find(ada, disputed, 'met', 'All of it, in the office.')
    const decided = ['--status', 'gap', '--why', 'Not in this law.', '--by', 'C. Ruan']
    await command('dossier', 'decide', dossier, 'fp-7-period', ...decided)
    await sync()
    await at(ada, 'fp-7-period')
    await ada.locator('.opinion', { hasText: 'Not in this law.' }).waitFor()
    // The page sends what it found in its own time.
    const listed = async () => {
      await sync()
      return JSON.stringify(await json('dossier', 'list', dossier))
    }
    await expect.poll(listed, { timeout: 60_000, interval: 500 }).toContain('All of it, in the office.')
    expect(await listed()).not.toContain('in the train')

    // He is back; both opinions stand in all three places, and nobody's was overwritten.
    await bo.context().setOffline(false)
    for (const desk of [ada, bo]) {
      await at(desk, disputed)
      await desk.locator('.opinion', { hasText: 'in the train' }).waitFor()
      await desk.locator('.opinion', { hasText: 'in the office' }).waitFor()
      expect(await desk.locator('.opinion').count()).toBe(2)
      await desk.locator('.opinions .stage strong').waitFor()
    }
    await sync()
    // The sample brings a disagreement of its own along.
    expect(await opinionsApart()).toHaveLength(2)
    await at(bo, 'fp-7-period')
    await bo.locator('.opinion', { hasText: 'Not in this law.' }).waitFor()
    await at(ada, quiet)
    await ada.locator('.opinion', { hasText: 'as far as I read' }).waitFor()

    // A person ends it, with a reason.
    await find(ada, disputed, 'partial', 'Both read it again together.', 'resolve')
    await at(bo, disputed)
    await bo.locator('.opinion', { hasText: 'Both read it again together.' }).waitFor()
    expect(await bo.locator('.opinion').count()).toBe(1)
    await sync()
    expect(await opinionsApart()).toBeUndefined()
    const log = JSON.stringify(await json('dossier', 'log', dossier))
    for (const why of [
      'in the train',
      'in the office',
      'as far as I read',
      'Not in this law',
      'again together',
    ])
      expect(log).toContain(why)
    await command('dossier', 'verify', dossier)
  })
})
