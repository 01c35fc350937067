import { sql } from 'kysely'
import { base64, fromBase64, hex, utf8Text } from '../base/bytes.ts'
import { canonicalBytes } from '../base/canonical.ts'
import { addMonths, instantText, legalDay } from '../base/time.ts'
import { appendEntries } from '../exchange/append.ts'
import type {
  AuditAct,
  AuditDetails,
  AuditEntry,
  AuditEvent,
  AuditLog,
  AuditReads,
} from '../exchange/audit.ts'
import type { AuditRow, AuditSection } from '../exchange/audit-export.ts'
import type { AuditGenerations } from '../exchange/audit-restart.ts'
import { auditFeedOf } from '../feed/name.ts'
import type { AppendContext, RecordDraft } from '../feed/replica/append.ts'
import { bytesArray } from './binary-array.ts'
import type { DatabaseHandle } from './database.ts'
import { StoreError } from './fault.ts'
import { PgFeedTransaction } from './feed-transaction.ts'
import type { Sealer } from './sealing.ts'
import { inTransaction } from './transactions.ts'

export interface AuditLogOptions {
  readonly database: DatabaseHandle
  readonly sealer: Sealer
  readonly self: string
  /** Time, randomness and suite of each append. */
  appendContext(): AppendContext
}

/** Query logs are kept ten years (Zhejiang 公共信用信息管理条例 art. 20), the longest of the terms that apply. */
const KEPT_MONTHS = 120
/** Events of one transaction; more wait for the next. */
const BATCH = 1_000

interface Waiting {
  readonly event: AuditEvent
  readonly done: PromiseWithResolvers<void>
}

/**
 * The audit log in PostgreSQL. One transaction at a time takes all events that came while the one before was being
 * committed. Bodies older than the term are erased with the first event of each day; the tree still verifies.
 *
 * Trust: whoever can write to the database can lose entries, but not unnoticed: the head was signed, and its size
 * and root stand in the high-water file.
 */
export class PgAuditLog implements AuditLog, AuditReads, AuditGenerations {
  readonly #options: AuditLogOptions
  /** Not yet in a transaction; emptied by the one loop of {@link PgAuditLog.#drain}. */
  #waiting: Waiting[] = []
  #draining = false
  /** The day on which the term was last looked at. */
  #erasedOn: string | null = null

  constructor(options: AuditLogOptions) {
    this.#options = options
  }

  record(event: AuditEvent): Promise<void> {
    const done = Promise.withResolvers<void>()
    this.#waiting.push({ event, done })
    if (!this.#draining) void this.#drain()
    return done.promise
  }

  async ofSubject(subjectKey: string, limit: number): Promise<AuditEntry[]> {
    return this.#read(
      sql`join audit_subject s on s.feed_id = e.feed_id and s.seq = e.seq
        and s.subject_hmac = ${this.#fingerprint(subjectKey)}`,
      limit,
    )
  }

  async newest(act: AuditAct | null, limit: number): Promise<AuditEntry[]> {
    return this.#read(act === null ? sql`` : sql`and a.act = ${act}`, limit)
  }

