/** The joint view of a subject or of a list, for people of the province; logged before it is shown, as checks are. */
import { actorOf } from '../../access/roles.ts'
import { legalDay } from '../../base/time.ts'
import { jointLine, jointLines } from '../../lists/joint-line.ts'
import type { JointListName } from '../../lists/ports.ts'
import { isApplication } from '../../standard/applications.ts'
import { checkedKeys } from '../check-operations.ts'
import { httpError, requestInvalid } from '../fault.ts'
import type { operations } from '../generated/operator.ts'
import { readableIssuers } from '../readable.ts'
import { answerOperator, type OperatorCall, type OperatorHandler, signedIn } from './call.ts'
import { decodeLineCursor, encodeLineCursor } from './line-cursor.ts'
import { requireReady } from './ready.ts'

type Answer = operations['readJointLine']['responses'][200]['content']['application/json']
type Page = operations['listJointLines']['responses'][200]['content']['application/json']

const LINES = 100

export const readJointLine: OperatorHandler<'readJointLine'> = async call => {
  const { ports, body } = call
  const { checks, audit } = ports
  const { domain, purpose, sharingRequest } = body
  await requireReady(call)
  const kinds = body.uscc === undefined ? (['person'] as const) : (['legal', 'soleTrader'] as const)
  if (!isApplication(purpose, kinds))
    throw httpError('PURPOSE_UNKNOWN', 'the application list has no such use for this kind of subject')
  const principal = signedIn(call.principal)
  const subjectKeys = await checkedKeys(checks, body)
  const about = `subject ${domain}`
  const [of, feed, seq] =
    body.cursor === undefined ? [] : decodeLineCursor(checks.cursors, about, body.cursor)
  // A cursor serves for the subject that it was made for.
  if (of !== undefined && !subjectKeys.includes(String(of))) throw requestInvalid('body.cursor', 'cursor')
  const after = of === undefined ? null : { feed: String(feed), seq: Number(seq) }
  await audit.record({
    ...{ act: 'query', actor: actorOf(principal), subjects: subjectKeys, purpose, sharingRequest },
    details: { operation: 'readJointLine', domain },
  })
  const entitled = principal.roles.has('operator') || principal.roles.has('auditor')
  const { next, ...line } = await jointLine(checks.lines, scopeOf(call, domain), subjectKeys, entitled, after)
  const cursor = next && encodeLineCursor(checks.cursors, about, [subjectKeys[0], next.feed, next.seq])
  answerOperator(call, { ...line, cursor } as unknown as Answer)
}

export const listJointLines: OperatorHandler<'listJointLines'> = async call => {
  const { ports, body } = call
  const { checks, audit } = ports
  const { domain, purpose, sharingRequest, limit = LINES } = body
  await requireReady(call)
  const kinds = {
    organisations: isApplication(purpose, ['legal', 'soleTrader']),
    persons: isApplication(purpose, ['person']),
  }
  if (!kinds.organisations && !kinds.persons)
    throw httpError('PURPOSE_UNKNOWN', 'the application list has no such use')
  const about = `list ${domain} ${purpose}`
  const [key] = body.cursor === undefined ? [] : decodeLineCursor(checks.cursors, about, body.cursor)
  const from = { after: key === undefined ? null : String(key), limit }
  const { subjectKeys, lines, after } = await jointLines(checks.lines, scopeOf(call, domain), kinds, from)
  await audit.record({
    ...{
      act: 'query',
      actor: actorOf(signedIn(call.principal)),
      subjects: subjectKeys,
      purpose,
      sharingRequest,
    },
    details: { operation: 'listJointLines', domain, lines: lines.length },
  })
  const cursor = after && encodeLineCursor(checks.cursors, about, [after])
  answerOperator(call, { domain, lines, cursor } as unknown as Page)
}

function scopeOf({ ports }: Pick<OperatorCall<'listJointLines'>, 'ports'>, domain: JointListName) {
  const { checks, self } = ports
  const issuers = readableIssuers(checks.membership(), self, domain)
  return { domain, day: legalDay(checks.clock()), issuers }
}
