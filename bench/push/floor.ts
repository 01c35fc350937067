import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Pool } from 'undici'
import { type DatabaseHandle, openDatabase } from '../../src/store/database.ts'
import { draft } from '../sync/issue.ts'
import type { BenchRegion } from '../sync/pair.ts'
import type { FloorRequest } from './floor-server.ts'
import { type Offered, offerEvents } from './open-loop.ts'

/** Events on their way at a time. */
const HANDS = 16

/** One durable commit here, one POST over mutual TLS, one durable commit there. */
export class Floor {
  readonly #issuer: DatabaseHandle
  readonly #peer: Pool
  readonly #server: ReturnType<typeof fork>

  private constructor(issuer: DatabaseHandle, peer: Pool, server: ReturnType<typeof fork>) {
    this.#issuer = issuer
    this.#peer = peer
    this.#server = server
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
    const server = fork(join(import.meta.dirname, 'floor-server.ts'), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const { authority } = region
    const { certificate, privateKey } = holder.files
    server.send({
      certificate,
      privateKey,
      authority,
      databaseUrl: holder.databaseUrl,
    } satisfies FloorRequest)
    const port = await new Promise(resolve => server.once('message', resolve))
    const read = (file: string) => readFileSync(file, 'utf8')
    const connect = {
      cert: read(issuer.files.certificate),
      key: read(issuer.files.privateKey),
      ca: read(authority),
    }
    return new Floor(database, new Pool(`https://127.0.0.1:${port}`, { connect, connections: HANDS }), server)
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
    this.#server.kill()
    await this.#issuer.close()
  }

  async #one(event: number): Promise<number> {
    const { kind, ...rest } = draft(event)
    const body = kind === 'record' && 'body' in rest ? rest.body : Buffer.alloc(0)
    await this.#issuer.pool.query('insert into floor_event (body) values ($1)', [body])
    const answer = await this.#peer.request({ method: 'POST', path: '/', body })
    await answer.body.dump()
    return performance.now()
  }
}
