/**
 * Where the next part of the joint view begins, as an opaque text for a body. It may hold the key of a person, so it is
 * sealed: whoever has it learns nothing of anybody, and no other node opens it.
 */
import { utf8, utf8Text } from '../../base/bytes.ts'
import { requestInvalid } from '../fault.ts'

/** What seals at rest, as far as a cursor needs it. */
export interface CursorSealer {
  seal(plain: Uint8Array, context: string): Uint8Array
  open(sealed: Uint8Array, context: string): Uint8Array
}

/** @param what the question that it belongs to, without personal data */
export function encodeLineCursor(sealer: CursorSealer, what: string, position: readonly unknown[]): string {
  return Buffer.from(sealer.seal(utf8(JSON.stringify(position)), contextOf(what))).toString('base64url')
}

/** @throws {HttpError} REQUEST_INVALID unless {@link encodeLineCursor} of this node made it for this question */
export function decodeLineCursor(sealer: CursorSealer, what: string, cursor: string): readonly unknown[] {
  try {
    const plain = sealer.open(Buffer.from(cursor, 'base64url'), contextOf(what))
    return JSON.parse(utf8Text(plain)) as readonly unknown[]
  } catch {
    throw requestInvalid('body.cursor', 'cursor')
  }
}

function contextOf(what: string): string {
  return `joint line cursor ${what}`
}
