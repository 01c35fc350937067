/** Decisions of authorities about listings and penalties of this province, as people and their systems enter them. */
import { actorOf } from '../../access/roles.ts'
import { canonicalText } from '../../base/canonical.ts'
import { isDay } from '../../base/time.ts'
import { idempotencyConflict } from '../../events/requests.ts'
import { type EnteredEvent, enterDecision } from '../../lists/enter.ts'
import { ListsError } from '../../lists/fault.ts'
import { httpError, requestInvalid } from '../fault.ts'
import { answerOperator, type OperatorCall, type OperatorHandler, signedIn, traceOf } from './call.ts'
import { namedIn } from './listing-name.ts'
import { requireReady } from './ready.ts'

type Decision = 'repairListing' | 'suspendListing' | 'resumeListing' | 'withdrawListing'

export const repairListing: OperatorHandler<'repairListing'> = call => enter(call, 'repairListing', 'repair')
export const suspendListing: OperatorHandler<'suspendListing'> = call =>
  enter(call, 'suspendListing', 'suspend')
export const resumeListing: OperatorHandler<'resumeListing'> = call => enter(call, 'resumeListing', 'resume')
export const withdrawListing: OperatorHandler<'withdrawListing'> = call =>
  enter(call, 'withdrawListing', call.body.expired === true ? 'expire' : 'revoke')

async function enter(call: OperatorCall<Decision>, id: Decision, event: EnteredEvent): Promise<void> {
  const { ports, body, request } = call
  const { listing, decision, operator } = body
  await requireReady(call)
  const named = namedIn(listing, 'body.listing')
  if (!isDay(decision.decisionDate)) throw requestInvalid('body.decision.decisionDate', 'date')
  const principal = signedIn(call.principal)
  const key = request.get('Idempotency-Key') ?? ''
  const entered = {
    ...{ event, named, within: principal.mappings, source: actorOf(principal) },
    decision: {
      authorityName: decision.authorityName.trim(),
      decisionNo: decision.decisionNo.trim(),
      decisionDate: decision.decisionDate,
    },
    ...(operator === undefined ? {} : { operator: operator.trim() }),
    request: { caller: principal.id, key, content: `${id} ${canonicalText(body)}` },
  }
  const audit = (details: Readonly<Record<string, string>>) =>
    ports.audit.record({ act: 'operator-act', ...traceOf(call), details })
  const { done, repeated } = await enterDecision(ports.listings.enter, audit, entered).catch(error =>
    refuseEntry(call, id, error),
  )
  answerOperator(call, done, repeated ? 200 : 201)
}

/** A key that comes with another decision is a fault of the caller's program, or somebody else with its token. */
async function refuseEntry(
  call: OperatorCall<Decision>,
  operation: Decision,
  error: unknown,
): Promise<never> {
  if (!(error instanceof ListsError && error.fault.code === 'LISTING_KEY_REUSED')) throw error
  const { ports } = call
  ports.log(idempotencyConflict({ who: signedIn(call.principal).id, operation }))
  await ports.audit.record({ act: 'idempotency-conflict', ...traceOf(call), details: { operation } })
  throw httpError('IDEMPOTENCY_KEY_REUSED', error.message)
}
