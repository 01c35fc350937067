/**
 * Appends objects to a PDF without touching a byte of it (incremental update, ISO 32000-2 §7.5.6). Reads what Typst
 * writes: a cross-reference table, and dictionaries that stand by themselves.
 */
export interface OpenPdf {
  readonly file: Buffer
  /** Where objects begin, by their number. */
  readonly offsets: ReadonlyMap<number, number>
  /** Of the cross-reference table. */
  readonly table: number
  /** Number of the next object. */
  readonly next: number
  /** Number of the catalogue. */
  readonly root: number
  /** Reference to the information dictionary, `71 0 R`. */
  readonly info: string
  /** First half of the file's identifier as it is written; an increment keeps it. */
  readonly identifier: string
}

/** An object of the increment. */
export interface Added {
  readonly number: number
  /** What stands between `obj` and `endobj`. */
  readonly text: string
}

/** @throws RangeError for a file that is not written as Typst does: the printer has changed, and so must this */
export function openPdf(pdf: Uint8Array): OpenPdf {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const end = file.lastIndexOf('startxref')
  const table = Number(/^startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1', end))?.[1])
  const [entries = '', trailer = ''] = file.toString('latin1', table, end).split('trailer')
  const next = Number(/\/Size\s+(\d+)/.exec(trailer)?.[1])
  const root = Number(/\/Root\s+(\d+) 0 R/.exec(trailer)?.[1])
  const info = /\/Info\s+(\d+ 0 R)/.exec(trailer)?.[1]
  const identifier = /\/ID\s*\[\s*(\([^()\\]*\)|<[0-9a-fA-F]*>)/.exec(trailer)?.[1]
  const offsets = offsetsOf(entries)
  if (info === undefined || identifier === undefined || !offsets.has(root) || !(next > root))
    throw new RangeError('the PDF is not written as expected: its end cannot be read')
  return { file, offsets, table, next, root, info, identifier }
}

/** One section, from object 0, with a line of 20 bytes for each object (§7.5.4). */
function offsetsOf(entries: string): ReadonlyMap<number, number> {
  const [, head = '', lines = ''] = /^(xref\s+0 \d+\s+)([\s\S]*)$/.exec(entries) ?? []
  const offsets = new Map<number, number>()
  for (let at = 0; head !== '' && at + 18 <= lines.length; at += 20)
    if (lines[at + 17] === 'n') offsets.set(at / 20, Number(lines.slice(at, at + 10)))
  return offsets
}

/** The dictionary of an object, with its brackets. @throws RangeError */
export function dictionaryOf({ file, offsets }: OpenPdf, number: number): string {
  const at = offsets.get(number) ?? file.length
  const text = file.toString('latin1', at, Math.max(at, file.indexOf('endobj', at)))
  const [, found, dictionary] = /^(\d+) 0 obj\s*(<<[\s\S]*>>)\s*$/.exec(text) ?? []
  if (dictionary === undefined || Number(found) !== number)
    throw new RangeError(`the PDF is not written as expected: object ${number} is no dictionary`)
  return dictionary
}

/** A dictionary with another entry at its end. */
export function withEntry(dictionary: string, entry: string): string {
  return `${dictionary.slice(0, -2)}${entry}\n>>`
}

/** Number of the first page. @throws RangeError */
export function firstPage(pdf: OpenPdf): number {
  let number = Number(/\/Pages\s+(\d+) 0 R/.exec(dictionaryOf(pdf, pdf.root))?.[1])
  for (;;) {
    const node = dictionaryOf(pdf, number)
    if (/\/Type\s*\/Page\b/.test(node)) return number
    number = Number(/\/Kids\s*\[\s*(\d+) 0 R/.exec(node)?.[1])
  }
}

/**
 * The increment as text in Latin-1, to be put behind the file.
 * @param second half of the identifier, hexadecimal: it differs from that of the file before (§14.4)
 */
export function incrementOf(pdf: OpenPdf, added: readonly Added[], second: string): string {
  const lead = pdf.file.at(-1) === 0x0a ? '' : '\n'
  const start = pdf.file.length + lead.length
  const sorted = added.toSorted((a, b) => a.number - b.number)
  let text = ''
  let sections = ''
  for (const { number, text: content } of sorted) {
    sections += `${number} 1\n${String(start + text.length).padStart(10, '0')} 00000 n \n`
    text += `${number} 0 obj\n${content}\nendobj\n`
  }
  const size = Math.max(pdf.next, ...added.map(({ number }) => number + 1))
  return `${lead}${text}xref\n0 1\n0000000000 65535 f \n${sections}trailer
<<
/Size ${size}
/Root ${pdf.root} 0 R
/Info ${pdf.info}
/Prev ${pdf.table}
/ID [${pdf.identifier} <${second}>]
>>
startxref
${start + text.length}
%%EOF
`
}
