/** A department of a province at the operator face of its node, with a token as its system has one. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Province } from '../region.ts'

export interface Answer<T> {
  readonly status: number
  readonly body: T
}

/** As it stands in an answer that says no. */
export interface Refusal {
  readonly code?: string
}

export interface Delivered {
  readonly delivery: string
  readonly read: number
  readonly accepted: number
  readonly quarantined: number
  readonly refusedByRule: Readonly<Record<string, number>>
  readonly warnedByRule: Readonly<Record<string, number>>
}

/** Milliseconds between two looks at a delivery. */
const LOOK_MS = 60
const PATIENCE_MS = 120_000

export class Office {
  readonly #operator: string
  readonly #authorization: string

  private constructor(operator: string, authorization: string) {
    this.#operator = operator
    this.#authorization = authorization
  }

  /**
   * As the security administrator does at a first start: a password of their own, then a token for the system.
   * @returns the office, and the password that opens the account from now on
   */
  static async open(
    { operator }: Province,
    first: { readonly name: string; readonly password: string },
    password: string,
  ): Promise<Office> {
    const account = first.name
    const begun = await asJson(operator, '/v1/session', { account, password: first.password }, {})
    const change = { current: first.password, next: password }
    await asJson(operator, '/v1/session/password', change, { cookie: begun.cookie })
    const { cookie } = await asJson(operator, '/v1/session', { account, password }, {})
    const made = await asJson<{ secret: string }>(
      operator,
      '/v1/tokens',
      { name: '信用业务系统', roles: ['deliverer', 'inquirer'] },
      { cookie },
    )
    if (made.status !== 201) throw new Error(`no token: ${JSON.stringify(made.body)}`)
    return new Office(operator, `Bearer ${made.body.secret}`)
  }

  async get<T>(place: string): Promise<T> {
    const answer = await fetch(`${this.#operator}${place}`, { headers: this.#headers() })
    if (!answer.ok) throw new Error(`${place}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }

  post<T>(
    place: string,
    body: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<T & Refusal>> {
    return asJson<T & Refusal>(this.#operator, place, body, { ...this.#headers(), ...headers })
  }

  /**
   * Delivers a file as the system of a department does, and returns once it is taken in.
   * @param name of the file, of which its idempotency key is made
   */
  async deliver(mapping: string, file: Uint8Array, name: string): Promise<Delivered> {
    const answer = await fetch(`${this.#operator}/v1/mappings/${mapping}/deliveries`, {
      method: 'POST',
      headers: {
        ...this.#headers(),
        'Idempotency-Key': `sandbox.story.${name}`,
        'Content-Type': 'application/octet-stream',
      },
      body: Buffer.from(file),
    })
    const receipt = (await answer.json()) as { deliveryId: string }
    if (!answer.ok) throw new Error(`delivery to ${mapping}: ${JSON.stringify(receipt)}`)
    const delivery = `/v1/deliveries/${receipt.deliveryId}`
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(LOOK_MS)) {
      const { state, batch, fault } = await this.get<{
        state: string
        fault: string | null
        batch: Omit<Delivered, 'delivery'> | null
      }>(delivery)
      if (state === 'failed') throw new Error(`delivery to ${mapping} failed: ${fault}`)
      if (state === 'done' && batch !== null) return { delivery, ...batch }
    }
    throw new Error(`delivery to ${mapping} was not taken in within ${PATIENCE_MS / 1000} s`)
  }

  #headers(): Record<string, string> {
    return { Authorization: this.#authorization }
  }
}

async function asJson<T>(
  operator: string,
  place: string,
  body: object,
  headers: Readonly<Record<string, string>>,
): Promise<Answer<T> & { readonly cookie: string }> {
  const answer = await fetch(`${operator}${place}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const text = await answer.text()
  return {
    status: answer.status,
    body: (text === '' ? {} : JSON.parse(text)) as T,
    cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '',
  }
}
