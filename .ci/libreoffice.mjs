// Some tests ask LibreOffice what a Word file really shows. On Debian as root it is installed; elsewhere it is asked for.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { note, run, step } from './steps.mjs'

const packages = [
  'libreoffice-writer',
  'python3-uno',
  'poppler-utils',
  'fonts-dejavu-core',
  'fonts-noto-core',
]

/** Ends the run in CI when it cannot be had, so that no test is left out unseen. */
export async function ensureLibreOffice() {
  step('LibreOffice, which judges the Word files')
  if (isThere()) return note('already installed')
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    for (let attempt = 1; attempt <= 3 && !isThere(); attempt++) {
      if (attempt > 1) await new Promise((resolve) => setTimeout(resolve, attempt * 5000))
      await apt(['update', '-qq'])
      await apt(['install', '-y', '-qq', '--no-install-recommends', ...packages])
    }
  }
  if (isThere()) return note('installed')
  if (process.env.CI === 'true') {
    process.stderr.write('LibreOffice could not be installed; without it tests would be left out.\n')
    process.exit(1)
  }
  note('NOT FOUND: the tests that LibreOffice judges are SKIPPED.')
  note(`On Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}`)
}

const has = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
const isThere = () =>
  has('soffice') && has('pdftoppm') && spawnSync('/usr/bin/python3', ['-c', 'import uno']).status === 0

const apt = (args) =>
  run('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
