import { trusted } from './trusted.ts'

/** A worker that inherits the page's content security policy, so that it too can reach no other host. */
export async function startWorker(): Promise<Worker> {
  const inline = document.getElementById('worker-source')?.textContent
  const source = inline
    ? await unpack(inline)
    : new Blob([`import ${JSON.stringify(new URL('worker.js', document.baseURI).href)}`], {
        type: 'text/javascript',
      })
  const url = URL.createObjectURL(source)
  try {
    return new Worker(trusted(url), { type: inline ? 'classic' : 'module' })
  } finally {
    // The worker has fetched its script by then or keeps the blob alive; a minute is ample.
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
  }
}

/** In the single file the worker's script lies in the page, packed with gzip and written in base64. */
function unpack(base64: string): Promise<Blob> {
  const packed = Uint8Array.from(atob(base64.trim()), (letter) => letter.charCodeAt(0))
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(stream, { headers: { 'content-type': 'text/javascript' } }).blob()
}
