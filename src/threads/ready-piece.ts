/**
 * Rows that were made ready, as they go from thread to thread: bytes end to end, handed over and not copied, beside
 * columns of short texts. An object for each row would be copied member by member, and cost more than the row.
 */
import { hex } from '../base/bytes.ts'
import type { Day } from '../base/time.ts'
import type { CollectRow } from '../collect/chunk.ts'
import type { Fresh } from '../collect/fresh.ts'
import type { KeyedRow } from '../collect/keyed-row.ts'
import type { FeedPlace } from '../collect/ports.ts'
import { SALT_BYTES, type Salted } from '../feed/entry.ts'
import { HASH_BYTES, type Suite } from '../feed/suite.ts'
import type { AcceptedRow, RowOrigin, RowOutcome } from '../mapping/run.ts'

export interface ReadyPiece {
  /** Numbers of the rows in their file. */
  readonly rows: readonly number[]
  /** For each row two lengths within `bytes`. Of a row made ready: as it stood in its file, and its body (0: it has none). */
  readonly lengths: readonly number[]
  /**
   * Of a row made ready the HMACs of key and content, salt and digest of its body (zeros where no feed carries it), then
   * what the lengths say, in UTF-8. Of any other row: its JSON, see {@link OtherRow}, and nothing.
   */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Short texts of the rows made ready; the first is none. What many rows say stands here once. */
  readonly words: readonly string[]
  /** Which of them each row made ready has, {@link TEXTS} of them for each. */
  readonly texts: Uint32Array<ArrayBuffer>
  /** Rules that let a row pass with a mark, by its place among `rows`. */
  readonly warned: ReadonlyMap<number, readonly string[]>
  /** Places among `rows` of those that were not made ready. */
  readonly others: ReadonlySet<number>
}

/** A row that is left to the other thread: refused ones whole, of the others what they were mapped from. */
export type OtherRow =
  | Extract<RowOutcome, { kind: 'quarantined' }>
  | Pick<AcceptedRow, 'row' | 'source' | 'raw'>

const HMAC = 32
/** Of key and content, then salt and digest of the body. */
const SALT = 2 * HMAC
const DIGEST = SALT + SALT_BYTES
const FIXED = DIGEST + HASH_BYTES
/** recordId, status, updatedAt, publicityEnd, why no feed carries it, the subject, and the four of its origin. */
const TEXTS = 10
/** Which of them says why no feed carries it. */
const HELD = 4
/** What comes of the bytes that are read at once is not longer, as a rule. */
export const ROOM = 262_144

export class PieceWriter {
  #bytes = noRoom()
  #length = 0
  #rows: number[] = []
  #lengths: number[] = []
  #words = new Words()
  #texts: number[] = []
  #warned = new Map<number, readonly string[]>()
  #others = new Set<number>()

  /** @param into memory to write the next piece to; more is taken where it is too little */
  begin(into: Uint8Array<ArrayBuffer>): void {
    this.#bytes = Buffer.from(into.buffer)
  }

  add(row: CollectRow): void {
    if ('keyHmac' in row && row.fresh !== undefined && row.accepted.raw !== undefined)
      this.#ready(row, row.fresh, row.accepted.raw)
    else this.#other('keyHmac' in row ? row.accepted : row)
    this.#rows.push(row.row)
  }

