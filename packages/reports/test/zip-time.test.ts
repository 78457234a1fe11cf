import { throws } from 'node:assert/strict'
import { test } from 'vitest'
import { setZipTime } from '../src/zip-time.ts'

test('what is no zip throws', () => {
  throws(() => setZipTime(new Uint8Array(0), '2026-01-01'), /Not a zip/)
  throws(() => setZipTime(new Uint8Array(100), '2026-01-01'), /Not a zip/)
})
