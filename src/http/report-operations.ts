import { idempotencyConflict } from '../events/requests.ts'
import type { ReportWish } from '../report/wish.ts'
import { readJson, requireMediaType } from './body.ts'
import { addressOf, answerJson, type Call, type Handler } from './call.ts'
import type { OperationId } from './contract.ts'
import type { components } from './generated/exchange.ts'
import { requirePurpose } from './purpose.ts'
import { answerDocument, answerOrder, checkAnswer } from './report-answers.ts'

type Wish = components['schemas']['ReportWish']

export const orderReport: Handler<'orderReport'> = async call => {
  const { ports, caller } = call
  requireMediaType(call.request, 'application/json')
  const { subject, ...rest } = call.check.body<Wish>(await readJson(call.request, call.limits))
  const purpose = requirePurpose(call, subject.kind === 'person' ? ['person'] : ['legal', 'soleTrader'])
  const wish: ReportWish = {
    ...rest,
    ...{ subject, purpose: purpose.code, sharingRequest: purpose.sharingRequest },
  }
  await answerOrder(ports.reports, wish, askerOf(call), call, async () => {
    ports.log(idempotencyConflict({ peer: caller, operation: call.id }))
    const details = { operation: call.id }
    await ports.audit.record({
      act: 'idempotency-conflict',
      actor: `member:${caller}`,
      from: addressOf(call.request),
      details,
    })
  })
}

export const readReportOrder: Handler<'readReportOrder'> = async call => {
  const progress = await call.ports.reports.progress(call.path.order, askerOf(call))
  call.response.status(200).type('application/json').send(JSON.stringify(progress))
}

export const readReport: Handler<'readReport'> = call =>
  answerDocument(call.ports.reports, call.path.order, askerOf(call), call)

export const checkReport: Handler<'checkReport'> = async call => {
  requireMediaType(call.request, 'application/json')
  const { code } = call.check.body<{ readonly code: string }>(await readJson(call.request, call.limits))
  answerJson(call, await checkAnswer(call.ports.reports, code))
}

function askerOf({ caller, request }: Pick<Call<OperationId>, 'caller' | 'request'>) {
  return { actor: `member:${caller}`, from: addressOf(request), member: caller }
}
