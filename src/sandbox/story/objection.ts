import { legalDay } from '../../base/time.ts'
import type { Province } from '../region.ts'
import { type Act, Claims } from './act.ts'
import type { Shown, Stage } from './stage.ts'

/** On which both are received: the terms of two laws are counted from one day. */
const RECEIVED = '2026-11-23'

interface Filed {
  readonly id: string
  readonly dueAt: string | null
  readonly extendedTo: string | null
  readonly filedBy: string
  readonly targetRecordId: string
  readonly outcome: string | null
}

/** Two objections of one day against listings of two provinces: each issuer's law sets the clock. */
export const objection: Act = {
  name: 'objection',
  title: [
    '上海、浙江两件异议，各按发布省的期限',
    'Objections in Shanghai and Zhejiang, each on its issuer’s clock',
  ],
  basis: [
    '上海市社会信用条例 第三十六条；浙江省公共信用信息管理条例 第三十、三十一条',
    'Shanghai social credit regulation art. 36; Zhejiang public credit regulation arts 30 and 31',
  ],
  async play(stage) {
    const claims = new Claims()
    const cases = await Promise.all([
      Case.about(stage, { issuer: '310000', filedBy: '330000' }),
      Case.about(stage, { issuer: '330000', filedBy: '310000' }),
    ])
    const marksBefore = await sum(cases.map(one => one.marks()))
    claims.that('all four show both listings, and nobody marks them before', marksBefore === 0)
    claims.that(
      'neither issuer has an objection against them before',
      (await sum(cases.map(one => one.known()))) === 0,
    )
    const filedAt = performance.now()
    for (const one of cases) await one.file()
    const marked = await Promise.all(cases.map(one => one.untilMarked(filedAt)))
    const [shanghai, zhejiang] = await Promise.all(cases.map(one => one.atIssuer()))
    const [refused, extended] = await Promise.all([
      stage.office('310000').post<Filed>(`/v1/objections/${shanghai?.id}/extension`, {}),
      stage.office('330000').post<Filed>(`/v1/objections/${zhejiang?.id}/extension`, {}),
    ])
    const cleared = await Promise.all(cases.map(one => one.answer()))
    const answered = await Promise.all(cases.map(one => one.outcome()))
    claims.that('both issuers know the last day', Boolean(shanghai?.dueAt && zhejiang?.dueAt))
    claims.that('the two clocks differ', shanghai?.dueAt !== zhejiang?.dueAt)
    claims.that(
      'Zhejiang may extend',
      extended.status === 200 && (extended.body.extendedTo ?? '') > (zhejiang?.dueAt ?? ''),
    )
    claims.that('Shanghai may not', refused.status === 422 && refused.body.code === 'EXTENSION_REFUSED')
    claims.that(
      'both applicants have their outcome',
      answered.every(outcome => outcome === '维持'),
    )
    return {
      before: [
        `${RECEIVED} 受理：浙江受理对上海名单的异议，上海受理对浙江名单的异议；四省标注 ${marksBefore} 处`,
        `${RECEIVED}: filed in Zhejiang against Shanghai’s listing, and the other way round; ${marksBefore} marks in four provinces`,
      ],
      after: [
        `四省标注“异议处理中”；上海 ${shanghai?.dueAt} 前答复，浙江 ${zhejiang?.dueAt} 前、延长至 ${extended.body.extendedTo}；答复“维持”，标注解除`,
        `marked by all four; Shanghai answers by ${shanghai?.dueAt}, Zhejiang by ${zhejiang?.dueAt}, extended to ${extended.body.extendedTo}; upheld, the marks are gone`,
      ],
      counts: {
        filed: cases.length,
        answered: answered.filter(Boolean).length,
        holders: stage.provinces.length,
      },
      times: { marked: Math.max(...marked), cleared: Math.max(...cleared) },
      missed: claims.missed,
    }
  },
}

