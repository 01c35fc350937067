import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '../base/time.ts'
import type { LookupDigests } from '../collect/lookup-ports.ts'
import type {
  AbsenceFacts,
  AbsencesHeld,
  Batch,
  CollectStore,
  CollectTransaction,
  HeldAbsences,
  PublishedKey,
  SourceFile,
  SourceMapping,
  UnlinkedRecord,
} from '../collect/ports.ts'
import type { AppendContext } from '../feed/replica/append.ts'
import type { Category } from '../standard/categories.ts'
import { PgCollectTransaction } from './collect-transaction.ts'
import type { DatabaseHandle } from './database.ts'
import { PgFeedTransaction } from './feed-transaction.ts'
import { readAbsences } from './held-absences.ts'
import { localContext } from './local-records.ts'
import type { Sealer } from './sealing.ts'
import { inTransaction } from './transactions.ts'

export interface CollectStoreOptions {
  readonly database: DatabaseHandle
  readonly sealer: Sealer
  readonly self: string
  /** Time, randomness and suite of each append. */
  appendContext(): AppendContext
}

/** Batches, source records and quarantine in PostgreSQL; appends to feeds in the same transaction. */
export class PgCollectStore implements CollectStore {
  readonly #options: CollectStoreOptions

  constructor(options: CollectStoreOptions) {
    this.#options = options
  }

  async batch(batchId: string): Promise<(Batch & { readonly mappingVersion: string }) | null> {
    const row = await this.#options.database.db
      .selectFrom('source_batch')
      .select(['batch_id', 'state', 'next_row', 'as_of', 'lookups', 'mapping_version'])
      .where('batch_id', '=', batchId)
      .executeTakeFirst()
    return row === undefined ? null : { ...batchOf(row), mappingVersion: row.mapping_version }
  }

  async begunUnder(
    mappingId: string,
    { digest, asOf }: Pick<SourceFile, 'digest' | 'asOf'>,
  ): Promise<{ readonly version: string; readonly lookups: LookupDigests | null } | null> {
    const row = await this.#options.database.db
      .selectFrom('source_batch')
      .select(['mapping_version', 'lookups'])
      .where('mapping_id', '=', mappingId)
      .where('file_digest', '=', Buffer.from(digest))
      .where('as_of', 'is not distinct from', asOf === null ? null : new Date(asOf))
      .where('settled_at', 'is', null)
      .orderBy('started_at', 'desc')
      .executeTakeFirst()
    return row === undefined ? null : { version: row.mapping_version, lookups: row.lookups }
  }

  async lookupsInUse(mappingId: string): Promise<ReadonlySet<string>> {
    const rows = await this.#options.database.db
      .selectFrom('source_batch')
      .select('lookups')
      .distinct()
      .where('mapping_id', '=', mappingId)
      .where('state', '=', 'running')
      .execute()
    return new Set(rows.flatMap(({ lookups }) => Object.values(lookups ?? {})))
  }

  async begin(mapping: SourceMapping, file: Pick<SourceFile, 'name' | 'digest' | 'asOf'>): Promise<Batch> {
    const lookups = digestsOf(mapping)
    const known = await this.#newest(mapping, file)
    if (known !== null && !known.comes_again) return batchOf(known)
    await this.#options.database.db
      .insertInto('source_batch')
      .values({
        batch_id: randomUUID(),
        mapping_id: mapping.id,
        mapping_version: mapping.version,
        category: mapping.category,
        file_name: file.name,
        file_digest: Buffer.from(file.digest),
        state: 'running',
        as_of: file.asOf,
        lookups: lookups === null ? null : JSON.stringify(lookups),
        delivery: known === null ? 0 : known.delivery + 1,
      })
      .onConflict(conflict =>
        conflict.columns(['mapping_id', 'mapping_version', 'file_digest', 'as_of', 'delivery']).doNothing(),
      )
      .execute()
    const begun = await this.#newest(mapping, file)
    if (begun === null) throw new TypeError('a batch was deleted while it began')
    return batchOf(begun)
  }

