import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { zstdDecompress } from 'node:zlib'
import { FeedFileError, type FileFault, fileError } from './fault.ts'
import {
  type FerryManifest,
  type FerryPart,
  type FerryRange,
  isOfWithdrawals,
  MAX_PART_BYTES,
} from './ferry-manifest.ts'
import { type FerryReceipt, receiptOf } from './ferry-receipt.ts'
import { type FeedId, originOf } from './name.ts'
import { decodePage, type Page } from './page.ts'

/** Where the files of an export lie; implemented by the store. */
export interface FerrySource {
  /** The file, or its first `limit + 1` bytes when it is longer; undefined when there is none. */
  read(name: string, limit: number): Promise<Uint8Array | undefined>
}

/** What comes out of an export. Nothing of it is verified yet. */
export type FerryItem =
  | { readonly kind: 'page'; readonly part: number; readonly page: Page }
  | { readonly kind: 'receipt'; readonly part: number; readonly receipt: FerryReceipt }

/** What is wrong with one part. */
export type PartFault = Extract<FileFault, { code: 'FERRY_PART_BAD' }>

const decompress = promisify(zstdDecompress)
const NEWLINE = 0x0a
/** How the last line of a page begins; no other line can. */
const PAGE_END = Buffer.from('{"end":')

/**
 * Names every part that is missing or damaged, so that exactly these are carried again.
 * @param parts indices from 0; all when left out
 * @returns in the order of the parts; empty when all are well
 */
export async function inspectFerry(
  source: FerrySource,
  manifest: Pick<FerryManifest, 'parts'>,
  parts: readonly number[] = [...manifest.parts.keys()],
): Promise<PartFault[]> {
  const faults: PartFault[] = []
  for (const part of manifest.parts.filter((_, index) => parts.includes(index))) {
    const fault = faultOf(manifest, part, await source.read(part.name, MAX_PART_BYTES))
    if (fault !== undefined) faults.push(fault)
  }
  return faults
}

/** Indices of all parts in the order in which they are taken in: withdrawals first, wherever they stand. */
export function readingOrder({ parts }: Pick<FerryManifest, 'parts'>): number[] {
  const late = (index: number) => Number(!isOfWithdrawals((parts[index] as FerryPart).content))
  return [...parts.keys()].sort((a, b) => late(a) - late(b))
}

/**
 * Reads an export part by part; each is read once, and its checksum, length and ranges hold before the first
 * page of it is yielded.
 * @param parts indices from 0; all, in the order of {@link readingOrder}, when left out. After an interruption, or
 * when some parts were carried again, those of {@link partsToRead}.
 * @throws {FeedFileError} FERRY_PART_BAD, FERRY_BAD. @throws {FeedError} as {@link decodePage}.
 */
export async function* readFerry(
  source: FerrySource,
  manifest: Pick<FerryManifest, 'parts'>,
  parts: readonly number[] = readingOrder(manifest),
): AsyncGenerator<FerryItem> {
  for (const index of parts) {
    const part = manifest.parts[index]
    if (part === undefined) throw fileError('FERRY_BAD', `the export has no part ${index + 1}`)
    const raw = await openPart(source, manifest, part)
    if (part.content.kind === 'pages') {
      for (const page of await pagesOf(part.name, part.content, raw))
        yield { kind: 'page', part: index, page }
    } else {
      for (const receipt of receiptsOf(part.name, part.content.count, raw))
        yield { kind: 'receipt', part: index, receipt }
    }
  }
}

/**
 * The parts that hold anything the reader has not, by index, in the order of {@link readingOrder}: it goes on there
 * and needs the others no more. Receipts and bare checkpoints count as new.
 * @param held entries that the reader holds of a log
 */
export function partsToRead(manifest: FerryManifest, held: (id: FeedId) => number): number[] {
  return readingOrder(manifest).filter(index => {
    const { content } = manifest.parts[index] as FerryPart
    return content.kind === 'receipts' || content.to > held(content) || content.from === content.to
  })
}

