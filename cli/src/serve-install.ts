import { install, type Members } from '@concordance/server'
import { usage } from '@concordance/toolkit'
import { passwordFrom } from './ask-password.ts'

interface InstallFlags {
  readonly lead?: readonly string[]
  readonly reviewer?: readonly string[]
  readonly reader?: readonly string[]
  readonly json?: boolean
}

/** Writes the rules of a dossier into a database of a CouchDB and says what was new. */
export async function installRules(flags: InstallFlags, address: string): Promise<void> {
  const done = await install(await withPasswordIn(address), membersOf(flags))
  if (flags.json) {
    process.stdout.write(`${JSON.stringify(done, undefined, 2)}\n`)
    return
  }
  const lines = [
    done.created ? 'The database was made.' : 'The database was there.',
    done.written.length > 0 ? `Written: ${done.written.join(', ')}.` : 'The rules were there already.',
    done.security ? 'Who may read and write was set.' : 'Who may read and write was left as it is.',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** A password in a command line is seen by others; it is asked for where the address names somebody without one. */
async function withPasswordIn(address: string): Promise<string> {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  if (url.username === '' || url.password !== '') return address
  url.password = encodeURIComponent(await passwordFrom({}, false))
  return url.href
}

function membersOf({ lead, reviewer, reader }: InstallFlags): Members | undefined {
  if (!lead && !reviewer && !reader) return undefined
  const all = [...(lead ?? []), ...(reviewer ?? []), ...(reader ?? [])].map(accountOf)
  const names = (given: readonly string[] | undefined) => (given ?? []).map((text) => accountOf(text).account)
  return {
    leads: names(lead),
    reviewers: names(reviewer),
    readers: names(reader),
    people: Object.fromEntries(all.flatMap(({ account, person }) => (person ? [[account, person]] : []))),
  }
}

/** `ada` or `ada=A. Orlen`. */
function accountOf(text: string): { readonly account: string; readonly person: string | undefined } {
  const [account = '', person] = text.split('=')
  if (account === '' || person === '')
    throw usage(`"${text}" names no account; write NAME or NAME="A. Orlen"`)
  return { account, person }
}
