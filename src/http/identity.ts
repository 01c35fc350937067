/** Persons by the document that they show: the number is used here and nowhere else. */
import { legalDay } from '../base/time.ts'
import { checkIdentity, type LinkKeySecret, linkKeyOf, nameAgrees } from '../standard/link-key.ts'
import type { Membership } from '../trust/membership.ts'
import { HttpError, httpError } from './fault.ts'

export interface IdentityPorts {
  clock(): number
  membership(): Membership
  /** The region's keys for persons, the one in use first; none when this node was not given any. */
  linkKeys(): readonly LinkKeySecret[]
}

/**
 * Link keys of a document, under each of the region's keys: while one is being rotated, records stand under either.
 * @throws {HttpError} IDENTITY_NUMBER_INVALID, LINK_KEYS_ABSENT
 */
export function keysOfIdentity(ports: IdentityPorts, idType: string, idNumber: string): readonly string[] {
  const identity = checkIdentity(idType, idNumber, legalDay(ports.clock()))
  if (!identity.ok) {
    const message = 'the document is not as its rule says: compare kind and number with the document'
    throw new HttpError(message, { code: 'IDENTITY_NUMBER_INVALID', rule: identity.rule })
  }
  const keys = ports.linkKeys()
  if (keys.length === 0) {
    throw httpError('LINK_KEYS_ABSENT', 'this node was not given the link keys of the region')
  }
  const hash = ports.membership().body.suite === 'sm' ? 'sm3' : 'sha256'
  return keys.map(key => linkKeyOf(key, hash, identity))
}

/** Whether the given name fits the one in a record; null when none was given. */
export function agreesWith(name: string | undefined): ((record: string) => boolean) | null {
  return name === undefined ? null : record => nameAgrees(name, nameOf(record))
}

/** The name that stands in a record. */
export function nameOf(record: string): string {
  const { subject } = JSON.parse(record) as { readonly subject?: { readonly name?: string } }
  return subject?.name ?? ''
}
