import type { FeedHead, HeldCheckpoint } from '../exchange/ports.ts'
import type { ProofArchive } from '../exchange/prove.ts'
import type { Database } from './database.ts'

/** What proofs need of the past. */
export class PgProofArchive implements ProofArchive {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  async seqsOf(head: FeedHead, ref: Uint8Array): Promise<number[]> {
    const rows = await this.#db
      .selectFrom('feed_entry')
      .select('seq')
      .where('feed_id', '=', head.feedId)
      .where('ref', '=', Buffer.from(ref))
      .orderBy('seq')
      .execute()
    return rows.map(({ seq }) => seq)
  }

  async checkpointAt(head: FeedHead, size: number, root: Uint8Array): Promise<HeldCheckpoint | null> {
    const row = await this.#db
      .selectFrom('kept_checkpoint')
      .select('note')
      .where('feed_id', '=', head.feedId)
      .where('size', '=', size)
      .where('root', '=', Buffer.from(root))
      .executeTakeFirst()
    return row === undefined ? null : { note: row.note, size, root }
  }

  async forkOf(head: FeedHead): Promise<object | null> {
    const row = await this.#db
      .selectFrom('feed')
      .select('fork_evidence')
      .where('feed_id', '=', head.feedId)
      .executeTakeFirst()
    return (row?.fork_evidence ?? null) as object | null
  }
}
