import { base64, fromBase64, utf8, utf8Text } from '../base/bytes.ts'
import { inChunks } from '../base/chunks.ts'
import { MAX_BODY_BYTES, MAX_HEADER_BYTES, SALT_BYTES } from './entry.ts'
import { FeedError, feedError } from './fault.ts'
import { isFeedName } from './name.ts'
import { MAX_NOTE_BYTES } from './note.ts'
import { EntryReader, entryChunks, entryLine, type LineFault, type PageEntry } from './page-entry.ts'
import { HASH_BYTES } from './suite.ts'

/** A later entry of the same feed, beyond the page, that closes one in it. */
export interface PageCloser {
  readonly header: Uint8Array
  /** Inclusion proof in the tree of the page's checkpoint. */
  readonly inclusion: readonly Uint8Array[]
}

/** A run of entries and the proof that the issuer signed them. Nothing of it is verified yet. */
export interface Page {
  readonly feed: string
  readonly generation: number
  /** Sequence number of the first entry. */
  readonly from: number
  readonly entries: readonly PageEntry[]
  readonly closers: readonly PageCloser[]
  /** Signed note; its size is `from + entries.length` or more. */
  readonly checkpoint: string
  /** From the end of the page to the checkpoint. */
  readonly consistency: readonly Uint8Array[]
}

/** Chunks of a page in any cut; text chunks as {@link encodePage} makes them. */
export type PageSource = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>

export const MAX_PAGE_ENTRIES = 1000
export const MAX_PAGE_BYTES = 8 * 1_048_576
export const MAX_LINE_BYTES = 1_048_576
/** The height of a tree of 2^53 leaves, rounded up. */
const MAX_PROOF_HASHES = 64
const NEWLINE = 0x0a

/** The lines of a page, each with its newline. @throws {FeedError} PAGE_TOO_LONG: cut it smaller. */
export function* encodePage(page: Page): Generator<string> {
  checkLengths(page)
  yield headLine(page)
  for (const entry of page.entries) yield utf8Text(entryLine(entry))
  for (const closer of page.closers) yield closerLine(closer)
  yield endLine(page)
}

/** The same bytes in chunks of about 64 KiB, made as they are asked for. @throws as {@link encodePage}. */
export function* pageBytes(page: Page): Generator<Uint8Array> {
  checkLengths(page)
  yield utf8(headLine(page))
  yield* entryChunks(page.entries)
  yield* inChunks(page.closers.values().map(closerLine))
  yield utf8(endLine(page))
}

function checkLengths({ entries, closers }: Page): void {
  if (entries.length > MAX_PAGE_ENTRIES) throw tooLong('entries', MAX_PAGE_ENTRIES)
  if (closers.length > MAX_PAGE_ENTRIES) throw tooLong('closers', MAX_PAGE_ENTRIES)
}

/** One line, with its newline. */
function closerLine({ header, inclusion }: PageCloser): string {
  return `{"closer":{"header":${quoted(header)},"inclusion":${JSON.stringify(inclusion.map(base64))}}}\n`
}

function headLine({ feed, generation, from }: PageHead): string {
  return `{"page":1,"feed":${JSON.stringify(feed)},"generation":${generation},"from":${from}}\n`
}

function endLine({ from, entries, checkpoint, consistency }: Page): string {
  const proof = JSON.stringify(consistency.map(base64))
  return `{"end":${from + entries.length},"checkpoint":${JSON.stringify(checkpoint)},"consistency":${proof}}\n`
}

function quoted(bytes: Uint8Array): string {
  return JSON.stringify(utf8Text(bytes))
}

/**
 * Reads one page from hostile bytes: every size is bounded, every line is in the one spelling that
 * {@link encodePage} gives it, and nothing follows the last line. Verifies nothing.
 * @throws {FeedError} PAGE_TOO_LONG, PAGE_BAD.
 */
export async function decodePage(source: PageSource): Promise<Page> {
  const reading = new PageReading()
  let bytes = 0
  let pending: Uint8Array[] = []
  let pendingBytes = 0
  for await (const part of source) {
    let chunk = typeof part === 'string' ? utf8(part) : part
    bytes += chunk.length
    if (bytes > MAX_PAGE_BYTES) throw tooLong('bytes', MAX_PAGE_BYTES)
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE)) {
      const line =
        pending.length === 0 ? chunk.subarray(0, end) : Buffer.concat([...pending, chunk.subarray(0, end)])
      if (line.length > MAX_LINE_BYTES) throw tooLong('bytes in a line', MAX_LINE_BYTES)
      reading.line(line)
      pending = []
      pendingBytes = 0
      chunk = chunk.subarray(end + 1)
    }
    pendingBytes += chunk.length
    if (pendingBytes > MAX_LINE_BYTES) throw tooLong('bytes in a line', MAX_LINE_BYTES)
    if (chunk.length > 0) pending.push(chunk)
  }
  if (pendingBytes > 0) throw bad('its last line has no end')
  return reading.page()
}

interface PageHead {
  readonly feed: string
  readonly generation: number
  readonly from: number
}

