import type { Transaction } from 'kysely'
import { type Circuit, type CircuitStore, CLOSED } from '../operations/breaker.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** Circuits in PostgreSQL. Trust: whoever writes here can keep peers from being asked, for an hour at most each time. */
export class PgPeerCircuits implements CircuitStore {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  async all(): Promise<ReadonlyMap<string, Circuit>> {
    const rows = await this.#db.selectFrom('peer_circuit').selectAll().execute()
    return new Map(rows.map(row => [row.peer, circuitOf(row)]))
  }

  change(
    peer: string,
    decide: (circuit: Circuit) => Circuit | null,
  ): Promise<{ readonly circuit: Circuit; readonly changed: boolean }> {
    return this.#db.transaction().execute(async tx => {
      const kept = await locked(tx, peer)
      const next = decide(kept)
      if (next === null) return { circuit: kept, changed: false }
      const { failures, openSince, notBefore } = next
      await tx
        .updateTable('peer_circuit')
        .set({
          failures,
          open_since: openSince === null ? null : new Date(openSince),
          not_before: new Date(notBefore),
        })
        .where('peer', '=', peer)
        .execute()
      return { circuit: next, changed: true }
    })
  }
}

async function locked(tx: Transaction<Tables>, peer: string): Promise<Circuit> {
  await tx
    .insertInto('peer_circuit')
    .values({ peer, failures: 0, open_since: null, not_before: new Date(0) })
    .onConflict(conflict => conflict.column('peer').doNothing())
    .execute()
  const row = await tx
    .selectFrom('peer_circuit')
    .selectAll()
    .where('peer', '=', peer)
    .forUpdate()
    .executeTakeFirst()
  return row ? circuitOf(row) : CLOSED
}

function circuitOf(row: {
  readonly failures: number
  readonly open_since: Date | null
  readonly not_before: Date
}): Circuit {
  return {
    failures: row.failures,
    openSince: row.open_since?.getTime() ?? null,
    notBefore: row.not_before.getTime(),
  }
}
