/** pdf.js ships no types for its worker part; it is only handed on to pdf.js itself. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  const worker: unknown
  export default worker
}
