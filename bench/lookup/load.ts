/** Callers: so many connections that ask one question after the other. */
import { readFileSync } from 'node:fs'
import { Pool } from 'undici'

export interface CallerFiles {
  readonly certificate: string
  readonly privateKey: string
  readonly authority: string
}

const CONNECTIONS = 32
const LIST = '/v1/joint-lists/environment'

export class Load {
  readonly #pool: Pool
  readonly #keys: readonly string[]

  constructor(
    endpoint: string,
    { certificate, privateKey, authority }: CallerFiles,
    keys: readonly string[],
  ) {
    const [cert, key, ca] = [certificate, privateKey, authority].map(file => readFileSync(file, 'utf8'))
    this.#pool = new Pool(endpoint, {
      connections: CONNECTIONS,
      pipelining: 1,
      connect: { cert, key, ca, maxCachedSessions: 0 },
    })
    this.#keys = keys
  }

  /** Asks for single subjects. @returns seconds */
  single(questions: number): Promise<number> {
    return this.#run(questions, () => ({ path: `${LIST}/subjects/${this.#key()}`, method: 'GET' as const }))
  }

  /** Asks for every key once: what will be measured is in memory then. */
  async warm(): Promise<void> {
    let at = 0
    const next = () => this.#keys[at++ % this.#keys.length] ?? ''
    await this.#run(this.#keys.length, () => ({ path: `${LIST}/subjects/${next()}`, method: 'GET' as const }))
  }

  /** Asks for `subjects` in bulks. @returns seconds */
  bulk(bulks: number, subjects: number): Promise<number> {
    const headers = { 'content-type': 'application/json' }
    return this.#run(bulks, () => ({
      path: `${LIST}/checks`,
      method: 'POST' as const,
      headers,
      body: JSON.stringify({ usccs: Array.from({ length: subjects }, () => this.#key()) }),
    }))
  }

  close(): Promise<void> {
    return this.#pool.close()
  }

  #key(): string {
    return this.#keys[Math.floor(Math.random() * this.#keys.length)] ?? ''
  }

  async #run(
    questions: number,
    question: () => {
      readonly path: string
      readonly method: 'GET' | 'POST'
      readonly headers?: Record<string, string>
      readonly body?: string
    },
  ): Promise<number> {
    let left = questions
    const start = performance.now()
    const caller = async () => {
      while (left-- > 0) {
        const { statusCode, body } = await this.#pool.request(question())
        let bytes = 0
        for await (const chunk of body) bytes += (chunk as Uint8Array).length
        if (statusCode !== 200 || bytes < 100) throw new Error(`answered ${statusCode} with ${bytes} bytes`)
      }
    }
    await Promise.all(Array.from({ length: CONNECTIONS }, caller))
    return (performance.now() - start) / 1000
  }
}
