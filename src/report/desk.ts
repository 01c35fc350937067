/** Ordering reports, following them and checking them: what both faces and the command share. */
import { type Clock, instantText, legalDay } from '../base/time.ts'
import type { LinkKeys } from '../standard/link-key.ts'
import { reportError } from './fault.ts'
import type { Asker, OrderProgress, OrderStore, StoredReport } from './order-ports.ts'
import type { ReportRegister, ReportStanding } from './ports.ts'
import type { Audit } from './usage.ts'
import { checkWish, type ReportWish } from './wish.ts'

export interface ReportDeskPorts {
  readonly clock: Clock
  readonly orders: OrderStore
  readonly register: ReportRegister
  readonly audit: Audit
  /** How long provinces may take to answer, and how long a report is kept, in milliseconds. */
  readonly answerMs: number
  readonly keepMs: number
  linkKeys(): LinkKeys
  /** The other provinces. */
  provinces(): readonly string[]
  /** There is something to do. Never throws. */
  onOrdered(): void
  /** The signed PDF of a stored report. */
  print(stored: StoredReport): Promise<Uint8Array>
  /** The same content as a page of HTML, not signed, and the content security policy that it needs. */
  page(stored: StoredReport): { readonly html: string; readonly policy: string }
}

export interface Ordered {
  readonly order: string
  readonly repeated: boolean
}

export class ReportDesk {
  readonly #ports: ReportDeskPorts

  constructor(ports: ReportDeskPorts) {
    this.#ports = ports
  }

  /**
   * Takes an order in; who asks and why is in the audit log before.
   * @param key chosen by whoever asks: the same question under it is one order
   * @throws {ReportError} REPORT_REFUSED, REPORT_KEY_REUSED, REPORT_BUSY
   */
  async order(wish: ReportWish, asker: Asker, key: string): Promise<Ordered> {
    const { clock, orders, audit, answerMs, keepMs } = this.#ports
    const now = clock()
    const checked = checkWish(wish, legalDay(now), this.#ports.linkKeys())
    const { edition, purpose, sharingRequest, organisation, authorisation } = checked.wish
    await audit.record({
      act: 'query',
      actor: asker.actor,
      ...(asker.from === undefined ? {} : { from: asker.from }),
      ...(asker.roles === undefined ? {} : { roles: asker.roles }),
      subjects: checked.keys,
      ...{ purpose, sharingRequest },
      details: {
        ...{ operation: 'report', edition, organisation },
        ground: authorisation?.reference ?? null,
      },
    })
    // What is in no feed stands in the authorised edition alone.
    const provinces = edition === 'authorised' ? this.#ports.provinces() : []
    const added = await orders.add({
      ...{ asker, key, ...checked, provinces, orderedAt: now },
      answerBy: now + answerMs,
      expiresAt: now + keepMs,
    })
    this.#ports.onOrdered()
    return added
  }

  /** @throws {ReportError} REPORT_UNKNOWN */
  async progress(order: string, { actor }: Asker): Promise<OrderProgress> {
    const progress = await this.#ports.orders.progress(order, actor)
    if (progress === null) throw unknown()
    return progress
  }

  /** The newest report of an order. @throws {ReportError} REPORT_UNKNOWN, REPORT_PENDING, REPORT_EXPIRED, REPORT_INVALID */
  async newest(order: string, { actor }: Asker): Promise<StoredReport> {
    const found = await this.#ports.orders.newest(order, actor)
    if (found === null) throw unknown()
    if (found.state === 'expired')
      throw reportError('REPORT_EXPIRED', 'the report is not kept any more; order a new one')
    if (found.state === 'failed')
      throw reportError('REPORT_INVALID', 'the report could not be made; the operators look why')
    if (found.stored === null) throw reportError('REPORT_PENDING', 'the report is not made yet; ask again')
    return found.stored
  }

  /** As {@link newest}, signed for print; printed once, so that it is the same file each time. */
  async pdf(order: string, asker: Asker): Promise<{ readonly reportNo: string; readonly pdf: Uint8Array }> {
    const stored = await this.newest(order, asker)
    const { reportNo } = stored
    if (stored.pdf !== null) return { reportNo, pdf: stored.pdf }
    return { reportNo, pdf: await this.#ports.orders.keepPdf(reportNo, await this.#ports.print(stored)) }
  }

  /** As {@link newest}, as a page. */
  async page(
    order: string,
    asker: Asker,
  ): Promise<{ readonly reportNo: string; readonly html: string; readonly policy: string }> {
    const stored = await this.newest(order, asker)
    return { reportNo: stored.reportNo, ...this.#ports.page(stored) }
  }

  /** By the code on the cover; null: no report of this node has it. */
  async check(code: string): Promise<(ReportStanding & { readonly checkedAt: string }) | null> {
    const now = this.#ports.clock()
    const standing = await this.#ports.register.standing(code, legalDay(now))
    return standing === null ? null : { ...standing, checkedAt: instantText(now) }
  }
}

function unknown(): Error {
  return reportError('REPORT_UNKNOWN', 'no such order of yours')
}
