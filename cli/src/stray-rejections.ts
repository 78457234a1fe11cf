import { exitCodeOf, say } from './say.ts'

/** What pdf.js throws over a damaged file, by name; it exports no classes for them. */
const damage =
  /^(?:(?:UnknownError|InvalidPDF|Response|Abort|MissingData|ParserEOF|XRefEntry|XRefParse)Exception|FormatError|Jbig2Error|JpegError|JpxError|DNLMarkerError|EOIMarkerError)$/

/**
 * pdf.js fetches the pages of a damaged file side by side and leaves the refusal of those that it did not ask for
 * without a hearer, which would end the process in the middle of its work. What it does ask for is told in its place.
 */
export function leavePdfRejections(): void {
  process.on('unhandledRejection', (reason) => {
    if (reason instanceof Error && damage.test(reason.name)) return
    say(reason)
    process.exit(exitCodeOf(reason))
  })
}
