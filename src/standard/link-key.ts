/**
 * The link key (关联键) of a person: what links records of one person between nodes without the number of their
 * document. It is still personal information: whoever has the region's key can try out numbers.
 */
import { createHmac } from 'node:crypto'
import { canonicalText } from '../base/canonical.ts'
import type { Day } from '../base/time.ts'
import { type CitizenNumberRule, checkCitizenNumber } from './citizen-number.ts'
import { loadTable } from './tables.ts'
import { normaliseCode } from './text.ts'

/** A key of the region for link keys, sealed to each node; never in the membership. */
export interface LinkKeySecret {
  /** Named in the link key before the dot. */
  readonly id: string
  /** 32 bytes. */
  readonly key: Uint8Array
}

/** The region's keys for persons, and the hash of its suite. */
export interface LinkKeys {
  readonly hash: 'sha256' | 'sm3'
  /** The one in use first: records are written under it. Empty where the node was given none. */
  readonly keys: readonly LinkKeySecret[]
}

/** @param suite of the region */
export function linkKeysOf(suite: 'intl' | 'sm', keys: readonly LinkKeySecret[]): LinkKeys {
  return { hash: suite === 'sm' ? 'sm3' : 'sha256', keys }
}

export type IdentityRule = CitizenNumberRule | 'DOCUMENT_TYPE_UNKNOWN' | 'DOCUMENT_NUMBER_BAD'

export type IdentityCheck =
  | { readonly ok: true; readonly idType: string; readonly idNumber: string }
  | { readonly ok: false; readonly rule: IdentityRule }

/** Kind of document of which related persons give the number. */
export const IDENTITY_CARD = '身份证'
const DOCUMENTS = loadTable('document-types')

/** A person as the source node alone knows them. */
export function identityKey(idType: string, idNumber: string): string {
  return `${idType}\n${idNumber}`
}

/** The number in its one spelling. A refused number comes back as a rule, never as text. @param today for birthdays */
export function checkIdentity(idType: string, idNumber: string, today: Day): IdentityCheck {
  if (!DOCUMENTS.entries.has(idType)) return { ok: false, rule: 'DOCUMENT_TYPE_UNKNOWN' }
  if (idType === IDENTITY_CARD) {
    const check = checkCitizenNumber(idNumber, today)
    return check.ok ? { ok: true, idType, idNumber: check.value.text } : check
  }
  const number = normaliseCode(idNumber)
  return /^[0-9A-Z()-]{4,32}$/.test(number)
    ? { ok: true, idType, idNumber: number }
    : { ok: false, rule: 'DOCUMENT_NUMBER_BAD' }
}

/**
 * `keyId.HMAC(key, canonical JSON [idType, number])`, in hexadecimal.
 * @param hash HMAC hash of the region's suite: `sha256` (intl) or `sm3` (sm)
 * @param identity checked by {@link checkIdentity}
 */
export function linkKeyOf(
  { id, key }: LinkKeySecret,
  hash: 'sha256' | 'sm3',
  { idType, idNumber }: Extract<IdentityCheck, { readonly ok: true }>,
): string {
  return `${id}.${createHmac(hash, key)
    .update(canonicalText([idType, idNumber]))
    .digest('hex')}`
}

/**
 * Whether a name may be that of a record, whose name may be masked (`测*`, `欧阳**`). Spaces and the dot in names
 * of minorities are spelled in many ways and do not count. A mismatch goes to a person: names are no key.
 */
export function nameAgrees(given: string, held: string): boolean {
  const [a, b] = [characters(given), characters(held)]
  return a.length === b.length && a.every((character, i) => character === b[i] || b[i] === '*')
}

function characters(name: string): string[] {
  return [...name.normalize('NFKC').replaceAll(/[\s·•・‧.]/gu, '')]
}
