import canonicalize from 'canonicalize'
import { utf8 } from './bytes.ts'

/** Any value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/**
 * Canonical JSON text (RFC 8785): one value, one spelling.
 * @throws TypeError for a value that JSON cannot hold (undefined, NaN, an infinite number).
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('not a JSON value')
  return text
}

/** Canonical JSON (RFC 8785) as UTF-8 bytes: what is hashed and signed. */
export function canonicalBytes(value: unknown): Uint8Array {
  return utf8(canonicalText(value))
}
