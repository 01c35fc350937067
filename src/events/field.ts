/**
 * What a line of the log may hold. Each field of an event has a kind, and each kind a form: codes, counts, divisions,
 * names of feeds and mappings, ids, digests. A value of another form is withheld when the event is made, so that no
 * mistake elsewhere puts a name, a number or a text of a person into the log.
 */

/** Stands where something would have been written that has no place in the log. */
export const WITHHELD = '[withheld]'

export type FieldValue = string | number | boolean

/** One kind of value. `T` keeps a wrong type from compiling, the form keeps a wrong text from being written. */
export interface Field<T extends FieldValue | undefined> {
  /** What it holds, for the list of events. */
  readonly says: string
  readonly mayLack: boolean
  /** The value as it may be written. */
  plain(value: FieldValue): FieldValue
  /** Never there; ties the kind to its type. */
  readonly of?: T
}

function field<T extends FieldValue>(says: string, fits: (value: T) => boolean): Field<T> {
  return { says, mayLack: false, plain: value => (fits(value as T) ? value : WITHHELD) }
}

function formed(says: string, ...forms: readonly RegExp[]): Field<string> {
  return field(says, value => forms.some(form => form.test(value)))
}

/** A field that may be left out. */
export function optional<T extends FieldValue>({ says, plain }: Field<T>): Field<T | undefined> {
  return { says, plain, mayLack: true }
}

/** Longer whole numbers are telephone or identity numbers; counts and bytes are shorter. */
const LARGEST = 9_999_999_999

/** How many, how large, or a place in a feed. */
export const count: Field<number> = field('number', value => Math.abs(value) <= LARGEST)

export const flag: Field<boolean> = field('true, false', value => typeof value === 'boolean')

/** One of a few words that are known beforehand. */
export function oneOf<const W extends string>(...words: readonly W[]): Field<W> {
  return field(words.join(', '), value => words.includes(value))
}

/** A province: six digits (行政区划代码). */
export const division: Field<string> = formed('division', /^\d{6}$/)

const PLACE = /^\d{6}\/[a-z][A-Za-z0-9.-]{0,63}$/
/** `310000/lists.environment`, `340000/to.330000`. */
export const feed: Field<string> = formed('feed', PLACE)
/** `310000/penalty`. */
export const mapping: Field<string> = formed('mapping', PLACE)

/** No word has four digits in a row: identity codes and organisation codes do. */
const WORD = /^(?!.*\d{4})[A-Za-z][A-Za-z0-9_.-]{0,63}$/
/** An operation of a contract, a kind of work, a class, a name of the configuration. */
export const word: Field<string> = formed('word', WORD)
/** A stable code of a fault, of Node, of OpenSSL, or an SQLSTATE. */
export const code: Field<string> = formed('code', WORD, /^[0-9A-Z]{5}$/)

/** A random identifier of ours: a request, a batch, an account, a token. */
export const id: Field<string> = formed('UUID', /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)

/** Of a file, or the pin of a certificate. */
export const digest: Field<string> = formed('digest', /^[0-9a-f]{64}$/, /^[A-Za-z0-9+/]{43}=$/)
/** Version and digest of a membership, as the header `Xinqiao-Membership` has them. */
export const membership: Field<string> = formed('version-digest', /^\d{1,9}-[0-9a-f]{64}$/)

/** A frame of a stack: the function and the file, which are ours or of a library, or a place that has no file. */
const FRAME =
  /^\s*at (?:async )?(?:[\w$.<>#[\] ]+ \()?(?:index \d{1,9}|<anonymous>|(?:file:\/\/|node:|\/)[\w@%./+:-]+)\)?$/

/** Where it failed: up to six frames of a stack, one a line, whatever else stands among them. */
export const frames: Field<string> = {
  says: 'frames of a stack',
  mayLack: false,
  plain: value =>
    String(value)
      .split('\n')
      .slice(0, 6)
      .map(frame => (FRAME.test(frame) ? frame : `    at ${WITHHELD}`))
      .join('\n'),
}
