import { expect, it } from 'vitest'
import { homeFolder } from '../src/home.ts'

it.each([
  ['linux', { CONCORDANCE_HOME: '/data' }, '/data'],
  ['linux', {}, '/home/ana/.local/share/concordance'],
  ['linux', { XDG_DATA_HOME: '/xdg' }, '/xdg/concordance'],
  ['darwin', {}, '/home/ana/Library/Application Support/Concordance'],
  ['win32', { LOCALAPPDATA: '/local' }, '/local/Concordance'],
] as const)('on %s with %o the data lies in %s', (platform, env, folder) => {
  expect(homeFolder(env, platform, '/home/ana')).toBe(folder)
})
