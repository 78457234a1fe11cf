/** The build puts the bytes of a Word file where it is imported. */
declare module '*.docx' {
  const bytes: Uint8Array
  export default bytes
}

/** Version of the program, put in by the build. */
declare const VERSION: string
