const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
let known: ReadonlyMap<string, string> | undefined

/** English, French and Spanish names of countries to their codes of ISO 3166-1. */
function names(): ReadonlyMap<string, string> {
  known ??= new Map(
    ['es', 'fr', 'en'].flatMap((language) => {
      const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
      return letters.flatMap((a) =>
        letters.flatMap((b) => {
          const name = regions.of(`${a}${b}`)
          return name === undefined ? [] : [[plain(name), `${a}${b}`] as const]
        }),
      )
    }),
  )
  return known
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()

/** The name of a dossier and the country in the name of a folder: `Malta`, `MR Marendia`, `Marendia (MR)`. */
export function countryOf(folder: string): { readonly name: string; readonly country: string } | undefined {
  const [, before, rest] = /^([A-Z]{2})(?:[ _-]+(.+))?$/.exec(folder) ?? []
  if (before !== undefined) return { name: rest ?? before, country: before }
  const [, name, behind] = /^(.+?)[ _-]*\(([A-Z]{2})\)$/.exec(folder) ?? []
  if (name !== undefined && behind !== undefined) return { name, country: behind }
  const country = names().get(plain(folder))
  return country === undefined ? undefined : { name: folder, country }
}
