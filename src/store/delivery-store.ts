import type { Selectable } from 'kysely'
import type { DeliveredBatch, Delivery, DeliveryStore } from '../collect/deliver-ports.ts'
import type { QuarantinedRow } from '../mapping/run.ts'
import type { Finding } from '../standard/record.ts'
import type { Database } from './database.ts'
import { openQuarantined } from './quarantine-rows.ts'
import type { Sealer } from './sealing.ts'
import type { Tables } from './tables.ts'

const REJECTS_AT_ONCE = 500

/** Deliveries by call, by system and idempotency key. */
export class PgDeliveryStore implements DeliveryStore {
  readonly #db: Database
  readonly #sealer: Sealer

  constructor(db: Database, sealer: Sealer) {
    this.#db = db
    this.#sealer = sealer
  }

  async claim(delivery: Omit<Delivery, 'placed'> & { readonly key: string }): Promise<Delivery> {
    const { deliveryId, system, key, mapping, name, digest, bytes, asOf, receivedAtMs } = delivery
    await this.#db
      .insertInto('delivery')
      .values({
        delivery_id: deliveryId,
        system,
        idempotency_key: key,
        mapping_id: mapping,
        file_name: name,
        file_digest: Buffer.from(digest),
        bytes,
        as_of: asOf,
        received_at: new Date(receivedAtMs),
      })
      .onConflict(conflict => conflict.columns(['system', 'idempotency_key']).doNothing())
      .execute()
    const row = await this.#db
      .selectFrom('delivery')
      .selectAll()
      .where('system', '=', system)
      .where('idempotency_key', '=', key)
      .executeTakeFirstOrThrow()
    return deliveryOf(row)
  }

  async placed(deliveryId: string): Promise<void> {
    await this.#db
      .updateTable('delivery')
      .set({ placed_at: new Date() })
      .where('delivery_id', '=', deliveryId)
      .execute()
  }

  async delivery(system: string, deliveryId: string): Promise<Delivery | null> {
    const row = await this.#db
      .selectFrom('delivery')
      .selectAll()
      .where('delivery_id', '=', deliveryId)
      .where('system', '=', system)
      .executeTakeFirst()
    return row ? deliveryOf(row) : null
  }

  async batch({ mapping, digest, asOf }: Delivery): Promise<DeliveredBatch | null> {
    const row = await this.#db
      .selectFrom('source_batch')
      .selectAll()
      .where('mapping_id', '=', mapping)
      .where('file_digest', '=', Buffer.from(digest))
      .where('as_of', 'is not distinct from', asOf === null ? null : new Date(asOf))
      .orderBy('started_at', 'desc')
      .executeTakeFirst()
    if (row === undefined) return null
    return {
      batchId: row.batch_id,
      mappingVersion: row.mapping_version,
      state: row.state,
      fault: row.fault,
      read: row.read_rows,
      accepted: row.accepted_rows,
      quarantined: row.quarantined_rows,
      superseded: row.superseded_rows,
      refusedByRule: row.refused_by_rule,
      warnedByRule: row.warned_by_rule,
      absentRows: row.absent_rows,
      absencesHeld: row.absences_held,
      header: row.header,
    }
  }

  async *rejects(batchId: string): AsyncGenerator<QuarantinedRow[]> {
    let after = -1
    for (;;) {
      const rows = await this.#db
        .selectFrom('quarantined_row')
        .select(['row_number', 'findings', 'sealed'])
        .where('batch_id', '=', batchId)
        .where('row_number', '>', after)
        .orderBy('row_number')
        .limit(REJECTS_AT_ONCE)
        .execute()
      const last = rows.at(-1)
      if (last === undefined) return
      after = last.row_number
      yield rows.map(({ row_number: row, findings, sealed }) => ({
        kind: 'quarantined' as const,
        row,
        ...openQuarantined(this.#sealer, batchId, row, sealed),
        key: undefined,
        localKey: undefined,
        updatedAt: undefined,
        findings: findings as Finding[],
      }))
    }
  }
}

function deliveryOf(row: Selectable<Tables['delivery']>): Delivery {
  return {
    deliveryId: row.delivery_id,
    system: row.system,
    mapping: row.mapping_id,
    name: row.file_name,
    digest: row.file_digest,
    bytes: row.bytes,
    asOf: row.as_of?.toISOString() ?? null,
    receivedAtMs: row.received_at.getTime(),
    placed: row.placed_at !== null,
  }
}
