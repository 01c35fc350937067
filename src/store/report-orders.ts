/**
 * Orders of reports, from the question until they are over. What provinces are asked for them, and answer, is in
 * `report-queries.ts`.
 */
import type pg from 'pg'
import { fromHex, utf8, utf8Text } from '../base/bytes.ts'
import { canonicalBytes, canonicalText } from '../base/canonical.ts'
import { reportError } from '../report/fault.ts'
import type {
  Made,
  NewOrder,
  OpenOrder,
  OrderProgress,
  OrderStore,
  Returned,
  TakenOrder,
} from '../report/order-ports.ts'
import type { DatabaseHandle } from './database.ts'
import { asBuffer } from './feed-rows.ts'
import {
  codeContext,
  keptBytes,
  type NewestRow,
  type OpenRow,
  type ProgressRow,
  pdfContext,
  questionContext,
  questionOf,
  reportContext,
  storedOf,
  type TakenRow,
  timeOrderedId,
} from './report-order-rows.ts'
import { answersOf } from './report-queries.ts'
import { noteReport } from './report-register.ts'
import type { Sealer } from './sealing.ts'
import { inTransaction } from './transactions.ts'

/** Orders of one asker that may be open at a time. */
const MOST_OPEN = 1_000

/**
 * Ordered reports in PostgreSQL. Trust: whoever can write to the database can end an order or have it made anew; they
 * can read neither who is asked about nor what a report says.
 */
export class PgReportOrders implements OrderStore {
  readonly #pool: pg.Pool
  readonly #sealer: Sealer

  constructor({ pool }: DatabaseHandle, sealer: Sealer) {
    this.#pool = pool
    this.#sealer = sealer
  }

