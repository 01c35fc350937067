import type { Duplex } from 'node:stream'
import pg from 'pg'

/** Of node-postgres: what its connection writes to, and the mode in which it does not wait between statements. */
interface Inside {
  readonly connection: { readonly stream: Duplex }
  pipeline: boolean
}

/**
 * A connection that does not wait for one answer before it sends the next statement. What is asked for in one go, before
 * anybody waits for an answer, leaves in one write, is done in the order of asking, and mostly comes back in one piece:
 * waking the server and being woken costs more than a small statement.
 * https://www.postgresql.org/docs/18/protocol-flow.html#PROTOCOL-FLOW-PIPELINING
 */
export class PipeliningClient extends pg.Client {
  #gathering = false
  readonly #unanswered = new Set<Promise<unknown>>()

  constructor(config?: string | pg.ClientConfig) {
    super({
      ...(typeof config === 'string' ? { connectionString: config } : config),
      pipeline: true,
    } as pg.ClientConfig)
  }

  override query(...given: unknown[]): never {
    this.#gather()
    const answer = (super.query as (...args: unknown[]) => unknown).apply(this, given)
    if (answer instanceof Promise) this.#note(answer)
    return answer as never
  }

  /** Runs a COPY, which has the connection to itself: what was asked for before is answered, and nothing is sent beside it. */
  async alone<T>(copy: () => Promise<T>): Promise<T> {
    while (this.#unanswered.size > 0) await Promise.allSettled(this.#unanswered)
    const inside = this as unknown as Inside
    inside.pipeline = false
    try {
      return await copy()
    } finally {
      inside.pipeline = true
    }
  }

  /** What is asked of a connection that is gone is answered, too: with its error. */
  #note(answer: Promise<unknown>): void {
    this.#unanswered.add(answer)
    const answered = () => this.#unanswered.delete(answer)
    answer.then(answered, answered)
  }

  /** Holds what is written until all is asked for that needs no answer. */
  #gather(): void {
    if (this.#gathering) return
    this.#gathering = true
    const { stream } = (this as unknown as Inside).connection
    stream.cork()
    process.nextTick(() => {
      this.#gathering = false
      stream.uncork()
    })
  }
}

/** As {@link PipeliningClient.alone}; of a connection of another kind, at once. */
export function aloneOn<T>(client: pg.ClientBase, copy: () => Promise<T>): Promise<T> {
  return client instanceof PipeliningClient ? client.alone(copy) : copy()
}
