import { sql } from 'kysely'
import { fromHex, hex, utf8Text } from '../base/bytes.ts'
import type { Day } from '../base/time.ts'
import type { DeskPorts } from '../exchange/message-desk.ts'
import type { FeedStore, FeedTransaction } from '../exchange/ports.ts'
import type { FeedId } from '../feed/name.ts'
import type {
  ActTransaction,
  CollectedAbout,
  EndedAdoption,
  MeasureTask,
  Objection,
  RecordRef,
} from '../lists/act-ports.ts'
import type { ActReads, Asker } from '../lists/act-reads.ts'
import type { DeliveredAct, OpenAct } from '../lists/delivered-ports.ts'
import type { ListingLoop, LoopAdoption, LoopAnswer } from '../lists/loop.ts'
import type { ActCategory } from '../standard/categories.ts'
import { endRule } from '../standard/clocks/ends.ts'
import { matchingKey } from '../standard/matching-key.ts'
import type { StandardRecord } from '../standard/record.ts'
import { COLUMNS, type ObjectionRow, objectionOf, TASK_COLUMNS, type TaskRow, taskOf } from './act-rows.ts'
import { readOpenActs, readUnfinished } from './act-standing.ts'
import { PgActTransaction } from './act-transaction.ts'
import type { DatabaseHandle } from './database.ts'
import { localContext } from './local-records.ts'
import { oneOf } from './one-of.ts'
import type { Sealer } from './sealing.ts'
import { OPEN } from './shown.ts'

export interface ActStoreOptions {
  readonly self: string
  readonly database: DatabaseHandle
  readonly store: Pick<FeedStore, 'transaction'>
  readonly sealer: Sealer
  readonly desk: Omit<DeskPorts, 'store'>
}

type ObjectionRecord = Extract<StandardRecord, { category: 'R12' }>

/** Objections, adoptions and measures in PostgreSQL. Reads see committed state only. */
export class PgActStore implements ActReads {
  readonly #options: ActStoreOptions

  constructor(options: ActStoreOptions) {
    this.#options = options
  }

