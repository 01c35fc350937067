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
import type { AcceptedRow, RowOrigin, RowOutcome } from '../mapping/run.ts'

export interface ReadyPiece {
  /** Numbers of the rows in their file. */
  readonly rows: readonly number[]
  /** For each row two lengths within `bytes`. Of a row made ready: as it stood in its file, and its body (0: it has none). */
  readonly lengths: readonly number[]
  /** UTF-8. Of any other row: its JSON, see {@link OtherRow}, and nothing. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** HMACs of key and content of the rows made ready, end to end. */
  readonly hmacs: Uint8Array<ArrayBuffer>
  /** Short texts of each row made ready, {@link TEXTS} of them. */
  readonly texts: readonly (string | undefined)[]
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
/** recordId, status, updatedAt, publicityEnd, why no feed carries it, the subject, and the four of its origin. */
const TEXTS = 10
/** A row with its body is not longer, as a rule. */
const ROOM = 262_144

export class PieceWriter {
  #bytes = Buffer.allocUnsafeSlow(ROOM)
  #length = 0
  #hmacs: Uint8Array[] = []
  #rows: number[] = []
  #lengths: number[] = []
  #texts: (string | undefined)[] = []
  #warned = new Map<number, readonly string[]>()
  #others = new Set<number>()

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
      hmacs: new Uint8Array(Buffer.concat(this.#hmacs)),
      texts: this.#texts,
      warned: this.#warned,
      others: this.#others,
    }
    this.#bytes = Buffer.allocUnsafeSlow(ROOM)
    this.#length = 0
    this.#hmacs = []
    this.#rows = []
    this.#lengths = []
    this.#texts = []
    this.#warned = new Map()
    this.#others = new Set()
    return piece
  }

  #ready({ warned, keyHmac, origin }: KeyedRow, fresh: Fresh, raw: string): void {
    const { recordId, status, updatedAt, publicityEnd, place, subject, body, contentHmac } = fresh
    if (warned.length > 0) this.#warned.set(this.#rows.length, warned)
    this.#hmacs.push(keyHmac, contentHmac)
    const held = 'feed' in place ? undefined : place.heldBecause
    const { sourceOrgUscc, sourceOrgName, catalogueItem, decided } = origin ?? NOWHERE
    this.#texts.push(recordId, status, updatedAt, publicityEnd, held, subject)
    this.#texts.push(sourceOrgUscc, sourceOrgName, catalogueItem, decided)
    const length = this.#write(raw)
    if (body !== undefined) {
      this.#need(body.length)
      this.#bytes.set(body, this.#length)
      this.#length += body.length
    }
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

  #write(text: string): number {
    this.#need(text.length * 3)
    const length = this.#bytes.write(text, this.#length)
    this.#length += length
    return length
  }

  #need(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return
    const larger = Buffer.allocUnsafeSlow((this.#length + bytes) * 2)
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
  }
}

const NOWHERE: Partial<RowOrigin> = {}

/** What an outcome says beside its own members it is asked for. */
function told(
  row: Extract<RowOutcome, { kind: 'quarantined' }>,
): Extract<RowOutcome, { kind: 'quarantined' }> {
  const { kind, row: number, source, raw, key, localKey, updatedAt, origin, findings } = row
  return { kind, row: number, source, raw, key, localKey, updatedAt, origin, findings }
}

/** What the reading thread knows of the rows of a file. */
export interface PieceContext {
  readonly day: Day
  /** The membership under which they were made ready. */
  readonly edition: unknown
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
    const [first = 0, second = 0] = [piece.lengths[2 * i], piece.lengths[2 * i + 1]]
    at += first + second
    if (piece.others.has(i))
      return context.mapped(JSON.parse(bytes.toString('utf8', start, start + first)) as OtherRow)
    ready += 1
    return new SentRow(source, { i, start, ready: ready - 1 })
  })
}

interface RowSource {
  readonly piece: ReadyPiece
  readonly bytes: Buffer
  readonly context: PieceContext
}

/** Where a row stands in its piece. */
interface RowPlace {
  /** Among its rows. */
  readonly i: number
  /** Of its bytes. */
  readonly start: number
  /** Among the rows made ready. */
  readonly ready: number
}

/** A row as it was sent, and what was made of it: read where it is asked for, because thousands are held at a time. */
class SentRow implements KeyedRow, Fresh {
  readonly #source: RowSource
  readonly #place: RowPlace
  readonly keyHmac: Uint8Array
  readonly key: string

  constructor(source: RowSource, place: RowPlace) {
    this.#source = source
    this.#place = place
    const at = 2 * place.ready * HMAC
    this.keyHmac = source.piece.hmacs.subarray(at, at + HMAC)
    this.key = hex(this.keyHmac)
  }

  get fresh(): Fresh {
    return this
  }

  get row(): number {
    return this.#source.piece.rows[this.#place.i] ?? 0
  }

  /** The row as it stood in its file takes as many bytes. */
  get size(): number {
    return this.#source.piece.lengths[2 * this.#place.i] ?? 0
  }

  get warned(): readonly string[] {
    return this.#source.piece.warned.get(this.#place.i) ?? NO_RULES
  }

  get otherKeys(): readonly Uint8Array[] {
    return NO_KEYS
  }

  get accepted(): AcceptedRow {
    const { bytes, context } = this.#source
    const { start } = this.#place
    return context.again(bytes.toString('utf8', start, start + this.size), this.row)
  }

  get record(): Fresh['record'] {
    return this.#source.context.timed(this.accepted)
  }

  get contentHmac(): Uint8Array {
    const at = (2 * this.#place.ready + 1) * HMAC
    return this.#source.piece.hmacs.subarray(at, at + HMAC)
  }

  get body(): Uint8Array | undefined {
    const length = this.#source.piece.lengths[2 * this.#place.i + 1] ?? 0
    const start = this.#place.start + this.size
    return length === 0 ? undefined : this.#source.bytes.subarray(start, start + length)
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
    const held = this.#text(4)
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

  #text(n: number): string | undefined {
    return this.#source.piece.texts[this.#place.ready * TEXTS + n]
  }
}

const NO_RULES: readonly string[] = []
const NO_KEYS: readonly Uint8Array[] = []
