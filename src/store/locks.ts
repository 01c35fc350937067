/**
 * Every advisory lock of this database. Numbers are constants that nothing else in it uses; names are hashed by the
 * server (`hashtextextended`). A new lock is entered here, so that no two parts ever wait for each other unawares.
 */
import type pg from 'pg'
import type { FeedId } from '../feed/name.ts'

/** Several processes may start at once: one of them migrates. */
export const MIGRATION_LOCK = 731_400_001
/** Held, shared, by a worker that has found the node sound; its end says so to all processes of the node. */
export const READY_LOCK = 731_400_002
/** The same of one that lacks no withdrawal, though it lacks other entries. */
export const SERVING_LOCK = 731_400_003
/** Changes of accounts that two people could make at once, such as taking away the last administrator. */
export const SECURITY_LOCK = 731_400_011
/** Identities of another provider that sign in for the first time. */
export const IDENTITY_LOCK = 731_400_012
/** Whoever takes in rows of sources: one at a time thinks that a key is new. */
export const COLLECT_LOCK = 'xinqiao collect'
/** Whoever applies a version of the membership. */
export const MEMBERSHIP_LOCK = 'xinqiao membership'

/** One at a time signs, applies, pushes… a feed; the purpose says which. */
export function feedLock(purpose: string, { feed, generation }: FeedId): string {
  return `xinqiao ${purpose} ${feed}/${generation}`
}

/** Whoever notes that a piece of work failed: its attempts are counted one after the other. */
export function failedWorkLock(key: string): string {
  return `failed work ${key}`
}

/** Shared by who looks up what a province has withdrawn, exclusive for who adds to it. */
export function withdrawalsLock(division: string): string {
  return `xinqiao withdrawals ${division}`
}

/** Whoever brings the views up to one of several generations of a feed. */
export function generationsLock(feed: string): string {
  return `xinqiao generations ${feed}`
}

/**
 * Runs `work` alone under this name among all processes of the node. Waits its turn; the lock is gone when its
 * process dies. Holds one connection of the pool meanwhile.
 * @param read is asked for with the lock, and sees what was committed until it is held; `work` gets what it read
 */
export async function exclusively<T, R>(
  pool: pg.Pool,
  name: string,
  read: (client: pg.PoolClient) => Promise<R>,
  work: (found: R) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    const locked = client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name])
    const [, found] = await Promise.all([locked, read(client)])
    return await work(found)
  } finally {
    // Nobody waits for it here. A session that cannot unlock is closed, which unlocks.
    client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]).then(
      () => client.release(),
      (error: Error) => client.release(error),
    )
  }
}

/** As {@link exclusively}, where there is nothing to read. */
export function alone<T>(pool: pg.Pool, name: string, work: () => Promise<T>): Promise<T> {
  return exclusively(pool, name, async () => null, work)
}
