import type { Asked } from './asked.ts'
import { readJson } from './body.ts'
import type { Databases } from './databases.ts'
import { fieldsOf } from './json.ts'
import type { People } from './people.ts'
import { nobody, type Person } from './person.ts'
import { badRequest, logIn, missing } from './refusal.ts'
import { sendJson } from './reply.ts'
import { cookieOf } from './sessions.ts'

export interface ApiOptions {
  readonly people: People
  readonly databases: Databases
  readonly version: string
  /** The page is reached over TLS, so that the cookie must never go out without it. */
  readonly secure: boolean
}

/** A log-in is a name and a password. */
const bodyLimit = 16 * 2 ** 10

/** What the page asks for below `/_concordance/`: who it is, log in and out, which dossiers there are. */
export function api({ people, databases, version, secure }: ApiOptions) {
  const sessionOf = ({ name, mayCreate, alone }: Person) => ({
    server: 'concordance',
    version,
    accounts: !alone,
    name,
    mayCreate,
  })

  return async (asked: Asked, path: string): Promise<void> => {
    const { request, response, method, person, address } = asked
    const send = (json: unknown, token?: string) =>
      sendJson(request, response, {
        json,
        ...(token !== undefined && { headers: { 'set-cookie': cookieOf(token, secure) } }),
      })
    switch (`${method} ${path}`) {
      case 'GET session':
        return send(sessionOf(person))
      case 'POST session': {
        const { name, password } = fieldsOf(await readJson(request, bodyLimit))
        const known = await people.logIn(textOf(name, 'name'), textOf(password, 'password'), address)
        return send(sessionOf(known.person), known.token)
      }
      case 'DELETE session':
        await people.logOut(request)
        return send(sessionOf(person.alone ? person : nobody), '')
      case 'PUT password': {
        const { old, new: next } = fieldsOf(await readJson(request, bodyLimit))
        const token = await people.changePassword(request, textOf(old, 'old'), textOf(next, 'new'))
        return send({ ok: true }, token)
      }
      case 'GET dossiers':
        if (!person.alone && person.name === null) throw logIn()
        return send(await dossiersOf(databases, person))
    }
    throw missing('this server does not know that')
  }
}

/** What the person may see. One that cannot be opened is listed without its name. */
async function dossiersOf(databases: Databases, person: Person): Promise<readonly object[]> {
  const keys = (await databases.names()).filter((key) => person.roleIn(key) !== undefined)
  const listed: object[] = []
  for (const key of keys) {
    const head = await databases.use(key, (database) => database.get('dossier')).catch(() => undefined)
    const { name = null, country = null, dossier = null } = { ...head }
    const role = person.roleIn(key)
    listed.push({ key, name, country, dossier, role, db: `/db/${encodeURIComponent(key)}` })
  }
  return listed
}

function textOf(value: unknown, what: string): string {
  if (typeof value !== 'string' || value === '') throw badRequest(`${what} must be a text`)
  return value
}
