/** Checks at the operator face: for counters of the province and its systems. */
import { actorOf } from '../../access/roles.ts'
import { answerCheck, DOMAINS } from '../../lists/check.ts'
import { isApplication } from '../../standard/applications.ts'
import { decodeCheckCursor, encodeCheckCursor } from '../check-cursor.ts'
import { checkedKeys, requireSigner } from '../check-operations.ts'
import { httpError } from '../fault.ts'
import { agreesWith, nameOf } from '../identity.ts'
import { isRestricted, readableIssuers } from '../readable.ts'
import { answerOperator, type OperatorHandler, signedIn } from './call.ts'
import { requireReady } from './ready.ts'

export const checkSubject: OperatorHandler<'checkSubject'> = async call => {
  const { ports, body } = call
  const { checks, audit, self } = ports
  const { purpose, sharingRequest = null, name } = body
  await requireReady(call)
  const isPerson = body.uscc === undefined
  const kinds = isPerson ? (['person'] as const) : (['legal', 'soleTrader'] as const)
  if (!isApplication(purpose, kinds))
    throw httpError('PURPOSE_UNKNOWN', 'the application list has no such use for this kind of subject')
  const membership = checks.membership()
  const restricted = isPerson || DOMAINS.some(domain => isRestricted(membership, domain))
  if (sharingRequest === null && restricted)
    throw httpError(
      'PURPOSE_REQUIRED',
      'name the sharing request: a person, or a list for government use, is asked for',
    )
  const signer = requireSigner(checks)
  const subjectKeys = await checkedKeys(checks, body)
  await audit.record({
    ...{ act: 'query', actor: actorOf(signedIn(call.principal)), subjects: subjectKeys, purpose },
    ...(sharingRequest === null ? {} : { sharingRequest }),
    details: { operation: 'checkSubject' },
  })
  const { facts, signature } = await answerCheck(
    { self, view: checks.jointView, signer, random: checks.random },
    {
      ...{ subjectKeys, purpose, sharingRequest },
      uscc: isPerson ? null : (subjectKeys[0] ?? null),
      nameAgrees: agreesWith(name),
      settled: listing => checks.names.settled(listing, name ?? '', nameOf(listing.record)),
      issuers: domain => readableIssuers(membership, self, domain),
      after: body.cursor === undefined ? null : decodeCheckCursor(body.cursor),
      cursorOf: encodeCheckCursor,
    },
    checks.clock(),
  )
  answerOperator(call, {
    facts: { ...facts, hits: facts.hits.map(mutable), sizes: { ...facts.sizes } },
    signature,
  })
}

/** As the generated types want it. */
function mutable<T extends { readonly adoptedBy: readonly string[]; readonly measures: readonly string[] }>(
  hit: T,
) {
  return { ...hit, adoptedBy: [...hit.adoptedBy], measures: [...hit.measures] }
}
