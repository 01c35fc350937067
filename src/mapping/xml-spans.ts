/**
 * Spans of XML text, such as a text, a tag or a section, that are too long to be held: their middle is taken out before
 * the parser sees it, so that one endless field costs its own row and no memory. What ends a span always stays.
 * A value, comment, section or instruction that has no end, so that it would take all rows behind it, ends where the
 * next row begins or this one ends.
 */
import { MAX_KEPT } from './source-fault.ts'
import type { RowTags } from './xml-tags.ts'

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
/** As much as shows that a tag is one of a row. */
const LONGEST_TAG = 260
const REFERENCE = /&(?:[A-Za-z_][\w.-]{0,31}|#\d{1,8}|#x[\dA-Fa-f]{1,6});/y
/** The beginning of a reference whose end is still to come. */
const BEGUN = /^&(?:[A-Za-z_][\w.-]*|#x?[\dA-Fa-f]*)?$/
const CLOSERS = { comment: '-->', section: ']]>', instruction: '?>' } as const
const BEGINNINGS = { comment: '<!--', section: '<![CDATA[', instruction: '<?' } as const
type Enclosed = keyof typeof CLOSERS

/** How the rows go on behind a span without an end. */
export interface Recovery {
  /** Tags before which such a span ends. Asked when all before the span was given. */
  tags(kind: SpanKind): RowTags
  /**
   * It was ended, when all before it was given.
   * @param raw its beginning; "" for a tag, of which it was given
   */
  onUnended(kind: SpanKind, raw: string): void
}

export interface LongSpansPorts {
  /** Longest span that stays as it is, in characters. */
  readonly most: number
  give(text: string): void
  /** Something is taken out; told once a span, when all before it was given. */
  onCut(kind: SpanKind): void
  /** A `&` that begins no reference was written as one, when all before it was given. */
  onBareAmpersand(): void
  readonly recovery?: Recovery
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
  #less = -1
  readonly #marks = new Map<string, number>()
  /** A comment, section or instruction is so long that it is not held until its end is seen. */
  #isLong = false
  /** Characters that must be held before it is looked for that end again, unless it comes. */
  #wanted = 0
  #isLast = false

  constructor(ports: LongSpansPorts) {
    this.#ports = ports
  }

  push(text: string): void {
    if (this.#mayWait(text)) this.#held += text
    else this.#take(text)
  }

  #mayWait(text: string): boolean {
    if (this.#held.length + text.length >= this.#wanted || this.#kind === 'text' || this.#kind === 'tag')
      return false
    const closer = CLOSERS[this.#kind]
    const end = this.#held.slice(1 - closer.length)
    return !`${end}${text}`.includes(closer)
  }

  #take(text: string): void {
    this.#wanted = 0
    this.#whole = this.#held + text
    this.#from = 0
    this.#double = -1
    this.#single = -1
    this.#ampersand = -1
    this.#less = -1
    this.#marks.clear()
    this.#held = ''
    const stop = this.#walk()
    this.#held = this.#whole.slice(stop)
    this.#give(stop)
    this.#whole = ''
  }

  /** What is held is no beginning or end of anything, or a span without an end. */
  end(): void {
    this.#isLast = true
    this.#take('')
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
    return this.#isLong ? this.#long(kind, at) : this.#enclosed(kind, at)
  }

  #open(at: number): number {
    const whole = this.#whole
    if (at + 1 < whole.length && !AFTER_OPEN.includes(whole.charCodeAt(at + 1)))
      return this.#begin('tag', at + 1)
    for (const [opener, kind] of OPENERS) {
      const there = whole.slice(at, at + opener.length)
      if (there === opener) {
        if (kind === 'tag') return this.#begin(kind, at + opener.length)
        // Where it ends is looked for from its beginning on.
        if (kind !== 'type') return this.#begin(kind, at)
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
    this.#isLong = false
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
    const stop = end < 0 ? this.#whole.length : end
    const tag = this.#rowTag(at, stop)
    const rest = tag < 0 ? ~tag : tag
    const bare = this.#bare(at, rest)
    if (bare !== undefined) return bare
    this.#spend(at, rest)
    if (tag < 0) return tag
    if (tag < stop) return this.#endValue(tag)
    if (end < 0) return stop
    this.#quote = ''
    return this.#isQuoteGiven ? end + 1 : this.#spend(end, end + 1)
  }

  /**
   * Where a row begins or ends within a value, which holds no `<` unless its quote is missing.
   * @returns `stop` for nowhere, the complement of where what must be held begins
   */
  #rowTag(at: number, stop: number): number {
    const whole = this.#whole
    const { recovery } = this.#ports
    if (!recovery) return stop
    for (let from = at; ; from = this.#less + 1) {
      if (this.#less < from) this.#less = this.#find('<', from)
      const found = this.#less
      if (found >= stop) return stop
      this.#give(at)
      if (recovery.tags('tag').isAt(whole, found)) return found
      if (stop === whole.length && stop - found < LONGEST_TAG && !this.#isLast) return ~found
    }
  }

  #endValue(at: number): number {
    this.#give(at)
    this.#ports.give(this.#isQuoteGiven ? `${this.#quote}>` : '>')
    this.#quote = ''
    this.#ports.recovery?.onUnended('tag', '')
    return this.#begin('text', at)
  }

  /** It is held until its end is seen, unless it is too long for that. @param at its beginning */
  #enclosed(kind: Enclosed, at: number): number {
    const { most, recovery } = this.#ports
    const { length } = this.#whole
    const inner = at + BEGINNINGS[kind].length
    const end = this.#next(CLOSERS[kind], inner)
    // Where another one begins within it, its end is the other's.
    const again = this.#next(BEGINNINGS[kind], inner)
    let stop = again < end ? again : 0
    if (end - at > most) stop = at + most
    else if (end === length && this.#isLast) stop = end
    if (recovery && stop > 0) {
      this.#give(at)
      const tag = recovery.tags(kind).firstIn(this.#whole.slice(inner, stop))
      if (tag >= 0) return this.#endEnclosed(kind, at, inner + tag)
    }
    if (recovery && end === length && length - at <= most && !this.#isLast) {
      this.#wanted = Math.min(2 * (length - at), most + 1)
      return ~at
    }
    this.#isLong = true
    return inner
  }

  #endEnclosed(kind: Enclosed, at: number, tag: number): number {
    this.#from = tag
    this.#ports.recovery?.onUnended(kind, this.#whole.slice(at, Math.min(tag, at + MAX_KEPT)))
    return this.#begin('text', tag)
  }

  /** Like {@link #find}, of marks that are rare. */
  #next(mark: string, at: number): number {
    const known = this.#marks.get(mark) ?? -1
    if (known >= at) return known
    const found = this.#find(mark, at)
    this.#marks.set(mark, found)
    return found
  }

  #long(kind: Enclosed, at: number): number {
    const whole = this.#whole
    const closer = CLOSERS[kind]
    const end = whole.indexOf(closer, at)
    if (end >= 0) {
      this.#spend(at, end)
      return this.#begin('text', end + closer.length)
    }
    const stop = Math.max(at, whole.length - closer.length + 1)
    this.#spend(at, stop)
    return this.#isLast ? whole.length : ~stop
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
