// Keeps the whole page in the browser, so that it opens without a network after the first visit. The build puts in the
// names of the files and a version that changes with any of them.
const version = '{version}'
const files = '{files}'.split(' ')
const name = `concordance-page-${version}`
const own = new Set(files.map((file) => new URL(file, self.location.href).href))
const start = new URL('index.html', self.location.href).href

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(files)))
})

// Only when no tab of the version before is open any more: an open page still loads its own parts.
self.addEventListener('activate', (event) => {
  const old = (key) => key.startsWith('concordance-page-') && key !== name
  event.waitUntil(
    caches.keys().then((keys) => Promise.all(keys.filter(old).map((key) => caches.delete(key)))),
  )
})

// Nothing but the page's own files is answered from here; what goes to a server of dossiers passes untouched.
self.addEventListener('fetch', (event) => {
  const { request } = event
  const address = request.url.split(/[?#]/)[0]
  const wanted = request.mode === 'navigate' && address === new URL('./', start).href ? start : address
  if (request.method !== 'GET' || !own.has(wanted)) return
  const kept = () => caches.open(name).then((cache) => cache.match(wanted))
  event.respondWith(kept().then((response) => response ?? fetch(request)))
})
