// The page is tested in a real browser: Debian's Chromium, or the one that $CHROMIUM names.
import { existsSync } from 'node:fs'
import { ensureProgram } from './debian.mjs'

/** Path of the browser; the tests read it the same way. */
export const chromium = () => process.env.CHROMIUM ?? '/usr/bin/chromium'

export const ensureChromium = () =>
  ensureProgram({
    name: 'Chromium',
    does: 'shows the page to its tests',
    packages: ['chromium', 'fonts-noto-core'],
    isThere: () => existsSync(chromium()),
  })
