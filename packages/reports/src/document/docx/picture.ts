import { escapeXml } from '@concordance/word'
import { clean } from '../../words.ts'
import { toEmf } from '../emf/write.ts'
import { sizeOf } from '../svg/size.ts'
import { svgText } from '../svg/text.ts'
import type { Figure } from '../tree.ts'
import type { DocxState } from './state.ts'

/** EMU (ECMA-376 part 1, 20.1.10.16) in a CSS pixel and in a twip. */
const perPixel = 9525
const perTwip = 635

/**
 * A picture in the line of text: SVG for programs that know it (MS-ODRAWXML 2.3.1.2), and the same as an EMF drawing
 * for those that do not.
 */
export function drawing({ picture, caption, alternative }: Figure, state: DocxState): string {
  const order = state.pictures.push({ svg: svgText(picture), emf: toEmf(picture) })
  const { width, height } = sizeOf(picture)
  const scale = Math.min(1, (state.measure * perTwip) / (width * perPixel))
  const cx = Math.round(width * perPixel * scale)
  const cy = Math.round(height * perPixel * scale)
  const name = `name="${escapeXml(clean(caption))}" descr="${escapeXml(clean(alternative))}"`
  return [
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/>`,
    `<wp:docPr id="${order}" ${name}/>`,
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>',
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>',
    `<pic:nvPicPr><pic:cNvPr id="${order}" ${name}/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="emf${order}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">`,
    '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"',
    ` r:embed="svg${order}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>`,
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>',
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  ].join('')
}
