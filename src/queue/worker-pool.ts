/**
 * One connection on which all workers of a process listen. BullMQ gives each a connection of its own; PostgreSQL then
 * wakes all of them with every notification, of whatever queue, and each job costs as many process switches as there are
 * queues.
 */
import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'

/** After a statement that failed a worker of BullMQ asks again at once, however often; so long it waits here, in milliseconds. */
const FAILED_MS = 1_000

/**
 * A pool for BullMQ's workers: queries go to `pool`, with a pause after one that fails, and whoever asks for a connection
 * gets a seat on the shared one.
 */
export function poolOfWorkers(pool: pg.Pool): pg.Pool {
  const shared = new SharedConnection(pool)
  const query = async (text: string, values?: unknown[]): Promise<pg.QueryResult> => {
    try {
      return await pool.query(text, values)
    } catch (error) {
      await sleep(FAILED_MS, undefined, { ref: false })
      throw error
    }
  }
  return new Proxy(pool, {
    get(target, name) {
      if (name === 'connect') return () => shared.seat()
      if (name === 'query') return query
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

class SharedConnection {
  readonly #pool: pg.Pool
  /** Null while nobody has a seat, and once the connection broke: the next who asks opens another. */
  #open: Promise<Open> | null = null

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  async seat(): Promise<Seat> {
    const opening = this.#open ?? this.#begin()
    const open = await opening
    const seat: Seat = new Seat(open, () => this.#leave(opening, open, seat))
    open.seats.add(seat)
    return seat
  }

  #begin(): Promise<Open> {
    const opening = this.#connect().catch((error: unknown) => {
      this.#forget(opening)
      throw error
    })
    this.#open = opening
    return opening
  }

  async #connect(): Promise<Open> {
    const client = await this.#pool.connect()
    const seats = new Set<Seat>()
    const notified = (message: pg.Notification): void => {
      for (const seat of [...seats]) seat.emit('notification', message)
    }
    const broken = (error: Error): void => {
      this.#open = null
      for (const seat of [...seats]) if (seat.listenerCount('error') > 0) seat.emit('error', error)
    }
    client.on('notification', notified)
    client.on('error', broken)
    return { client, seats, notified, broken, listens: false, turn: Promise.resolve() }
  }

  /** A connection that listens, or broke, is of no use to anybody else. */
  #leave(opening: Promise<Open>, open: Open, seat: Seat): void {
    const { client, seats, notified, broken } = open
    if (!seats.delete(seat) || seats.size > 0) return
    const isWhole = this.#open === opening && !open.listens
    this.#forget(opening)
    client.off('notification', notified)
    client.off('error', broken)
    client.release(!isWhole)
  }

  #forget(opening: Promise<Open>): void {
    if (this.#open === opening) this.#open = null
  }
}

interface Open {
  readonly client: pg.PoolClient
  readonly seats: Set<Seat>
  readonly notified: (message: pg.Notification) => void
  readonly broken: (error: Error) => void
  /** Set by whoever asks it to. */
  listens: boolean
  /** Ends when nobody asks the server anything on it. */
  turn: Promise<unknown>
}

/** What a worker takes for its own connection: the part of `pg.PoolClient` that BullMQ uses. */
class Seat extends EventEmitter {
  readonly #open: Open
  readonly release: () => void

  constructor(open: Open, release: () => void) {
    super()
    this.#open = open
    this.release = release
  }

  query(text: string, values?: unknown[]): Promise<pg.QueryResult> {
    this.#open.listens ||= text.includes('LISTEN')
    const ask = () => this.#open.client.query(text, values)
    const answer = this.#open.turn.then(ask, ask)
    this.#open.turn = answer
    return answer
  }
}
