// What the scripts of this folder share: the project's folder, a heading per step, and a child process that must succeed.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

export const step = (text) => process.stdout.write(`\n── ${text}\n`)
export const note = (text) => process.stdout.write(`   ${text}\n`)

/** Runs a program with its output shown as it comes; resolves to its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      // npx and the tools are .cmd files on Windows, which only a shell starts.
      shell: process.platform === 'win32',
      ...options,
    })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** As `run`, but ends the script when the program fails. */
export async function must(command, args, options) {
  const code = await run(command, args, options)
  if (code === 0) return
  process.stderr.write(`\nThis step failed: ${command} ${args.join(' ')}\n`)
  process.exit(code)
}
