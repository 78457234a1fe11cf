/** Order of children after ECMA-376 part 1: CT_PPr, CT_RPr/CT_ParaRPr, CT_TrPr, CT_TcPr, CT_Row, CT_Tc, CT_P, CT_R. */
const list = (names: string): readonly string[] => names.split(' ').map((name) => `w:${name}`)

export const orders: { readonly [element: string]: readonly string[] } = {
  'w:pPr': list(
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  ),
  'w:rPr': list(
    'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange',
  ),
  'w:trPr': list(
    'cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden ins del trPrChange',
  ),
  'w:tcPr': list(
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers cellIns cellDel cellMerge tcPrChange',
  ),
  'w:numPr': list('ilvl numId numberingChange ins'),
}

/** Elements that must stand first in another. */
export const heads: { readonly [element: string]: readonly string[] } = {
  'w:p': ['w:pPr'],
  'w:r': ['w:rPr'],
  'w:tc': ['w:tcPr'],
  'w:tr': ['w:tblPrEx', 'w:trPr'],
}

const ranges = list(
  'bookmarkStart bookmarkEnd moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd commentRangeStart commentRangeEnd customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd proofErr permStart permEnd',
)
const runLevel = [
  ...ranges,
  ...list('ins del moveFrom moveTo r customXml smartTag sdt dir bdo'),
  'm:oMath',
  'm:oMathPara',
]

/** Children that an element may have; other namespaces' elements are not judged. */
export const contents: { readonly [element: string]: ReadonlySet<string> } = {
  'w:p': new Set([...runLevel, ...list('pPr fldSimple hyperlink subDoc')]),
  'w:hyperlink': new Set([...runLevel, ...list('fldSimple hyperlink subDoc')]),
  'w:ins': new Set(runLevel),
  'w:del': new Set(runLevel),
  'w:moveFrom': new Set(runLevel),
  'w:moveTo': new Set(runLevel),
  'w:r': new Set(
    list(
      'rPr br t contentPart delText instrText delInstrText noBreakHyphen softHyphen dayShort monthShort yearShort dayLong monthLong yearLong annotationRef footnoteRef endnoteRef separator continuationSeparator sym pgNum cr tab object pict fldChar ruby footnoteReference endnoteReference commentReference drawing ptab lastRenderedPageBreak',
    ),
  ),
  'w:tr': new Set([...ranges, ...list('tblPrEx trPr tc customXml sdt ins del')]),
  'w:body': new Set([...ranges, ...list('p tbl sdt customXml altChunk sectPr ins del moveFrom moveTo')]),
}

/** Tracked changes need an id and an author (CT_TrackChange). */
export const needsAuthor: ReadonlySet<string> = new Set(
  list(
    'ins del moveFrom moveTo rPrChange pPrChange sectPrChange tblPrChange trPrChange tcPrChange cellIns cellDel customXmlDelRangeStart moveFromRangeStart moveToRangeStart',
  ),
)

/** Puts what is written anew into schema order, also where its model in the base is out of order. */
export function inOrder<T extends { readonly name: string }>(
  parent: string,
  parts: readonly T[],
): readonly T[] {
  const order = orders[parent] ?? []
  const rank = ({ name }: T): number => {
    const found = order.indexOf(name)
    return found < 0 ? order.length : found
  }
  return parts.every((one, index) => index === 0 || rank(parts[index - 1] ?? one) <= rank(one))
    ? parts
    : [...parts].sort((a, b) => rank(a) - rank(b))
}
