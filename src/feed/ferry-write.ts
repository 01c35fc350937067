import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { zstdCompress } from 'node:zlib'
import { utf8 } from '../base/bytes.ts'
import { fileError } from './fault.ts'
import {
  encodeManifest,
  type FerryContent,
  type FerryManifest,
  type FerryPart,
  type FerryRange,
  MAX_PART_BYTES,
  MAX_PARTS,
  manifestName,
  partName,
  rankOf,
} from './ferry-manifest.ts'
import { type FerryReceipt, receiptLine } from './ferry-receipt.ts'
import { type FeedId, originOf } from './name.ts'
import { encodePage, MAX_PAGE_BYTES, type Page } from './page.ts'

/** Where an export is written; implemented by the store. */
export interface FerrySink {
  /** Durable, whole and under its name once it returns; the manifest comes last, so it names only what is there. */
  write(name: string, bytes: Uint8Array): Promise<void>
}

/** The pages of one log, in their order and without a gap, as a peer would be served them. */
export interface FerryFeed extends FeedId {
  readonly pages: AsyncIterable<Page> | Iterable<Page>
}

/** What to export, besides who exports it. */
export interface FerryCargo {
  readonly feeds: readonly FerryFeed[]
  readonly receipts: AsyncIterable<FerryReceipt> | Iterable<FerryReceipt>
}

/** The facts of the manifest that the caller knows; `id` is fresh and random. */
export type FerryHead = Omit<FerryManifest, 'feeds' | 'parts'>

export const DEFAULT_PART_BYTES = 2 * MAX_PAGE_BYTES
const compress = promisify(zstdCompress)

/**
 * Writes an export: parts of whole pages, withdrawals first, then the manifest. Holds one part in memory.
 * @param partBytes NDJSON bytes of a part at most, or one page if that is longer; 16 MiB when left out
 * @throws {FeedFileError} FERRY_BAD when pages leave a gap, a log comes twice, or parts become too many.
 */
export async function writeFerry(
  sink: FerrySink,
  head: FerryHead,
  { feeds, receipts }: FerryCargo,
  partBytes = DEFAULT_PART_BYTES,
): Promise<FerryManifest> {
  if (!Number.isSafeInteger(partBytes) || partBytes < 1 || partBytes > MAX_PART_BYTES - MAX_PAGE_BYTES)
    throw bad(`parts have 1 to ${MAX_PART_BYTES - MAX_PAGE_BYTES} bytes`)
  const packing = new Packing(sink, head.id, partBytes)
  const ranges: FerryRange[] = []
  const first = (feed: FeedId): number =>
    rankOf({ kind: 'pages', feed: feed.feed, generation: 1, from: 0, to: 0 })
  for (const feed of [...feeds].sort((a, b) => first(a) - first(b))) {
    if (ranges.some(range => originOf(range) === originOf(feed))) throw bad(`${feed.feed} comes twice`)
    const range = await packPages(packing, feed)
    if (range !== undefined) ranges.push(range)
  }
  for await (const receipt of receipts)
    await packing.add(utf8(receiptLine(receipt)), { kind: 'receipts', count: 1 }, joinReceipts)
  const manifest = { ...head, feeds: ranges, parts: await packing.end() }
  await sink.write(manifestName(head.id), utf8(encodeManifest(manifest)))
  return manifest
}

async function packPages(
  packing: Packing,
  { feed, generation, pages }: FerryFeed,
): Promise<FerryRange | undefined> {
  let range: FerryRange | undefined
  for await (const page of pages) {
    if (page.feed !== feed || page.generation !== generation)
      throw bad(`a page is not of ${feed}/${generation}`)
    if (range !== undefined && page.from !== range.to) throw bad(`${feed} leaves a gap at ${range.to}`)
    const { from } = page
    const to = from + page.entries.length
    range = { feed, generation, from: range?.from ?? from, to }
    const text = [...encodePage(page)].join('')
    await packing.add(utf8(text), { kind: 'pages', feed, generation, from, to }, joinPages)
  }
  return range
}

/** One content for two runs that follow each other, or undefined when they belong in different parts. */
type Join = (held: FerryContent, added: FerryContent) => FerryContent | undefined

const joinPages: Join = (held, added) =>
  held.kind === 'pages' && added.kind === 'pages' && originOf(held) === originOf(added)
    ? { ...held, to: added.to }
    : undefined

const joinReceipts: Join = (held, added) =>
  held.kind === 'receipts' && added.kind === 'receipts'
    ? { kind: 'receipts', count: held.count + added.count }
    : undefined

/** Fills parts: the one being filled is in memory, the earlier ones are in the sink. */
class Packing {
  readonly #sink: FerrySink
  readonly #id: string
  readonly #partBytes: number
  readonly #parts: FerryPart[] = []
  #pending: Uint8Array[] = []
  #pendingBytes = 0
  #content: FerryContent | undefined

  constructor(sink: FerrySink, id: string, partBytes: number) {
    this.#sink = sink
    this.#id = id
    this.#partBytes = partBytes
  }

  async add(bytes: Uint8Array, content: FerryContent, join: Join): Promise<void> {
    const fits = this.#pendingBytes + bytes.length <= this.#partBytes
    const joined = this.#content !== undefined && fits ? join(this.#content, content) : undefined
    if (joined === undefined) await this.#flush()
    this.#content = joined ?? content
    this.#pending.push(bytes)
    this.#pendingBytes += bytes.length
  }

  async end(): Promise<readonly FerryPart[]> {
    await this.#flush()
    return this.#parts
  }

  async #flush(): Promise<void> {
    if (this.#content === undefined) return
    if (this.#parts.length === MAX_PARTS) throw bad(`it needs more than ${MAX_PARTS} parts; make them larger`)
    const file = await compress(Buffer.concat(this.#pending))
    const name = partName(this.#id, this.#parts.length + 1)
    await this.#sink.write(name, file)
    const sha256 = hash('sha256', file, 'hex')
    const [bytes, rawBytes] = [file.length, this.#pendingBytes]
    this.#parts.push({ name, bytes, sha256, rawBytes, content: this.#content })
    this.#pending = []
    this.#pendingBytes = 0
    this.#content = undefined
  }
}

function bad(why: string) {
  return fileError('FERRY_BAD', `export refused: ${why}`)
}
