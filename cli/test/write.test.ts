import { chmodSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { replaceFile } from '../src/write.ts'
import { namesIn, temporaryFolder } from './command.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
const at = (name: string) => join(folder.path, name)
const bytes = new TextEncoder().encode('new')

describe('replaceFile', () => {
  it('leaves the old file and no other when it fails', async () => {
    mkdirSync(at('a/target'), { recursive: true })
    writeFileSync(at('a/target/inside'), 'old')
    await expect(replaceFile(at('a/target'), bytes)).rejects.toThrow()
    expect(namesIn(at('a'))).toEqual(['target'])
    expect(readFileSync(at('a/target/inside'), 'utf8')).toBe('old')
  })

  it('keeps the rights of the file it replaces', async () => {
    writeFileSync(at('private'), 'old')
    chmodSync(at('private'), 0o600)
    await replaceFile(at('private'), bytes)
    expect(readFileSync(at('private'), 'utf8')).toBe('new')
    expect(statSync(at('private')).mode & 0o777).toBe(0o600)
  })

  it('follows a link and keeps it', async () => {
    writeFileSync(at('real'), 'old')
    symlinkSync(at('real'), at('link'))
    await replaceFile(at('link'), bytes)
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true)
    expect(readFileSync(at('real'), 'utf8')).toBe('new')
  })
})
