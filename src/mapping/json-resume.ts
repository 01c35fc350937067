/**
 * Where the rows of a JSON list go on behind a broken one. A missing quote turns texts inside out and a missing bracket
 * shifts all depths, so nothing that is only counted is believed: the next row is what reads strictly to its end, is
 * followed as a row is, and has the members of one. What is read here is never read more than a few times.
 */
import { parseJsonAt } from './json-value.ts'
import type { FieldValue } from './row.ts'
import { MAX_ROW } from './source-fault.ts'

const [QUOTE, COMMA, COLON, ESCAPE] = [0x22, 0x2c, 0x3a, 0x5c]
const [LIST, LIST_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d]
const FIRST_MEMBER = /\{\s{0,100}"([^"\\\r\n]{1,200})"\s{0,100}:/y
/** A list that holds no rows of its own; damage may have opened it. */
const LOOSE = -LIST
const LONGEST_NAME = 200
/** More brackets than this are not counted. */
const MAX_OPEN = 1_000
/** What a row may be longer by before it certainly is too long: as much as shows how its last value ends. */
export const BEYOND = MAX_ROW + 8

export interface Walked {
  /** Characters that belong to the broken row. */
  readonly broken: number
  /** What stands behind them is read as usual; else they are all that can be told of now. */
  readonly found: boolean
}

/** What is known of rows. */
export interface RowLooks {
  isLikeRow(value: FieldValue): boolean
  isMember(name: string): boolean
  /** Whether the list of that name may hold objects that look like rows and are none. */
  mayHoldOthers(name: string): boolean
}

export class JsonResume {
  readonly #looks: RowLooks
  /** Characters from here in which no row can begin: brackets in them were read strictly. */
  #certain: number
  /** `closing`: behind a quote that ends a text if the next mark is one that may follow it. */
  #text: 'out' | 'in' | 'closing' = 'out'
  #isEscaped = false
  /** The last character that is no space. */
  #before = 0
  #isFirstOfLine = true
  /** The text that was read last, as much as a name has. */
  #name = ''
  /** Brackets within it, which count when it turns out to have ended before. */
  #inText: number[] = []
  /** Brackets that were opened since the row began, and how many of them are lists of other objects. */
  readonly #open: number[] = []
  #others = 0
  /** It has brackets at all. */
  #isNested = false
  /** Nothing was out of its place so far, so the depth can be believed. */
  #isOrderly = true
  /** Characters that must be there before a row that was not whole is read again. */
  #wanted = 0

  /** @param certain characters of the row in which no other begins */
  constructor(certain: number, looks: RowLooks) {
    this.#certain = certain
    this.#looks = looks
  }

