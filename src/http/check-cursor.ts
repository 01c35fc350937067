import { type CheckPlace, DOMAINS } from '../lists/check.ts'
import { requestInvalid } from './fault.ts'
import { decodeRecordCursor, encodeRecordCursor } from './record-cursor.ts'

/** Where the next part of a check begins, as an opaque text: a place in a feed of a domain, nothing of the subject. */
export function encodeCheckCursor({ domain, ...place }: CheckPlace): string {
  return `${domain}.${encodeRecordCursor(place)}`
}

/** @throws {HttpError} REQUEST_INVALID unless {@link encodeCheckCursor} made it */
export function decodeCheckCursor(cursor: string): CheckPlace {
  const [name, place = ''] = cursor.split('.')
  const domain = DOMAINS.find(one => one === name)
  if (domain === undefined) throw requestInvalid('body.cursor', 'cursor')
  try {
    return { domain, ...decodeRecordCursor(place) }
  } catch {
    throw requestInvalid('body.cursor', 'cursor')
  }
}
