import { httpError } from '../fault.ts'
import type { OperatorCall, OperatorOperationId } from './call.ts'

/** What writes to a feed, or says what holds, waits until the node has all that it ever signed. @throws {HttpError} */
export async function requireReady({ ports }: OperatorCall<OperatorOperationId>): Promise<void> {
  if ((await ports.checks.state()) !== 'ready')
    throw httpError('NODE_RECOVERING', 'the node is recovering what it has signed; ask again later')
}
