import type pg from 'pg'

/** Any constant that nothing else in this database uses. */
const READY_LOCK = 731_400_002
/** How old an answer may be, in milliseconds. */
const FRESH_MS = 1_000

/**
 * Whether this node may answer, known to all its processes. A worker that has compared the database with its
 * high-water file holds a shared lock; the lock ends with the worker or the server, so a database that was
 * restored from a backup says nothing about itself.
 */
export class Readiness {
  readonly #pool: pg.Pool
  /** The session that holds the lock, in the worker that declared; null before, and once the session is gone. */
  #holder: pg.PoolClient | null = null
  /** What the database said last, for processes that declare nothing. */
  #known: { readonly ready: boolean; readonly at: number } = NOT_KNOWN

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  /** Called by a worker when it has found itself ready. */
  async declare(): Promise<void> {
    if (this.#holder) return
    const client = await this.#pool.connect()
    // The server restarted, perhaps with another database: what was found ready has to be found so again.
    client.once('error', error => {
      if (this.#holder !== client) return
      this.#holder = null
      this.#known = NOT_KNOWN
      client.release(error)
    })
    await client.query('select pg_advisory_lock_shared($1)', [READY_LOCK])
    this.#holder = client
  }

  async withdraw(): Promise<void> {
    const client = this.#holder
    this.#holder = null
    this.#known = NOT_KNOWN
    // Closing the session ends its lock.
    client?.release(true)
  }

  /** Asks the database at most once a second. */
  async refresh(now: number): Promise<boolean> {
    if (this.#holder) return true
    if (now - this.#known.at < FRESH_MS) return this.#known.ready
    const { rowCount } = await this.#pool.query(
      `select 1 from pg_locks where locktype = 'advisory' and objid = $1 and mode = 'ShareLock' and granted
       and database = (select oid from pg_database where datname = current_database())`,
      [READY_LOCK],
    )
    this.#known = { ready: (rowCount ?? 0) > 0, at: now }
    return this.#known.ready
  }

  /** Whether this very process has found the node ready, and still may believe it. */
  get declared(): boolean {
    return this.#holder !== null
  }
}

const NOT_KNOWN = { ready: false, at: 0 }
