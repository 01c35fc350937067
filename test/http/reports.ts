/** Reports behind a face, in memory: one that 320000 ordered is there, and what is ordered is noted. */
import type { Reports } from '../../src/http/report-answers.ts'
import { reportError } from '../../src/report/fault.ts'
import type { OrderProgress } from '../../src/report/order-ports.ts'
import type { ReportWish } from '../../src/report/wish.ts'
import { example } from '../standard/examples.ts'

export const ORDER = '01931f6a-3c00-7a57-9b0e-5a4f0a2c6d11'
const AT = '2026-11-23T04:00:00.000Z'
const OWNER = 'member:320000'

interface Asker {
  readonly actor: string
  readonly member: string | null
}

export class ReportShelf implements Reports {
  readonly ordered: { readonly wish: ReportWish; readonly asker: Asker; readonly key: string }[] = []
  /** Thrown by every call, when set. */
  failure: Error | null = null

  reset(): void {
    this.ordered.length = 0
    this.failure = null
  }

  async order(wish: ReportWish, asker: Asker, key: string) {
    if (this.failure) throw this.failure
    const known = this.ordered.find(one => one.key === key && one.asker.actor === asker.actor)
    if (known && JSON.stringify(known.wish) !== JSON.stringify(wish))
      throw reportError('REPORT_KEY_REUSED', 'another question')
    if (!known) this.ordered.push({ wish, asker, key })
    return { order: ORDER, repeated: known !== undefined }
  }

  async progress(order: string, { actor }: Asker): Promise<OrderProgress> {
    if (this.failure) throw this.failure
    const isTheirs = actor === OWNER || this.ordered.some(({ asker }) => asker.actor === actor)
    if (order !== ORDER || !isTheirs) throw reportError('REPORT_UNKNOWN', 'no such order of yours')
    const reports = [{ reportNo: 'XQ-310000-20261123-00000001', code: CODE, madeAt: AT, missing: [] }]
    return { order, state: 'complete', orderedAt: AT, answerBy: AT, expiresAt: AT, provinces: [], reports }
  }

  async newest(order: string, asker: Asker) {
    const { reports } = await this.progress(order, asker)
    const json = Buffer.from(JSON.stringify(example('report-organisation')))
    return { reportNo: reports[0]?.reportNo ?? '', json }
  }

  async pdf(order: string, asker: Asker) {
    const { reportNo } = await this.newest(order, asker)
    return { reportNo, pdf: Buffer.from('%PDF-1.7\n') }
  }

  async page(order: string, asker: Asker) {
    const { reportNo } = await this.newest(order, asker)
    return { reportNo, html: '<!doctype html>', policy: "default-src 'none'" }
  }

  async check(code: string) {
    if (this.failure) throw this.failure
    if (code !== CODE) return null
    const bodyDigest = 'ab'.repeat(32)
    const edition = 'public' as const
    const reportNo = 'XQ-310000-20261123-00000001'
    return { reportNo, bodyDigest, madeAt: AT, edition, current: false, checkedAt: AT }
  }
}

const CODE = '25DC-63E2-5C9E-15D9-92DB'
