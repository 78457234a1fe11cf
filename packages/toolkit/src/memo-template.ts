import { parseMarkdown } from '@concordance/formats'
import type { MemoSkeleton, UnknownPlaceholder } from '@concordance/memos'
import type { Context } from './context.ts'
import { nearest } from './nearest.ts'
import { problem } from './problem.ts'

/** The skeleton that a user gives. */
export async function skeletonFrom(context: Context, file: string): Promise<MemoSkeleton> {
  return { file, tree: parseMarkdown(new TextDecoder().decode(await context.read(file))) }
}

/** A problem with the place of the first placeholder that no one knows, those that there are, and how many more. */
export function unknownPlaceholder(found: readonly UnknownPlaceholder[]): ReturnType<typeof problem> {
  const [first, ...more] = found
  if (!first) throw new RangeError('There is no unknown placeholder')
  const near = nearest(first.name, first.known)
  const hint = near ? `did you mean {${near}}? ` : ''
  const others =
    more.length > 0
      ? ` (also unknown: ${more.map(({ name, line }) => `{${name}} in line ${line}`).join(', ')})`
      : ''
  return problem(
    `unknown placeholder {${first.name}}; ${hint}there are ${first.known.map((name) => `{${name}}`).join(', ')}${others}`,
    'unknown-placeholder',
    `${first.file}:${first.line}`,
  )
}
