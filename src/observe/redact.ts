/**
 * What may stand in a line of the log, whoever writes it: codes, counts, divisions, names of feeds and mappings, ids,
 * digests, instants. Everything else is withheld, so that no mistake elsewhere puts a name, a number or a text of a
 * person into the log.
 */

export type FieldValue = string | number | boolean | undefined

export const WITHHELD = '[withheld]'

/** Each whole value has one of these forms. No word has four digits in a row: identity and organisation codes do. */
const FORMS: readonly RegExp[] = [
  // Words of ours and codes: `page-received`, `FEED_UNKNOWN`, `readEntries`, `FeedError`.
  /^(?!.*\d{4})[A-Za-z][A-Za-z0-9_.-]{0,63}$/,
  // A division, alone, with the topic of a feed or with a mapping.
  /^\d{6}(?:\/[a-z][A-Za-z0-9.-]{0,63})?$/,
  // SQLSTATE.
  /^[0-9A-Z]{5}$/,
  // UUID.
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  // Digests, pins and refs; with a version before it, a membership.
  /^(?:\d{1,9}-)?(?:[0-9a-f]{32}|[0-9a-f]{64})$/,
  /^[A-Za-z0-9+/]{43}=$/,
  // Instants.
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/,
  /^$/,
]

/** Longer whole numbers are telephone or identity numbers; counts and bytes are shorter. */
const LARGEST = 9_999_999_999
/** A frame of a stack: the function and the file, which are ours or of a library. */
const FRAME = /^\s*at (?:(?:async |new )*[\w$.<>#[\] ]+ \()?(?:file:\/\/|node:|\/)[\w@%./+:-]+\)?$/

/** The fields as they may be written; `at` holds frames of a stack. */
export function plainFields(
  fields: Readonly<Record<string, FieldValue>>,
): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, name === 'at' ? framesOf(value) : plain(value)]),
  )
}

function plain(value: FieldValue): FieldValue {
  if (typeof value === 'string') return FORMS.some(form => form.test(value)) ? value : WITHHELD
  if (typeof value === 'number') return Math.abs(value) <= LARGEST ? value : WITHHELD
  return value
}

function framesOf(value: FieldValue): string {
  if (typeof value !== 'string') return ''
  const frames = value.split('\n')
  return frames.map(frame => (FRAME.test(frame) ? frame : `    at ${WITHHELD}`)).join('\n')
}
