/** The joint view of one subject, for people of the province; logged before it is shown, as checks are. */
import { actorOf } from '../../access/roles.ts'
import { legalDay } from '../../base/time.ts'
import { jointLine } from '../../lists/joint-line.ts'
import { isApplication } from '../../standard/applications.ts'
import { checkedKeys } from '../check-operations.ts'
import { httpError } from '../fault.ts'
import type { operations } from '../generated/operator.ts'
import { readableIssuers } from '../readable.ts'
import { answerOperator, type OperatorHandler, signedIn } from './call.ts'

type Answer = operations['readJointLine']['responses'][200]['content']['application/json']

export const readJointLine: OperatorHandler<'readJointLine'> = async call => {
  const { ports, body } = call
  const { checks, audit, self } = ports
  const { domain, purpose, sharingRequest } = body
  if ((await checks.state()) !== 'ready')
    throw httpError('NODE_RECOVERING', 'the node is recovering what it has signed; ask again later')
  const kinds = body.uscc === undefined ? (['person'] as const) : (['legal', 'soleTrader'] as const)
  if (!isApplication(purpose, kinds))
    throw httpError('PURPOSE_UNKNOWN', 'the application list has no such use for this kind of subject')
  const principal = signedIn(call.principal)
  const subjectKeys = await checkedKeys(checks, body)
  await audit.record({
    ...{ act: 'query', actor: actorOf(principal), subjects: subjectKeys, purpose, sharingRequest },
    details: { operation: 'readJointLine', domain },
  })
  const entitled = principal.roles.has('operator') || principal.roles.has('auditor')
  const scope = {
    domain,
    day: legalDay(checks.clock()),
    issuers: readableIssuers(checks.membership(), self, domain),
  }
  answerOperator(call, (await jointLine(checks.lines, scope, subjectKeys, entitled)) as unknown as Answer)
}
