/**
 * Rows of an XML file, one element each, read as a stream. No document type, no entity but the five of
 * XML itself, bounded depth and text; attributes are fields named `@name`, and the text beside them is one named `#text`.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import type { FieldValue } from './row.ts'
import { isFault, MAX_ROW, type RowParser, rowFault, SourceError, type SourceRow } from './source-fault.ts'
import type { SourceSyntax } from './syntax.ts'
import { addChild, contentOf, holdsReplacement, type OpenElement } from './xml-content.ts'
import { LongSpans, type SpanKind } from './xml-spans.ts'
import { recoveryTags } from './xml-tags.ts'

/** A row that is nested deeper is refused; what is deeper by far is no file of rows. */
const MAX_DEPTH = 32
const NO_ROWS_DEPTH = 100_000
/** A file with more faults than this outside its rows is not XML. */
const MAX_FAULTS = 1000

/** Characters that are parsed at a time. */
const STEP = 65_536

export class XmlRows implements RowParser {
  /** With one more kind of event to tell of it takes three times as long: its members no longer have places of their own. */
  readonly #parser = new SaxesParser()
  readonly #spelling: ReadonlyMap<string, string>
  /** Names of the elements around the rows, from the root. */
  readonly #around: readonly string[]
  readonly #rowName: string
  /** How many elements are open around a row. */
  readonly #level: number
  /** Open elements from the root, and of those that do not lead to rows only how many there are. */
  readonly #open: OpenElement[] = []
  #rows: SourceRow[] = []
  #row = 0
  #size = 0
  #aside = 0
  /** As far as elements of `#around` were found within each other. */
  #reached = 0
  /** Open elements below {@link MAX_DEPTH}, of which nothing is kept. */
  #below = 0
  #isTooDeep = false
  /** Elements beside the rows. */
  #others = 0
  /** Something of the row was too long to be read. */
  #isCut = false
  #rowFault: string | undefined
  readonly #spans: LongSpans
  /** A row may hold an element of the same name. */
  readonly #mayNest: boolean
  readonly #members: ReadonlySet<string>
  /** Open elements of the parser that stand in rows without an end, so that they are none of ours. */
  #left = 0
  /** What closed last, where it was a row or stood beside the rows. */
  #closed: 'good' | 'refused' | 'other' | undefined
  /** Of the row that closed last more may follow, because something in it closed it. */
  #isAstray = false
  /** In the tag with which a row may begin something is wrong. */
  #isTagBroken = false
  /** What is around the rows was closed by the end of another element, which ended no element: for us it stays. */
  #aroundIs: 'held' | 'lost' | 'restored' = 'held'
  #faults = 0
  #failure: SourceError | undefined
  readonly header: readonly string[] = []

  get open(): boolean {
    return this.#open.length > this.#level
  }

