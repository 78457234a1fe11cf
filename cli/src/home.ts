import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Folder for the user's data: `$CONCORDANCE_HOME`, else where the platform keeps the data of programs
 * (XDG Base Directory Specification, Apple's File System Programming Guide, Windows' known folders).
 */
export function homeFolder(
  env: { readonly [name: string]: string | undefined },
  platform: NodeJS.Platform,
  home: string = homedir(),
): string {
  if (env.CONCORDANCE_HOME) return env.CONCORDANCE_HOME
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Concordance')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Concordance')
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'concordance')
}
