import { utf8, utf8Text } from '../base/bytes.ts'
import { canonicalText } from '../base/canonical.ts'
import { feedError } from './fault.ts'
import { isFeedName } from './name.ts'

/** How far a reader is in each log: entries read so far, by feed and generation (`310000/lists.environment/1`). */
export type FeedSizes = Readonly<Record<string, number>>

const MAX_CURSOR_CHARS = 16_384
const MAX_CURSOR_FEEDS = 256

/** An opaque text for URLs; equal sizes give equal texts. */
export function encodeCursor(sizes: FeedSizes): string {
  return Buffer.from(utf8(canonicalText(sizes))).toString('base64url')
}

/** @throws {FeedError} CURSOR_BAD unless {@link encodeCursor} made it: start again without a cursor. */
export function decodeCursor(text: string): Record<string, number> {
  if (text.length > MAX_CURSOR_CHARS || !/^[A-Za-z0-9_-]+$/.test(text)) throw bad()
  const sizes: Record<string, number> = {}
  for (const [log, size] of Object.entries(parsed(text))) {
    if (!isLogName(log) || !Number.isSafeInteger(size) || (size as number) < 0) throw bad()
    sizes[log] = size as number
  }
  if (Object.keys(sizes).length > MAX_CURSOR_FEEDS || encodeCursor(sizes) !== text) throw bad()
  return sizes
}

function isLogName(text: string): boolean {
  const at = text.lastIndexOf('/')
  return isFeedName(text.slice(0, at)) && /^[1-9][0-9]{0,8}$/.test(text.slice(at + 1))
}

function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(utf8Text(Buffer.from(text, 'base64url')))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    // Falls through to the one refusal: which of the ways it is wrong helps nobody.
  }
  throw bad()
}

function bad() {
  return feedError('CURSOR_BAD', 'not a cursor of this node; start again without one')
}
