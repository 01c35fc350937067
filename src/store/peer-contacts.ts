import { sql } from 'kysely'
import type { ContactStore } from '../exchange/contact.ts'
import type { ContactFacts } from '../operations/facts.ts'
import type { Database } from './database.ts'

export class PgPeerContacts implements ContactStore {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  async answered(peer: string, at: Date): Promise<void> {
    const state = { answered_at: at, failing_since: null, last_fault: null }
    await this.#db
      .insertInto('peer_contact')
      .values({ peer, ...state })
      .onConflict(conflict => conflict.column('peer').doUpdateSet(state))
      .execute()
  }

  async failed(peer: string, at: Date, fault: string): Promise<void> {
    await this.#db
      .insertInto('peer_contact')
      .values({ peer, answered_at: null, failing_since: at, last_fault: fault })
      .onConflict(conflict =>
        conflict.column('peer').doUpdateSet({
          failing_since: sql<Date>`coalesce(peer_contact.failing_since, excluded.failing_since)`,
          last_fault: fault,
        }),
      )
      .execute()
  }

  /** The peer has asked what this node holds. */
  async called(peer: string, at: Date): Promise<void> {
    await this.#db
      .insertInto('peer_contact')
      .values({ peer, answered_at: null, failing_since: null, last_fault: null, called_at: at })
      .onConflict(conflict => conflict.column('peer').doUpdateSet({ called_at: at }))
      .execute()
  }

  async all(): Promise<readonly ContactFacts[]> {
    const rows = await this.#db.selectFrom('peer_contact').selectAll().orderBy('peer').execute()
    return rows.map(row => ({
      peer: row.peer,
      answeredAt: row.answered_at?.getTime() ?? null,
      failingSince: row.failing_since?.getTime() ?? null,
      lastFault: row.last_fault,
    }))
  }

  /** When each peer last asked what this node holds, Unix milliseconds. */
  async heardFrom(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#db.selectFrom('peer_contact').select(['peer', 'called_at']).execute()
    return new Map(rows.flatMap(({ peer, called_at: at }) => (at === null ? [] : [[peer, at.getTime()]])))
  }
}
