import type { JointListName } from '../lists/ports.ts'
import { checkUscc } from '../standard/uscc.ts'
import { requestInvalid } from './fault.ts'

/**
 * Where the next page of a list begins, as an opaque text. It holds the last organisation of the page before: a
 * public code, never the key of a person, because it stands in a URL.
 */
export function encodeSubjectCursor(domain: JointListName, uscc: string): string {
  return Buffer.from(JSON.stringify([domain, uscc])).toString('base64url')
}

/** @throws {HttpError} REQUEST_INVALID unless {@link encodeSubjectCursor} made it for this list. */
export function decodeSubjectCursor(domain: JointListName, cursor: string): string {
  const uscc = /^\["[A-Za-z]+","([0-9A-Z]{18})"\]$/.exec(
    Buffer.from(cursor, 'base64url').toString('latin1'),
  )?.[1]
  if (uscc === undefined || !checkUscc(uscc).ok || encodeSubjectCursor(domain, uscc) !== cursor) {
    throw requestInvalid('query.cursor', 'cursor')
  }
  return uscc
}
