/** The parts of a spreadsheet (.xlsx, ISO/IEC 29500): a zip archive, held in memory, read as streams. */
import { fromBufferPromise, type Entry as ZipEntry, type ZipFile } from 'yauzl'
import { SourceError } from './source-fault.ts'

/** Compressed; a sheet of a million rows is smaller. */
const MAX_ARCHIVE = 128 * 1024 * 1024
/** One part, unpacked: what a sheet of a million rows of 100 columns needs, and no bomb. */
const MAX_PART = 4 * 1024 * 1024 * 1024
const MAX_PARTS = 10_000

export class XlsxArchive {
  readonly #zip: ZipFile
  readonly #parts: ReadonlyMap<string, ZipEntry>

  private constructor(zip: ZipFile, parts: ReadonlyMap<string, ZipEntry>) {
    this.#zip = zip
    this.#parts = parts
  }

  /** @throws SourceError SOURCE_ARCHIVE, SOURCE_TOO_LONG */
  static async open(stream: AsyncIterable<Uint8Array>): Promise<XlsxArchive> {
    const held: Uint8Array[] = []
    let size = 0
    for await (const bytes of stream) {
      held.push(bytes)
      size += bytes.length
      if (size > MAX_ARCHIVE) {
        const message = `the spreadsheet is larger than ${MAX_ARCHIVE} bytes; send it as CSV`
        throw new SourceError(message, { code: 'SOURCE_TOO_LONG', row: 0 })
      }
    }
    try {
      const zip = await fromBufferPromise(Buffer.concat(held), { lazyEntries: true, autoClose: false })
      if (zip.entryCount > MAX_PARTS) throw new Error('too many parts')
      const parts = new Map<string, ZipEntry>()
      for await (const entry of zip.eachEntry()) parts.set(entry.fileName, entry)
      return new XlsxArchive(zip, parts)
    } catch (error) {
      throw broken(error)
    }
  }

  has(name: string): boolean {
    return this.#parts.has(name)
  }

  /** The text of a part in pieces; none when there is no such part. */
  async *text(name: string): AsyncGenerator<string, void, undefined> {
    const entry = this.#parts.get(name)
    if (entry === undefined) return
    if (entry.uncompressedSize > MAX_PART) throw broken(new Error('a part is too large'))
    const decoder = new TextDecoder('utf-8')
    try {
      for await (const bytes of await this.#zip.openReadStreamPromise(entry)) {
        yield decoder.decode(bytes as Uint8Array, { stream: true })
      }
    } catch (error) {
      throw broken(error)
    }
    yield decoder.decode()
  }

  close(): void {
    this.#zip.close()
  }
}

function broken(error: unknown): SourceError {
  if (error instanceof SourceError) return error
  const message = 'the file is no complete spreadsheet (.xlsx); save it again and send it whole'
  return new SourceError(message, { code: 'SOURCE_ARCHIVE' }, { cause: error })
}
