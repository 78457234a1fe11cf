import type { Progress } from '@concordance/toolkit'
import type { SingleBar } from 'cli-progress'

/** A bar on standard error while people watch it; nothing at all in a pipe. */
export function progressBar(stream: NodeJS.WriteStream): {
  readonly step: (step: Progress) => void
  readonly stop: () => void
} {
  if (!stream.isTTY) return { step: () => {}, stop: () => {} }
  let bar: SingleBar | undefined
  let ended = false
  // The library is loaded only when there is somebody to look at it.
  const loading = import('cli-progress').then(({ default: { SingleBar } }) => {
    if (ended) return
    bar = new SingleBar({
      stream,
      clearOnComplete: true,
      format: '{bar} {value}/{total} {label}',
      barsize: 20,
    })
    bar.start(1, 0, { label: '' })
  })
  return {
    step: ({ label, done, total }) => {
      void loading.then(() => {
        bar?.setTotal(total)
        bar?.update(done, { label })
      })
    },
    stop: () => {
      ended = true
      bar?.stop()
    },
  }
}
