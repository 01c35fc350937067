import { actorOf } from '../../access/roles.ts'
import {
  type Asked,
  askDesk,
  type ComparedLetter,
  decideRequest,
  readLetter,
} from '../../operations/dead-letter-desk.ts'
import type { DeskRequest } from '../../operations/desk-ports.ts'
import type { FailedWork } from '../../operations/failed-work.ts'
import { requestInvalid } from '../fault.ts'
import { answerOperator, type OperatorCall, type OperatorHandler, signedIn } from './call.ts'

export const readQueues: OperatorHandler<'readQueues'> = async call => {
  const { queues, work, peers } = await call.ports.work.overview()
  const { 'given-up': givenUp, ...others } = work
  answerOperator(call, {
    queues: [...queues],
    work: { ...others, givenUp },
    peers: peers.map(({ openSince, notBefore, ...peer }) => ({
      ...peer,
      openSince: instant(openSince),
      notBefore: instant(notBefore),
    })),
  })
}

export const listDeadLetters: OperatorHandler<'listDeadLetters'> = async call => {
  const { after = 0, limit = 100, ...filter } = call.query ?? {}
  const letters = await call.ports.work.desk.store.list(filter, after, limit)
  answerOperator(call, { letters: letters.map(letterAnswer) })
}

export const readDeadLetter: OperatorHandler<'readDeadLetter'> = async call => {
  const { history, ...letter } = await readLetter(call.ports.work.desk, Number(call.path.letter))
  answerOperator(call, {
    ...comparedAnswer(letter),
    history: history.map(event => ({ ...event, at: new Date(event.at).toISOString() })),
  })
}

export const redriveDeadLetters: OperatorHandler<'redriveDeadLetters'> = call => order(call, 'redrive')

export const giveUpDeadLetters: OperatorHandler<'giveUpDeadLetters'> = call => order(call, 'give-up')

async function order(
  call: OperatorCall<'redriveDeadLetters' | 'giveUpDeadLetters'>,
  act: Asked['act'],
): Promise<void> {
  const { letters, filter, reason, dryRun = false } = call.body
  if ((letters === undefined) === (filter === undefined)) throw requestInvalid('body', 'letters or filter')
  const selection = letters ? { letters } : { filter: filter ?? {} }
  const who = { actor: actorOf(signedIn(call.principal)), reason }
  const answered = await askDesk(call.ports.work.desk, { act, selection, dryRun }, who)
  if (answered.outcome === 'waits') return answerOperator(call, requestAnswer(answered.request), 202)
  if (answered.outcome === 'done')
    return answerOperator(call, { outcome: 'done', letters: [...answered.letters] })
  const compared = answered.letters.map(comparedAnswer)
  answerOperator(call, { outcome: 'dry-run', letters: compared, needsSecond: answered.needsSecond })
}

export const listDeskRequests: OperatorHandler<'listDeskRequests'> = async call => {
  const requests = await call.ports.work.desk.store.requests()
  answerOperator(call, { requests: requests.map(requestAnswer) })
}

export const decideDeskRequest: OperatorHandler<'decideDeskRequest'> = async call => {
  const by = actorOf(signedIn(call.principal))
  const decided = await decideRequest(call.ports.work.desk, call.path.request, call.body.approve, by)
  answerOperator(call, { request: requestAnswer(decided.request), done: [...decided.done] })
}

function letterAnswer(work: FailedWork) {
  const { id, key: _, firstFailedAt, lastFailedAt, nextAttemptAt, ...rest } = work
  return {
    letter: id,
    ...rest,
    firstFailedAt: new Date(firstFailedAt).toISOString(),
    lastFailedAt: new Date(lastFailedAt).toISOString(),
    nextAttemptAt: instant(nextAttemptAt),
  }
}

function comparedAnswer({ work, ...compared }: ComparedLetter) {
  return { letter: letterAnswer(work), ...compared }
}

function requestAnswer({ id, letters, askedAt, decidedAt, ...rest }: DeskRequest) {
  return {
    request: id,
    ...rest,
    letters: [...letters],
    askedAt: new Date(askedAt).toISOString(),
    decidedAt: instant(decidedAt),
  }
}

function instant(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString()
}
