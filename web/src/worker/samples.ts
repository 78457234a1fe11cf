/** Made-up laws of made-up countries, by the name of their folder in `fixtures/`. Each is a chunk of its own. */
export const samples: { readonly [name: string]: () => Promise<Uint8Array> } = {
  marendia: async () => (await import('../../../fixtures/marendia/law.docx')).default,
  sourane: async () => (await import('../../../fixtures/sourane/law.docx')).default,
  caldamar: async () => (await import('../../../fixtures/caldamar/law.docx')).default,
}
