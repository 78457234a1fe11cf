/** Bytes as a person reads them, in the reader's language: `1.4 MB`, `0 kB`. */
export function size(bytes: number, language: string): string {
  const large = bytes >= 1_000_000
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  }).format(bytes / (large ? 1_000_000 : 1_000))
}
