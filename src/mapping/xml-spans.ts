/**
 * Spans of XML text, such as a text, a tag or a section, that are too long to be held: their middle is taken out before
 * the parser sees it, so that one endless field costs its own row and no memory. What ends a span always stays.
 */

export type SpanKind = 'text' | 'tag' | 'comment' | 'section' | 'instruction'

const OPENERS = [
  ['<!--', 'comment'],
  ['<![CDATA[', 'section'],
  ['<?', 'instruction'],
  ['</', 'tag'],
  ['<!DOCTYPE', 'type'],
] as const
/** `!`, `/` and `?`; whatever else follows a `<` begins a tag. */
const AFTER_OPEN: readonly number[] = [0x21, 0x2f, 0x3f]
const [SLASH, OPEN] = [0x2f, 0x3c]
const LONGEST_REFERENCE = 40
const REFERENCE = /&(?:[A-Za-z_][\w.-]{0,31}|#\d{1,8}|#x[\dA-Fa-f]{1,6});/y
/** The beginning of a reference whose end is still to come. */
const BEGUN = /^&(?:[A-Za-z_][\w.-]*|#x?[\dA-Fa-f]*)?$/
const CLOSERS = { comment: '-->', section: ']]>', instruction: '?>' } as const

export interface LongSpansPorts {
  /** Longest span that stays as it is, in characters. */
  readonly most: number
  give(text: string): void
  /** Something is taken out; told once a span, when all before it was given. */
  onCut(kind: SpanKind): void
  /** A `&` that begins no reference was written as one, when all before it was given. */
  onBareAmpersand(): void
  /** A document type is declared, of which nothing was given yet. It may throw. */
  onDocumentType(): void
}

export class LongSpans {
  readonly #ports: LongSpansPorts
  #kind: SpanKind = 'text'
  /** Within a tag: the quote that ends the value, and whether the one that began it was given. */
  #quote = ''
  #isQuoteGiven = false
  #length = 0
  #isCut = false
  /** Too little to see what begins or ends there. */
  #held = ''
  #whole = ''
  /** What stands from here on in `#whole` was neither given nor taken out. */
  #from = 0
  /** Where the next quotes of either kind stand in `#whole`, as far as was looked; its length where there is none. */
  #double = -1
  #single = -1
  #ampersand = -1

  constructor(ports: LongSpansPorts) {
    this.#ports = ports
  }

  push(text: string): void {
    this.#whole = this.#held + text
    this.#from = 0
    this.#double = -1
    this.#single = -1
    this.#ampersand = -1
    this.#held = ''
    const stop = this.#walk()
    this.#held = this.#whole.slice(stop)
    this.#give(stop)
    this.#whole = ''
  }

  /** What is held is no beginning or end of anything. */
  end(): void {
    this.#ports.give(this.#held)
    this.#held = ''
  }

  /** @returns where what must be held begins */
  #walk(): number {
    const { length } = this.#whole
    let at = 0
    while (at < length) {
      const next = this.#step(at)
      if (next < 0) return ~next
      at = next
    }
    return length
  }

  /** @returns where it goes on, or the complement of where what must be held begins */
  #step(at: number): number {
    const kind = this.#kind
    if (kind === 'text') return this.#whole.charCodeAt(at) === OPEN ? this.#open(at) : this.#text(at)
    if (kind === 'tag') return this.#quote === '' ? this.#tag(at) : this.#value(at)
    return this.#until(CLOSERS[kind], at)
  }

  #open(at: number): number {
    const whole = this.#whole
    if (at + 1 < whole.length && !AFTER_OPEN.includes(whole.charCodeAt(at + 1)))
      return this.#begin('tag', at + 1)
    for (const [opener, kind] of OPENERS) {
      const there = whole.slice(at, at + opener.length)
      if (there === opener) {
        if (kind !== 'type') return this.#begin(kind, at + opener.length)
        this.#give(at)
        this.#ports.onDocumentType()
      }
      if (at + there.length === whole.length && opener.startsWith(there)) return ~at
    }
    return this.#begin('tag', at + 1)
  }

  #begin(kind: SpanKind, at: number): number {
    this.#kind = kind
    this.#length = 0
    this.#isCut = false
    return at
  }

  #text(at: number): number {
    const end = this.#whole.indexOf('<', at)
    const stop = end < 0 ? this.#whole.length : end
    return this.#bare(at, stop) ?? this.#spend(at, stop)
  }

  /** Up to a `&` that begins no reference: a parser would look for its end in all that follows. */
  #bare(at: number, stop: number): number | undefined {
    for (let from = at; ; ) {
      if (this.#ampersand < from) this.#ampersand = this.#find('&', from)
      const found = this.#ampersand
      if (found >= stop) return undefined
      REFERENCE.lastIndex = found
      if (REFERENCE.test(this.#whole)) {
        from = found + 1
        continue
      }
      this.#spend(at, found)
      if (this.#whole.length - found < LONGEST_REFERENCE && BEGUN.test(this.#whole.slice(found)))
        return ~found
      if (!this.#isCut) {
        this.#give(found)
        this.#ports.give('&amp;')
      }
      this.#from = found + 1
      this.#ports.onBareAmpersand()
      return found + 1
    }
  }

  #tag(at: number): number {
    const whole = this.#whole
    const close = whole.indexOf('>', at)
    const end = close < 0 ? whole.length : close
    const quote = this.#nextQuote(at)
    if (quote < end) {
      this.#spend(at, quote)
      this.#quote = whole[quote] as string
      this.#isQuoteGiven = this.#length < this.#ports.most
      return this.#spend(quote, quote + 1)
    }
    // It ends an empty element, or may do so.
    const stop = end > at && whole.charCodeAt(end - 1) === SLASH ? end - 1 : end
    this.#spend(at, stop)
    return close < 0 ? ~stop : this.#begin('text', close + 1)
  }

  #nextQuote(at: number): number {
    if (this.#double < at) this.#double = this.#find('"', at)
    if (this.#single < at) this.#single = this.#find("'", at)
    return Math.min(this.#double, this.#single)
  }

  #find(mark: string, at: number): number {
    const found = this.#whole.indexOf(mark, at)
    return found < 0 ? this.#whole.length : found
  }

  /** The value of an attribute; its last quote stays where its first one did. */
  #value(at: number): number {
    const end = this.#whole.indexOf(this.#quote, at)
    const bare = this.#bare(at, end < 0 ? this.#whole.length : end)
    if (bare !== undefined) return bare
    if (end < 0) return this.#spend(at, this.#whole.length)
    this.#spend(at, end)
    this.#quote = ''
    return this.#isQuoteGiven ? end + 1 : this.#spend(end, end + 1)
  }

  #until(closer: string, at: number): number {
    const end = this.#whole.indexOf(closer, at)
    if (end >= 0) {
      this.#spend(at, end)
      return this.#begin('text', end + closer.length)
    }
    const stop = Math.max(at, this.#whole.length - closer.length + 1)
    this.#spend(at, stop)
    return ~stop
  }

  /** These characters belong to the span; what is too much of them is taken out. @returns `to` */
  #spend(from: number, to: number): number {
    const { most, onCut } = this.#ports
    const room = Math.max(0, most - this.#length)
    this.#length += to - from
    if (to - from <= room) return to
    this.#give(from + room)
    this.#from = to
    if (!this.#isCut) onCut(this.#kind)
    this.#isCut = true
    return to
  }

  #give(to: number): void {
    if (to > this.#from) this.#ports.give(this.#whole.slice(this.#from, to))
    this.#from = to
  }
}
