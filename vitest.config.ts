import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // pdf.js leaves the refusal of pages of a damaged file that it fetched ahead without a hearer.
    onUnhandledError: ({ name }) =>
      !/^(?:(?:XRefEntry|XRefParse|ParserEOF|UnknownError)Exception|FormatError)$/.test(name),
    globalSetup: ['.ci/compile-data.mjs'],
    projects: [
      {
        extends: true,
        test: {
          name: 'packages',
          include: ['{packages/*,protocol-model,templates,fixtures}/test/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'cli',
          include: ['cli/test/**/*.test.ts'],
          globalSetup: ['.ci/build.mjs'],
          // After the packages: each test starts the command as a process of its own.
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'web',
          include: ['web/test/**/*.test.ts'],
          globalSetup: ['.ci/build-web.mjs'],
          // Last: browsers want the machine for themselves.
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
