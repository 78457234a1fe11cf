import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Context } from '@concordance/toolkit'
import { remember } from './endings.ts'

/** LibreOffice needs seconds for a law; a file on which it works longer is not one. */
const longest = 120_000

const usualPlaces = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  '/usr/lib/libreoffice/program/soffice',
]

/** The program of LibreOffice on the search path or in its usual place. */
function findOffice(path: string): string | undefined {
  const names = ['soffice', 'libreoffice', 'soffice.exe']
  const onPath = path.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...usualPlaces].find((file) => existsSync(file))
}

const item = (path: string, name: string, value: string) =>
  `<item oor:path="/org.openoffice.Office.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`

/** Settings of the private profile: no macro runs, no link is followed, nothing is updated. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${item('Common/Security/Scripting', 'MacroSecurityLevel', '3')}
${item('Common/Security/Scripting', 'DisableMacrosExecution', 'true')}
${item('Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true')}
${item('Common/Security/Scripting', 'DisableActiveContent', 'true')}
${item('Writer/Content/Update', 'Link', '0')}
</oor:items>
`

/** Turns a file of a word processor into DOCX with LibreOffice, where it is installed, in a profile of its own. */
export const convert: NonNullable<Context['convert']> = async (bytes, format) => {
  const office = findOffice(process.env.PATH ?? '')
  if (office === undefined) return { failure: 'missing' }
  const folder = await mkdtemp(join(tmpdir(), 'concordance-office-'))
  const memory = remember(folder)
  try {
    await mkdir(join(folder, 'profile', 'user'), { recursive: true })
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), settings)
    await writeFile(join(folder, `law.${format}`), bytes)
    const ended = await run(office, [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--invisible',
      '--norestore',
      '--nologo',
      '--nolockcheck',
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      join(folder, 'out'),
      join(folder, `law.${format}`),
    ])
    if (ended === 'late') return { failure: 'late' }
    const docx = await readFile(join(folder, 'out', 'law.docx')).catch(() => undefined)
    return docx === undefined ? { failure: 'refused' } : { docx: new Uint8Array(docx) }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    memory.done()
  }
}

/** Waits for the program's end; one that takes too long is stopped with all that it started. */
function run(program: string, args: readonly string[]): Promise<'done' | 'late'> {
  return new Promise((resolve) => {
    const own = process.platform !== 'win32'
    const child = spawn(program, args, { stdio: 'ignore', detached: own, windowsHide: true })
    const timer = setTimeout(() => {
      if (child.pid !== undefined && own) process.kill(-child.pid, 'SIGKILL')
      else child.kill('SIGKILL')
      resolve('late')
    }, longest)
    const end = () => {
      clearTimeout(timer)
      resolve('done')
    }
    child.on('error', end)
    child.on('close', end)
  })
}