  constructor({ record, fields }: SourceSyntax) {
    const names = record.split('/')
    const row = names.pop() ?? ''
    this.#rowName = row
    this.#around = names
    this.#level = names.length
    this.#spelling = new Map(fields.flatMap(({ name, also }) => also.map(other => [other, name] as const)))
    this.#parser.on('opentag', tag => this.#openTag(tag))
    this.#parser.on('closetag', () => this.#closeTag())
    this.#parser.on('text', text => this.#addText(text))
    this.#parser.on('cdata', text => this.#addText(text))
    this.#members = new Set(fields.flatMap(({ name, also }) => [name.split('.', 1)[0] as string, ...also]))
    this.#mayNest = fields.some(({ name }) => name.split('.').includes(row))
    this.#parser.on('error', error => this.#fault(error.message))
    this.#spans = new LongSpans({
      most: 2 * MAX_ROW,
      give: text => this.#parser.write(text),
      onCut: kind => this.#cut(kind),
      recovery: {
        tags: recoveryTags(names, row, () => this.#open.length),
        onUnended: (kind, raw) => this.#unended(kind, raw),
      },
      onBareAmpersand: () => this.#fault('entity'),
      onDocumentType() {
        throw new SourceError('the XML file declares a document type; send it without <!DOCTYPE>', {
          code: 'SOURCE_DOCTYPE',
        })
      },
    })
  }

  push(text: string): SourceRow[] {
    if (this.#failure) throw this.#failure
    // In steps, so that rows in front of a fault are read before it is found.
    for (let at = 0; at < text.length; at += STEP)
      this.#feed(() => this.#spans.push(text.slice(at, at + STEP)))
    return this.#given()
  }

  /** What stands between the rows, and what says nothing, may be as long as it likes. */
  #cut(kind: SpanKind): void {
    const saysNothing = kind === 'comment' || kind === 'instruction'
    if (!saysNothing && (this.open || kind === 'tag')) this.#isCut = true
  }

  end(): SourceRow[] {
    this.#feed(() => this.#spans.end())
    const cut = this.#open.length > 0
    const started = this.#row
    this.#feed(() => this.#parser.close())
    if (this.#failure) throw this.#failure
    const rows = this.#given()
    const isReached = cut || this.#reached === this.#level
    if (this.#row === 0 && (this.#others > 0 || !isReached)) {
      const around = `<${this.#around.join('/')}>`
      const wrong = isReached
        ? `the elements in ${around} are no <${this.#rowName}>`
        : `there is no ${around} in the file`
      const message = `${wrong}; change source.record or the file`
      throw new SourceError(message, { code: 'SOURCE_SHAPE', row: 0 })
    }
    if (cut && this.#row === started) {
      rows.push(this.#refused('XML_TRUNCATED', 'the file ends before its last element is closed'))
    }
    return rows
  }

  /** A fault that ends the reading is kept until the rows before it have been given. */
  #feed(step: () => void): void {
    if (this.#failure) return
    try {
      step()
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      this.#failure = error
    }
  }

  #given(): SourceRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  #openTag({ name, attributes }: SaxesTagPlain): void {
    if (name === this.#rowName && this.open && this.#isOfRow()) this.#leaveRow()
    if (this.#reached === this.#level && this.#aside === 0) this.#outOfPlace(name)
    const depth = this.#open.length
    if (this.#aside > 0 || (depth < this.#level && name !== this.#around[depth])) {
      this.#goAside(name, depth)
      return
    }
    if (depth >= MAX_DEPTH) {
      this.#goBelow()
      return
    }
    if (depth === this.#level) {
      this.#size = 0
      if (name === this.#rowName) this.#isAstray = false
      if (this.#isTagBroken) this.#rowFault ??= `${NOT_WELL_FORMED} ${kindOf('')}`
      this.#isTagBroken = false
    }
    // As `<a/>` has four characters.
    this.#size += name.length + 3
    const children: Record<string, FieldValue> = {}
    if (depth >= this.#level) {
      for (const [key, value] of Object.entries(attributes)) {
        children[`@${key}`] = value
        this.#size += value.length
      }
    }
    this.#open.push({ name, children, text: '' })
    if (depth < this.#level) this.#reached = Math.max(this.#reached, depth + 1)
  }

  /** An element beside those that lead to the rows; nothing in it is kept. */
  #goAside(name: string, depth: number): void {
    const expected = this.#around[depth] ?? ''
    const shape = (message: string): SourceError =>
      new SourceError(`${message}; change source.record or the file`, {
        code: 'SOURCE_SHAPE',
        row: this.#row,
      })
    if (this.#aside === 0 && depth === 0) throw shape(`the root element is not <${expected}>`)
    // Its rows would be passed over in silence.
    if (this.#aside === 0 && name.toLowerCase() === expected.toLowerCase())
      throw shape(`an element is written otherwise than <${expected}>`)
    this.#aside += 1
    this.#boundDepth()
  }

  #goBelow(): void {
    this.#below += 1
    this.#isTooDeep = true
    this.#boundDepth()
  }

  #boundDepth(): void {
    if (this.#below + this.#left + this.#aside <= NO_ROWS_DEPTH) return
    const message = `row ${this.#row + 1} is nested deeper than ${NO_ROWS_DEPTH} elements`
    throw new SourceError(message, { code: 'SOURCE_TOO_DEEP', row: this.#row + 1 })
  }

  /** A row behind the end of what is around rows: behind the root's it can be nothing else, and is read. */
  #outOfPlace(name: string): void {
    const depth = this.#open.length
    const isBehind = depth === 0 ? name !== this.#around[0] : depth < this.#level && name === this.#rowName
    if (!isBehind) return
    if (depth === 0) this.#restoreAround()
    const told = `${NOT_WELL_FORMED} rows follow the end of <${this.#around.at(-1)}>`
    this.#rows.push(this.#refused('XML_BROKEN', told, {}))
  }

  #restoreAround(): void {
    for (const name of this.#around.slice(this.#open.length))
      this.#open.push({ name, children: {}, text: '' })
    this.#aroundIs = 'restored'
  }

  /** What is open where rows are is one, or an element of one of which the beginning is missing. */
  #isOfRow(): boolean {
    const { name } = this.#open[this.#level] as OpenElement
    return name === this.#rowName ? !this.#mayNest : this.#members.has(name)
  }

  /** A row that begins within another shows that the other has no end. */
  #leaveRow(): void {
    const { children } = this.#open[this.#level] as OpenElement
    this.#left += this.#open.length - this.#level + this.#below
    this.#below = 0
    this.#open.length = this.#level
    this.#rowFault ??= `${NOT_WELL_FORMED} the end of the row is missing`
    this.#endRow(this.#rowOf(children))
    this.#boundDepth()
  }

  #closeTag(): void {
    this.#closed = undefined
    if (this.#below > 0) {
      this.#below -= 1
      return
    }
    if (this.#left > 0 && this.#open.length === this.#level) {
      this.#left -= 1
      return
    }
    if (this.#aside > 0) {
      this.#aside -= 1
      return
    }
    const element = this.#open.pop()
    const parent = this.#open.at(-1)
    if (!element || !parent) return
    if (this.open) {
      // Of a row that is refused nothing more is kept.
      if (this.#size <= MAX_ROW)
        addChild(parent.children, this.#spelling.get(element.name) ?? element.name, contentOf(element))
      return
    }
    if (this.#open.length < this.#level) return
    if (element.name === this.#rowName) this.#endRow(this.#rowOf(element.children))
    else if (element.name.toLowerCase() === this.#rowName.toLowerCase()) {
      const message = `an element that is written otherwise than <${this.#rowName}>`
      this.#endRow(this.#refused('ROW_SHAPE', message, element.children))
    } else {
      this.#others += 1
      this.#closed = 'other'
      this.#forget()
    }
  }

  #endRow(row: SourceRow): void {
    this.#rows.push(row)
    this.#closed = isFault(row) ? 'refused' : 'good'
    this.#faults = 0
    this.#forget()
  }

  #forget(): void {
    this.#rowFault = undefined
    this.#isCut = false
    this.#isTooDeep = false
  }

  #rowOf(children: Record<string, FieldValue>): SourceRow {
    if (this.#isCut || this.#size > MAX_ROW)
      return this.#refused('ROW_TOO_LONG', `longer than ${MAX_ROW} characters`)
    if (this.#rowFault !== undefined) return this.#refused('XML_BROKEN', this.#rowFault, children)
    if (this.#isTooDeep)
      return this.#refused('XML_TOO_DEEP', `nested deeper than ${MAX_DEPTH} elements`, children)
    if (holdsReplacement(children)) {
      const message = 'bytes that are no character of the declared encoding'
      return this.#refused('ENCODING_BROKEN', message, children)
    }
    this.#row += 1
    return { row: this.#row, fields: children }
  }

  #refused(rule: string, message: string, fields?: Record<string, FieldValue>): SourceRow {
    this.#row += 1
    const fault = rowFault(this.#row, rule, message, '')
    return fields ? { ...fault, fields } : fault
  }

  #addText(text: string): void {
    const element = this.#open.at(-1)
    this.#size += text.length
    if (element && this.open && this.#size <= MAX_ROW) element.text += text
  }

  /** A span was ended where a row begins or ends; between the rows it is told by itself. */
  #unended(kind: SpanKind, raw: string): void {
    const message = `${NOT_WELL_FORMED} a ${kind === 'tag' ? 'value' : kind} has no end`
    if (this.open) this.#rowFault ??= message
    else if (kind === 'tag' && this.#isAstray) return
    else this.#rows.push(this.#refused('XML_BROKEN', message, raw === '' ? {} : { '': raw }))
  }

  /** The parser goes on after a fault; the row in which it stands is refused. */
  #fault(message: string): void {
    // Of what stands behind its root the parser says so, again and again.
    if (this.#aroundIs === 'restored' && /only one root|outside of root/.test(message)) return
    if (message.includes('unexpected close tag')) this.#closedByAnother()
    if (message.includes('unmatched closing tag')) this.#strayEnd(message)
    if (!this.open) this.#faults += 1
    if (this.#open.length === this.#level && message.includes('attribute')) this.#isTagBroken = true
    if (this.#faults > MAX_FAULTS) {
      throw new SourceError('the file is not XML', { code: 'SOURCE_SHAPE', row: this.#row + 1 })
    }
    // The parser's own words may quote the text, so only their kind is passed on.
    if (this.open) this.#rowFault ??= `${NOT_WELL_FORMED} ${kindOf(message)}`
  }

  /** What closed last was closed by the end of another element. */
  #closedByAnother(): void {
    if (this.#open.length < this.#level) this.#aroundIs = 'lost'
    if (this.#closed === undefined) return
    if (this.#closed === 'other') {
      const told = `${NOT_WELL_FORMED} an element beside the rows has no end`
      if (!this.#isAstray) this.#rows.push(this.#refused('XML_BROKEN', told, {}))
      return
    }
    this.#isAstray = true
    if (this.#closed === 'refused') return
    const row = this.#rows.pop() as SourceRow
    this.#row -= 1
    this.#rows.push(this.#refused('XML_BROKEN', `${NOT_WELL_FORMED} ${kindOf('tag')}`, row.fields))
  }

  /** The end of no open element, for which the parser has closed all that were open: for us those around rows stay. */
  #strayEnd(message: string): void {
    const isOf = (name: string): boolean => message.endsWith(`: ${name}.`)
    const ended = this.#around.findIndex(isOf)
    if (ended >= 0) this.#open.length = Math.min(this.#open.length, ended)
    else if (this.#aroundIs === 'lost') this.#restoreAround()
    if (!isOf(this.#rowName) || this.#isAstray) return
    const told = `${NOT_WELL_FORMED} the beginning of the row is missing`
    this.#rows.push(this.#refused('XML_BROKEN', told, {}))
  }
}

const NOT_WELL_FORMED = 'not well-formed XML:'

function kindOf(message: string): string {
  if (message.includes('entity')) return 'an entity that XML does not define; write the character itself'
  if (message.includes('tag')) return 'an element is not closed where it should be'
  return 'a character or mark in a wrong place'
}
