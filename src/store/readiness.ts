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
  #holder: pg.PoolClient | null = null
  #known: { readonly ready: boolean; readonly at: number } = { ready: false, at: 0 }

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  /** Called by a worker each time it has found itself ready. */
  async declare(): Promise<void> {
    if (this.#holder) return
    const client = await this.#pool.connect()
    client.on('error', () => {
      this.#holder = null
    })
    await client.query('select pg_advisory_lock_shared($1)', [READY_LOCK])
    this.#holder = client
    this.#known = { ready: true, at: Date.now() }
  }

  async withdraw(): Promise<void> {
    const client = this.#holder
    this.#holder = null
    // Closing the session ends its lock.
    client?.release(true)
    this.#known = { ready: false, at: Date.now() }
  }

  /** Asks the database at most once a second. */
  async refresh(now: number): Promise<boolean> {
    if (this.#holder) return true
    if (now - this.#known.at < FRESH_MS) return this.#known.ready
    const { rowCount } = await this.#pool.query(
      "select 1 from pg_locks where locktype = 'advisory' and objid = $1 and mode = 'ShareLock' and granted and database = (select oid from pg_database where datname = current_database())",
      [READY_LOCK],
    )
    this.#known = { ready: (rowCount ?? 0) > 0, at: now }
    return this.#known.ready
  }

  get ready(): boolean {
    return this.#holder !== null || this.#known.ready
  }
}
