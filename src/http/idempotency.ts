import { createHash } from 'node:crypto'
import { idempotencyConflict } from '../events/requests.ts'
import { addressOf, answerText, type Call } from './call.ts'
import type { OperationId } from './contract.ts'
import { httpError } from './fault.ts'
import type { IdempotentAnswer } from './ports.ts'

/**
 * Does a write once for each `Idempotency-Key`. Every write of this face may be repeated anyway (a page that is held
 * is not stored twice); the key gives the caller the answer that it missed. Kept after the write: a crash between the
 * two makes the repetition do it again, and find it done.
 * @param content what the write says beside its address; asked for only when there is a key
 * @throws {HttpError} IDEMPOTENCY_KEY_REUSED, which the operators and the audit log are told
 */
export async function idempotently(
  call: Call<OperationId>,
  content: () => Iterable<string>,
  write: () => Promise<IdempotentAnswer>,
): Promise<void> {
  const { ports, caller, id, request } = call
  const key = request.get('Idempotency-Key')
  if (key === undefined) return send(call, await write())
  const hash = createHash('sha256').update(`${request.originalUrl}\n`)
  for (const piece of content()) hash.update(piece)
  const digest = hash.digest()
  const named = { member: caller, operation: id, key, digest }
  const known = await ports.idempotency.find(named)
  if (known === 'other') {
    ports.log(idempotencyConflict({ peer: caller, operation: id }))
    await ports.audit.record({
      act: 'idempotency-conflict',
      actor: `member:${caller}`,
      from: addressOf(request),
      details: { operation: id },
    })
    throw httpError('IDEMPOTENCY_KEY_REUSED', 'this key came before with other content; take a new one')
  }
  if (known !== null) return send(call, known)
  const answer = await write()
  await ports.idempotency.keep(named, answer)
  send(call, answer)
}

function send(call: Call<OperationId>, { status, text }: IdempotentAnswer): void {
  if (status === 204) call.response.status(204).end()
  else answerText(call, text)
}
