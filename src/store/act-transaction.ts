import { sql, type Transaction } from 'kysely'
import { fromHex, hex, utf8Text } from '../base/bytes.ts'
import { canonicalBytes } from '../base/canonical.ts'
import type { Day } from '../base/time.ts'
import { appendEntries } from '../exchange/append.ts'
import { type DeskPorts, postIn } from '../exchange/message-desk.ts'
import type { FeedTransaction } from '../exchange/ports.ts'
import type { FeedId } from '../feed/name.ts'
import { withdrawalsFeedOf } from '../feed/name.ts'
import type {
  ActMessage,
  ActTransaction,
  AdoptionRow,
  Feedback,
  MeasureTask,
  Objection,
  RecordRef,
  Target,
} from '../lists/act-ports.ts'
import type { ActOutcome, ActStanding, NamedListing } from '../lists/delivered-ports.ts'
import { revokedByOutcome } from '../lists/life/outcome.ts'
import type { EndRule } from '../standard/clocks/ends.ts'
import { isListed, lifeOfStatus } from '../standard/listing-life.ts'
import type { StandardRecord } from '../standard/record.ts'
import {
  COLUMNS,
  type ObjectionRow,
  objectionContext,
  objectionOf,
  TASK_COLUMNS,
  type TaskRow,
  taskOf,
} from './act-rows.ts'
import { holdRecord, readStanding, saveOutcome } from './act-standing.ts'
import { asBuffer } from './feed-rows.ts'
import type { PgFeedTransaction } from './feed-transaction.ts'
import { readLives, writeLives } from './lives.ts'
import type { Sealer } from './sealing.ts'
import { OPEN } from './shown.ts'
import type { Tables } from './tables.ts'

interface EndedRow {
  readonly generation: number | null
  readonly category: string
  readonly key_hmac: Buffer
  readonly record_id: string
}

export interface ActConnection {
  readonly self: string
  readonly sealer: Sealer
  readonly desk: Omit<DeskPorts, 'store'>
  readonly feeds: FeedTransaction
  /** Told of each feed that grew. */
  grown(id: FeedId): void
}

/** The writes of one step of an objection, an adoption or a measure. */
export class PgActTransaction implements ActTransaction {
  readonly #on: ActConnection
  readonly #trx: Transaction<Tables>

  constructor(connection: ActConnection) {
    this.#on = connection
    // Transactions of the feed store are the only ones there are.
    this.#trx = (connection.feeds as PgFeedTransaction).connection()
  }

