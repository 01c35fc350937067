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
  isOfWithdrawals,
  MAX_PART_BYTES,
  MAX_PARTS,
  manifestName,
  partName,
  rangesOf,
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
  /**
   * Withdrawals that were signed while `feeds` were written: their pages lack the bodies of what is withdrawn, and
   * nobody could take them in without the tombstones. Asked for when all `feeds` are written.
   * @param carried where each log ends in the parts so far, by origin
   */
  late?(carried: ReadonlyMap<string, number>): Promise<readonly FerryFeed[]>
  readonly receipts: AsyncIterable<FerryReceipt> | Iterable<FerryReceipt>
}

/** The facts of the manifest that the caller knows; `id` is fresh and random. */
export type FerryHead = Omit<FerryManifest, 'feeds' | 'parts'>

export interface FerryWriting {
  /** NDJSON bytes of a part at most, or one page if that is longer; 16 MiB when left out. */
  readonly partBytes?: number
  /** Parts of pages that the sink has already, when an export is gone on with: the cargo continues them. */
  readonly kept?: readonly FerryPart[]
  /** Told of each part once it is durable. */
  onPart?(part: FerryPart): Promise<void>
}

export const DEFAULT_PART_BYTES = 2 * MAX_PAGE_BYTES
const compress = promisify(zstdCompress)

/**
 * Writes an export: parts of whole pages, withdrawals first, then the manifest. Holds one part in memory.
 * @throws {FeedFileError} FERRY_BAD when pages leave a gap, a log comes twice, or parts become too many.
 */
export async function writeFerry(
  sink: FerrySink,
  head: FerryHead,
  { feeds, late, receipts }: FerryCargo,
  { partBytes = DEFAULT_PART_BYTES, kept = [], onPart = async () => {} }: FerryWriting = {},
): Promise<FerryManifest> {
  if (!Number.isSafeInteger(partBytes) || partBytes < 1 || partBytes > MAX_PART_BYTES - MAX_PAGE_BYTES)
    throw bad(`parts have 1 to ${MAX_PART_BYTES - MAX_PAGE_BYTES} bytes`)
  const packing = new Packing({ sink, id: head.id, partBytes, onPart }, kept)
  const ends = new Map(rangesOf(kept).map(range => [originOf(range), range.to]))
  await packFeeds(packing, feeds, ends)
  await packing.flush()
  await packFeeds(packing, (await late?.(ends)) ?? [], ends)
  for await (const receipt of receipts)
    await packing.add(utf8(receiptLine(receipt)), { kind: 'receipts', count: 1 }, joinReceipts)
  await packing.flush()
  const manifest = { ...head, feeds: rangesOf(packing.parts), parts: packing.parts }
  await sink.write(manifestName(head.id), utf8(encodeManifest(manifest)))
  return manifest
}

/** The file of pages that take the place of those of a part: the same entries, as they are served today. */
export async function rewritePart(
  sink: FerrySink,
  part: FerryPart,
  pages: readonly Page[],
): Promise<FerryPart> {
  const raw = utf8(pages.map(page => [...encodePage(page)].join('')).join(''))
  return writePart(sink, part.name, raw, part.content)
}

/** @param ends where each log ends in what was packed before; grows with each page */
async function packFeeds(
  packing: Packing,
  feeds: readonly FerryFeed[],
  ends: Map<string, number>,
): Promise<void> {
  const origins = new Set(feeds.map(originOf))
  if (origins.size < feeds.length) throw bad('a log comes twice')
  const later = (feed: FerryFeed) => Number(!isOfWithdrawals({ kind: 'pages', ...feed, from: 0, to: 0 }))
  for (const feed of [...feeds].sort((a, b) => later(a) - later(b))) await packPages(packing, feed, ends)
}

async function packPages(
  packing: Packing,
  { feed, generation, pages }: FerryFeed,
  ends: Map<string, number>,
): Promise<void> {
  const origin = originOf({ feed, generation })
  for await (const page of pages) {
    if (page.feed !== feed || page.generation !== generation)
      throw bad(`a page is not of ${feed}/${generation}`)
    const { from } = page
    const end = ends.get(origin) ?? from
    if (from !== end) throw bad(`${feed} leaves a gap at ${end}`)
    const to = from + page.entries.length
    ends.set(origin, to)
    const text = [...encodePage(page)].join('')
    await packing.add(utf8(text), { kind: 'pages', feed, generation, from, to }, joinPages)
  }
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

interface PackingInto {
  readonly sink: FerrySink
  readonly id: string
  readonly partBytes: number
  onPart(part: FerryPart): Promise<void>
}

/** Fills parts: the one being filled is in memory, the earlier ones are in the sink. */
class Packing {
  readonly #into: PackingInto
  readonly #parts: FerryPart[]
  #pending: Uint8Array[] = []
  #pendingBytes = 0
  #content: FerryContent | undefined

  constructor(into: PackingInto, kept: readonly FerryPart[]) {
    this.#into = into
    this.#parts = [...kept]
  }

  get parts(): readonly FerryPart[] {
    return this.#parts
  }

  async add(bytes: Uint8Array, content: FerryContent, join: Join): Promise<void> {
    const fits = this.#pendingBytes + bytes.length <= this.#into.partBytes
    const joined = this.#content !== undefined && fits ? join(this.#content, content) : undefined
    if (joined === undefined) await this.flush()
    this.#content = joined ?? content
    this.#pending.push(bytes)
    this.#pendingBytes += bytes.length
  }

  async flush(): Promise<void> {
    if (this.#content === undefined) return
    if (this.#parts.length === MAX_PARTS) throw bad(`it needs more than ${MAX_PARTS} parts; make them larger`)
    const { sink, id, onPart } = this.#into
    const name = partName(id, this.#parts.length + 1)
    const part = await writePart(sink, name, Buffer.concat(this.#pending), this.#content)
    await onPart(part)
    this.#parts.push(part)
    this.#pending = []
    this.#pendingBytes = 0
    this.#content = undefined
  }
}

async function writePart(
  sink: FerrySink,
  name: string,
  raw: Uint8Array,
  content: FerryContent,
): Promise<FerryPart> {
  const file = await compress(raw)
  await sink.write(name, file)
  return { name, bytes: file.length, sha256: hash('sha256', file, 'hex'), rawBytes: raw.length, content }
}

function bad(why: string) {
  return fileError('FERRY_BAD', `export refused: ${why}`)
}
