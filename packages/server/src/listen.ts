import type { Server } from 'node:http'
import { codeOf, ServerError } from './server-error.ts'

/** Resolves to the port. Throws a `ServerError` with what to do. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(whyNot(error, port, host)))
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

function whyNot(error: unknown, port: number, host: string): ServerError {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new ServerError(
        'port-taken',
        `port ${port} is taken, perhaps by a server that runs already; end that one, or choose another with --port ${port + 1}`,
      )
    case 'EACCES':
      return new ServerError(
        'port-denied',
        `port ${port} is not open to you; choose one above 1023 with --port`,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ServerError(
        'host',
        `this machine has no address ${host}; leave --host out or give one of its own`,
      )
  }
  return new ServerError('not-started', `the server cannot listen at ${host} port ${port} (${codeOf(error)})`)
}
