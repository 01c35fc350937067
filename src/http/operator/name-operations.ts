/** Differences of names that a person decides. Who looks at them is in the audit log before it sees any. */
import { actorOf } from '../../access/roles.ts'
import { actError } from '../../lists/act-fault.ts'
import { answerOperator, type OperatorHandler, signedIn } from './call.ts'

export const listNameQuestions: OperatorHandler<'listNameQuestions'> = async call => {
  const { names } = call.ports.checks
  const questions = await names.questions()
  await call.ports.audit.record({
    ...{ act: 'query', actor: actorOf(signedIn(call.principal)) },
    subjects: questions.map(({ subjectKey }) => subjectKey),
    details: { operation: 'listNameQuestions' },
  })
  answerOperator(call, {
    questions: questions.map(({ subjectKey: _key, askedAt, ...question }) => ({
      ...question,
      askedAt: askedAt.toISOString(),
    })),
  })
}

export const decideNameQuestion: OperatorHandler<'decideNameQuestion'> = async call => {
  const { ports, path, body } = call
  const decided = await ports.checks.names.decide(
    path.question,
    body.decision,
    actorOf(signedIn(call.principal)),
  )
  if (!decided) throw actError('ACT_UNKNOWN', 'there is no such open question')
  call.response.status(204).end()
}
