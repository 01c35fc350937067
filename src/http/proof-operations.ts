import { base64, fromHex, hex } from '../base/bytes.ts'
import type { Wanted } from '../exchange/prove.ts'
import { type Evidence, encodeEvidence } from '../feed/evidence.ts'
import { answerJson, type Call, feedOf, type Handler } from './call.ts'
import type { OperationId } from './contract.ts'
import { requestInvalid } from './fault.ts'

export const readInclusion: Handler<'readInclusion'> = async call => {
  const { path, query, ports } = call
  const wanted = wantedOf(query)
  if (wanted === null) throw requestInvalid('query', 'seq or ref')
  const id = { feed: feedOf(path), generation: query.generation }
  answerEvidence(call, await ports.proofs.inclusion(id, wanted, query.body === 'yes'))
}

export const readConsistency: Handler<'readConsistency'> = async call => {
  const { path, query, ports } = call
  const id = { feed: feedOf(path), generation: query.generation }
  const { root, checkpoint, consistency } = await ports.proofs.consistency(id, query.from)
  answerJson(call, {
    ...id,
    from: query.from,
    root: hex(root),
    checkpoint,
    consistency: consistency.map(base64),
  })
}

export const readReceipt: Handler<'readReceipt'> = async call => {
  const { path, query, ports } = call
  const id = { feed: feedOf(path), generation: query.generation }
  answerEvidence(call, await ports.proofs.receipt(id, query.holder, wantedOf(query)))
}

function wantedOf({ seq, ref }: { readonly seq?: number; readonly ref?: string }): Wanted | null {
  if (seq !== undefined && ref !== undefined) throw requestInvalid('query', 'seq or ref')
  if (ref !== undefined) return { ref: fromHex(ref) }
  return seq === undefined ? null : { seq }
}

/** The file itself, in its one spelling: what is saved can be judged. */
function answerEvidence<Id extends OperationId>({ response }: Call<Id>, evidence: Evidence): void {
  response.status(200).type('application/json').send(encodeEvidence(evidence))
}