  /** What was added since it was last asked. */
  take(): ReadyPiece {
    const piece = {
      rows: this.#rows,
      lengths: this.#lengths,
      bytes: this.#bytes.subarray(0, this.#length),
      words: this.#words.list,
      texts: Uint32Array.from(this.#texts),
      warned: this.#warned,
      others: this.#others,
    }
    this.#bytes = noRoom()
    this.#length = 0
    this.#rows = []
    this.#lengths = []
    this.#words = new Words()
    this.#texts = []
    this.#warned = new Map()
    this.#others = new Set()
    return piece
  }

  #ready({ warned, keyHmac, origin }: KeyedRow, fresh: Fresh, raw: string): void {
    const { recordId, status, updatedAt, publicityEnd, place, subject, body, salted, contentHmac } = fresh
    if (warned.length > 0) this.#warned.set(this.#rows.length, warned)
    const held = 'feed' in place ? undefined : place.heldBecause
    const { sourceOrgUscc, sourceOrgName, catalogueItem, decided } = origin ?? NOWHERE
    const words = this.#words
    this.#texts.push(
      words.own(recordId),
      words.shared(status),
      words.shared(updatedAt),
      words.shared(publicityEnd),
      words.shared(held),
      words.own(subject),
      words.shared(sourceOrgUscc),
      words.shared(sourceOrgName),
      words.shared(catalogueItem),
      words.shared(decided),
    )
    this.#set(keyHmac)
    this.#set(contentHmac)
    if (salted === undefined) this.#zeros(SALT_BYTES + HASH_BYTES)
    else {
      this.#set(salted.salt)
      this.#set(salted.digest)
    }
    const length = this.#write(raw)
    if (body !== undefined) this.#set(body)
    this.#lengths.push(length, body?.length ?? 0)
  }

  #other(outcome: RowOutcome): void {
    this.#others.add(this.#rows.length)
    const { row, source, raw } = outcome
    this.#lengths.push(
      this.#write(JSON.stringify(outcome.kind === 'accepted' ? { row, source, raw } : told(outcome))),
      0,
    )
  }

  #set(bytes: Uint8Array): void {
    this.#need(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  #zeros(length: number): void {
    this.#need(length)
    this.#bytes.fill(0, this.#length, this.#length + length)
    this.#length += length
  }

  #write(text: string): number {
    this.#need(text.length * 3)
    const length = this.#bytes.write(text, this.#length)
    this.#length += length
    return length
  }

  #need(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(ROOM, (this.#length + bytes) * 2))
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
  }
}

/** One of its own each time: it is handed over, too. */
function noRoom(): Buffer<ArrayBuffer> {
  return Buffer.allocUnsafeSlow(0)
}
const NOWHERE: Partial<RowOrigin> = {}

class Words {
  readonly list: string[] = ['']
  readonly #known = new Map<string, number>()

  /** A text that no other row has. */
  own(text: string | undefined): number {
    return text === undefined ? 0 : this.list.push(text) - 1
  }

  shared(text: string | undefined): number {
    if (text === undefined) return 0
    const known = this.#known.get(text)
    if (known !== undefined) return known
    const place = this.own(text)
    this.#known.set(text, place)
    return place
  }
}

/** What an outcome says beside its own members it is asked for. */
function told(
  row: Extract<RowOutcome, { kind: 'quarantined' }>,
): Extract<RowOutcome, { kind: 'quarantined' }> {
  const { kind, row: number, source, raw, key, localKey, updatedAt, origin, status, findings } = row
  return { kind, row: number, source, raw, key, localKey, updatedAt, origin, status, findings }
}

/** What the reading thread knows of the rows of a file. */
export interface PieceContext {
  readonly day: Day
  /** The membership under which they were made ready. */
  readonly edition: unknown
  /** In which bodies were digested. */
  readonly suite: Suite['name']
  /** The feed that carries them, if one does. */
  readonly place: FeedPlace | null
  /** Maps a row again. @param raw as it stood in its file */
  again(raw: string, row: number): AcceptedRow
  /** Maps a row that was not made ready. */
  mapped(other: OtherRow): CollectRow
  /** The record with its publicity. */
  timed(accepted: AcceptedRow): Fresh['record']
}

export function rowsOf(piece: ReadyPiece, context: PieceContext): CollectRow[] {
  const bytes = Buffer.from(piece.bytes.buffer, piece.bytes.byteOffset, piece.bytes.length)
  const source = { piece, bytes, context }
  let at = 0
  let ready = 0
  return piece.rows.map((_row, i) => {
    const start = at
    const first = piece.lengths[2 * i] ?? 0
    at += first + (piece.lengths[2 * i + 1] ?? 0)
    if (piece.others.has(i))
      return context.mapped(JSON.parse(bytes.toString('utf8', start, start + first)) as OtherRow)
    at += FIXED
    ready += 1
    return new SentRow(source, i, start, ready - 1)
  })
}