  /**
   * The newest batch of these bytes. It `comes again` when it was put away and another file of the mapping was begun since
   * whose name, by which files have their order, is not behind this one, or its rows are looked up in other files now.
   */
  async #newest(
    { id, version, ...mapping }: SourceMapping,
    { name, digest, asOf }: Pick<SourceFile, 'name' | 'digest' | 'asOf'>,
  ): Promise<NewestBatch | null> {
    const digests = digestsOf(mapping)
    const lookups = digests === null ? null : JSON.stringify(digests)
    const { rows } = await sql<NewestBatch>`
      select b.batch_id, b.state, b.next_row, b.as_of, b.lookups, b.delivery,
        b.state = 'done' and b.settled_at is not null and b.as_of is null and (
          b.lookups is distinct from ${lookups}::jsonb or exists (
            select 1 from source_batch later
            where later.mapping_id = b.mapping_id and later.started_at > b.started_at
              and later.file_digest <> b.file_digest and later.file_name collate "C" <= ${name})) as comes_again
      from source_batch b
      where b.mapping_id = ${id} and b.mapping_version = ${version} and b.file_digest = ${Buffer.from(digest)}
        and b.as_of is not distinct from ${asOf}::timestamptz
      order by b.delivery desc limit 1`.execute(this.#options.database.db)
    return rows[0] ?? null
  }

  transaction<T>(work: (tx: CollectTransaction) => Promise<T>): Promise<T> {
    const { database, sealer, self, appendContext } = this.#options
    return inTransaction(database.pool, open => {
      const context = appendContext()
      const feeds = new PgFeedTransaction(open, context.suite, sealer, self)
      return work(new PgCollectTransaction({ ...open, feeds, sealer, context, self }))
    })
  }

  async finish(batchId: string, fault: string | null): Promise<void> {
    await this.#options.database.db
      .updateTable('source_batch')
      .set({ state: fault === null ? 'done' : 'failed', fault, finished_at: new Date() })
      .where('batch_id', '=', batchId)
      .execute()
  }

  async settled(batchId: string): Promise<void> {
    await this.#options.database.db
      .updateTable('source_batch')
      .set({ settled_at: new Date() })
      .where('batch_id', '=', batchId)
      .execute()
  }

  async newestSnapshot(mappingId: string): Promise<string | null> {
    const row = await this.#options.database.db
      .selectFrom('source_batch')
      .select(eb => eb.fn.max('as_of').as('newest'))
      .where('mapping_id', '=', mappingId)
      .where('state', '=', 'done')
      .executeTakeFirst()
    return row?.newest?.toISOString() ?? null
  }

  async absence(mappingId: string, batchId: string, day: Day): Promise<AbsenceFacts> {
    const { db } = this.#options.database
    // Published and not ended: what a snapshot of its source must have.
    const open = sql`mapping_id = ${mappingId} and feed is not null
      and status not in ('repaired', 'revoked', 'expired')`
    const { rows: absent } = await sql<{ category: string; key_hmac: Buffer }>`
      select category, key_hmac from source_record
      where ${open} and absent_since is null and seen_batch is distinct from ${batchId}
        -- What came to be after the moment of which the snapshot speaks cannot be in it.
        and updated_at <= (select as_of from source_batch where batch_id = ${batchId})
      order by category, key_hmac`.execute(db)
    const { rows } = await sql<{ held: number; suspended: number; keyless: number }>`
      select count(*) as held,
        coalesce((select suspended from absence_day where mapping_id = ${mappingId} and day = ${day}), 0) as suspended,
        (select keyless_rows from source_batch where batch_id = ${batchId}) as keyless
      from source_record where ${open}`.execute(db)
    const { held = 0, suspended = 0, keyless = 0 } = rows[0] ?? {}
    return {
      absent: absent.map(row => ({ category: row.category, keyHmac: row.key_hmac })),
      held,
      suspended,
      keyless,
    }
  }

  async publishedAfter(after: PublishedKey | null, limit: number): Promise<PublishedKey[]> {
    const { rows } = await sql<{ category: string; key_hmac: Buffer }>`
      select category, key_hmac from source_record
      where feed is not null and status not in ('repaired', 'revoked', 'expired')
        and (category, key_hmac) > (${after?.category ?? ''}, ${Buffer.from(after?.keyHmac ?? [])}::bytea)
      order by category, key_hmac limit ${limit}`.execute(this.#options.database.db)
    return rows.map(row => ({ category: row.category, keyHmac: row.key_hmac }))
  }

  async reviewedUnder(): Promise<string | null> {
    const { db } = this.#options.database
    const row = await db.selectFrom('publicity_review').select('rules').executeTakeFirst()
    return row?.rules ?? null
  }

  async noteReviewed(rules: string): Promise<void> {
    await sql`
      insert into publicity_review (rules) values (${rules})
      on conflict (single) do update set rules = excluded.rules, reviewed_at = now()`.execute(
      this.#options.database.db,
    )
  }

  async linkedOtherwise(under: string, limit: number): Promise<UnlinkedRecord[]> {
    const { database, sealer } = this.#options
    const { rows } = await sql<UnlinkedRow>`
      select l.record_id, l.category, l.sealed, s.mapping_id, s.batch_id
      from local_record l join source_record s using (record_id)
      where l.persons_under is not null and l.persons_under <> ${under}
        and s.status not in ('repaired', 'revoked', 'expired')
      order by l.persons_under, l.record_id limit ${limit}`.execute(database.db)
    return rows.map(row => ({
      recordId: row.record_id,
      category: row.category as Category,
      mappingId: row.mapping_id ?? '',
      batchId: row.batch_id ?? NO_BATCH,
      record: sealer.open(row.sealed, localContext(row.record_id)),
    }))
  }

  async noteAbsences(batchId: string, absent: number, held: AbsencesHeld | null): Promise<void> {
    await this.#options.database.db
      .updateTable('source_batch')
      .set({ absent_rows: absent, absences_held: held })
      .where('batch_id', '=', batchId)
      .execute()
  }

  async heldAbsences(mappingId: string): Promise<HeldAbsences | null> {
    const [newest = null] = await readAbsences(this.#options.database.db, mappingId)
    return newest
  }

  fingerprint(purpose: 'source-key' | 'source-content', text: string): Uint8Array {
    return this.#options.sealer.fingerprint(purpose, text)
  }
}

interface UnlinkedRow {
  readonly record_id: string
  readonly category: string
  readonly sealed: Buffer
  readonly mapping_id: string | null
  readonly batch_id: string | null
}

/** Of a record that was rebuilt from a feed. */
const NO_BATCH = '00000000-0000-0000-0000-000000000000'

interface BatchRow {
  readonly batch_id: string
  readonly state: 'running' | 'done' | 'failed'
  readonly next_row: number
  readonly as_of: Date | null
  readonly lookups: LookupDigests | null
}

interface NewestBatch extends BatchRow {
  readonly delivery: number
  readonly comes_again: boolean
}

function batchOf(row: BatchRow): Batch {
  const { batch_id: batchId, state, next_row: nextRow, as_of: asOf, lookups } = row
  return { batchId, state, nextRow, asOf: asOf?.toISOString() ?? null, lookups }
}

function digestsOf({ lookups }: Pick<SourceMapping, 'lookups'>): LookupDigests | null {
  const read = [...(lookups ?? [])].flatMap(([name, { content }]) =>
    content ? [[name, content.digest]] : [],
  )
  return read.length === 0 ? null : Object.fromEntries(read)
}
