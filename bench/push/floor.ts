import { type DatabaseHandle, openDatabase } from '../../src/store/database.ts'
import { Peer } from '../peer/peer.ts'
import { draft } from '../sync/issue.ts'
import type { BenchProvince, BenchRegion } from '../sync/pair.ts'
import { type Offered, offerEvents } from './open-loop.ts'

/** Events on their way at a time. */
const HANDS = 16

const TABLE = `create table if not exists floor_event (
  id bigint generated always as identity primary key, body bytea)`

/** One durable commit here, one POST over mutual TLS to each holder, one durable commit there. */
export class Floor {
  readonly #issuer: DatabaseHandle
  readonly #peers: readonly Peer[]

  private constructor(issuer: DatabaseHandle, peers: readonly Peer[]) {
    this.#issuer = issuer
    this.#peers = peers
  }

  static async open(region: BenchRegion, holders: readonly BenchProvince[]): Promise<Floor> {
    const [issuer] = region.provinces
    if (issuer === undefined) throw new TypeError('the floor needs an issuer')
    const database = await openDatabase(issuer.databaseUrl, HANDS)
    await database.pool.query(TABLE)
    const peers: Peer[] = []
    for (const holder of holders) {
      const there = await openDatabase(holder.databaseUrl, 1)
      await there.pool.query(TABLE)
      await there.close()
      const { databaseUrl } = holder
      peers.push(await Peer.open(region, HANDS, { databaseUrl, stored: 'event' }, holder))
    }
    return new Floor(database, peers)
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
    for (const peer of this.#peers) await peer.close()
    await this.#issuer.close()
  }

  async #one(event: number): Promise<number> {
    const { kind, ...rest } = draft(event)
    const body = kind === 'record' && 'body' in rest ? rest.body : Buffer.alloc(0)
    await this.#issuer.pool.query('insert into floor_event (body) values ($1)', [body])
    await Promise.all(this.#peers.map(peer => peer.post(body)))
    return performance.now()
  }
}
