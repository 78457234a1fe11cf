import { read } from '@concordance/formats'
import { flatten, toLaw } from '../../src/index.ts'

/** Everything that reading a file gives, as plain data that can be sent from a worker. */
export async function outlineOf(bytes: Uint8Array, file: string): Promise<unknown> {
  const law = toLaw(await read(bytes, { file }))
  const { title, language, source, messages } = law
  return JSON.parse(
    JSON.stringify({
      title,
      language,
      source,
      clauses: flatten(law).map(({ clause: { children: _, ...clause } }) => clause),
      messages: messages.map(({ ruleId, reason, line }) => ({ ruleId, reason, line })),
    }),
  )
}