  /** @param onGrown told once everything is committed */
  async transaction<T>(
    work: (tx: ActTransaction) => Promise<T>,
    onGrown: (feeds: readonly FeedId[]) => void,
  ): Promise<T> {
    const grown = new Map<string, FeedId>()
    const result = await this.#options.store.transaction(feeds =>
      work(this.within(feeds, id => grown.set(id.feed, id))),
    )
    onGrown([...grown.values()])
    return result
  }

  /** As a part of a transaction that somebody else commits. */
  within(feeds: FeedTransaction, grown: (id: FeedId) => void): ActTransaction {
    const { self, sealer, desk } = this.#options
    return new PgActTransaction({ self, sealer, desk, feeds, grown })
  }

  /** In no certain order: one that cannot be filed yet keeps no other waiting. */
  async unfiledObjections(limit: number): Promise<ObjectionRecord[]> {
    const { database, sealer } = this.#options
    const { rows } = await sql<{ record_id: string; sealed: Buffer }>`
      select l.record_id, l.sealed from local_record l
      where l.category = 'R12' and not exists (select 1 from objection o
        where o.objection_id = l.record_id or l.record_id = any(o.also))
      order by random() limit ${limit}`.execute(database.db)
    return rows.map(
      ({ record_id, sealed }) =>
        JSON.parse(utf8Text(sealer.open(sealed, localContext(record_id)))) as ObjectionRecord,
    )
  }

  async collectedAbout(): Promise<CollectedAbout[]> {
    const { database, sealer, self } = this.#options
    const { rows: open } = await sql<ObjectionRow & { subject_key: string }>`
      select ${sql.raw(COLUMNS)}, (select r.subject_key from shown_record r where r.ref = o.target_ref limit 1) as subject_key
      from objection o where o.issuer = ${self} and o.outcome is null and o.target_ref is not null`.execute(
      database.db,
    )
    const byKey = new Map<string, Objection[]>()
    for (const row of open) {
      const content = { targetRecordId: row.target, receivedAt: row.received_on }
      const key = matchingKey({ category: 'R12', subject: { uscc: row.subject_key ?? '' }, content })
      if (key === undefined) continue
      const hmac = hex(sealer.fingerprint('source-key', key))
      byKey.set(hmac, [...(byKey.get(hmac) ?? []), objectionOf(sealer, row)])
    }
    if (byKey.size === 0) return []
    const { rows: said } = await sql<{ record_id: string; sealed: Buffer; key_hmac: Buffer }>`
      select l.record_id, l.sealed, s.key_hmac from source_record s join local_record l using (record_id)
      where s.category = 'R12' and s.status = 'active'
        and s.key_hmac = ${oneOf([...byKey.keys()].map(fromHex))}`.execute(database.db)
    return said.flatMap(({ record_id, sealed, key_hmac }) => {
      const record = JSON.parse(utf8Text(sealer.open(sealed, localContext(record_id)))) as ObjectionRecord
      return (byKey.get(hex(key_hmac)) ?? []).map(objection => ({ objection, said: record }))
    })
  }

  unfinishedActs(category: ActCategory, limit: number): Promise<DeliveredAct[]> {
    const { database, sealer } = this.#options
    return readUnfinished(database.db, sealer, category, limit)
  }

  openActs(limit: number): Promise<OpenAct[]> {
    return readOpenActs(this.#options.database.db, limit)
  }

  async find(subjectKey: string, recordId: string, day: Day): Promise<RecordRef | null> {
    const { rows } = await sql<{ feed: string; ref: Buffer }>`
      select f.name as feed, r.ref
      from shown_record r join feed f using (feed_id) join feed_entry e on e.feed_id = r.feed_id and e.seq = r.seq
      where r.subject_key = ${subjectKey} and e.body is not null and ${sql.raw(OPEN(`'${day}'`))}
        and convert_from(e.body, 'UTF8')::jsonb ->> 'recordId' = ${recordId}`.execute(
      this.#options.database.db,
    )
    return rows[0] === undefined ? null : { feed: rows[0].feed, ref: hex(rows[0].ref) }
  }

  /** Whose listing was withdrawn, or is over by that day. A suspended one has not ended. */
  async endedAdoptions(day: Day, limit: number): Promise<EndedAdoption[]> {
    const { rows } = await sql<AdoptionRow & { ground: string | null; effect: string | null }>`
      select a.target, a.listing_feed, a.listing_ref, a.issuer, a.adoption_ref, a.adopted_on, t.ground, t.effect
      from adoption a left join tombstone t on t.division = a.issuer and t.ref = a.listing_ref
      where a.ended_on is null and (t.ref is not null or exists (
        select 1 from held_record r join feed f using (feed_id)
        where f.name = a.listing_feed and r.ref = a.listing_ref and (r.valid_to < ${day} or r.publicity_end < ${day})))
      order by a.adopted_on limit ${limit}`.execute(this.#options.database.db)
    return rows.map(row => ({
      targetRecordId: row.target,
      listing: { feed: row.listing_feed, ref: hex(row.listing_ref) },
      issuer: row.issuer,
      adoptionRef: hex(row.adoption_ref),
      adoptedOn: row.adopted_on,
      ground: row.ground ?? endRule('publicityOver', day).ground,
      effect: row.effect === 'erase' ? 'erase' : 'stop-use',
    }))
  }

  /** The open ones, oldest first, and then what was answered. */
  async objections(openOnly: boolean, asker: Asker | null = null): Promise<Objection[]> {
    const { database, sealer } = this.#options
    const which = openOnly ? sql`where outcome is null` : sql``
    const { rows } = await sql<ObjectionRow & { readonly within: boolean }>`
      select ${sql.raw(COLUMNS)}, ${asker === null ? sql`true` : isAboutOrFrom(asker.mappings)} as within from objection o ${which}
      order by outcome is not null, coalesce(extended_to, due_on), received_on, objection_id`.execute(
      database.db,
    )
    return rows
      .map(row => ({ objection: objectionOf(sealer, row), within: row.within }))
      .filter(({ objection, within }) => within || objection.content.enteredBy === asker?.id)
      .map(({ objection }) => objection)
  }

  async tasks(): Promise<MeasureTask[]> {
    const { rows } = await sql<TaskRow>`
      select ${sql.raw(TASK_COLUMNS)} from measure_task m join adoption a using (target)
      order by a.ended_on is not null, m.answer is not null, m.due_on, m.target, m.measure`.execute(
      this.#options.database.db,
    )
    return rows.map(taskOf)
  }

  /** Listings of this province that others adopted, or answered about. */
  async loops(): Promise<ListingLoop[]> {
    const { database, self } = this.#options
    const { rows: adoptions } = await sql<LoopAdoption & { body: Buffer }>`
      select m.target as "targetRecordId", m.division, m.detail ->> 'date' as "adoptedOn",
        m.detail ->> 'authority' as authority, e.body
      from remark m
        join held_record r on r.subject_key = m.subject_key and r.division = ${self} and r.category = 'R07'
        join feed_entry e on e.feed_id = r.feed_id and e.seq = r.seq
      where m.kind = 'adoption' and m.open and m.division <> ${self} and e.body is not null
        and convert_from(e.body, 'UTF8')::jsonb ->> 'recordId' = m.target::text
      order by m.target, m.division`.execute(database.db)
    const { rows: answers } = await sql<LoopAnswer>`
      select target as "targetRecordId", division, measure, answer, basis, answered_on as "answeredOn", authority
      from measure_feedback order by target, division, measure`.execute(database.db)
    const { rows: lifted } = await sql<{
      target: string
      division: string
      ended_on: string
      ground: string
    }>`
      select target, division, ended_on, ground from measure_lifted`.execute(database.db)
    const bodies = new Map(adoptions.map(one => [one.targetRecordId, one.body]))
    const targets = new Set([...adoptions, ...answers].map(one => one.targetRecordId))
    return [...targets].map(targetRecordId => {
      const body = bodies.get(targetRecordId)
      const of = <T extends { readonly targetRecordId: string }>(rows: readonly T[]) =>
        rows.filter(one => one.targetRecordId === targetRecordId)
      return {
        targetRecordId,
        listing: body === undefined ? null : (JSON.parse(utf8Text(body)) as ListingLoop['listing']),
        adoptions: of(adoptions),
        answers: of(answers),
        lifted: lifted
          .filter(one => one.target === targetRecordId)
          .map(({ division, ended_on: endedOn, ground }) => ({ division, endedOn, ground })),
      }
    })
  }
}

interface AdoptionRow {
  readonly target: string
  readonly listing_feed: string
  readonly listing_ref: Buffer
  readonly issuer: string
  readonly adoption_ref: Buffer
  readonly adopted_on: string
}

/** Of objection `o`: it is against a record that came by one of these mappings, or came by one itself. */
function isAboutOrFrom(mappings: readonly string[]) {
  return sql`exists (select from source_record s where s.mapping_id = any (${[...mappings]}::text[])
    and ((s.feed = o.target_feed and s.ref = o.target_ref) or s.record_id = o.objection_id or s.record_id = any (o.also)))`
}
