// Prints what vitest counted as one plain line; fails when nothing ran or anything failed.
import { existsSync, readFileSync } from 'node:fs'
import { report } from './test.mjs'

const counted = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = counted ?? {}
const skipped = (counted?.numPendingTests ?? 0) + (counted?.numTodoTests ?? 0)
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
process.exitCode = counted?.success && passed > 0 ? 0 : 1
