import { feedError } from '../feed/fault.ts'
import { isFeedName } from '../feed/name.ts'
import type { RecordPlace } from '../lists/ports.ts'

/** Where the next page of records begins, as an opaque text: a place in a feed, nothing of the subject. */
export function encodeRecordCursor({ feed, generation, seq }: RecordPlace): string {
  return Buffer.from(JSON.stringify([feed, generation, seq])).toString('base64url')
}

/** @throws {FeedError} CURSOR_BAD unless {@link encodeRecordCursor} made it: begin again without one. */
export function decodeRecordCursor(cursor: string): RecordPlace {
  const text = Buffer.from(cursor, 'base64url').toString('latin1')
  const [, feed = '', generation, seq] =
    /^\["([^"]+)",([1-9][0-9]{0,8}),(0|[1-9][0-9]{0,15})\]$/.exec(text) ?? []
  const place = { feed, generation: Number(generation), seq: Number(seq) }
  if (!isFeedName(feed) || !Number.isSafeInteger(place.seq) || encodeRecordCursor(place) !== cursor) {
    throw feedError('CURSOR_BAD', 'not a cursor of this node; begin again without one')
  }
  return place
}
