declare module 'memdown' {
  const level: unknown
  export default level
}

declare module 'leveldown' {
  const level: unknown
  export default level
}

declare module 'pouchdb-replication' {
  const plugin: (pouch: typeof import('pouchdb-core').default) => void
  export default plugin
}
