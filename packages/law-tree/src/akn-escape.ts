/** Text as character data of XML 1.0, which has no place for control characters, noncharacters and lone surrogates. */
export function escaped(text: string): string {
  return (
    text
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/\p{Cs}/gu, '\ufffd')
  )
}

/** ` name="value"`, or nothing for no value. */
export function attribute(name: string, value: string | undefined): string {
  if (value === undefined) return ''
  return ` ${name}="${escaped(/eId$/.test(name) ? value.replace(/\s+/g, '_') : value)}"`
}
