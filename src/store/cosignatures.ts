import { type Selectable, sql } from 'kysely'
import { base64, fromBase64, fromHex, hex } from '../base/bytes.ts'
import type { FeedHead, PeerCursor } from '../exchange/ports.ts'
import type { Cosignature } from '../feed/cosignature.ts'
import { parseFeedName, WITHDRAWALS } from '../feed/name.ts'
import { bytesArray } from './binary-array.ts'
import type { Database } from './database.ts'
import { headOf } from './feed-rows.ts'
import type { Tables } from './tables.ts'

/** What holders stated of feeds, and how far each peer has been served. */
export class PgCosignatures {
  protected readonly db: Database

  constructor(db: Database) {
    this.db = db
  }

  async cosignatures(head: FeedHead): Promise<Cosignature[]> {
    const rows = await this.db
      .selectFrom('cosignature')
      .selectAll()
      .where('feed_id', '=', head.feedId)
      .orderBy('division')
      .orderBy('kind')
      .orderBy('size')
      .execute()
    return rows.map(cosignatureOf)
  }

  /**
   * Of a withdrawals feed every statement is kept, since the first that covers a withdrawal is its receipt;
   * of other feeds only the largest of each holder and kind.
   */
  async saveCosignatures(head: FeedHead, cosignatures: readonly Cosignature[]): Promise<void> {
    const keepAll = parseFeedName(head.id.feed).topic === WITHDRAWALS
    const given = distinct(cosignatures, keepAll)
    if (given.length === 0) return
    const column = <T>(value: (one: Cosignature) => T): T[] => given.map(value)
    const rows = sql`
      select * from unnest(${column(one => one.division)}::text[], ${column(one => one.kind)}::text[],
        ${column(one => one.size)}::bigint[], ${bytesArray(column(one => fromHex(one.root)))}::bytea[],
        ${column(one => one.time)}::bigint[], ${bytesArray(column(one => fromBase64(one.signature)))}::bytea[])
        as given (division, kind, size, root, time, signature)`
    const same = sql`c.feed_id = ${head.feedId} and c.division = given.division and c.kind = given.kind`
    // A later `stored` of the same tree is a heartbeat and replaces the older; the first `applied` is the receipt and stays.
    const save = sql`
      insert into cosignature as held (feed_id, division, kind, size, root, time, signature)
      select ${head.feedId}, given.* from given
      where not exists (select from cosignature c where ${same} and c.size > given.size)
      on conflict (feed_id, division, kind, size) do update
        set root = excluded.root, time = excluded.time, signature = excluded.signature, delivered_at = null
        where held.kind = 'stored' and held.time < excluded.time`
    const older = sql`delete from cosignature c using given where ${same} and c.size < given.size`
    await (keepAll
      ? sql`with given as (${rows}) ${save}`
      : sql`with given as (${rows}), saved as (${save}) ${older}`
    ).execute(this.db)
  }

  /** What this division stated of others' feeds and their issuers have not acknowledged. */
  async undelivered(division: string): Promise<{ head: FeedHead; cosignatures: Cosignature[] }[]> {
    const rows = await this.db
      .selectFrom('cosignature as c')
      .innerJoin('feed as f', 'f.feed_id', 'c.feed_id')
      .selectAll('f')
      .select(['c.division', 'c.kind', 'c.size as at_size', 'c.root', 'c.time', 'c.signature'])
      .where('c.division', '=', division)
      .where('c.delivered_at', 'is', null)
      .where('f.name', 'not like', `${division}/%`)
      .orderBy('f.name')
      .orderBy('c.size')
      .orderBy('c.kind')
      .execute()
    const groups = new Map<number, { head: FeedHead; cosignatures: Cosignature[] }>()
    for (const row of rows) {
      const group = groups.get(row.feed_id) ?? { head: headOf(row), cosignatures: [] }
      group.cosignatures.push(cosignatureOf({ ...row, size: row.at_size }))
      groups.set(row.feed_id, group)
    }
    return [...groups.values()]
  }

  async markDelivered(head: FeedHead, cosignatures: readonly Cosignature[]): Promise<void> {
    const column = <T>(value: (one: Cosignature) => T): T[] => cosignatures.map(value)
    await sql`
      update cosignature c set delivered_at = clock_timestamp()
      from ${NOT_WAITED_FOR}, unnest(${column(one => one.division)}::text[], ${column(one => one.kind)}::text[],
        ${column(one => one.size)}::bigint[]) as done (division, kind, size)
      where c.feed_id = ${head.feedId} and c.division = done.division and c.kind = done.kind
        and c.size = done.size`.execute(this.db)
  }

  async peerCursor(division: string, head: FeedHead): Promise<PeerCursor> {
    const row = await this.db
      .selectFrom('peer_cursor')
      .selectAll()
      .where('division', '=', division)
      .where('feed_id', '=', head.feedId)
      .executeTakeFirst()
    if (!row) return { size: 0, failures: 0, lastFault: null, nextAttemptAt: 0 }
    const { size, failures, last_fault: lastFault, next_attempt_at: next } = row
    return { size, failures, lastFault, nextAttemptAt: next.getTime() }
  }

  async savePeerCursor(division: string, head: FeedHead, cursor: PeerCursor): Promise<void> {
    const { size, failures, lastFault, nextAttemptAt } = cursor
    await sql`
      insert into peer_cursor (division, feed_id, size, failures, last_fault, next_attempt_at, updated_at)
      select ${division}, ${head.feedId}, ${size}, ${failures}, ${lastFault}, ${new Date(nextAttemptAt)}, now()
      from ${NOT_WAITED_FOR}
      on conflict (division, feed_id) do update set size = excluded.size, failures = excluded.failures,
        last_fault = excluded.last_fault, next_attempt_at = excluded.next_attempt_at, updated_at = excluded.updated_at`.execute(
      this.db,
    )
  }
}

/** Among the tables of a statement: its commit does not wait for the disk. */
const NOT_WAITED_FOR = sql`set_config('synchronous_commit', 'off', true) as not_waited_for`

/** Of each holder and kind the statement on most entries, or one of each size; of equal ones the newest `stored`. */
function distinct(cosignatures: readonly Cosignature[], ofEachSize: boolean): Cosignature[] {
  const found = new Map<string, Cosignature>()
  for (const one of cosignatures) {
    const key = `${one.division} ${one.kind} ${ofEachSize ? one.size : ''}`
    const other = found.get(key)
    const isNewer = one.size === other?.size && one.kind === 'stored' && one.time > other.time
    if (other === undefined || one.size > other.size || isNewer) found.set(key, one)
  }
  return [...found.values()]
}

type Row = Pick<
  Selectable<Tables['cosignature']>,
  'division' | 'kind' | 'size' | 'root' | 'time' | 'signature'
>

function cosignatureOf({ division, kind, size, root, time, signature }: Row): Cosignature {
  return { division, kind, size, root: hex(root), time, signature: base64(signature) }
}