  async add(order: NewOrder): Promise<{ readonly order: string; readonly repeated: boolean }> {
    const { asker, key, wish, keys, provinces } = order
    const id = timeOrderedId(order.orderedAt)
    const askerHmac = this.#asker(asker.actor)
    const question = Buffer.from(this.#sealer.fingerprint('report-question', canonicalText(wish)))
    return inTransaction(this.#pool, async ({ client }) => {
      const known = await client.query<{ order_id: string; same: boolean }>(
        'select order_id, question_hmac = $3 as same from report_order where asker_hmac = $1 and idempotency_key = $2',
        [askerHmac, key, question],
      )
      const [held] = known.rows
      if (held !== undefined) return repeated(held)
      const { rows: open } = await client.query<{ n: number }>(
        "select count(*)::int as n from report_order where asker_hmac = $1 and state = 'waiting'",
        [askerHmac],
      )
      if ((open[0]?.n ?? 0) >= MOST_OPEN)
        throw reportError('REPORT_BUSY', `${MOST_OPEN} of your orders are open; wait until some are made`)
      const sealed = asBuffer(this.#sealer.seal(canonicalBytes({ wish, keys }), questionContext(id)))
      const { rowCount } = await client.query(
        `insert into report_order (order_id, asker_hmac, member, idempotency_key, question_hmac, sealed, state,
            ordered_at, answer_by, expires_at)
          values ($1, $2, $3, $4, $5, $6, 'waiting', $7, $8, $9) on conflict do nothing`,
        [
          ...[id, askerHmac, asker.member, key, question, sealed],
          ...[order.orderedAt, order.answerBy, order.expiresAt].map(at => new Date(at)),
        ],
      )
      // Another request with this key came at the same time.
      if (rowCount === 0) throw reportError('REPORT_BUSY', 'the same order is being taken in; ask again')
      await client.query(
        "insert into report_query (order_id, division, state) select $1, e, 'due' from unnest($2::text[]) as e",
        [id, provinces],
      )
      return { order: id, repeated: false }
    })
  }

  async progress(order: string, actor: string): Promise<OrderProgress | null> {
    const { rows } = await this.#pool.query<ProgressRow>({
      name: 'xinqiao report progress',
      text: `select o.state, o.ordered_at, o.answer_by, o.expires_at,
          (select coalesce(json_agg(json_build_object('division', q.division, 'state', q.state) order by q.division), '[]')
            from report_query q where q.order_id = o.order_id) as provinces,
          (select coalesce(json_agg(json_build_object('reportNo', s.report_no, 'missing', s.missing,
              'sealed', encode(s.sealed_code, 'hex'), 'madeAt', s.made_at) order by s.nth), '[]')
            from stored_report s where s.order_id = o.order_id) as reports
        from report_order o where o.order_id = $1 and o.asker_hmac = $2`,
      values: [order, this.#asker(actor)],
    })
    const [row] = rows
    if (row === undefined) return null
    return {
      order,
      state: row.state,
      orderedAt: row.ordered_at.toISOString(),
      answerBy: row.answer_by.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      provinces: row.provinces,
      reports: row.reports.map(({ reportNo, missing, sealed, madeAt }) => ({
        reportNo,
        code: utf8Text(this.#sealer.open(fromHex(sealed), codeContext(reportNo))),
        madeAt: new Date(madeAt).toISOString(),
        missing,
      })),
    }
  }

  async newest(order: string, actor: string): ReturnType<OrderStore['newest']> {
    const { rows } = await this.#pool.query<NewestRow>({
      name: 'xinqiao report newest',
      text: `select o.state, s.report_no, s.sealed, s.sealed_pdf
        from report_order o left join lateral (
          select report_no, sealed, sealed_pdf from stored_report where order_id = o.order_id order by nth desc limit 1
        ) s on true where o.order_id = $1 and o.asker_hmac = $2`,
      values: [order, this.#asker(actor)],
    })
    const [row] = rows
    if (row === undefined) return null
    return { state: row.state, stored: storedOf(row, this.#sealer) }
  }

  async keepPdf(reportNo: string, pdf: Uint8Array): Promise<Uint8Array> {
    const sealed = asBuffer(this.#sealer.seal(pdf, pdfContext(reportNo)))
    const { rowCount } = await this.#pool.query({
      name: 'xinqiao report keep pdf',
      text: 'update stored_report set sealed_pdf = $2 where report_no = $1 and sealed_pdf is null',
      values: [reportNo, sealed],
    })
    if (rowCount === 1) return pdf
    const { rows } = await this.#pool.query<{ sealed_pdf: Buffer }>(
      'select sealed_pdf from stored_report where report_no = $1',
      [reportNo],
    )
    const [row] = rows
    return row === undefined ? pdf : this.#sealer.open(row.sealed_pdf, pdfContext(reportNo))
  }

