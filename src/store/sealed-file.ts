import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { equalBytes, hex } from '../base/bytes.ts'
import { StoreError } from './fault.ts'
import { type FileIdentity, identityOf, OtherFile } from './file-identity.ts'
import type { Sealer } from './sealing.ts'

/**
 * A file at rest, sealed: delivered files hold identity numbers and names as the local system writes them.
 *
 *     8 bytes   magic, with the version of the format
 *     32 bytes  SHA-256 of the file, so that it is recognised unopened
 *     pieces    4 bytes of length, then up to 64 KiB sealed under the data key with the digest, the number of the
 *               piece and whether it is the last: none can be left out, moved or added
 */
const MAGIC = Buffer.from('XQSEAL1\n')
const DIGEST_BYTES = 32
const HEAD_BYTES = MAGIC.length + DIGEST_BYTES
const PIECE = 65_536

/**
 * Seals a file into its place; whole and on disk under its final name, or not there.
 * @returns which file it was; null, with nothing written, where the digest is not its own
 */
export async function sealFile(
  sealer: Sealer,
  from: string,
  digest: Uint8Array,
  into: string,
): Promise<FileIdentity | null> {
  const handle = await open(from, 'r')
  try {
    const identity = identityOf(await handle.stat({ bigint: true }))
    const bytes = handle.createReadStream({ highWaterMark: PIECE, autoClose: false })
    await writeWhole(into, sealedPieces(sealer, onlyWith(digest, bytes), digest))
    return identity
  } catch (error) {
    if (error instanceof OtherFile) return null
    throw error
  } finally {
    await handle.close()
  }
}

/** @throws {OtherFile} at their end, when the digest of these bytes is another one */
async function* onlyWith(digest: Uint8Array, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const piece of bytes) {
    hash.update(piece)
    yield piece
  }
  if (!equalBytes(hash.digest(), digest)) throw new OtherFile()
}

/** Opens a sealed file into its place. @throws {StoreError} SEALED_DATA_UNREADABLE when a byte of it was changed. */
export async function unsealFile(sealer: Sealer, from: string, into: string): Promise<void> {
  await writeWhole(into, unsealed(sealer, from))
}

/** @throws {StoreError} SEALED_DATA_UNREADABLE for a file that is not one of these. */
export async function sealedDigest(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r')
  try {
    const head = Buffer.alloc(HEAD_BYTES)
    await handle.read(head, 0, HEAD_BYTES, 0)
    if (!head.subarray(0, MAGIC.length).equals(MAGIC)) throw unreadable(file)
    return head.subarray(MAGIC.length)
  } finally {
    await handle.close()
  }
}

/** Beside its place first, under a name that nobody takes for a file; then flushed and renamed. */
async function writeWhole(into: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const beside = path.join(path.dirname(into), `.${path.basename(into)}.part`)
  try {
    await writeFlushed(beside, pieces)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
  await rename(beside, into)
  await syncFolder(path.dirname(into))
}

/** Only this account may read it; on disk when it returns. */
export async function writeFlushed(file: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  await pipeline(Readable.from(pieces), createWriteStream(file, { mode: 0o600, flush: true }))
}

/** A rename is on disk when its folder is; Windows has no such thing. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function* sealedPieces(
  sealer: Sealer,
  bytes: AsyncIterable<Uint8Array>,
  digest: Uint8Array,
): AsyncGenerator<Uint8Array> {
  yield Buffer.concat([MAGIC, digest])
  let number = 0
  let waiting: Uint8Array | null = null
  for await (const piece of bytes) {
    if (waiting) yield framed(sealer.seal(waiting, pieceContext(digest, number++, false)))
    waiting = piece
  }
  yield framed(sealer.seal(waiting ?? new Uint8Array(0), pieceContext(digest, number, true)))
}

function framed(sealed: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(sealed.length)
  return Buffer.concat([length, sealed])
}

/** The bytes of a sealed file. @throws {StoreError} SEALED_DATA_UNREADABLE, perhaps behind good ones */
export async function* unsealed(sealer: Sealer, file: string): AsyncGenerator<Uint8Array> {
  const digest = await sealedDigest(file)
  let held = Buffer.alloc(0)
  let number = 0
  const take = (): Buffer | null => {
    if (held.length < 4) return null
    const end = 4 + held.readUInt32BE(0)
    if (end > PIECE + 1_024) throw unreadable(file)
    if (held.length < end) return null
    const piece = held.subarray(4, end)
    held = held.subarray(end)
    return piece
  }
  let last: Buffer | null = null
  for await (const chunk of createReadStream(file, { start: HEAD_BYTES })) {
    held = Buffer.concat([held, chunk as Buffer])
    for (let piece = take(); piece; piece = take()) {
      if (last) yield sealer.open(last, pieceContext(digest, number++, false))
      last = piece
    }
  }
  if (last === null || held.length > 0) throw unreadable(file)
  yield sealer.open(last, pieceContext(digest, number, true))
}

function pieceContext(digest: Uint8Array, number: number, last: boolean): string {
  return `file ${hex(digest)}/${number}${last ? ' end' : ''}`
}

function unreadable(file: string): StoreError {
  const message = `${path.basename(file)} is no sealed file, or not whole`
  return new StoreError(message, { code: 'SEALED_DATA_UNREADABLE' })
}
