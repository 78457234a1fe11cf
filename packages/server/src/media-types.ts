/** What browsers must be told of a file, by the ending of its name. */
const types: { readonly [ending: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

export const mediaType = (ending: string): string => types[ending.toLowerCase()] ?? 'application/octet-stream'

/** Kinds that are packed already. */
const packed = new Set(['.png', '.woff2', '.docx', '.gz', '.br', '.zip', '.bcmap', '.pfb'])

export const isWorthPacking = (ending: string): boolean => !packed.has(ending.toLowerCase())