  async lacking(): Promise<(string | null)[]> {
    const { rows } = await this.#pool.query<{ member: string | null }>({
      name: 'xinqiao report lacking',
      text: `select distinct member from report_order where state = 'partial' and coalesce(lacking, missing) <> '{}'`,
    })
    return rows.map(({ member }) => member)
  }

  async open(after: string | null, limit: number, returned: Returned): Promise<OpenOrder[]> {
    // No member has an empty name.
    const here = Object.fromEntries(
      [...returned].map(([reader, divisions]) => [reader ?? '', [...divisions]]),
    )
    const { rows } = await this.#pool.query<OpenRow>({
      name: 'xinqiao report open orders',
      text: `with worth as (
          select order_id from report_order where state = 'waiting' and ($1::uuid is null or order_id > $1)
          union
          select q.order_id from report_query q join report_order o using (order_id)
            where q.state = 'answered' and not q.shown and o.state = 'partial' and ($1::uuid is null or q.order_id > $1)
          union
          select order_id from report_order where state = 'partial' and coalesce(lacking, missing) <> '{}'
            and ($3::jsonb -> coalesce(member, '')) ?| coalesce(lacking, missing) and ($1::uuid is null or order_id > $1))
        select o.order_id, o.state, o.member, o.answer_by, o.missing,
          array(select q.division from report_query q where q.order_id = o.order_id and q.state <> 'answered') as unanswered,
          array(select q.division from report_query q where q.order_id = o.order_id and q.state in ('due', 'asked')) as pending
        from report_order o join worth using (order_id) order by o.order_id limit $2`,
      values: [after, limit, JSON.stringify(here)],
    })
    return rows.map(({ order_id: order, answer_by, ...row }) => ({
      ...row,
      order,
      answerBy: answer_by.getTime(),
    }))
  }

  async take(
    { order, state, missing }: OpenOrder,
    work: (taken: TakenOrder) => Promise<Made>,
  ): Promise<void> {
    await inTransaction(this.#pool, async ({ client }) => {
      const { rows } = await client.query<TakenRow>(
        `select o.sealed, o.member, o.ordered_at from report_order o
          where o.order_id = $1 and o.state = $2 and o.missing = $3 and o.sealed is not null
          for update skip locked`,
        [order, state, missing],
      )
      const [row] = rows
      if (row === undefined) return
      const { answers, unanswered } = await answersOf(client, this.#sealer, order)
      const made = await work({
        ...questionOf(order, row.sealed, this.#sealer),
        ...{ orderedAt: row.ordered_at.getTime(), member: row.member, answers, unanswered },
      })
      await this.#finish(client, order, made, { answers, unanswered })
    })
  }

  async fail(order: string): Promise<void> {
    await this.#pool.query("update report_order set state = 'failed' where order_id = $1", [order])
  }

  async expire(now: number, limit: number): Promise<number> {
    const { rowCount } = await this.#pool.query(
      `with over as (
          select order_id from report_order where expires_at <= $1 and state <> 'expired'
          order by expires_at limit $2 for update skip locked),
        answers as (
          delete from report_answer a using report_query q, over o where a.ref = q.ref and q.order_id = o.order_id),
        reports as (delete from stored_report s using over o where s.order_id = o.order_id)
        update report_order r set state = 'expired', sealed = null from over where r.order_id = over.order_id`,
      [new Date(now), limit],
    )
    return rowCount ?? 0
  }

  /** Whether anything is open, asked by others, or to be answered. */
  async waiting(): Promise<boolean> {
    const { rows } = await this.#pool.query<{ waiting: boolean }>({
      name: 'xinqiao report waiting',
      text: `select exists (select from report_order where state in ('waiting', 'partial'))
        or exists (select from report_inquiry where answered_at is null and sealed is not null) as waiting`,
    })
    return rows[0]?.waiting ?? false
  }

  async #finish(
    client: pg.PoolClient,
    order: string,
    { made, json, missing }: Made,
    { answers, unanswered }: Pick<TakenOrder, 'answers' | 'unanswered'>,
  ): Promise<void> {
    const { reportNo, code, madeAt } = made
    await noteReport(client, this.#sealer, made)
    await client.query(
      `insert into stored_report (report_no, order_id, nth, missing, made_at, sealed, sealed_code)
        select $1, $2, count(*) + 1, $3, $4, $5, $6 from stored_report where order_id = $2`,
      [
        ...[reportNo, order, missing, madeAt],
        asBuffer(this.#sealer.seal(keptBytes(code, json), reportContext(reportNo))),
        asBuffer(this.#sealer.seal(utf8(code), codeContext(reportNo))),
      ],
    )
    // Those that are in it: what comes in meanwhile is seen the next time.
    const shown = answers.map(({ division }) => division)
    await client.query(
      "update report_query set shown = true where order_id = $1 and state = 'answered' and division = any($2)",
      [order, shown],
    )
    await client.query('update report_order set state = $2, missing = $3, lacking = $4 where order_id = $1', [
      ...[order, missing.length === 0 ? 'complete' : 'partial', missing],
      missing.filter(division => !unanswered.includes(division)),
    ])
  }

  #asker(actor: string): Buffer {
    return Buffer.from(this.#sealer.fingerprint('report-asker', actor))
  }
}

function repeated({ order_id: order, same }: { readonly order_id: string; readonly same: boolean }) {
  if (same) return { order, repeated: true }
  throw reportError('REPORT_KEY_REUSED', 'this key came before with another question; take a new one')
}
