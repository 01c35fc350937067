/** The exchange face on a real port with real mutual TLS, before a {@link Holder}, and callers with certificates. */
import type { Readable } from 'node:stream'
import supertest from 'supertest'
import type { OperationId } from '../../src/http/contract.ts'
import type { FaceLimits } from '../../src/http/limits.ts'
import { type ExchangeListener, listenExchange } from '../../src/http/listen.ts'
import { type Answered, assertInContract } from './contract-answers.ts'
import { Holder, SELF } from './holder.ts'
import { type Identity, makeRegion, member, type Region } from './region.ts'

export interface Ask {
  readonly method?: 'get' | 'post'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

export interface Reply extends Answered {
  readonly headers: Readonly<Record<string, string>>
  /** Of a problem or any other JSON object. */
  json(): { readonly [key: string]: unknown }
}

export class Desk {
  readonly region: Region
  readonly holder: Holder
  readonly listener: ExchangeListener

  private constructor(region: Region, holder: Holder, listener: ExchangeListener) {
    this.region = region
    this.holder = holder
    this.listener = listener
  }

  static async open(limits: Partial<FaceLimits> = {}, region?: Region): Promise<Desk> {
    const made = region ?? (await makeRegion())
    const holder = new Holder(made)
    const tls = member(made, SELF)
    const listener = await listenExchange({ host: '127.0.0.1', port: 0, tls, ports: holder.ports(), limits })
    return new Desk(made, holder, listener)
  }

  /** Asks as a member; the answer must be one that the contract lists for the operation. */
  async ask(id: OperationId, division: string, ask: Ask): Promise<Reply> {
    const reply = await this.askAs(member(this.region, division), ask)
    assertInContract(id, reply)
    return reply
  }

  askAs(identity: Partial<Identity> & Pick<Identity, 'ca'>, ask: Ask): Promise<Reply> {
    return askAt(this.listener.endpoint, identity, ask)
  }
}

export async function askAt(
  endpoint: string,
  identity: Partial<Identity> & Pick<Identity, 'ca'>,
  ask: Ask,
): Promise<Reply> {
  const { method = 'get', path, headers = {}, body } = ask
  const agent = supertest.agent(endpoint, identity)
  const sent = agent[method](path).set(headers).buffer(true).parse(collect)
  const response = await (body === undefined ? sent : sent.send(body as string))
  const text = Buffer.isBuffer(response.body) ? response.body.toString() : ''
  return {
    status: response.status,
    type: response.headers['content-type'] ?? '',
    headers: response.headers,
    text,
    json: () => JSON.parse(text),
  }
}

/** Every body as it came, whatever its type. */
function collect(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  // superagent hands over Node's stream under its own type.
  const stream = response as Readable
  const chunks: Buffer[] = []
  stream.on('data', chunk => chunks.push(Buffer.from(chunk)))
  stream.on('end', () => done(null, Buffer.concat(chunks)))
}