class Case {
  readonly #stage: Stage
  readonly #listing: Shown
  readonly #filedBy: string
  readonly #issuer: string

  private constructor(stage: Stage, listing: Shown, issuer: string, filedBy: string) {
    this.#stage = stage
    this.#listing = listing
    this.#issuer = issuer
    this.#filedBy = filedBy
  }

  static async about(
    stage: Stage,
    { issuer, filedBy }: { readonly issuer: string; readonly filedBy: string },
  ): Promise<Case> {
    const listing = await stage.pick('quality', `one of ${issuer}`, ({ record, objections }) => {
      return record.division === issuer && objections.length === 0
    })
    return new Case(stage, listing, issuer, filedBy)
  }

  /** Marks beside the listing, over all provinces; one that does not show it counts as one. */
  async marks(): Promise<number> {
    const marksIn = async (province: Province) =>
      (await this.#stage.shown(province, 'quality', this.#listing))?.objections.length ?? 1
    return sum(this.#stage.provinces.map(marksIn))
  }

  /** Objections against it that its issuer has. */
  async known(): Promise<number> {
    return (await this.#heldBy(this.#issuer)).length
  }

  async file(): Promise<void> {
    const filed = await this.#stage.office(this.#filedBy).post('/v1/objections', {
      ...{ feed: this.#listing.feed, ref: this.#listing.ref, ground: '内容', receivedAt: RECEIVED },
      authority: { name: '示例市信用中心（虚构）', uscc: '11310000PDY31000X7' },
      statement: '列入事由与决定书不符（虚构）',
    })
    if (filed.status !== 201) throw new Error(`objection in ${this.#filedBy}: ${JSON.stringify(filed.body)}`)
  }

  /** By every holder, with the last day of the issuer's law. */
  untilMarked(since: number): Promise<number> {
    return this.#stage.untilAll(
      'the mark',
      this.#stage.provinces,
      async province => {
        const shown = await this.#stage.shown(province, 'quality', this.#listing)
        return shown?.objections.some(one => one['dueAt'] !== undefined) ?? false
      },
      since,
    )
  }

  atIssuer(): Promise<Filed> {
    return this.#at(this.#issuer)
  }

  /** Only the issuer's outcome takes the mark away. @returns milliseconds until nobody shows it */
  async answer(): Promise<number> {
    const { id } = await this.atIssuer()
    const answeredAt = performance.now()
    const answered = await this.#stage.office(this.#issuer).post(`/v1/objections/${id}/answer`, {
      ...{ outcome: '维持', reason: '核对无误（虚构）', answeredAt: legalDay(Date.now()) },
    })
    if (answered.status !== 200)
      throw new Error(`answer in ${this.#issuer}: ${JSON.stringify(answered.body)}`)
    return this.#stage.untilAll(
      'the end of the mark',
      this.#stage.provinces,
      async province => {
        return (await this.#stage.shown(province, 'quality', this.#listing))?.objections.length === 0
      },
      answeredAt,
    )
  }

  async outcome(): Promise<string | null> {
    let outcome: string | null = null
    await this.#stage.until('the outcome where it was filed', async () => {
      ;({ outcome } = await this.#at(this.#filedBy))
      return outcome !== null
    })
    return outcome
  }

  async #at(division: string): Promise<Filed> {
    let found: Filed | undefined
    await this.#stage.until(`the objection in ${division}`, async () => {
      ;[found] = await this.#heldBy(division)
      return found !== undefined
    })
    return found as Filed
  }

  async #heldBy(division: string): Promise<Filed[]> {
    const { objections } = await this.#stage
      .office(division)
      .get<{ objections: readonly Filed[] }>('/v1/objections')
    return objections.filter(one => one.targetRecordId === this.#listing.record.recordId)
  }
}

async function sum(figures: readonly Promise<number>[]): Promise<number> {
  return (await Promise.all(figures)).reduce((all, one) => all + one, 0)
}
