import { utf8 } from './bytes.ts'

/** Big enough that a write costs little per byte, small enough that a slow reader holds little memory. */
const CHUNK_CHARS = 65_536

/**
 * The same text in chunks of about 64 KiB, made as they are asked for.
 * @param toBytes how a text is spelled in bytes
 */
export function* inChunks(texts: Iterable<string>, toBytes = utf8): Generator<Uint8Array> {
  let pending = ''
  for (const text of texts) {
    pending += text
    if (pending.length < CHUNK_CHARS) continue
    yield toBytes(pending)
    pending = ''
  }
  if (pending !== '') yield toBytes(pending)
}
