import { BuilderElement, type ITableOptions, Table, TableProperties } from 'docx'

/**
 * A table with a title that a screen reader speaks before it enters (`w:tblCaption`, ECMA-376 part 1, 17.4.58). The
 * library has no option for it; the element is the last of the properties that it writes.
 */
export class CaptionedTable extends Table {
  constructor(options: ITableOptions, caption: string) {
    super(options)
    const properties = this.root.find((child) => child instanceof TableProperties)
    if (!properties) throw new Error('A table without properties cannot bear a caption')
    properties.addChildElement(
      new BuilderElement({ name: 'w:tblCaption', attributes: { value: { key: 'w:val', value: caption } } }),
    )
  }
}
