/** What a file may cost. The defaults pass a 3,000-page gazette with its pictures. */
export interface Limits {
  /** Bytes of the file as given. */
  readonly fileSize: number
  /** Bytes of all parts together, unpacked. */
  readonly totalSize: number
  /** Bytes of one part, unpacked. */
  readonly partSize: number
  readonly entries: number
  /** Unpacked size over packed size, for parts of more than a megabyte. */
  readonly ratio: number
  /** Elements inside elements. */
  readonly nesting: number
}

const megabyte = 1024 * 1024

export const defaultLimits: Limits = {
  fileSize: 256 * megabyte,
  totalSize: 768 * megabyte,
  partSize: 256 * megabyte,
  entries: 10_000,
  ratio: 200,
  nesting: 200,
}
