import type pg from 'pg'

/** Whoever takes in rows of sources: one at a time thinks that a key is new. */
export const COLLECT_LOCK = 'xinqiao collect'

/**
 * Runs `work` alone under this name among all processes of the node. Waits its turn; the lock is gone when its
 * process dies. Holds one connection of the pool meanwhile.
 */
export async function exclusively<T>(pool: pg.Pool, name: string, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name])
    return await work()
  } finally {
    // A session that cannot unlock is closed, which unlocks.
    const gone = await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]).then(
      () => undefined,
      (error: Error) => error,
    )
    client.release(gone)
  }
}
