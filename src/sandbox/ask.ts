import { Agent, request } from 'node:https'

export interface Identity {
  readonly cert: string
  readonly key: string
  readonly ca: string
}

/** Lists for government use want to know for what they are asked. */
const HEADERS = {
  accept: 'application/json',
  'xinqiao-purpose': 'A04',
  'xinqiao-sharing-request': 'GX-2026-000001',
}

/** Asks the exchange face of a node as a partner would: JSON over mutual TLS. */
export class Asker {
  readonly #agent: Agent

  constructor(identity: Identity) {
    this.#agent = new Agent({ ...identity, keepAlive: true, maxSockets: 4 })
  }

  /** The answer's JSON; null for any other status than 200, or while nobody listens. */
  get<T>(url: string): Promise<T | null> {
    return new Promise((resolve, reject) => {
      const asked = request(url, { agent: this.#agent, headers: HEADERS, timeout: 10_000 }, answer => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () =>
          resolve(answer.statusCode === 200 ? (JSON.parse(Buffer.concat(chunks).toString()) as T) : null),
        )
      })
      asked.on('timeout', () => asked.destroy(new Error('no answer within 10 s')))
      asked.on('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ECONNREFUSED' ? resolve(null) : reject(error),
      )
      asked.end()
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}
