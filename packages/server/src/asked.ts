import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Person } from './person.ts'

/** A request that passed the guard, with who sends it. */
export interface Asked {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  readonly method: string
  readonly person: Person
  readonly address: string
}