  async target({ feed, ref }: RecordRef, day: Day): Promise<Target | null> {
    const { rows } = await sql<{ generation: number; subject_key: string; body: Buffer }>`
      select f.generation, r.subject_key, e.body
      from shown_record r join feed f using (feed_id) join feed_entry e on e.feed_id = r.feed_id and e.seq = r.seq
      where f.name = ${feed} and r.ref = ${refBytes(ref)} and e.body is not null and ${sql.raw(OPEN(`'${day}'`))}
      order by f.generation desc limit 1`.execute(this.#trx)
    const [row] = rows
    if (row === undefined) return null
    const record = JSON.parse(utf8Text(row.body)) as StandardRecord
    return { feed, ref, generation: row.generation, subjectKey: row.subject_key, record }
  }

  async ownTarget(recordId: string): Promise<RecordRef | null> {
    const { rows } = await sql<{ feed: string; ref: Buffer }>`
      select feed, ref from source_record where record_id = ${recordId} and feed is not null`.execute(
      this.#trx,
    )
    return rows[0] === undefined ? null : { feed: rows[0].feed, ref: hex(rows[0].ref) }
  }

  async mappingOf({ feed, ref }: RecordRef): Promise<string | null> {
    const { rows } = await sql<{ mapping: string | null }>`
      select mapping_id as mapping from source_record where ref = ${refBytes(ref)} and feed = ${feed}`.execute(
      this.#trx,
    )
    return rows[0]?.mapping ?? null
  }

  async objection(by: { readonly id: string } | { readonly messageRef: string; readonly issuer: string }) {
    const which =
      'id' in by
        ? sql`objection_id = ${by.id}`
        : sql`message_ref = ${refBytes(by.messageRef)} and issuer = ${by.issuer} and filed_by = ${this.#on.self}`
    const { rows } = await sql<ObjectionRow>`
      select ${sql.raw(COLUMNS)} from objection where ${which} for update`.execute(this.#trx)
    return rows[0] === undefined ? null : objectionOf(this.#on.sealer, rows[0])
  }

  async addObjection(objection: Objection): Promise<boolean> {
    const { id, filedBy, issuer, targetRecordId, target, ground, receivedAt } = objection
    const { rows } = await sql`
      insert into objection (objection_id, filed_by, issuer, target, target_feed, target_ref, ground, received_on,
        due_on, mark_ref, message_ref, sealed)
      values (${id}, ${filedBy}, ${issuer}, ${targetRecordId}, ${target?.feed ?? null}, ${nullableRef(target?.ref)}, ${ground},
        ${receivedAt}, ${objection.dueAt}, ${nullableRef(objection.markRef)}, ${nullableRef(objection.messageRef)},
        ${this.#sealed(objection)})
      on conflict do nothing returning 1`.execute(this.#trx)
    return rows.length > 0
  }

  async sameObjection({ id, filedBy, issuer, targetRecordId, receivedAt }: Objection) {
    const { rows } = await sql<ObjectionRow>`
      update objection set also = case when objection_id = ${id} or ${id}::uuid = any(also) then also else also || ${id}::uuid end
      where filed_by = ${filedBy} and issuer = ${issuer} and target = ${targetRecordId} and received_on = ${receivedAt}
      returning ${sql.raw(COLUMNS)}`.execute(this.#trx)
    return rows[0] === undefined ? null : objectionOf(this.#on.sealer, rows[0])
  }

  async answeredAbout(targetRecordId: string, receivedAt: Day): Promise<string | null> {
    const { rows } = await sql<{ id: string }>`
      select objection_id as id from objection
      where issuer = ${this.#on.self} and target = ${targetRecordId} and received_on = ${receivedAt}
        and outcome is not null limit 1`.execute(this.#trx)
    return rows[0]?.id ?? null
  }

  async noteSame(objectionId: string, recordId: string): Promise<void> {
    await sql`
      update objection set also = also || ${recordId}::uuid
      where objection_id = ${objectionId} and not ${recordId}::uuid = any(also)`.execute(this.#trx)
  }

  async saveObjection(objection: Objection): Promise<void> {
    const { id, dueAt, extendedTo, messageRef, outcome, answeredAt } = objection
    await sql`
      update objection set due_on = ${dueAt}, extended_to = ${extendedTo}, message_ref = ${nullableRef(messageRef)},
        outcome = ${outcome}, answered_on = ${answeredAt}, sealed = ${this.#sealed(objection)}
      where objection_id = ${id}`.execute(this.#trx)
  }

  #sealed({ id, content }: Objection): Buffer {
    return asBuffer(this.#on.sealer.seal(canonicalBytes(content), objectionContext(id)))
  }

  async addAdoption(adoption: AdoptionRow, tasks: readonly MeasureTask[]): Promise<boolean> {
    const { targetRecordId, listing, issuer, adoptionRef, adoptedOn } = adoption
    const { rows } = await sql`
      insert into adoption (target, listing_feed, listing_ref, issuer, adoption_ref, adopted_on)
      values (${targetRecordId}, ${listing.feed}, ${refBytes(listing.ref)}, ${issuer}, ${refBytes(adoptionRef)}, ${adoptedOn})
      on conflict do nothing returning 1`.execute(this.#trx)
    if (rows.length === 0) return false
    for (const { taskId, measure, executor, legalBasis, dueOn } of tasks)
      await sql`
        insert into measure_task (task_id, target, measure, executor, legal_basis, due_on)
        values (${taskId}, ${targetRecordId}, ${measure}, ${executor}, ${legalBasis}, ${dueOn})
        on conflict do nothing`.execute(this.#trx)
    return true
  }

  async task(taskId: string): Promise<MeasureTask | null> {
    const { rows } = await sql<TaskRow>`
      select ${sql.raw(TASK_COLUMNS)} from measure_task m join adoption a using (target)
      where m.task_id = ${taskId} for update`.execute(this.#trx)
    return rows[0] === undefined ? null : taskOf(rows[0])
  }

  async saveTask({ taskId, answer, basis, answeredOn, authority }: MeasureTask): Promise<void> {
    await sql`
      update measure_task set answer = ${answer}, basis = ${basis}, answered_on = ${answeredOn}, authority = ${authority}
      where task_id = ${taskId}`.execute(this.#trx)
  }

  async endAdoption(targetRecordId: string, endedOn: Day, ground: string): Promise<boolean> {
    const { rows } = await sql`
      update adoption set ended_on = ${endedOn}, end_ground = ${ground}
      where target = ${targetRecordId} and ended_on is null returning 1`.execute(this.#trx)
    return rows.length > 0
  }

  standing(named: NamedListing, known: string | null, day: Day): Promise<ActStanding> {
    return readStanding(this.#trx, this.#on.self, named, known, day)
  }

  holdAct(recordId: string, version: number): Promise<boolean> {
    return holdRecord(this.#trx, recordId, version)
  }

  noteAct(outcome: ActOutcome): Promise<void> {
    return saveOutcome(this.#trx, outcome)
  }

  async saveFeedback(feedback: Feedback): Promise<void> {
    const { targetRecordId, division, measure, answer, basis, answeredOn, authority } = feedback
    await sql`
      insert into measure_feedback (target, division, measure, answer, basis, answered_on, authority)
      values (${targetRecordId}, ${division}, ${measure}, ${answer}, ${basis}, ${answeredOn}, ${authority})
      on conflict (target, division, measure) do update
        set answer = excluded.answer, basis = excluded.basis, answered_on = excluded.answered_on,
            authority = excluded.authority, received_at = excluded.received_at`.execute(this.#trx)
  }

  async saveLifted(targetRecordId: string, division: string, endedOn: Day, ground: string): Promise<void> {
    await sql`
      insert into measure_lifted (target, division, ended_on, ground)
      values (${targetRecordId}, ${division}, ${endedOn}, ${ground}) on conflict do nothing`.execute(
      this.#trx,
    )
  }

  async append(topic: string, ref: Uint8Array, body: Uint8Array, amends: boolean): Promise<void> {
    await this.#appendTo(this.#ownFeed(topic), [{ kind: 'record', ref, body, amends }])
  }

  async send(addressee: string, message: ActMessage): Promise<string> {
    const { ref, id } = await postIn(this.#on.desk, this.#on.feeds, addressee, message)
    this.#on.grown(id)
    return ref
  }

  async withdraw({ feed, ref }: RecordRef, rule: Pick<EndRule, 'tombstone' | 'ground'>): Promise<void> {
    const { self, desk } = this.#on
    const { tombstone: effect, ground } = rule
    const status = effect === 'erase' ? 'revoked' : 'repaired'
    const { rows } = await sql<EndedRow>`
      update source_record s set status = ${status} where ref = ${refBytes(ref)} and feed = ${feed}
      returning generation, category, key_hmac, record_id`.execute(this.#trx)
    await sql`
      insert into withdrawn_key (category, key_hmac, ground)
      select category, key_hmac, ${ground} from source_record where ref = ${refBytes(ref)} and feed = ${feed}
      on conflict do nothing`.execute(this.#trx)
    for (const row of rows) await this.#endLife(row, ref, effect)
    const generation = rows[0]?.generation ?? desk.sendContext().generationOf(feed)
    const target = { feed, generation, effect, ground }
    const withdrawals = this.#ownFeed(withdrawalsFeedOf(self).slice(7))
    await this.#appendTo(withdrawals, [{ kind: 'tombstone', ref: fromHex(ref), tombstone: target }])
  }

  /** Its life ends with it, and what is kept here of something that is to be erased goes, too. */
  async #endLife(row: EndedRow, ref: string, effect: EndRule['tombstone']): Promise<void> {
    const { category, key_hmac: keyHmac, record_id: recordId } = row
    await sql`delete from query_end where ref = ${refBytes(ref)}`.execute(this.#trx)
    if (effect !== 'erase') return
    await sql`delete from local_record where record_id = ${recordId}`.execute(this.#trx)
    if (!isListed(category)) return
    const held = await readLives(this.#trx, category, [keyHmac])
    const moved = revokedByOutcome(held.get(hex(keyHmac)) ?? lifeOfStatus('active', true))
    if (moved === null) return
    const entry = { ...{ keyHmac, recordId, ref: fromHex(ref), match: undefined }, ...moved }
    const { nowMs } = this.#on.desk.sendContext()
    await writeLives(this.#trx, this.#on.sealer, category, [{ ...entry, source: 'objection outcome' }], nowMs)
  }

  #ownFeed(topic: string): FeedId {
    const feed = `${this.#on.self}/${topic}`
    return { feed, generation: this.#on.desk.sendContext().generationOf(feed) }
  }

  async #appendTo(id: FeedId, drafts: Parameters<typeof appendEntries>[3]): Promise<void> {
    await appendEntries(this.#on.desk.sendContext(), this.#on.feeds, id, drafts)
    this.#on.grown(id)
  }
}

function refBytes(ref: string): Buffer {
  return asBuffer(fromHex(ref))
}

function nullableRef(ref: string | null | undefined) {
  return ref === null || ref === undefined ? sql`null::bytea` : refBytes(ref)
}
