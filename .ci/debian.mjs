// Programs that some tests ask. On Debian as root they are installed; elsewhere they are asked for.
import { existsSync } from 'node:fs'
import { note, run, step } from './steps.mjs'

/** Ends the run in CI when the program cannot be had, so that no test is left out unseen. */
export async function ensureProgram({ name, does, packages, isThere }) {
  step(`${name}, which ${does}`)
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
    process.stderr.write(`${name} could not be installed; without it tests would be left out.\n`)
    process.exit(1)
  }
  note(`NOT FOUND: the tests that need ${name} are SKIPPED.`)
  note(`On Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}`)
}

const apt = (args) =>
  run('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
