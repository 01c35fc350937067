/** What other provinces are asked for ordered reports, and what they answer: one query a province and order. */
import { sql } from 'kysely'
import type pg from 'pg'
import { fromHex, hex, utf8Text } from '../base/bytes.ts'
import { canonicalBytes } from '../base/canonical.ts'
import type {
  Answer,
  AnswerPart,
  DueQuery,
  QueryStore,
  SentMessage,
  TakenOrder,
  Transaction,
} from '../report/order-ports.ts'
import type { StandardRecord } from '../standard/record.ts'
import type { DatabaseHandle } from './database.ts'
import { asBuffer } from './feed-rows.ts'
import type { PgFeedTransaction } from './feed-transaction.ts'
import { type AnswerRow, answerContext, type DueRow, questionOf } from './report-order-rows.ts'
import type { Sealer } from './sealing.ts'

/**
 * Queries of this node, in PostgreSQL. Trust: whoever can write to the database can drop an answer or have a query sent
 * anew; they can neither read an answer nor invent one.
 */
export class PgReportQueries implements QueryStore {
  readonly #pool: pg.Pool
  readonly #sealer: Sealer

  constructor({ pool }: DatabaseHandle, sealer: Sealer) {
    this.#pool = pool
    this.#sealer = sealer
  }

  async due(limit: number): Promise<DueQuery[]> {
    const { rows } = await this.#pool.query<DueRow>({
      name: 'xinqiao report due queries',
      text: `select o.order_id, q.division, o.member, o.answer_by, o.sealed
        from report_query q join report_order o using (order_id)
        where q.state = 'due' and o.state in ('waiting', 'partial') and o.sealed is not null
        order by o.order_id, q.division limit $1`,
      values: [limit],
    })
    return rows.map(({ order_id: order, division, member, answer_by, sealed }) => ({
      ...{ order, division, member, answerBy: answer_by.getTime() },
      ...questionOf(order, sealed, this.#sealer),
    }))
  }

  async markSent(tx: Transaction, { order, division }: DueQuery, sent: SentMessage): Promise<boolean> {
    const { rows } = await sql`
      update report_query set state = 'asked', feed = ${sent.feed}, generation = ${sent.generation},
        ref = ${bytesOf(sent.ref)}
      where order_id = ${order} and division = ${division} and state = 'due' returning 1`.execute(on(tx))
    return rows.length > 0
  }

  async queryOf(
    tx: Transaction,
    from: string,
    ref: string,
  ): Promise<{ keys: readonly string[] | null } | null> {
    const { rows } = await sql<{ order_id: string; sealed: Buffer | null }>`
      select o.order_id, o.sealed from report_query q join report_order o using (order_id)
      where q.ref = ${bytesOf(ref)} and q.division = ${from} for update of q`.execute(on(tx))
    const [row] = rows
    if (row === undefined) return null
    return { keys: row.sealed === null ? null : questionOf(row.order_id, row.sealed, this.#sealer).keys }
  }

  /** Parts of an earlier answer, which a crash had cut off, give way to those of the later one. */
  async keepAnswer(tx: Transaction, from: string, ref: string, answer: AnswerPart): Promise<void> {
    const { part, parts, asOf, place, records, usage } = answer
    const bytes = bytesOf(ref)
    await sql`delete from report_answer where ref = ${bytes} and as_of < ${asOf}::timestamptz`.execute(on(tx))
    const sealed = asBuffer(
      this.#sealer.seal(canonicalBytes(usage ? { records, usage } : { records }), answerContext(ref, part)),
    )
    await sql`
      insert into report_answer (ref, part, parts, as_of, feed, generation, seq, sealed)
      select ${bytes}, ${part}, ${parts}, ${asOf}::timestamptz, ${place.feed}, ${place.generation}, ${place.seq}, ${sealed}
      where not exists (select from report_answer where ref = ${bytes} and as_of > ${asOf}::timestamptz)
      on conflict do nothing`.execute(on(tx))
    await sql`
      update report_query set state = 'answered' where ref = ${bytes} and division = ${from} and state <> 'answered'
        and (select count(*) from report_answer where ref = ${bytes}) = ${parts}`.execute(on(tx))
  }

  async refuseAnswer(tx: Transaction, from: string, ref: string): Promise<void> {
    await sql`
      update report_query set state = 'refused'
      where ref = ${bytesOf(ref)} and division = ${from} and state = 'asked'`.execute(on(tx))
  }

  async recall(tx: Transaction, from: string, ref: string): Promise<void> {
    await sql`
      update report_query set recalled_at = now()
      where ref = ${bytesOf(ref)} and division = ${from} and recalled_at is null`.execute(on(tx))
  }

  async over(limit: number): Promise<SentMessage[]> {
    const { rows } = await this.#pool.query<{ feed: string; generation: number; ref: Buffer }>(
      `select q.feed, q.generation, q.ref from report_query q join report_order o using (order_id)
        where o.state = 'expired' and q.state = 'asked' limit $1`,
      [limit],
    )
    return rows.map(({ ref, ...row }) => ({ ...row, ref: hex(ref) }))
  }

  async markOver(tx: Transaction, { ref }: SentMessage): Promise<boolean> {
    const { rows } = await sql`
      update report_query set state = 'over' where ref = ${bytesOf(ref)} and state = 'asked'
      returning 1`.execute(on(tx))
    return rows.length > 0
  }
}

/** What the provinces of an order answered, and which of them have not. @param client in whose transaction they are used */
export async function answersOf(
  client: pg.PoolClient,
  sealer: Sealer,
  order: string,
): Promise<Pick<TakenOrder, 'answers' | 'unanswered'>> {
  const { rows } = await client.query<AnswerRow>(
    `select q.division, q.state, q.ref, a.part, a.as_of, a.feed, a.generation, a.seq, a.sealed
      from report_query q left join report_answer a on a.ref = q.ref and q.state = 'answered'
      where q.order_id = $1 order by q.division, a.part`,
    [order],
  )
  const byDivision = Map.groupBy(rows, ({ division }) => division)
  const of = (wanted: boolean) =>
    [...byDivision].filter(([, [first]]) => (first?.state === 'answered') === wanted)
  return {
    unanswered: of(false).map(([division]) => division),
    answers: of(true).map(([division, parts]) => answerOf(sealer, division, parts)),
  }
}

function answerOf(sealer: Sealer, division: string, parts: readonly AnswerRow[]): Answer {
  const query = hex(parts[0]?.ref ?? new Uint8Array(0))
  const opened = parts.map(({ feed, generation, seq, sealed, part }) => {
    const text = utf8Text(sealer.open(sealed, answerContext(query, part)))
    return { ...(JSON.parse(text) as SealedAnswer), place: { feed, generation, seq } }
  })
  const usage = opened.find(part => part.usage)?.usage
  return {
    ...{ division, query, asOf: parts[0]?.as_of?.toISOString() ?? '' },
    records: opened.flatMap(({ records, place }) => records.map(record => ({ record, place }))),
    ...(usage && { usage }),
  }
}

/** One part of an answer, as it is sealed. */
interface SealedAnswer {
  readonly records: readonly StandardRecord[]
  readonly usage?: Answer['usage']
}

/** Transactions of the feed store are the only ones there are. */
function on(tx: Transaction) {
  return (tx as PgFeedTransaction).connection()
}

function bytesOf(ref: string): Buffer {
  return asBuffer(fromHex(ref))
}