type Members = { readonly [key: string]: unknown }

/** Takes a page line by line: head → entries → closers → end → nothing more. */
class PageReading {
  #head: PageHead | undefined
  readonly #entries: PageEntry[] = []
  readonly #closers: PageCloser[] = []
  #whole: Page | undefined
  readonly #reader = new EntryReader()

  line(bytes: Uint8Array): void {
    if (this.#whole !== undefined) throw bad('something follows its last line')
    const entry = this.#head && this.#reader.read(bytes)
    if (entry === undefined) this.#other(bytes)
    else this.#entry(entry)
  }

  #other(bytes: Uint8Array): void {
    const text = textOf(bytes)
    const members = membersOf(text)
    const spelling = this.#take(members)
    // One page, one spelling: members in another order or unknown ones, spaces and escapes end here.
    if (spelling !== `${text}\n`) throw bad(SPELLED_OTHERWISE)
  }

  page(): Page {
    if (this.#whole === undefined) throw bad('it has no last line')
    return this.#whole
  }

  #entry(entry: PageEntry | LineFault): void {
    if (entry === 'spelling') throw bad(SPELLED_OTHERWISE)
    if (entry === 'salt') throw bad(notBase64(SALT_BYTES))
    const { header, body } = entry
    if (header.length > MAX_HEADER_BYTES) throw tooLong('bytes in a text', MAX_HEADER_BYTES)
    if (body !== undefined && body.length > MAX_BODY_BYTES) throw tooLong('bytes in a text', MAX_BODY_BYTES)
    if (this.#closers.length > 0) throw bad('an entry follows a closer')
    if (this.#entries.push(entry) > MAX_PAGE_ENTRIES) throw tooLong('entries', MAX_PAGE_ENTRIES)
  }

  /** Takes a line in that is of no entry, and gives back how it must be spelled. */
  #take(members: Members): string {
    if (this.#head === undefined) {
      this.#head = headOf(members)
      return headLine(this.#head)
    }
    if ('closer' in members) {
      const closer = closerOf(members['closer'])
      if (this.#closers.push(closer) > MAX_PAGE_ENTRIES) throw tooLong('closers', MAX_PAGE_ENTRIES)
      return closerLine(closer)
    }
    const { checkpoint, consistency } = members
    const proof = proofOf(consistency)
    const note = stringOf(checkpoint, MAX_NOTE_BYTES)
    const body = { entries: this.#entries, closers: this.#closers }
    this.#whole = { ...this.#head, ...body, checkpoint: note, consistency: proof }
    return endLine(this.#whole)
  }
}

function headOf({ page, feed, generation, from }: Members): PageHead {
  if (page !== 1) throw bad('it is not a page of version 1')
  if (typeof feed !== 'string' || !isFeedName(feed)) throw bad('its feed name is wrong')
  if (!isCount(generation) || generation < 1 || !isCount(from)) throw bad('its numbers are wrong')
  return { feed, generation, from }
}

function closerOf(value: unknown): PageCloser {
  if (typeof value !== 'object' || value === null) throw bad('a closer is malformed')
  const { header, inclusion } = value as Members
  return { header: utf8(stringOf(header, MAX_HEADER_BYTES)), inclusion: proofOf(inclusion) }
}

function proofOf(value: unknown): Uint8Array[] {
  if (!Array.isArray(value) || value.length > MAX_PROOF_HASHES) throw bad('a proof is malformed')
  return value.map(hash => base64Of(hash, HASH_BYTES))
}

function stringOf(value: unknown, maxBytes: number): string {
  if (typeof value !== 'string' || !value.isWellFormed()) throw bad('a line lacks a text')
  if (Buffer.byteLength(value) > maxBytes) throw tooLong('bytes in a text', maxBytes)
  return value
}

function base64Of(value: unknown, length: number): Uint8Array {
  try {
    const bytes = fromBase64(value as string)
    if (bytes.length === length) return bytes
  } catch {
    // Falls through to the one refusal.
  }
  throw bad(notBase64(length))
}

const SPELLED_OTHERWISE = 'a line is not in its canonical spelling'

function notBase64(length: number): string {
  return `${length} bytes in canonical base64 are missing`
}

function textOf(bytes: Uint8Array): string {
  try {
    return utf8Text(bytes)
  } catch (cause) {
    throw feedError('PAGE_BAD', 'page refused: it is not UTF-8', cause)
  }
}

function membersOf(line: string): Members {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    // The parser's message quotes the line, which may hold personal data: it is left out.
    throw bad('a line is not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw bad('a line is not an object')
  return value as Members
}

const isCount = (n: unknown): n is number => typeof n === 'number' && Number.isSafeInteger(n) && n >= 0

function bad(why: string): FeedError {
  return feedError('PAGE_BAD', `page refused: ${why}; fetch it again`)
}

function tooLong(what: string, limit: number): FeedError {
  return new FeedError(`page refused: more than ${limit} ${what}; ask for a shorter page`, {
    code: 'PAGE_TOO_LONG',
    limit,
  })
}
