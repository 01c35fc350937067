/**
 * A spreadsheet with one sheet of texts, written as a stream: nothing is a number, so nothing is cut, and
 * nothing is a formula. Parts are deflated piece by piece; sizes follow in data descriptors (APPNOTE 4.3.9).
 */
import { constants, crc32, deflateRawSync } from 'node:zlib'
import { EMPTY } from '../base/bytes.ts'
import { escapeXml } from './xml-write.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const SHEET = 'xl/worksheets/sheet1.xml'

const PARTS: readonly (readonly [name: string, text: string])[] = [
  [
    '[Content_Types].xml',
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/${SHEET}" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ],
]

/** Take `head()`, any number of `rows()`, then `tail()`: the bytes of the file in order. */
export class XlsxWriter {
  readonly #zip = new ZipWriter()
  readonly #sheet: string

  /** @param sheet its name; "" for 数据 */
  constructor(sheet: string) {
    this.#sheet = sheet === '' ? '数据' : sheet
  }

  head(): Uint8Array {
    const workbook = `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(this.#sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
    const parts = [...PARTS, ['xl/workbook.xml', workbook] as const]
    const before = parts.flatMap(([name, text]) => [
      this.#zip.begin(name),
      this.#zip.write(text),
      this.#zip.end(),
    ])
    const start = `${XML}<worksheet xmlns="${MAIN}"><sheetData>`
    return Buffer.concat([...before, this.#zip.begin(SHEET), this.#zip.write(start)])
  }

  rows(rows: readonly (readonly string[])[]): Uint8Array {
    const cell = (text: string): string =>
      text === '' ? '<c/>' : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
    return this.#zip.write(rows.map(cells => `<row>${cells.map(cell).join('')}</row>`).join(''))
  }

  tail(): Uint8Array {
    const end = this.#zip.write('</sheetData></worksheet>')
    return Buffer.concat([end, this.#zip.end(), this.#zip.finish()])
  }
}

function escaped(text: string): string {
  return escapeXml(text).replaceAll('"', '&quot;')
}

interface Part {
  readonly name: Buffer
  readonly offset: number
  crc: number
  packed: number
  size: number
}

/** UTF-8 names, sizes behind the data, deflate. */
const FLAGS = 0x0808
const VERSION = 20
/** 1980-01-01: the same rows give the same bytes. */
const DATE = 0x0021

class ZipWriter {
  readonly #parts: Part[] = []
  #offset = 0

  begin(name: string): Uint8Array {
    const bytes = Buffer.from(name)
    this.#parts.push({ name: bytes, offset: this.#offset, crc: 0, packed: 0, size: 0 })
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    this.#common(header, 4)
    header.writeUInt16LE(bytes.length, 26)
    return this.#out(Buffer.concat([header, bytes]))
  }

  write(text: string): Uint8Array {
    const part = this.#parts.at(-1)
    if (part === undefined || text === '') return EMPTY
    const bytes = Buffer.from(text)
    // Ends at a byte and leaves the stream open, so that pieces can be put one after the other.
    const packed = deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH })
    part.crc = crc32(bytes, part.crc)
    part.size += bytes.length
    part.packed += packed.length
    return this.#out(packed)
  }

  end(): Uint8Array {
    const part = this.#parts.at(-1)
    if (part === undefined) return EMPTY
    const last = deflateRawSync(EMPTY)
    part.packed += last.length
    const descriptor = Buffer.alloc(16)
    descriptor.writeUInt32LE(0x08074b50, 0)
    this.#sizes(descriptor, 4, part)
    return this.#out(Buffer.concat([last, descriptor]))
  }

  finish(): Uint8Array {
    const start = this.#offset
    const entries = this.#parts.map(part => {
      const entry = Buffer.alloc(46)
      entry.writeUInt32LE(0x02014b50, 0)
      entry.writeUInt16LE(VERSION, 4)
      this.#common(entry, 6)
      this.#sizes(entry, 16, part)
      entry.writeUInt16LE(part.name.length, 28)
      entry.writeUInt32LE(part.offset, 42)
      return Buffer.concat([entry, part.name])
    })
    const directory = Buffer.concat(entries)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(entries.length, 8)
    end.writeUInt16LE(entries.length, 10)
    end.writeUInt32LE(directory.length, 12)
    end.writeUInt32LE(start, 16)
    return Buffer.concat([directory, end])
  }

  #common(header: Buffer, at: number): void {
    header.writeUInt16LE(VERSION, at)
    header.writeUInt16LE(FLAGS, at + 2)
    header.writeUInt16LE(8, at + 4)
    header.writeUInt16LE(DATE, at + 8)
  }

  #sizes(header: Buffer, at: number, { crc, packed, size }: Part): void {
    header.writeUInt32LE(crc, at)
    header.writeUInt32LE(packed, at + 4)
    header.writeUInt32LE(size, at + 8)
  }

  #out(bytes: Uint8Array): Uint8Array {
    this.#offset += bytes.length
    return bytes
  }
}
