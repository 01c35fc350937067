import { idempotencyConflict } from '../../events/requests.ts'
import { answerDocument, answerOrder, checkAnswer } from '../report-answers.ts'
import {
  answerOperator,
  type OperatorCall,
  type OperatorHandler,
  type OperatorOperationId,
  signedIn,
  traceOf,
} from './call.ts'

export const orderReport: OperatorHandler<'orderReport'> = async call => {
  const { ports, body } = call
  const principal = signedIn(call.principal)
  await answerOrder(ports.reports, body, askerOf(call), call, async () => {
    ports.log(idempotencyConflict({ who: principal.id, operation: 'orderReport' }))
    const details = { operation: 'orderReport' }
    await ports.audit.record({ act: 'idempotency-conflict', ...traceOf(call), details })
  })
}

export const readReportOrder: OperatorHandler<'readReportOrder'> = async call => {
  const progress = await call.ports.reports.progress(call.path.order, askerOf(call))
  call.response.status(200).type('application/json').send(JSON.stringify(progress))
}

export const readReport: OperatorHandler<'readReport'> = call =>
  answerDocument(call.ports.reports, call.path.order, askerOf(call), call)

export const checkReport: OperatorHandler<'checkReport'> = async call => {
  answerOperator(call, await checkAnswer(call.ports.reports, call.body.code))
}

/** An order is seen by whoever placed it: the same account, or the same system. */
function askerOf(call: OperatorCall<OperatorOperationId>) {
  return { ...traceOf(call), member: null }
}
