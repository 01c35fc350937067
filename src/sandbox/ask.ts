import { Agent, request } from 'node:https'

export interface Identity {
  readonly cert: string
  readonly key: string
  readonly ca: string
}

/** Lists for government use want to know for what they are asked: A04 of organisations, A05 of whom it is to benefit. */
const PURPOSES = { organisation: 'A04', person: 'A05' } as const
export const SHARING_REQUEST = 'GX-2026-000001'

export type Purpose = keyof typeof PURPOSES

/** Asks the exchange face of a node as a partner would: JSON over mutual TLS. */
export class Asker {
  readonly #agent: Agent

  constructor(identity: Identity) {
    this.#agent = new Agent({ ...identity, keepAlive: true, maxSockets: 4 })
  }

  /** The answer's JSON; null for any other status than 200, or while nobody listens. */
  async get<T>(url: string): Promise<T | null> {
    const text = await this.#ask(url, 'organisation', 'application/json')
    return text === null ? null : (JSON.parse(text) as T)
  }

  /** As {@link get}, of whom no URL may name. */
  async post<T>(url: string, body: object, purpose: Purpose): Promise<T | null> {
    const text = await this.#ask(url, purpose, 'application/json', JSON.stringify(body))
    return text === null ? null : (JSON.parse(text) as T)
  }

  /** As {@link get}, for a page of entries. */
  page(url: string): Promise<string | null> {
    return this.#ask(url, 'organisation', 'application/x-ndjson')
  }

  close(): void {
    this.#agent.destroy()
  }

  #ask(url: string, purpose: Purpose, accept: string, body?: string): Promise<string | null> {
    const headers = {
      accept,
      'xinqiao-purpose': PURPOSES[purpose],
      'xinqiao-sharing-request': SHARING_REQUEST,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    }
    const options = {
      agent: this.#agent,
      headers,
      timeout: 10_000,
      method: body === undefined ? 'GET' : 'POST',
    }
    return new Promise((resolve, reject) => {
      const asked = request(url, options, answer => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () => resolve(answer.statusCode === 200 ? Buffer.concat(chunks).toString() : null))
      })
      asked.on('timeout', () => asked.destroy(new Error('no answer within 10 s')))
      asked.on('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ECONNREFUSED' || error.code === 'ECONNRESET' ? resolve(null) : reject(error),
      )
      asked.end(body)
    })
  }
}
