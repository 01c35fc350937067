import { sql } from 'kysely'
import { hex } from '../base/bytes.ts'
import type { Suite } from '../feed/suite.ts'
import { rootOf } from '../feed/tree.ts'
import type { DatabaseHandle } from './database.ts'
import { treeOf } from './feed-rows.ts'
import { MEMBERSHIP_LOCK } from './locks.ts'

export interface KeptMembership {
  readonly version: number
  readonly digest: string
  /** The signed file. */
  readonly text: string
}

/** A version as it came into force here. */
export interface PastMembership extends KeptMembership {
  /** As {@link AppliedMembership.by}. */
  readonly by: string
  readonly appliedAt: Date
}

export interface AppliedMembership extends KeptMembership {
  /** `operator:…`, `file`, or `member:320000` for one that a node behind fetched. */
  readonly by: string
  /** Version that it follows; null: it is the first. */
  readonly follows: number | null
  /** Names of feeds of others that this node may hold no more. */
  readonly lost: readonly string[]
}

/** A feed that was given up and whose statement is not signed yet. */
export interface UnsignedLoss {
  readonly feedId: number
  readonly feed: string
  readonly generation: number
  readonly size: number
  /** Hexadecimal. */
  readonly root: string
  readonly version: number
  readonly digest: string
  readonly lostAt: Date
}

/**
 * The memberships of a node. One is applied in one transaction with all that it takes: the version is in force, and
 * what it takes from this node is neither shown nor there, or nothing happened.
 */
export class PgMembershipStore {
  readonly #database: DatabaseHandle

  constructor(database: DatabaseHandle) {
    this.#database = database
  }

  async newest(): Promise<KeptMembership | null> {
    return this.#one(sql`order by version desc`)
  }

  /** The version that follows this one; null when it is the newest. */
  async after(version: number): Promise<KeptMembership | null> {
    return this.#one(sql`where version > ${version} order by version`)
  }

  /** Every version that was in force here, the first one first. */
  async all(): Promise<readonly PastMembership[]> {
    const { rows } = await sql<PastMembership>`
      select version, digest, body as text, applied_by as by, applied_at as "appliedAt"
      from membership_version order by version`.execute(this.#database.db)
    return rows
  }

  async #one(which: ReturnType<typeof sql>): Promise<KeptMembership | null> {
    const { rows } = await sql<KeptMembership>`
      select version, digest, body as text from membership_version ${which} limit 1`.execute(
      this.#database.db,
    )
    return rows[0] ?? null
  }

  /** @returns false, and nothing is done, when another version than `follows` is in force meanwhile. */
  async apply({ version, digest, text, by, follows, lost }: AppliedMembership): Promise<boolean> {
    return this.#database.db.transaction().execute(async trx => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${MEMBERSHIP_LOCK}, 0))`.execute(trx)
      const { rows } = await sql<{ version: number | null }>`
        select max(version) as version from membership_version`.execute(trx)
      if ((rows[0]?.version ?? null) !== follows) return false
      await trx
        .insertInto('membership_version')
        .values({ version, digest, body: text, applied_by: by })
        .execute()
      // In the order of their names, as everybody locks feeds.
      const feeds = await sql<{ feed_id: number }>`
        select feed_id from feed where name = any(${lost}) order by name, generation for update`.execute(trx)
      for (const { feed_id } of feeds.rows) {
        await sql`insert into feed_loss (feed_id, version) values (${feed_id}, ${version})`.execute(trx)
        await erase(trx, feed_id)
      }
      return true
    })
  }

  /**
   * What was given up and not signed for. Erases once more: a page that was on its way when the version came into
   * force may have been stored after it.
   */
  async unsignedLosses(suite: Suite): Promise<UnsignedLoss[]> {
    const { rows } = await sql<{
      feed_id: number
      name: string
      generation: number
      size: number
      edge: Buffer
      version: number
      digest: string
      lost_at: Date
    }>`select l.feed_id, f.name, f.generation, f.size, f.edge, l.version, m.digest, l.lost_at
       from feed_loss l join feed f using (feed_id) join membership_version m using (version)
       where l.statement is null order by f.name, f.generation`.execute(this.#database.db)
    for (const { feed_id } of rows) {
      await this.#database.db.transaction().execute(async trx => {
        await sql`select 1 from feed where feed_id = ${feed_id} for update`.execute(trx)
        await erase(trx, feed_id)
      })
    }
    return rows.map(({ feed_id, name, size, edge, lost_at, ...rest }) => ({
      ...rest,
      feedId: feed_id,
      feed: name,
      size,
      root: hex(rootOf(suite, treeOf({ size, edge }))),
      lostAt: lost_at,
    }))
  }

  async keepStatement({ feedId, version }: UnsignedLoss, statement: string): Promise<void> {
    await this.#database.db
      .updateTable('feed_loss')
      .set({ statement })
      .where('feed_id', '=', feedId)
      .where('version', '=', version)
      .execute()
  }

  /** Signed statements of what this node gave up of the feeds of one issuer. */
  async statements(issuer: string): Promise<string[]> {
    const { rows } = await sql<{ statement: string }>`
      select l.statement from feed_loss l join feed f using (feed_id)
      where l.statement is not null and f.name like ${`${issuer}/%`}
      order by l.version, f.name, f.generation`.execute(this.#database.db)
    return rows.map(row => row.statement)
  }

  /** Names of the feeds of others that this node holds anything of. */
  async heldOfOthers(self: string): Promise<string[]> {
    const { rows } = await sql<{ name: string }>`
      select distinct name from feed where name not like ${`${self}/%`} order by name`.execute(
      this.#database.db,
    )
    return rows.map(row => row.name)
  }

  /** Size of each of this node's feeds now: what `retiredAt` records when its key is retired. */
  async ownSizes(self: string): Promise<Record<string, number>> {
    const { rows } = await sql<{ name: string; size: number }>`
      select name, max(size) as size from feed where name like ${`${self}/%`} and checkpoint_size > 0
      group by name order by name`.execute(this.#database.db)
    return Object.fromEntries(rows.map(({ name, size }) => [name, size]))
  }
}

/** Nothing of it is shown, served or kept but headers. */
async function erase(trx: Parameters<ReturnType<typeof sql>['execute']>[0], feedId: number): Promise<void> {
  await sql`delete from held_record where feed_id = ${feedId}`.execute(trx)
  await sql`delete from parked_entry where feed_id = ${feedId}`.execute(trx)
  await sql`update feed_entry set salt = null, body = null where feed_id = ${feedId} and body is not null`.execute(
    trx,
  )
}
