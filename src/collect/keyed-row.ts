/** A row of a local system under the HMAC of its natural key: what can be said of it before looking at what is held. */
import { hex } from '../base/bytes.ts'
import type { AcceptedRow, RecordDraft, RowOutcome } from '../mapping/run.ts'
import { identityKey } from '../standard/link-key.ts'
import type { Finding } from '../standard/record.ts'
import type { Fresh, FreshPorts } from './fresh.ts'
import { linked, namesPersons, otherKeysOf } from './linking.ts'
import type { CollectPorts, RefusedRow } from './ports.ts'

/** A row that may go on. */
export interface KeyedRow {
  /** Counts the rows of the source from 1. */
  readonly row: number
  /** The row itself. Made again when it is asked for, where it was made ready elsewhere: most are never asked for it. */
  readonly accepted: AcceptedRow
  /** Rules that let it pass with a mark. */
  readonly warned: readonly string[]
  readonly origin: AcceptedRow['origin']
  /** About how many characters it holds. */
  readonly size: number
  /** What was made of it beforehand, if it was. */
  readonly fresh?: Fresh | undefined
  /** HMAC of the natural key, and the same in hexadecimal. */
  readonly keyHmac: Uint8Array
  readonly key: string
  /** Keys of persons under which the record may be held instead, see {@link otherKeysOf}. */
  readonly otherKeys: readonly Uint8Array[]
}

/** Pure, and done before the transaction. */
export function keyed(ports: CollectPorts, row: RowOutcome): KeyedRow | RefusedRow {
  if (row.kind !== 'accepted') return row
  if (row.key === undefined) {
    const message =
      'the row has no subject that can be matched: give a valid credit code, or kind and number of a person’s document'
    return refusedFor(row, { rule: 'KEY_MISSING', field: '/subject', valueClass: 'absent', message })
  }
  const own = underOwnKey(ports, row, row.key)
  if (!namesPersons(row.record)) return own
  const linkKeys = ports.linkKeys()
  const otherKeys = otherKeysOf(row.record, linkKeys).map(other =>
    ports.store.fingerprint('source-key', other),
  )
  return { ...own, accepted: withRecord(row, linked(row.record, linkKeys)), otherKeys }
}

/** A row that names no person. @param naturalKey its `matchingKey` */
export function underOwnKey(
  { store }: Pick<FreshPorts, 'store'>,
  row: AcceptedRow,
  naturalKey: string,
): KeyedRow {
  const keyHmac = keyOf({ store }, naturalKey)
  const said = { row: row.row, warned: rulesOf(row), origin: row.origin, size: sizeOf(row) }
  return { ...said, accepted: row, keyHmac, key: hex(keyHmac), otherKeys: NONE }
}

export function keyOf({ store }: Pick<FreshPorts, 'store'>, naturalKey: string): Uint8Array {
  return store.fingerprint('source-key', naturalKey)
}

const NONE: readonly Uint8Array[] = []

/** The same row about another record. What a row says beside its record it may be asked for only, not copied from. */
export function withRecord(accepted: AcceptedRow, record: RecordDraft): AcceptedRow {
  const { kind, row, source, raw, key, localKey, updatedAt, origin, warnings } = accepted
  return { kind, row, source, raw, key, localKey, updatedAt, origin, warnings, record }
}

/** About how many characters a row holds. */
export function sizeOf({ source, raw }: RowOutcome): number {
  if (raw !== undefined) return raw.length
  let chars = 0
  for (const value of Object.values(source)) chars += typeof value === 'string' ? value.length : 256
  return chars
}

/** Nearly all rows have none. */
function rulesOf({ warnings }: Pick<AcceptedRow, 'warnings'>): readonly string[] {
  return warnings.length === 0 ? NO_RULES : warnings.map(({ rule }) => rule)
}

const NO_RULES: readonly string[] = []

/** The same row under the key under which its record is held. */
export function asHeld<R extends KeyedRow>(row: R, isHeld: (key: string) => boolean): R {
  if (row.otherKeys.length === 0) return row
  const other = isHeld(row.key) ? undefined : row.otherKeys.find(one => isHeld(hex(one)))
  return other === undefined ? row : { ...row, keyHmac: other, key: hex(other) }
}

/** Every key under which records of the subject may be held. */
export function subjectKeysOf({ subject }: Pick<RecordDraft, 'subject'>): string[] {
  const { uscc, linkKey, idType, idNumber } = subject
  const identity = idType === undefined || idNumber === undefined ? undefined : identityKey(idType, idNumber)
  return [uscc, linkKey, identity].filter(key => key !== undefined)
}

export function refusedFor(
  { row, source, raw, key, origin }: AcceptedRow,
  ...findings: readonly Finding[]
): RefusedRow {
  return { row, source, raw, key, origin, findings }
}
