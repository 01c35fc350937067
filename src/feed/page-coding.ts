import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createGunzip, createGzip, createZstdCompress, createZstdDecompress } from 'node:zlib'
import { FeedError, feedError } from './fault.ts'
import { MAX_PAGE_BYTES, type Page, pageBytes } from './page.ts'
import { lineLength } from './page-entry.ts'

/** How a page may be compressed on its way; best first. Every receiver takes all of them. */
export const PAGE_CODINGS = ['zstd', 'gzip', 'identity'] as const
export type PageCoding = (typeof PAGE_CODINGS)[number]

/**
 * At most so many bytes of a page from one compressed byte, once {@link FREE_BYTES} are over: entries that
 * differ in nothing but their hashes stay below 30; a bomb of zeros has a thousand and more.
 */
const MAX_RATIO = 200
const FREE_BYTES = 65_536
/** A decoder's memory; 8 MiB, as every zstd decoder supports (RFC 8878 §3.1.1.1.2) and as long as a page may be. */
const WINDOW_LOG = 23
/** Bytes that come out of a coder at a time: each time costs as much as some entries. */
const CHUNK_BYTES = 65_536
/** With a checksum, as gzip has: damage shows before the lines are read. */
const CHECKED = { chunkSize: CHUNK_BYTES, params: { [constants.ZSTD_c_checksumFlag]: 1 } }
const WITHIN_WINDOW = { chunkSize: CHUNK_BYTES, params: { [constants.ZSTD_d_windowLogMax]: WINDOW_LOG } }
/**
 * Up to so many bytes of lines a page goes as it is: about as much as a connection sends before it waits for the first
 * answer (RFC 6928), while a coder, made anew at both ends, costs as much as a dozen entries.
 */
const SMALL_BYTES = 16_384

export function isPageCoding(text: string): text is PageCoding {
  return (PAGE_CODINGS as readonly string[]).includes(text)
}

/** What is worth choosing for this page, of what the receiver takes. */
export function codingFor(page: Page, accepted: PageCoding): PageCoding {
  return isSmall(page) ? 'identity' : accepted
}

function isSmall({ entries, closers }: Page): boolean {
  if (closers.length > 0) return false
  let bytes = 0
  return entries.every(entry => {
    bytes += lineLength(entry)
    return bytes <= SMALL_BYTES
  })
}

/**
 * All bytes of a page that goes as it is. Peers to whom the same page is sent at the same time share them.
 * @throws {FeedError} as {@link pageBytes}
 */
export function wholePage(page: Page): Uint8Array {
  const made = whole.get(page) ?? Buffer.concat([...pageBytes(page)])
  whole.set(page, made)
  return made
}

const whole = new WeakMap<Page, Uint8Array>()

/** The bytes of a page, made and compressed as they are asked for. @throws {FeedError} as {@link pageBytes}. */
export function encodedPage(page: Page, coding: PageCoding): AsyncIterable<Uint8Array> {
  const plain = Readable.from(pageBytes(page), { objectMode: false })
  if (coding === 'identity') return plain
  return through(plain, coding === 'zstd' ? createZstdCompress(CHECKED) : createGzip())
}

/**
 * The bytes of a page as they were before they were compressed, from a hostile sender: never more than a page
 * may have, and no more than {@link MAX_RATIO} of what came.
 * @throws {FeedError} PAGE_TOO_LONG; PAGE_BAD when it cannot be decompressed. Whatever `source` throws.
 */
export async function* decodedPage(
  source: AsyncIterable<Uint8Array>,
  coding: PageCoding,
): AsyncGenerator<Uint8Array> {
  if (coding === 'identity') {
    yield* source
    return
  }
  let came = 0
  let made = 0
  const counted = async function* () {
    for await (const chunk of source) {
      came += chunk.length
      yield chunk
    }
  }
  const decoder = coding === 'zstd' ? createZstdDecompress(WITHIN_WINDOW) : createGunzip()
  try {
    for await (const chunk of through(Readable.from(counted(), { objectMode: false }), decoder)) {
      made += chunk.length
      if (made > MAX_PAGE_BYTES) throw tooLong(MAX_PAGE_BYTES)
      if (made > FREE_BYTES && made > came * MAX_RATIO) throw tooLong(came * MAX_RATIO)
      yield chunk
    }
  } catch (error) {
    throw isOfZlib(error)
      ? feedError('PAGE_BAD', `page refused: it is not whole in ${coding}; send it again`, error)
      : error
  }
}

/** Whatever ends early or fails on one side ends the other, with its own error. */
async function* through(
  from: Readable,
  coder: NodeJS.ReadWriteStream & Readable,
): AsyncGenerator<Uint8Array> {
  const flow = pipeline(from, coder)
  // The reader below meets the same error.
  flow.catch(() => {})
  try {
    yield* coder as AsyncIterable<Uint8Array>
    await flow
  } finally {
    coder.destroy()
    from.destroy()
  }
}

function isOfZlib(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown }
  return typeof code === 'string' && /^(Z|ZSTD|ERR_ZLIB)_/.test(code)
}

function tooLong(limit: number): FeedError {
  const message = `page refused: decompressed it has more than ${limit} bytes; send a shorter page`
  return new FeedError(message, { code: 'PAGE_TOO_LONG', limit })
}
