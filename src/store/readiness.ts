import type pg from 'pg'
import { READY_LOCK, SERVING_LOCK } from './locks.ts'

/** How old an answer may be, in milliseconds. */
const FRESH_MS = 1_000

/** What the processes of a node may do: see `Standing` of src/feed/replica/standing.ts. */
type Known = 'ready' | 'serving' | 'taking in'

/**
 * What this node may do, known to all its processes. A worker that has compared the database with its
 * high-water file holds a shared lock; the lock ends with the worker or the server, so a database that was
 * restored from a backup says nothing about itself.
 */
export class Readiness {
  readonly #pool: pg.Pool
  /** The session that holds the lock, in the worker that declared; null before, and once the session is gone. */
  #holder: pg.PoolClient | null = null
  /** Whether that session says that the node is ready, not only that it serves pages. */
  #ready = false
  /** What the database said last, for processes that declare nothing. */
  #known: { readonly what: Known; readonly at: number } = NOT_KNOWN

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  /** Called by a worker when it has found itself ready. */
  async declare(): Promise<void> {
    if (this.#ready) return
    await this.#lock(READY_LOCK)
    this.#ready = true
  }

  /** Called by a worker that lacks no withdrawal, though it lacks other entries still. */
  async declareServing(): Promise<void> {
    if (!this.#holder) await this.#lock(SERVING_LOCK)
  }

  async #lock(lock: number): Promise<void> {
    const client = this.#holder ?? (await this.#session())
    await client.query('select pg_advisory_lock_shared($1)', [lock])
    this.#holder = client
  }

  async #session(): Promise<pg.PoolClient> {
    const client = await this.#pool.connect()
    // The server restarted, perhaps with another database: what was found has to be found so again.
    client.once('error', error => {
      if (this.#holder !== client) return
      this.#forget()
      client.release(error)
    })
    return client
  }

  #forget(): void {
    this.#holder = null
    this.#ready = false
    this.#known = NOT_KNOWN
  }

  async withdraw(): Promise<void> {
    const client = this.#holder
    this.#forget()
    // Closing the session ends its locks, too, but only once the server has noticed.
    await client?.query('select pg_advisory_unlock_all()').catch(() => {})
    client?.release(true)
  }

  /** Asks the database at most once a second. */
  async refresh(now: number): Promise<Known> {
    if (this.#ready) return 'ready'
    if (now - this.#known.at < FRESH_MS) return this.#known.what
    const { rows } = await this.#pool.query<{ objid: string }>(
      `select objid from pg_locks where locktype = 'advisory' and objid = any($1) and mode = 'ShareLock' and granted
       and database = (select oid from pg_database where datname = current_database())`,
      [[READY_LOCK, SERVING_LOCK]],
    )
    const held = new Set(rows.map(row => Number(row.objid)))
    const what = held.has(READY_LOCK) ? 'ready' : held.has(SERVING_LOCK) ? 'serving' : 'taking in'
    this.#known = { what, at: now }
    return what
  }

  /** Processes of this node that work, counted by the lock that each holds: a killed one is gone at once. */
  async workers(): Promise<number> {
    const { rows } = await this.#pool.query<{ workers: string }>(
      `select count(*) as workers from pg_locks where locktype = 'advisory' and objid = $1 and mode = 'ShareLock'
       and granted and database = (select oid from pg_database where datname = current_database())`,
      [READY_LOCK],
    )
    return Number(rows[0]?.workers ?? 0)
  }

  /** Whether this very process has found the node ready, and still may believe it. */
  get declared(): boolean {
    return this.#ready
  }
}

const NOT_KNOWN = { what: 'taking in', at: 0 } as const
