import type { Model } from '@concordance/protocol-model'
import { conceptSpace } from './concept-space.ts'
import { lexiconOf } from './lexicon.ts'
import { queriesOf } from './queries.ts'

/**
 * Makes ready what depends on the model alone: the queries of all obligations and the terms of the languages given
 * (BCP 47 primary tags). It is kept per model. `map` does the same when it is first called; whoever waits for a file
 * or a worker to start may call this before.
 */
export function prepare(model: Model, languages: readonly string[] = []): void {
  conceptSpace(model)
  queriesOf(model)
  for (const language of languages) lexiconOf(model, language)
}
