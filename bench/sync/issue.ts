import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { appendEntries } from '../../src/exchange/append.ts'
import type { FeedId } from '../../src/feed/name.ts'
import type { Draft } from '../../src/feed/replica/append.ts'
import { INTL } from '../../src/feed/suite.ts'
import { type DatabaseHandle, openDatabase } from '../../src/store/database.ts'
import { PgFeedStore } from '../../src/store/feed-store.ts'
import { migrate } from '../../src/store/migrate.ts'
import { createSealer } from '../../src/store/sealing.ts'
import { Listings } from './listings.ts'

const BATCH = 5_000
export const LISTINGS = new Listings(join(import.meta.dirname, '../..'))

/** Appends `count` listings to a feed of `division` in its own database; its node signs them when it runs. */
export async function issueListings(
  databaseUrl: string,
  id: FeedId,
  from: number,
  count: number,
): Promise<void> {
  const database = await openDatabase(databaseUrl, 4)
  try {
    await migrate(database.pool)
    const store = storeOf(database, id.feed.slice(0, 6))
    for (let done = 0; done < count; done += BATCH) {
      const drafts = Array.from({ length: Math.min(BATCH, count - done) }, (_, i) => draft(from + done + i))
      await store.transaction(tx => appendEntries(context(), tx, id, drafts))
    }
  } finally {
    await database.close()
  }
}

export function storeOf(database: DatabaseHandle, division: string): PgFeedStore {
  return new PgFeedStore(database, INTL, createSealer(randomBytes(32)), division)
}

export function context() {
  return { suite: INTL, nowMs: Date.now(), random: randomBytes }
}

export function draft(index: number): Draft {
  return { kind: 'record', ref: randomBytes(16), body: LISTINGS.body(index), amends: false }
}
