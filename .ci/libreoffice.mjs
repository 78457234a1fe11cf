// Some tests ask LibreOffice what a Word file really shows.
import { spawnSync } from 'node:child_process'
import { ensureProgram } from './debian.mjs'

export const ensureLibreOffice = () =>
  ensureProgram({
    name: 'LibreOffice',
    does: 'judges the Word files',
    packages: ['libreoffice-writer', 'python3-uno', 'poppler-utils', 'fonts-dejavu-core', 'fonts-noto-core'],
    isThere,
  })

const has = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
const isThere = () =>
  has('soffice') && has('pdftoppm') && spawnSync('/usr/bin/python3', ['-c', 'import uno']).status === 0
