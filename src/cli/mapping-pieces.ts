/**
 * A file cut at line ends into pieces, for the threads of `mapping run`. The memory of pieces is used again: it stands
 * outside of V8's heap, and where each piece brings its own, V8 marks the whole heap several times a second to find
 * the old ones.
 */
import { open } from 'node:fs/promises'

/** A piece is about this long: a hundred rows, so that few of them live when the memory of the young is collected. */
const PIECE_BYTES = 65_536
/** A line longer than this is refused by the reader in any case, so the rest of it need not be kept. */
const MAX_LINE = 6_291_456
/** Memory longer than this is not kept: a long line has made it so. */
const MAX_KEPT = 1_048_576
const LINE_END = 0x0a

/** Memory for pieces, or for what comes of them; whoever takes it owns it until it gives it back. */
export class SpareMemory {
  readonly #spare: ArrayBuffer[] = []

  /** @returns what was given last; empty when there is none */
  any(): Uint8Array<ArrayBuffer> {
    const buffer = this.#spare.pop()
    return buffer === undefined ? new Uint8Array(0) : new Uint8Array(buffer)
  }

  /** @param bytes how many it holds at least */
  take(bytes: number): Uint8Array<ArrayBuffer> {
    const spare = this.any()
    return spare.length >= bytes ? spare : new Uint8Array(bytes)
  }

  /** Nobody reads it any more, nor writes. */
  give({ buffer }: Uint8Array<ArrayBuffer>): void {
    if (buffer.byteLength > 0 && buffer.byteLength <= MAX_KEPT) this.#spare.push(buffer)
  }
}

/**
 * A file as it is read, the next bytes while these are used. They are overwritten when the ones after the next are
 * asked for.
 * @param atOnce bytes
 */
export async function* readAhead(
  path: string,
  atOnce: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const file = await open(path)
  try {
    let [now, next] = [new Uint8Array(atOnce), new Uint8Array(atOnce)]
    let reading = file.read(now)
    for (;;) {
      const { bytesRead } = await reading
      if (bytesRead === 0) return
      reading = file.read(next)
      // Whoever stops in between never asks how it ended.
      reading.catch(() => {})
      yield now.subarray(0, bytesRead)
      ;[now, next] = [next, now]
    }
  } finally {
    // Waits for what is being read, which nobody else need wait for.
    file.close().catch(() => {})
  }
}

/**
 * Bytes in pieces that end with a line end, the last one as the file ends; each in memory of its own.
 * @param stream what it gives is copied before the next is asked for
 */
export async function* pieces(
  stream: AsyncIterable<Uint8Array>,
  spare: SpareMemory,
): AsyncGenerator<{ bytes: Uint8Array<ArrayBuffer>; last: boolean }, void, undefined> {
  let piece = spare.take(PIECE_BYTES)
  let size = 0
  const add = (bytes: Uint8Array): void => {
    if (size + bytes.length > piece.length) {
      const longer = new Uint8Array(2 * (size + bytes.length))
      longer.set(piece.subarray(0, size))
      piece = longer
    }
    piece.set(bytes, size)
    size += bytes.length
  }
  for await (const chunk of stream) {
    let rest = chunk
    while (rest.length > 0) {
      const within = size < PIECE_BYTES
      const taken = within ? rest.subarray(0, PIECE_BYTES - size) : lineOf(rest)
      rest = rest.subarray(taken.length)
      const ended = taken[taken.length - 1] === LINE_END
      // Of a line that nobody reads its end is enough.
      if (size < MAX_LINE) add(taken)
      else if (ended) add(taken.subarray(-1))
      if (size < PIECE_BYTES) break
      const end = within ? piece.lastIndexOf(LINE_END, size - 1) + 1 : ended ? size : 0
      if (end === 0) continue
      const whole = piece.subarray(0, end)
      const left = piece.subarray(end, size)
      piece = spare.take(PIECE_BYTES)
      size = 0
      add(left)
      yield { bytes: whole, last: false }
    }
  }
  yield { bytes: piece.subarray(0, size), last: true }
}

/** Up to its first line end, or all. */
function lineOf(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(LINE_END) + 1
  return end === 0 ? bytes : bytes.subarray(0, end)
}
