// Installs the dependencies that pnpm-lock.yaml names, on a machine that has only Node and npm.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { must, note, root, step } from './steps.mjs'

const stamp = join(root, 'node_modules', '.concordance-installed')

/** Skipped when the lockfile has not changed since the last installation. */
export async function install() {
  requireNode20()
  step('Dependencies')
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex')
  const linked = existsSync(join(root, 'node_modules', '.bin', 'concordance'))
  if (linked && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return note('already installed')
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  await must('npx', ['--yes', packageManager, 'install', '--frozen-lockfile'])
  writeFileSync(stamp, lock)
}

function requireNode20() {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= 20) return
  process.stderr.write(`Concordance needs Node 20 or newer; this is Node ${process.versions.node}.\n`)
  process.exit(1)
}

if (process.argv[1]?.endsWith('install.mjs')) await install()
