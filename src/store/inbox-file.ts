/** Reading a delivered file whole: whoever delivers it may change it meanwhile. */
import { createHash } from 'node:crypto'
import { CollectError } from '../collect/fault.ts'
import { bytesOfOne, type FileIdentity, OtherFile } from './file-identity.ts'

/** The bytes of one and the same file. @param identity null: whichever it is @throws {CollectError} FILE_CHANGED */
export async function* bytesUnchanged(
  file: string,
  identity: FileIdentity | null,
): AsyncGenerator<Uint8Array> {
  try {
    yield* bytesOfOne(file, identity)
  } catch (error) {
    throw changed(error)
  }
}

/** Digest, length and which file it was. @throws {OtherFile} */
export async function measured(file: string) {
  const hash = createHash('sha256')
  let bytes = 0
  let identity: FileIdentity = ''
  for await (const chunk of bytesOfOne(file, null, opened => (identity = opened))) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { digest: hash.digest(), bytes, identity }
}

/** @throws {CollectError} FILE_CHANGED */
export async function whenSame<T>(read: Promise<T>): Promise<T> {
  return read.catch(error => {
    throw changed(error)
  })
}

function changed(error: unknown): unknown {
  if (!(error instanceof OtherFile)) return error
  const message = `${error.message} was changed while it was read; it is read again in its next turn`
  return new CollectError(message, { code: 'FILE_CHANGED' }, { cause: error })
}
