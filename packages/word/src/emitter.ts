import { changeKinds } from './atoms.ts'
import type { Marker } from './marker.ts'
import { refuse } from './refusal.ts'
import type { XmlElement } from './xml.ts'

/** Writes the content of a paragraph, parting wrappers where something must stand outside them. */
export interface Emitter {
  write(xml: string): void
  /** Writes outside the tracked changes that are open, which go on behind it. */
  writeOutsideChanges(xml: string): void
  /** Writes runs as deleted; what follows another deletion directly becomes one with it. */
  writeDeleted(xml: string): void
  open(element: XmlElement): void
  close(element: XmlElement): void
  /** Ends the paragraph; what is open goes on in the next one. */
  breakParagraph(): void
  /** The contents of the paragraphs written. */
  readonly contents: () => readonly string[]
}

interface Wrapper {
  readonly element: XmlElement
  isOpen: boolean
  again: boolean
}

/** Elements that may be parted in two; a content control or a simple field may not. */
const partable = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:dir',
  'w:bdo',
  ...Object.keys(changeKinds),
])

export function emitter(source: string, mark: Marker): Emitter {
  const paragraphs: string[][] = [[]]
  const stack: Wrapper[] = []
  const put = (xml: string): void => {
    paragraphs.at(-1)?.push(xml)
  }
  const tagOf = (wrapper: Wrapper): string => {
    const tag = source.slice(wrapper.element.start, wrapper.element.inner)
    // The second part of an earlier tracked change keeps author and date but needs an id of its own.
    return wrapper.again && changeKinds[wrapper.element.name]
      ? tag.replace(/(\sw:id\s*=\s*)(["'])[^"']*\2/, `$1$2${mark.id()}$2`)
      : tag
  }
  const openAll = (depth = stack.length): void => {
    for (const wrapper of stack.slice(0, depth)) {
      if (wrapper.isOpen) continue
      put(tagOf(wrapper))
      wrapper.isOpen = true
    }
  }
  const closeFrom = (depth: number): void => {
    for (const wrapper of stack.slice(depth).reverse()) {
      if (wrapper.isOpen) put(`</${wrapper.element.name}>`)
      wrapper.isOpen = false
      wrapper.again = true
    }
  }
  let deletionEnds = -1
  const canPart = (depth: number): boolean =>
    stack.slice(depth).every((wrapper) => partable.has(wrapper.element.name))
  return {
    write(xml) {
      if (xml === '') return
      openAll()
      put(xml)
    },
    writeDeleted(xml) {
      openAll()
      const pieces = paragraphs.at(-1) ?? []
      if (deletionEnds === pieces.length && pieces.length > 0) pieces.pop()
      else put(`<w:del ${mark.attributes()}>`)
      put(xml)
      put('</w:del>')
      deletionEnds = pieces.length
    },
    writeOutsideChanges(xml) {
      if (xml === '') return
      const depth = stack.findIndex((wrapper) => changeKinds[wrapper.element.name])
      if (depth >= 0 && canPart(depth)) {
        closeFrom(depth)
        openAll(depth)
        put(xml)
      } else {
        openAll()
        put(xml)
      }
    },
    open(element) {
      stack.push({ element, isOpen: false, again: false })
      openAll()
    },
    close(element) {
      const wrapper = stack.pop()
      if (wrapper?.isOpen) put(source.slice(element.close, element.end))
    },
    breakParagraph() {
      if (!canPart(0)) throw refuse('in-control')
      closeFrom(0)
      paragraphs.push([])
      deletionEnds = -1
    },
    contents: () => paragraphs.map((pieces) => pieces.join('')),
  }
}
