import { execFileSync, spawn } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixtures, namesIn, temporaryFolder } from './command.ts'

const cli = fileURLToPath(new URL('..', import.meta.url))
const folder = temporaryFolder()
afterAll(folder.remove)

const npm = (args: readonly string[], cwd: string) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32', stdio: 'pipe' })

describe('the packed command', () => {
  beforeAll(() => {
    npm(['pack', '--pack-destination', folder.path], cli)
    const [tarball = ''] = namesIn(folder.path)
    npm(['init', '--yes'], folder.path)
    npm(['install', '--offline', '--no-audit', '--no-fund', `./${tarball}`], folder.path)
    copyFileSync(join(fixtures, 'marendia/law.docx'), join(folder.path, 'law.docx'))
  }, 180_000)

  it('brings everything along: no package is installed beside it', () => {
    expect(namesIn(join(folder.path, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      '@concordance',
    ])
    expect(namesIn(join(folder.path, 'node_modules/@concordance'))).toEqual(['cli'])
    expect(existsSync(join(folder.path, 'node_modules/@concordance/cli/node_modules'))).toBe(false)
  })

  it('does the main job in an empty folder', () => {
    const bin = join(folder.path, 'node_modules/.bin/concordance')
    const run = (args: readonly string[]) =>
      execFileSync(bin, args, { cwd: folder.path, encoding: 'utf8', shell: process.platform === 'win32' })
    const { obligations } = JSON.parse(run(['map', 'law.docx', '--json']))
    expect(obligations.length).toBeGreaterThanOrEqual(50)
    run(['matrix', 'law.docx', '-o', 'matrix.docx', '-o', 'matrix.xlsx', '-o', 'matrix.html'])
    for (const form of ['docx', 'xlsx', 'html']) {
      expect(readFileSync(join(folder.path, `matrix.${form}`)).length).toBeGreaterThan(1000)
    }
  })

  it('keeps a dossier, with the database that came along', () => {
    const bin = join(folder.path, 'node_modules/.bin/concordance')
    const env = { ...process.env, CONCORDANCE_HOME: join(folder.path, 'home') }
    const run = (...args: readonly string[]) =>
      execFileSync(bin, ['dossier', ...args], {
        cwd: folder.path,
        encoding: 'utf8',
        env,
        shell: process.platform === 'win32',
      })
    run('create', 'Marendia', '--country', 'MR')
    run('add', 'Marendia', 'law.docx')
    run('decide', 'Marendia', 'fp-8-1-a', '--status', 'gap', '--why', 'none', '--by', 'Orlen')
    expect(JSON.parse(run('list', 'Marendia', '--json')).findings).toMatchObject([
      { by: 'Orlen', status: 'gap' },
    ])
  })

  it('serves the page that came along', async () => {
    const main = join(folder.path, 'node_modules/@concordance/cli/bin/concordance.mjs')
    const env = { ...process.env, CONCORDANCE_HOME: join(folder.path, 'home') }
    const server = spawn(process.execPath, [main, 'serve', '--port', '0', '--json'], {
      cwd: folder.path,
      env,
    })
    try {
      const line = await new Promise<string>((resolve, reject) => {
        server.stdout.on('data', (part: Buffer) => resolve(part.toString()))
        server.on('exit', () => reject(new Error('the server ended')))
      })
      const { address } = JSON.parse(line)
      expect(await (await fetch(address)).text()).toContain('<concordance-app>')
      expect((await fetch(new URL('main.js', address))).status).toBe(200)
      const listed = (await (await fetch(new URL('_concordance/dossiers', address))).json()) as object[]
      expect(listed).toMatchObject([{ key: 'marendia', role: 'lead' }])
    } finally {
      server.kill('SIGKILL')
    }
  })

  it('names the third-party code in it, with licences', () => {
    const notice = readFileSync(
      join(folder.path, 'node_modules/@concordance/cli/dist/THIRD-PARTY.txt'),
      'utf8',
    )
    for (const name of [
      'commander',
      'docx',
      'fflate',
      'leveldown',
      'pouchdb-core',
      'pdfjs-dist',
      'tesseract.js-core',
      '@tesseract.js-data/eng',
    ]) {
      expect(notice).toMatch(new RegExp(`^${name} [\\d.]+ \\(\\S+`, 'm'))
    }
  })
})
