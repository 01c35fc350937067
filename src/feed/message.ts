import { utf8Text } from '../base/bytes.ts'
import { canonicalBytes, canonicalText } from '../base/canonical.ts'

/** A message as its sender wrote it: the body of a record in a directed feed, before it is sealed. */
export interface Message {
  /** What it is, for example `objection`: a letter, then letters, digits and dots, at most 64. */
  readonly kind: string
  /** Of the kind's content; a receiver parks what is newer than it knows. From 1. */
  readonly version: number
  /** 32 hexadecimal digits: the message that this one answers, in the feed of the opposite direction. */
  readonly re?: string
  /** What the kind's handler checks; canonical JSON holds no undefined. */
  readonly content: object
}

/** The body of the record that closes a message. */
export const CLOSING: Uint8Array = canonicalBytes({ message: 1, closed: true })

/** Canonical JSON: one message, one spelling. */
export function encodeMessage({ kind, version, re, content }: Message): Uint8Array {
  return canonicalBytes({ message: 1, kind, version, ...(re === undefined ? {} : { re }), content })
}

/** From hostile bytes, after opening. @returns undefined for what is neither a message nor the closing of one. */
export function decodeMessage(plain: Uint8Array): Message | 'closed' | undefined {
  let text: string
  let value: { readonly [member: string]: unknown }
  try {
    text = utf8Text(plain)
    value = Object(JSON.parse(text))
  } catch {
    return undefined
  }
  if (text === utf8Text(CLOSING)) return 'closed'
  const { kind, version, re, content } = value
  const isWellFormed =
    typeof kind === 'string' &&
    /^[a-z][A-Za-z0-9.]{0,63}$/.test(kind) &&
    Number.isSafeInteger(version) &&
    (version as number) >= 1 &&
    (re === undefined || (typeof re === 'string' && /^[0-9a-f]{32}$/.test(re))) &&
    typeof content === 'object' &&
    content !== null &&
    !Array.isArray(content)
  if (!isWellFormed) return undefined
  const answered = re === undefined ? {} : { re: re as string }
  // The re-spelling finds an unknown or doubled member and white space in one comparison.
  if (canonicalText({ message: 1, kind, version, ...answered, content }) !== text) return undefined
  return { kind, version: version as number, ...answered, content }
}