  /** @param text what was not told of before, from the row's beginning on */
  walk(text: string, isLast: boolean): Walked {
    if (!isLast && text.length < this.#wanted) return { broken: 0, found: false }
    this.#wanted = 0
    for (let at = 0; at < text.length; at += 1) {
      const c = text.charCodeAt(at)
      if (c <= 0x20) {
        this.#isEscaped = false
        if (c === 0x0a || c === 0x0d) this.#endLine()
        continue
      }
      if (c === OBJECT && (this.#before === COMMA || this.#before === OBJECT_END)) {
        const there = this.#rowAt(text, at, isLast)
        if (there !== false) return this.#stop(at, there)
        // Where the next row should be, something else is: the brackets before it were not those of the row.
        if (this.#open.length === 0) this.#isOrderly = false
      }
      if (this.#endsAt(c)) return this.#stop(at, true)
      this.#before = c
      this.#isFirstOfLine = false
    }
    return this.#stop(text.length, false)
  }

  #stop(broken: number, there: boolean | 'unended'): Walked {
    this.#certain = Math.max(0, this.#certain - broken)
    return { broken, found: there === true }
  }

  /** @returns `unended`: it may be one, but more text is needed to say so */
  #rowAt(text: string, at: number, isLast: boolean): boolean | 'unended' {
    if (at < this.#certain || this.#others > 0) return false
    const read = parseJsonAt(text, at)
    const unended = (): false | 'unended' => {
      const length = text.length - at
      if (isLast || length > BEYOND) return false
      this.#wanted = Math.min(2 * length, BEYOND + 1)
      return 'unended'
    }
    if (!('end' in read)) {
      if (read.isUnended && unended() === 'unended') return 'unended'
      if (this.#beginsLikeRow(text, at)) return true
      this.#certain = Math.max(this.#certain, read.from)
      return false
    }
    if (read.end - at > MAX_ROW || !this.#looks.isLikeRow(read.value)) return false
    const next = nextMark(text, read.end)
    if (Number.isNaN(next)) return isLast || unended()
    return next === COMMA || next === LIST_END
  }

  /** One that is broken, too, is told of by itself where all brackets before it are closed. */
  #beginsLikeRow(text: string, at: number): boolean {
    if (this.#open.length > 0 || this.#text !== 'out' || this.#before !== COMMA) return false
    FIRST_MEMBER.lastIndex = at
    const name = FIRST_MEMBER.exec(text)?.[1]
    return name !== undefined && this.#looks.isMember(name)
  }

  /** No text goes on behind a line end: JSON writes them as `\n`. */
  #endLine(): void {
    this.#isFirstOfLine = true
    if (this.#text === 'in') this.#mistaken()
    this.#text = 'out'
  }

  /** Whether the row ends before this mark. */
  #endsAt(c: number): boolean {
    if (this.#text === 'in') {
      if (this.#isEscaped) this.#isEscaped = false
      else if (c === ESCAPE) this.#isEscaped = true
      else if (c === QUOTE) this.#text = 'closing'
      else if (this.#name.length < LONGEST_NAME) {
        this.#name += String.fromCharCode(c)
        if (c === OBJECT || c === LIST || c === OBJECT_END || c === LIST_END) this.#inText.push(c)
      }
      return false
    }
    if (this.#text === 'closing') {
      if (c !== COLON && c !== COMMA && c !== OBJECT_END && c !== LIST_END) {
        this.#mistaken()
        this.#text = c === QUOTE ? 'closing' : 'in'
        this.#name = String.fromCharCode(c)
        return false
      }
      this.#text = 'out'
    }
    return this.#outside(c)
  }

  #outside(c: number): boolean {
    const isOutermost = this.#isOrderly && this.#open.length === 0 && this.#before !== 0
    if (isOutermost && (c === LIST_END || (c === COMMA && !this.#isNested))) return true
    if (c === QUOTE) this.#quote()
    else if (c === OBJECT || c === LIST) this.#push(c)
    else if (c === OBJECT_END || c === LIST_END) this.#close(c)
    else if (c === COLON && this.#open.length === 0) this.#isOrderly = false
    return false
  }

  /** One that opens no text closes one of which the beginning was not seen. */
  #quote(): void {
    const b = this.#before
    const opens = b === COMMA || b === COLON || b === OBJECT || b === LIST
    if (opens || this.#isFirstOfLine) {
      this.#text = 'in'
      this.#name = ''
      this.#inText = []
    } else this.#isOrderly = false
  }

  /** The text ended before, or did not begin where it seemed to. */
  #mistaken(): void {
    this.#isOrderly = false
    this.#name = ''
    const within = this.#inText
    this.#inText = []
    for (const c of within) {
      if (c === OBJECT || c === LIST) this.#open.push(c === LIST ? LOOSE : c)
      else this.#close(c)
    }
  }

  #push(c: number): void {
    this.#isNested = true
    if (this.#open.length >= MAX_OPEN) {
      this.#isOrderly = false
      return
    }
    const holdsOthers = c === LIST && this.#before === COLON && this.#looks.mayHoldOthers(this.#name)
    this.#open.push(c === LIST && !holdsOthers ? LOOSE : c)
    if (holdsOthers) this.#others += 1
  }

  /** Closes the bracket at that place and all that were opened behind it. */
  #closeFrom(place: number): void {
    for (const one of this.#open.splice(place)) if (one === LIST) this.#others -= 1
  }

  #close(c: number): void {
    const opener = c === OBJECT_END ? OBJECT : LIST
    const place = this.#open.findLastIndex(one => Math.abs(one) === opener)
    // What stands between was not closed; with nothing to close, it closes what was open before.
    if (place < 0 || place < this.#open.length - 1) this.#isOrderly = false
    this.#closeFrom(Math.max(0, place))
  }
}

/** NaN for none. */
function nextMark(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) <= 0x20) at += 1
  return text.charCodeAt(at)
}
