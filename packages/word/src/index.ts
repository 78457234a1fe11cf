export type { Edit, NewParagraph, ParagraphLayout, ParagraphPlace, RefusedEdit, Stamp } from './edits.ts'
export { type GateName, type GateResult, gateQuestions } from './gate-types.ts'
export { type GateInput, gates } from './gates.ts'
export { intendedOutline } from './intended.ts'
export { defaultLimits, type Limits } from './limits.ts'
export type { Message, Result } from './message.ts'
export { type OoxmlPackage, openPackage, partText, relatedPart, savePackage, withParts } from './package.ts'
export type { PackageFeatures } from './package-features.ts'
export { parseXml } from './parse-xml.ts'
export { readDocument } from './read-document.ts'
export type { Receipt, ReceiptChange } from './receipt.ts'
export { prove, type Redline, type RedlineOptions, redline } from './redline.ts'
export { accept, type Choice, reject } from './resolve.ts'
export { type ReturnedChange, readReturned } from './returned.ts'
export { listRevisions, type Revision } from './revisions.ts'
export { rezip as zip } from './rezip.ts'
export { serializeXml } from './serialize-xml.ts'
export type {
  Block,
  Cell,
  NoteMark,
  Paragraph,
  PartAnchor,
  Run,
  Story,
  Table,
  View,
  WordDocument,
} from './types.ts'
export { unzip } from './unzip.ts'
export { type Written, writeRedline } from './write-redline.ts'
export { scanXml, textOf, type XmlElement } from './xml.ts'
export { decodeXml, escapeXml, unescapeXml } from './xml-text.ts'
