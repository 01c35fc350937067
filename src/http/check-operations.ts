import { answerCheck } from '../lists/check.ts'
import type { NameBook } from '../lists/names.ts'
import { readJson, requireMediaType } from './body.ts'
import { answerText, type Handler } from './call.ts'
import { decodeCheckCursor, encodeCheckCursor } from './check-cursor.ts'
import { httpError } from './fault.ts'
import type { components } from './generated/exchange.ts'
import { agreesWith, type IdentityPorts, keysOfIdentity, nameOf } from './identity.ts'
import { requireUscc } from './list-operations.ts'
import { logQuery, requirePurpose } from './purpose.ts'
import { readableIssuers } from './readable.ts'

type CheckQuestion = components['schemas']['CheckQuestion']

/** Checks are asked by partner systems for a procedure; who asks, for what and about whom is logged before. */
export const checkSubject: Handler<'checkSubject'> = async call => {
  const { ports, caller } = call
  requireMediaType(call.request, 'application/json')
  const body = call.check.body<CheckQuestion>(await readJson(call.request, call.limits))
  const isPerson = body.uscc === undefined
  const { code: purpose, sharingRequest } = requirePurpose(call, isPerson ? ['person'] : undefined)
  const signer = requireSigner(ports)
  const subjectKeys = await checkedKeys(ports, body)
  await logQuery(call, { code: purpose, sharingRequest }, subjectKeys, { checked: 1 })
  const membership = ports.membership()
  const answer = await answerCheck(
    { self: ports.self, view: ports.jointView, signer, random: ports.random },
    {
      ...{ subjectKeys, purpose, sharingRequest },
      uscc: isPerson ? null : (subjectKeys[0] ?? null),
      nameAgrees: agreesWith(body.name),
      settled: listing => ports.names.settled(listing, body.name ?? '', nameOf(listing.record)),
      issuers: domain => readableIssuers(membership, caller, domain),
      after: body.cursor === undefined ? null : decodeCheckCursor(body.cursor),
      cursorOf: encodeCheckCursor,
    },
    ports.clock(),
  )
  answerText(call, JSON.stringify(answer))
}

/** @throws {HttpError} SIGNING_KEY_ABSENT */
export function requireSigner<T>({ signer }: { readonly signer: T | null }): T {
  if (signer !== null) return signer
  throw httpError('SIGNING_KEY_ABSENT', 'this process holds no signing key: ask one that works')
}

/** One of the three, as the contract demands. */
interface Asked {
  readonly uscc?: string | undefined
  readonly idType?: string | undefined
  readonly idNumber?: string | undefined
  readonly practitionerNo?: string | undefined
}

export interface CheckedPorts extends IdentityPorts {
  readonly names: NameBook
  practitioners(number: string): Promise<readonly string[]>
}

/**
 * Keys of whom is asked for: the credit code, link keys of the document, or those of whoever holds the licence.
 * @throws {HttpError} USCC_INVALID, IDENTITY_NUMBER_INVALID, LINK_KEYS_ABSENT
 */
export async function checkedKeys(
  ports: CheckedPorts,
  { uscc, idType, idNumber, practitionerNo }: Asked,
): Promise<readonly string[]> {
  if (uscc !== undefined) return [requireUscc(uscc)]
  if (practitionerNo !== undefined) return ports.practitioners(practitionerNo)
  return keysOfIdentity(ports, idType ?? '', idNumber ?? '')
}
