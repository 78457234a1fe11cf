const reasons: { readonly [code: string]: string } = {
  EACCES: 'permission is denied; choose another place or ask for permission',
  EPERM: 'permission is denied; choose another place or ask for permission',
  EROFS: 'the disk is read-only; choose another place',
  ENOSPC: 'the disk is full; make room or choose another place',
  ENOTDIR: 'a file stands where a folder is meant; check the path',
  ENAMETOOLONG: 'the name is too long; choose a shorter one',
  EMFILE: 'too many files are open; close some programs and try again',
  EBUSY: 'the file is in use; close it in other programs and try again',
  ENOENT: 'there is no such folder; create it first',
}

export const isCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))

/** What the operating system refused and what to do, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? `the system refused it (${code || String(error)})`
}
