import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{packages/*,protocol-model,templates,cli}/test/**/*.test.ts'],
    globalSetup: ['.ci/compile-data.mjs'],
    testTimeout: 60_000,
  },
})
