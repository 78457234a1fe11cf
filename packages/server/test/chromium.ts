import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

export type { Browser, Page }

const executable = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** In CI the tests fail without a browser; elsewhere they are skipped. */
export const noChromium = !existsSync(executable) && process.env.CI !== 'true'

export const startChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executable,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