async function openPart(
  source: FerrySource,
  manifest: Pick<FerryManifest, 'parts'>,
  part: FerryPart,
): Promise<Buffer> {
  const file = await source.read(part.name, MAX_PART_BYTES)
  const fault = faultOf(manifest, part, file)
  if (fault !== undefined) throw new FeedFileError(`${part.name} is ${wordsOf(fault)}; carry it again`, fault)
  // The file is what the manifest says, but the manifest may be anybody's: its bound holds here too.
  const raw = await decompress(file as Uint8Array, { maxOutputLength: part.rawBytes }).catch(
    (cause: unknown) => {
      throw fileError('FERRY_BAD', `${part.name} refused: it is not the zstd that the manifest says`, cause)
    },
  )
  if (raw.length !== part.rawBytes)
    throw contents(part.name, `it has ${raw.length} bytes, not ${part.rawBytes}`)
  return raw
}

function faultOf(
  manifest: Pick<FerryManifest, 'parts'>,
  part: FerryPart,
  file: Uint8Array | undefined,
): PartFault | undefined {
  const fault = { code: 'FERRY_PART_BAD', part: part.name } as const
  if (file === undefined) return { ...fault, damage: 'missing' }
  const sha256 = hash('sha256', file, 'hex')
  if (sha256 === part.sha256 && file.length === part.bytes) return undefined
  const twin = manifest.parts.find(other => other.sha256 === sha256)
  if (twin !== undefined && twin !== part) return { ...fault, damage: 'swapped', holds: twin.name }
  if (file.length < part.bytes) return { ...fault, damage: 'truncated' }
  return { ...fault, damage: file.length > part.bytes ? 'too-long' : 'altered' }
}

/** What is wrong with a part, in English. */
export function wordsOf({ damage, holds }: PartFault): string {
  return holds === undefined ? damage : `${damage}, it holds ${holds}`
}

/** The pages of a part, which continue each other over exactly the range that the manifest says. */
async function pagesOf(name: string, range: FerryRange, raw: Buffer): Promise<Page[]> {
  const pages: Page[] = []
  let at = range.from
  for (const bytes of pageBytes(name, raw)) {
    const page = await decodePage([bytes])
    if (originOf(page) !== originOf(range) || page.from !== at)
      throw contents(name, `no page of ${range.feed} at ${at}`)
    at += page.entries.length
    pages.push(page)
  }
  if (at !== range.to || pages.length === 0) throw contents(name, `it ends at ${at}, not at ${range.to}`)
  return pages
}

/** Cuts the NDJSON after the last line of each page. */
function* pageBytes(name: string, raw: Buffer): Generator<Uint8Array> {
  let start = 0
  for (let line = 0; line < raw.length; ) {
    const end = raw.indexOf(NEWLINE, line) + 1
    if (end === 0) throw contents(name, 'its last line has no end')
    if (raw.subarray(line, line + PAGE_END.length).equals(PAGE_END)) {
      yield raw.subarray(start, end)
      start = end
    }
    line = end
  }
  if (start !== raw.length) throw contents(name, 'its last page has no end')
}

function receiptsOf(name: string, count: number, raw: Buffer): FerryReceipt[] {
  if (raw.at(-1) !== NEWLINE) throw contents(name, 'its last line has no end')
  const receipts: FerryReceipt[] = []
  for (let line = 0; line < raw.length; ) {
    const end = raw.indexOf(NEWLINE, line)
    receipts.push(receiptOf(raw.subarray(line, end)))
    line = end + 1
  }
  if (receipts.length !== count) throw contents(name, `it holds ${receipts.length} receipts, not ${count}`)
  return receipts
}

function contents(name: string, why: string): FeedFileError {
  return fileError('FERRY_BAD', `${name} refused: ${why}; have the export made again`)
}