  /** Every generation up to its newest checkpoint, the oldest first. */
  async sections(): Promise<readonly AuditSection[]> {
    const rows = await this.#options.database.db
      .selectFrom('feed')
      .select(['generation', 'checkpoint_note', 'checkpoint_size'])
      .where('name', '=', auditFeedOf(this.#options.self))
      .orderBy('generation')
      .execute()
    return rows.flatMap(({ generation, checkpoint_note: checkpoint, checkpoint_size: size }) =>
      checkpoint === null ? [] : [{ feed: auditFeedOf(this.#options.self), generation, checkpoint, size }],
    )
  }

  /** The entries of a section in their order, opened; a thousand at a time are in memory. */
  async *rows({ feed, generation, size }: AuditSection): AsyncGenerator<AuditRow> {
    for (let from = 0; from < size; from += BATCH) {
      const { rows } = await sql<AuditRow & { ref: Buffer }>`
        select e.header, e.salt, e.body, e.ref from feed f join feed_entry e on e.feed_id = f.feed_id
        where f.name = ${feed} and f.generation = ${generation}
          and e.seq >= ${from} and e.seq < ${Math.min(size, from + BATCH)}
        order by e.seq`.execute(this.#options.database.db)
      for (const { header, salt, body, ref } of rows) {
        yield { header, salt, body, event: body && this.open(sealedOf(body), hex(ref)) }
      }
    }
  }

  /** @param ref hex, of the entry in which it stands @throws {StoreError} SEALED_DATA_UNREADABLE */
  open(sealed: string, ref: string): AuditEvent {
    const context = `audit ${ref}`
    return JSON.parse(utf8Text(this.#options.sealer.open(fromBase64(sealed), context))) as AuditEvent
  }

  async beginGeneration(generation: number, lost: AuditDetails): Promise<void> {
    const { database, self } = this.#options
    await database.db
      .insertInto('feed')
      .values({ name: auditFeedOf(self), generation, edge: new Uint8Array(0) })
      .execute()
    await this.record({ act: 'audit-restarted', actor: 'node', details: lost })
  }

  async #drain(): Promise<void> {
    this.#draining = true
    // Calls of the same turn of the event loop go together from the first.
    await Promise.resolve()
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, BATCH)
      try {
        await this.#append(batch.map(({ event }) => event))
        for (const { done } of batch) done.resolve()
      } catch (error) {
        for (const { done } of batch) done.reject(error)
      }
    }
    this.#draining = false
  }

  async #append(events: readonly AuditEvent[]): Promise<void> {
    const { database, sealer, self, appendContext } = this.#options
    const context = appendContext()
    const today = legalDay(context.nowMs)
    const drafts = events.map(event => this.#draft(context, event))
    const generation = await this.#generation()
    await inTransaction(database.pool, async open => {
      const { trx } = open
      const feeds = new PgFeedTransaction(open, context.suite, sealer, self)
      const head = await appendEntries(context, feeds, { feed: auditFeedOf(self), generation }, drafts)
      const seqs = events.map((_, i) => head.tree.size + i)
      await sql`
        insert into audit_event (feed_id, seq, act, at)
        select ${head.feedId}, seq, act, ${instantText(context.nowMs)}::timestamptz
        from unnest(${seqs}::bigint[], ${events.map(({ act }) => act)}::text[]) as e (seq, act)`.execute(trx)
      const subjects = events.flatMap(({ subjects = [] }, i) =>
        [...new Set(subjects)].map(key => ({ seq: seqs[i] as number, hmac: this.#fingerprint(key) })),
      )
      if (subjects.length > 0) {
        await sql`
          insert into audit_subject (subject_hmac, feed_id, seq)
          select hmac, ${head.feedId}, seq
          from unnest(${bytesArray(subjects.map(({ hmac }) => hmac))}::bytea[],
            ${subjects.map(({ seq }) => seq)}::bigint[]) as s (hmac, seq)`.execute(trx)
      }
    })
    if (this.#erasedOn !== today) {
      this.#erasedOn = today
      await this.#eraseBefore(addMonths(today, -KEPT_MONTHS))
    }
  }

  /** What is over its term: the bodies and what finds them. The headers, free of personal data, stay. */
  async #eraseBefore(day: string): Promise<void> {
    await sql`
      with over as (delete from audit_event where at < ${`${day}T00:00:00+08:00`}::timestamptz returning feed_id, seq)
      update feed_entry e set salt = null, body = null from over
      where e.feed_id = over.feed_id and e.seq = over.seq`.execute(this.#options.database.db)
  }

  #draft(context: AppendContext, event: AuditEvent): RecordDraft {
    const ref = context.random(16)
    const sealed = this.#options.sealer.seal(canonicalBytes(event), contextOf(ref))
    return { kind: 'record', ref, body: canonicalBytes({ sealed: base64(sealed) }), amends: false }
  }

  async #read(which: ReturnType<typeof sql>, limit: number): Promise<AuditEntry[]> {
    const { database, self } = this.#options
    const { rows } = await sql<{ generation: number; seq: number; ref: Buffer; body: Buffer; at: Date }>`
      select f.generation, e.seq, e.ref, e.body, a.at
      from feed f join feed_entry e on e.feed_id = f.feed_id
        join audit_event a on a.feed_id = e.feed_id and a.seq = e.seq ${which}
      where f.name = ${auditFeedOf(self)} and e.body is not null
      order by f.generation desc, e.seq desc limit ${limit}`.execute(database.db)
    return rows.map(({ generation, seq, ref, body, at }) => {
      const event = this.open(sealedOf(body), hex(ref))
      return { ...event, generation, seq, at: instantText(at.getTime()) }
    })
  }

  /** The newest; the first when there is none yet. */
  async #generation(): Promise<number> {
    const { database, self } = this.#options
    const row = await database.db
      .selectFrom('feed')
      .select(eb => eb.fn.max('generation').as('generation'))
      .where('name', '=', auditFeedOf(self))
      .executeTakeFirst()
    return row?.generation ?? 1
  }

  #fingerprint(subjectKey: string): Uint8Array {
    return this.#options.sealer.fingerprint('audit subject', subjectKey)
  }
}

/** @throws {StoreError} SEALED_DATA_UNREADABLE */
function sealedOf(body: Uint8Array): string {
  const { sealed } = JSON.parse(utf8Text(body)) as { readonly sealed?: unknown }
  if (typeof sealed === 'string') return sealed
  const message = 'an audit entry is not as this node wrote it; compare with a backup'
  throw new StoreError(message, { code: 'SEALED_DATA_UNREADABLE' })
}

function contextOf(ref: Uint8Array): string {
  return `audit ${hex(ref)}`
}
