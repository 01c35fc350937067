import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Pool } from 'undici'
import type { BenchProvince, BenchRegion } from '../sync/pair.ts'
import type { ReceiverRequest } from './receiver.ts'

/** Another process, reached over mutual TLS as nodes reach each other, which stores what is sent to it and does no more. */
export class Peer {
  readonly #pool: Pool
  readonly #process: ChildProcess

  private constructor(pool: Pool, process: ChildProcess) {
    this.#pool = pool
    this.#process = process
  }

  /**
   * @param connections that are kept open, each for one POST at a time
   * @param to whose certificate it has; the second province when left out
   */
  static async open(
    { authority, provinces }: BenchRegion,
    connections: number,
    { databaseUrl, stored }: Pick<ReceiverRequest, 'databaseUrl' | 'stored'>,
    to = provinces[1] as BenchProvince,
  ): Promise<Peer> {
    const [from] = provinces as readonly [BenchProvince, ...BenchProvince[]]
    const receiver = fork(join(import.meta.dirname, 'receiver.ts'), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const { certificate, privateKey } = to.files
    receiver.send({ certificate, privateKey, authority, databaseUrl, stored } satisfies ReceiverRequest)
    const port = await new Promise(resolve => receiver.once('message', resolve))
    const read = (file: string) => readFileSync(file, 'utf8')
    const connect = {
      cert: read(from.files.certificate),
      key: read(from.files.privateKey),
      ca: read(authority),
    }
    return new Peer(new Pool(`https://127.0.0.1:${port}`, { connect, connections }), receiver)
  }

  /** Returns when it is stored there durably. */
  async post(body: Uint8Array | string): Promise<void> {
    const answer = await this.#pool.request({ method: 'POST', path: '/', body })
    await answer.body.dump()
    if (answer.statusCode !== 200) throw new Error(`the receiver answered ${answer.statusCode}`)
  }

  async close(): Promise<void> {
    await this.#pool.close()
    this.#process.kill()
  }
}
