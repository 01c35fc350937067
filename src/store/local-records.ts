/** Records that only this node holds: how they are sealed, and found again by whom they are about. */
import { utf8Text } from '../base/bytes.ts'
import type { Sealer } from './sealing.ts'

/** The context under which such a record is sealed. */
export function localContext(recordId: string): string {
  return `local ${recordId}`
}

/** @param key credit code, identity as {@link identityKey} writes it, or link key */
export function localSubjectHmac(sealer: Sealer, key: string): Uint8Array {
  return sealer.fingerprint('local-subject', key)
}

/** A person as the source node alone knows them. */
export function identityKey(idType: string, idNumber: string): string {
  return `${idType}\n${idNumber}`
}

/** Whom a record (canonical JSON, checked) is about; empty where it names nobody who could be asked for. */
export function subjectHmacOf(sealer: Sealer, record: Uint8Array): Uint8Array {
  const { subject = {} } = JSON.parse(utf8Text(record)) as { readonly subject?: SubjectOfRecord }
  const { uscc, idType, idNumber, linkKey } = subject
  const identity = idType === undefined || idNumber === undefined ? undefined : identityKey(idType, idNumber)
  const key = uscc ?? identity ?? linkKey
  return key === undefined ? new Uint8Array(0) : localSubjectHmac(sealer, key)
}

interface SubjectOfRecord {
  readonly uscc?: string
  readonly idType?: string
  readonly idNumber?: string
  readonly linkKey?: string
}
