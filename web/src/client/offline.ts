import { trusted } from './trusted.ts'

/** Lets the browser keep the page, where it came from a web server. The single file needs nothing of the kind. */
export function keepOffline(): void {
  if (!document.querySelector('link[rel=manifest]') || !isSecureContext || !navigator.serviceWorker) return
  addEventListener('load', () => {
    // A page that cannot be kept works all the same, as long as there is a network.
    void navigator.serviceWorker.register(trusted('service-worker.js')).catch(() => undefined)
  })
}
