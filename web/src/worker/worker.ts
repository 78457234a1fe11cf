import { localDate } from '../text/local-date.ts'
import { answer, isForReader, noticeOf, type Place } from './answer.ts'
import { openDesk } from './desk.ts'
import { dossierPlace } from './dossier-place.ts'
import type { Numbered, Reply } from './messages.ts'
import { openStore } from './page-store.ts'

// In this thread `self` is a worker's; the types know it as a window's.
const post = (reply: Reply) => (self as unknown as { postMessage: (reply: Reply) => void }).postMessage(reply)

const place: Promise<Place> = openStore().then((store) => ({
  store,
  desk: openDesk(store),
  dossiers: dossierPlace(store),
  program: VERSION,
  today: () => localDate(new Date()),
}))

async function handle({ id, ...request }: Numbered): Promise<void> {
  try {
    const progress = (step: Parameters<Parameters<typeof answer>[2]>[0]) =>
      post({ id, type: 'progress', progress: step })
    post({ id, type: 'done', answer: await answer(request, await place, progress) })
  } catch (error) {
    if (isForReader(error)) post({ id, type: 'problem', notice: noticeOf(error) })
    else post({ id, type: 'fault', message: error instanceof Error ? error.message : String(error) })
  }
}

// One after the other: an operation must not read a desk that another request is just laying.
let last: Promise<void> = Promise.resolve()
self.addEventListener('message', ({ data }: MessageEvent<Numbered>) => {
  last = last.then(() => handle(data))
})
