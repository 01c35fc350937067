import { type DatabaseHandle, openDatabase } from '../../src/store/database.ts'
import { Peer } from '../peer/peer.ts'
import { draft } from '../sync/issue.ts'
import type { BenchRegion } from '../sync/pair.ts'
import { type Offered, offerEvents } from './open-loop.ts'

/** Events on their way at a time. */
const HANDS = 16

/** One durable commit here, one POST over mutual TLS, one durable commit there. */
export class Floor {
  readonly #issuer: DatabaseHandle
  readonly #peer: Peer

  private constructor(issuer: DatabaseHandle, peer: Peer) {
    this.#issuer = issuer
    this.#peer = peer
  }

  static async open(region: BenchRegion): Promise<Floor> {
    const [issuer, holder] = region.provinces
    if (issuer === undefined || holder === undefined) throw new TypeError('the floor needs two provinces')
    const table = 'create table floor_event (id bigint generated always as identity primary key, body bytea)'
    const database = await openDatabase(issuer.databaseUrl, HANDS)
    await database.pool.query(table)
    const there = await openDatabase(holder.databaseUrl, 1)
    await there.pool.query(table)
    await there.close()
    const { databaseUrl } = holder
    return new Floor(database, await Peer.open(region, HANDS, { databaseUrl, stored: 'event' }))
  }

  async run(rate: number, count: number): Promise<Offered> {
    const arrived = new Map<number, number>()
    return offerEvents(
      { rate, count, hands: HANDS },
      async event => {
        arrived.set(event, await this.#one(event))
      },
      async () => arrived,
    )
  }

  async close(): Promise<void> {
    await this.#peer.close()
    await this.#issuer.close()
  }

  async #one(event: number): Promise<number> {
    const { kind, ...rest } = draft(event)
    const body = kind === 'record' && 'body' in rest ? rest.body : Buffer.alloc(0)
    await this.#issuer.pool.query('insert into floor_event (body) values ($1)', [body])
    await this.#peer.post(body)
    return performance.now()
  }
}