interface RowSource {
  readonly piece: ReadyPiece
  readonly bytes: Buffer
  readonly context: PieceContext
}

/** A row as it was sent, and what was made of it: read where it is asked for, because thousands are held at a time. */
class SentRow implements KeyedRow, Fresh {
  readonly #source: RowSource
  /** Where it stands among the rows of its piece, in its bytes (its HMACs), and among the rows made ready. */
  readonly #i: number
  readonly #start: number
  readonly #ready: number
  #keyHmac: Uint8Array | undefined = undefined
  #key: string | undefined = undefined

  constructor(source: RowSource, i: number, start: number, ready: number) {
    this.#source = source
    this.#i = i
    this.#start = start
    this.#ready = ready
  }

  get keyHmac(): Uint8Array {
    this.#keyHmac ??= this.#hmac(0)
    return this.#keyHmac
  }

  get key(): string {
    this.#key ??= hex(this.keyHmac)
    return this.#key
  }

  get fresh(): Fresh {
    return this
  }

  get row(): number {
    return this.#source.piece.rows[this.#i] ?? 0
  }

  /** The row as it stood in its file takes as many bytes. */
  get size(): number {
    return this.#source.piece.lengths[2 * this.#i] ?? 0
  }

  get warned(): readonly string[] {
    return this.#source.piece.warned.get(this.#i) ?? NO_RULES
  }

  get otherKeys(): readonly Uint8Array[] {
    return NO_KEYS
  }

  get accepted(): AcceptedRow {
    const { bytes, context } = this.#source
    const start = this.#start + FIXED
    return context.again(bytes.toString('utf8', start, start + this.size), this.row)
  }

  get record(): Fresh['record'] {
    return this.#source.context.timed(this.accepted)
  }

  get contentHmac(): Uint8Array {
    return this.#hmac(1)
  }

  get body(): Uint8Array | undefined {
    const length = this.#source.piece.lengths[2 * this.#i + 1] ?? 0
    return length === 0 ? undefined : this.#bytes(FIXED + this.size, length)
  }

  get salted(): Salted | undefined {
    const { piece, context } = this.#source
    const isCarried = (piece.texts[this.#ready * TEXTS + HELD] ?? 0) === 0
    const length = piece.lengths[2 * this.#i + 1] ?? 0
    if (!isCarried || length === 0) return undefined
    return {
      suite: context.suite,
      salt: this.#bytes(SALT, SALT_BYTES),
      digest: this.#bytes(DIGEST, HASH_BYTES),
    }
  }

  get day(): Day {
    return this.#source.context.day
  }

  get edition(): unknown {
    return this.#source.context.edition
  }

  get recordId(): string {
    return this.#text(0) ?? ''
  }

  get status(): string {
    return this.#text(1) ?? ''
  }

  get updatedAt(): string {
    return this.#text(2) ?? ''
  }

  get publicityEnd(): Day | undefined {
    return this.#text(3)
  }

  get place(): Fresh['place'] {
    const held = this.#text(HELD)
    const { place } = this.#source.context
    return held === undefined && place !== null ? place : { heldBecause: held ?? '' }
  }

  get subject(): string | undefined {
    return this.#text(5)
  }

  get origin(): RowOrigin {
    const [sourceOrgUscc, sourceOrgName] = [this.#text(6), this.#text(7)]
    return { sourceOrgUscc, sourceOrgName, catalogueItem: this.#text(8), decided: this.#text(9) }
  }

  #hmac(n: 0 | 1): Uint8Array {
    return this.#bytes(n * HMAC, HMAC)
  }

  /** @param at counts from where the row begins */
  #bytes(at: number, length: number): Uint8Array {
    const start = this.#start + at
    return this.#source.bytes.subarray(start, start + length)
  }

  #text(n: number): string | undefined {
    const { words, texts } = this.#source.piece
    const place = texts[this.#ready * TEXTS + n] ?? 0
    return place === 0 ? undefined : words[place]
  }
}

const NO_RULES: readonly string[] = []
const NO_KEYS: readonly Uint8Array[] = []
