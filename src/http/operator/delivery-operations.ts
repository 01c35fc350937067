import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { accessError } from '../../access/fault.ts'
import type { Principal } from '../../access/roles.ts'
import { type DeliveryState, deliver, deliveryRejects, deliveryState } from '../../collect/deliver.ts'
import { CollectError } from '../../collect/fault.ts'
import { idempotencyConflict } from '../../events/requests.ts'
import { boundedBody } from '../body.ts'
import { httpError } from '../fault.ts'
import {
  answerOperator,
  type OperatorCall,
  type OperatorHandler,
  type OperatorOperationId,
  signedIn,
  traceOf,
} from './call.ts'
import { mayDeliver } from './rights.ts'

export const deliverFile: OperatorHandler<'deliverFile'> = async call => {
  const { ports, request, path, limits } = call
  const system = signedIn(call.principal)
  const mapping = `${path.division}/${path.mapping}`
  if (!mayDeliver(system, mapping)) {
    throw accessError('NOT_ALLOWED', 'this token is for other mappings; ask the security administrator')
  }
  const { deliveries } = ports
  const bounds = { ...limits, bodyMs: limits.deliveryMs }
  const { repeated, ...receipt } = await deliver(deliveries, {
    system: system.name,
    mapping,
    key: request.get('Idempotency-Key') ?? '',
    asOf: request.get('Xinqiao-As-Of') ?? null,
    bytes: boundedBody(request, deliveries.maxBytes, bounds),
  }).catch(error => refuseDelivery(call, system, error))
  deliveries.onDelivered()
  answerOperator(call, receipt, repeated ? 200 : 202)
}

/** A key that comes with another file is either a fault of the caller's program or somebody else with its token. */
async function refuseDelivery(
  call: OperatorCall<'deliverFile'>,
  system: Principal,
  error: unknown,
): Promise<never> {
  if (!(error instanceof CollectError && error.fault.code === 'DELIVERY_KEY_REUSED')) throw error
  const { ports } = call
  ports.log(idempotencyConflict({ who: system.id, operation: 'deliverFile' }))
  await ports.audit.record({
    act: 'idempotency-conflict',
    ...traceOf(call),
    details: { operation: 'deliverFile' },
  })
  throw httpError('IDEMPOTENCY_KEY_REUSED', error.message)
}

export const readDelivery: OperatorHandler<'readDelivery'> = async call => {
  const { repeated: _never, batch, ...state } = await ownDelivery(call, call.path.delivery)
  answerOperator(call, { ...state, batch: batch && batchAnswer(batch) })
}

export const readDeliveryRejects: OperatorHandler<'readDeliveryRejects'> = async call => {
  const { ports, response } = call
  const system = signedIn(call.principal)
  const { deliveryId } = await ownDelivery(call, call.path.delivery)
  const details = { operation: 'readDeliveryRejects', delivery: deliveryId }
  await ports.audit.record({ act: 'operator-act', ...traceOf(call), details })
  const { name, bytes } = await deliveryRejects(ports.deliveries, system.name, deliveryId)
  response.status(200).type('application/octet-stream')
  response.set('Content-Disposition', `attachment; filename="${name}"`)
  await pipeline(Readable.from(bytes), response)
}

/** @throws {CollectError} DELIVERY_UNKNOWN: of another system, or of a mapping that the token is not for */
async function ownDelivery<Id extends OperatorOperationId>(
  { ports, principal }: OperatorCall<Id>,
  deliveryId: string,
): Promise<DeliveryState> {
  const system = signedIn(principal)
  const state = await deliveryState(ports.deliveries, system.name, deliveryId)
  if (mayDeliver(system, state.mapping)) return state
  throw new CollectError('this token is for other mappings', { code: 'DELIVERY_UNKNOWN' })
}

function batchAnswer({ state: _state, fault: _fault, header: _header, ...counts }: Batch) {
  return { ...counts, refusedByRule: { ...counts.refusedByRule }, warnedByRule: { ...counts.warnedByRule } }
}

type Batch = NonNullable<DeliveryState['batch']>
