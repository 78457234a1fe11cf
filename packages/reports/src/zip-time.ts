/** Signatures and offsets after APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. */
const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/**
 * Sets the time of every file in a zip to the start of a day (UTC), in place, so that the same matrix gives the same
 * bytes whatever the clock says. Both libraries that write packages here stamp the current time. Throws for what is
 * no zip: then a library has changed and the promise no longer holds.
 */
export function setZipTime(zip: Uint8Array, date: string): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.length - 22
  if (end < 0 || view.getUint32(end, true) !== endOfDirectory) throw new Error('Not a zip without a comment')
  const day = dosDate(new Date(date))
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(entry, true) !== directoryEntry) throw new Error('Broken directory in a zip')
    stamp(view, entry + 12, day)
    stamp(view, view.getUint32(entry + 42, true) + 10, day)
    const lengths = [28, 30, 32].map((offset) => view.getUint16(entry + offset, true))
    entry += 46 + lengths.reduce((sum, length) => sum + length, 0)
  }
  return zip
}

function stamp(view: DataView, offset: number, day: number): void {
  view.setUint16(offset, 0, true)
  view.setUint16(offset + 2, day, true)
}

/** Years from 1980 in bits 9 to 15, month in 5 to 8, day in 0 to 4; zip knows no earlier year. */
function dosDate(date: Date): number {
  const year = Math.max(0, date.getUTCFullYear() - 1980)
  return (year << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate()
}
