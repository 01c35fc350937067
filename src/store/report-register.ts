import type pg from 'pg'
import { fromHex, hex, utf8Text } from '../base/bytes.ts'
import type { Day } from '../base/time.ts'
import type { MadeReport, ReportEdition, ReportRegister, ReportStanding } from '../report/ports.ts'
import { saidBy } from '../report/said.ts'
import type { StandardRecord } from '../standard/record.ts'
import { bytesArray } from './binary-array.ts'
import type { DatabaseHandle } from './database.ts'
import { type LocalRow, localRecord } from './local-records.ts'
import type { Sealer } from './sealing.ts'

/** Which reports were made, and whether they are still current. */
export class PgReportRegister implements ReportRegister {
  readonly #database: DatabaseHandle
  readonly #sealer: Sealer

  constructor(database: DatabaseHandle, sealer: Sealer) {
    this.#database = database
    this.#sealer = sealer
  }

  async standing(code: string, day: Day): Promise<ReportStanding | null> {
    const { rows } = await this.#database.pool.query<StandingRow>({
      name: 'xinqiao report standing',
      text: `select p.report_no, p.body_digest, p.made_at, p.edition, not exists (${GONE}) as current
        from report p where p.code_hmac = $1`,
      values: [codeHmac(this.#sealer, code), day],
    })
    const [row] = rows
    if (row === undefined) return null
    return {
      reportNo: row.report_no,
      bodyDigest: hex(row.body_digest),
      madeAt: row.made_at.toISOString(),
      edition: row.edition,
      current: row.current && !(await this.#isCorrected(row)),
    }
  }

  /** Whether an entry would say something else today; what another province told is recalled by it. */
  async #isCorrected({ report_no, edition }: StandingRow): Promise<boolean> {
    const { pool } = this.#database
    const held = await pool.query<SaidRow & { readonly body: Buffer }>({
      name: 'xinqiao report amended',
      text: `select i.said_hmac, e.body from report_item i ${HELD}
          join feed_entry e on e.feed_id = r.feed_id and e.seq = r.seq
        where i.report_no = $1 and i.said_hmac is not null and i.ref is not null and r.seq <> i.seq and e.body is not null`,
      values: [report_no],
    })
    const local = await pool.query<SaidRow & Pick<LocalRow, 'record_id' | 'sealed'>>({
      name: 'xinqiao report local amended',
      text: `select i.said_hmac, l.record_id, l.sealed from report_item i join local_record l using (record_id)
        where i.report_no = $1 and i.said_hmac is not null and i.ref is null and i.query_ref is null`,
      values: [report_no],
    })
    const says = (record: StandardRecord, { said_hmac }: SaidRow) =>
      said_hmac.equals(saidHmac(this.#sealer, saidBy(record, edition)))
    return !(
      held.rows.every(row => says(JSON.parse(utf8Text(row.body)) as StandardRecord, row)) &&
      local.rows.every(row => says(localRecord(this.#sealer, row), row))
    )
  }
}

/** Notes a report in the transaction that keeps it; codes are kept as HMACs. */
export async function noteReport(client: pg.ClientBase, sealer: Sealer, report: MadeReport): Promise<void> {
  const { reportNo, code, edition, bodyDigest, madeAt, items } = report
  const bytes = (ref: string | null | undefined) => (ref ? Buffer.from(fromHex(ref)) : null)
  await client.query({
    name: 'xinqiao report note',
    text: `with made as (
        insert into report (report_no, code_hmac, edition, body_digest, made_at) values ($1, $2, $3, $4, $5)
        returning report_no)
      insert into report_item (report_no, record_id, division, ref, query_ref, shown_until, seq, said_hmac)
      select made.report_no, e.* from made,
        unnest($6::uuid[], $7::text[], $8::bytea[], $9::bytea[], $10::date[], $11::bigint[], $12::bytea[]) as e`,
    values: [
      ...[reportNo, codeHmac(sealer, code), edition, fromHex(bodyDigest), madeAt],
      items.map(({ recordId }) => recordId),
      items.map(({ division }) => division),
      items.map(({ ref }) => bytes(ref)),
      items.map(({ query }) => bytes(query)),
      items.map(({ until }) => until ?? null),
      items.map(({ seq }) => seq),
      bytesArray(items.map(({ said }) => saidHmac(sealer, said))),
    ],
  })
}

function codeHmac(sealer: Sealer, code: string): Buffer {
  return Buffer.from(sealer.fingerprint('report-code', code.toUpperCase().replaceAll('-', '')))
}

function saidHmac(sealer: Sealer, said: string): Buffer {
  return Buffer.from(sealer.fingerprint('report-item', said))
}

interface SaidRow {
  readonly said_hmac: Buffer
}

interface StandingRow {
  readonly report_no: string
  readonly body_digest: Buffer
  readonly made_at: Date
  readonly edition: ReportEdition
  readonly current: boolean
}

/** The record of the item `i` that is held now, in the generation in use. */
const HELD = `left join lateral (
      select h.* from feed f join held_record h on h.feed_id = f.feed_id and h.ref = i.ref
      where substr(f.name, 1, 6) = i.division order by f.generation desc limit 1) r on true`

/**
 * An entry of the report `p` that would not stand in it today, on day $2: withdrawn, ended or suspended, over by its own
 * days, or, in a public edition, past its publicity. A record that the views do not know any more is gone, too.
 */
const GONE = `
  select from report_item i ${HELD}
    left join source_record s on s.record_id = i.record_id
  where i.report_no = p.report_no and (
    i.shown_until < $2
    or (i.ref is not null and (
      r.ref is null
      or r.status not in ('active', 'objected', 'corrected', 'expired')
      or (p.edition = 'public' and (r.status = 'expired' or r.publicity_end < $2 or r.valid_to < $2))
      or exists (select from tombstone t where t.division = i.division and t.ref = i.ref
        and (t.effect <> 'stop-publicity' or p.edition = 'public'))))
    or exists (select from report_query q where q.ref = i.query_ref and q.recalled_at is not null)
    or (i.ref is null and (
      s.status in ('repaired', 'revoked', 'suspended')
      or exists (select from withdrawn_key w where w.category = s.category and w.key_hmac = s.key_hmac))))`
