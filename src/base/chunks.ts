import { utf8 } from './bytes.ts'

/** Big enough that a write costs little per byte, small enough that a slow reader holds little memory. */
const CHUNK_CHARS = 65_536

/** The same text in chunks of about 64 KiB of UTF-8, made as they are asked for. */
export function* inChunks(texts: Iterable<string>): Generator<Uint8Array> {
  let pending = ''
  for (const text of texts) {
    pending += text
    if (pending.length < CHUNK_CHARS) continue
    yield utf8(pending)
    pending = ''
  }
  if (pending !== '') yield utf8(pending)
}
