/** Reports at a face: what both faces answer alike. */
import type { Request, Response } from 'express'
import { ReportError } from '../report/fault.ts'
import type { OrderProgress } from '../report/order-ports.ts'
import type { ReportStanding } from '../report/ports.ts'
import type { ReportWish } from '../report/wish.ts'
import { httpError } from './fault.ts'

/** Who orders; see `report/order-ports.ts`. */
interface Asker {
  readonly actor: string
  readonly member: string | null
}

/** What the faces need of the report room; each call throws `ReportError` as `report/desk.ts` says. */
export interface Reports {
  order(
    wish: ReportWish,
    asker: Asker,
    key: string,
  ): Promise<{ readonly order: string; readonly repeated: boolean }>
  progress(order: string, asker: Asker): Promise<OrderProgress>
  newest(order: string, asker: Asker): Promise<{ readonly reportNo: string; readonly json: Uint8Array }>
  pdf(order: string, asker: Asker): Promise<{ readonly reportNo: string; readonly pdf: Uint8Array }>
  /** Under the content security policy that it needs. */
  page(
    order: string,
    asker: Asker,
  ): Promise<{ readonly reportNo: string; readonly html: string; readonly policy: string }>
  check(code: string): Promise<(ReportStanding & { readonly checkedAt: string }) | null>
}

const FORMS = ['application/json', 'application/pdf', 'text/html'] as const

/**
 * Takes an order in, and answers 202 with where to ask next, or 200 when it came before under this key.
 * @param onReused told of a key that came with another question
 * @throws {ReportError} {HttpError} IDEMPOTENCY_KEY_REUSED
 */
export async function answerOrder(
  reports: Reports,
  wish: ReportWish,
  asker: Asker,
  { request, response }: { readonly request: Request; readonly response: Response },
  onReused: () => Promise<void>,
): Promise<void> {
  const key = request.get('Idempotency-Key') ?? ''
  const { order, repeated } = await reports.order(wish, asker, key).catch(async error => {
    if (!(error instanceof ReportError) || error.fault.code !== 'REPORT_KEY_REUSED') throw error
    await onReused()
    throw httpError('IDEMPOTENCY_KEY_REUSED', 'this key came before with another question; take a new one')
  })
  const progress = await reports.progress(order, asker)
  response.status(repeated ? 200 : 202).set('Location', `/v1/reports/${order}`)
  response.type('application/json').send(JSON.stringify(progress))
}

/** The newest report of an order in the form that `Accept` asks for; JSON when it asks for none. */
export async function answerDocument(
  reports: Reports,
  order: string,
  asker: Asker,
  { request, response }: { readonly request: Request; readonly response: Response },
): Promise<void> {
  const form = request.accepts([...FORMS])
  if (form === false) throw httpError('NOT_ACCEPTABLE', `accept ${FORMS.join(', ')}`)
  if (form === 'application/pdf') {
    const { reportNo, pdf } = await reports.pdf(order, asker)
    send(response, reportNo, 'pdf', form, pdf)
  } else if (form === 'text/html') {
    const { reportNo, html, policy } = await reports.page(order, asker)
    response.set('Content-Security-Policy', policy)
    send(response, reportNo, 'html', form, html)
  } else {
    const { reportNo, json } = await reports.newest(order, asker)
    send(response, reportNo, 'json', 'application/json', json)
  }
}

function send(
  response: Response,
  reportNo: string,
  ending: string,
  type: string,
  body: string | Uint8Array,
): void {
  response.status(200).type(type).set('Content-Disposition', `inline; filename="${reportNo}.${ending}"`)
  response.send(typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength))
}

/** Never which item is no longer so: that would show what was repaired. */
export async function checkAnswer(reports: Reports, code: string) {
  const standing = await reports.check(code)
  if (standing === null) return { authentic: false, report: null }
  const { reportNo, bodyDigest, madeAt, edition, current, checkedAt } = standing
  return { authentic: true, report: { reportNo, bodyDigest, madeAt, edition, current, checkedAt } }
}
