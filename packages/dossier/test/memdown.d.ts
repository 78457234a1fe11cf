declare module 'memdown' {
  const level: unknown
  export default level
}

declare module 'leveldown' {
  const level: unknown
  export default level
}
