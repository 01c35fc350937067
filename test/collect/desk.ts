/** What tests of collecting share: a real database with a store on it, and rules that let every record be published. */
import { randomBytes, randomUUID } from 'node:crypto'
import type { CollectPorts, FeedPlace } from '../../src/collect/ports.ts'
import type { TakeInPorts } from '../../src/collect/take-in.ts'
import { INTL } from '../../src/feed/suite.ts'
import { listingLives } from '../../src/lists/life/lives.ts'
import { reportedRepairs } from '../../src/node-lives.ts'
import { PgCollectStore } from '../../src/store/collect-store.ts'
import type { DatabaseHandle } from '../../src/store/database.ts'
import { createSealer, type Sealer } from '../../src/store/sealing.ts'
import { NO_LINK_KEYS } from '../support/link-keys.ts'
import { freshDatabase } from '../support/postgres.ts'

export const SELF = '310000'
export const FEED: FeedPlace = { feed: `${SELF}/records.penalty`, generation: 1 }
export const NOW = Date.parse('2026-06-01T00:00:00.000Z')

/** For tests in which nobody reports any. */
export const NO_REPAIRS: CollectPorts['repairs'] = { judge: async () => ({ refused: null, act: null }) }
/** For tests in which nobody delivers any. */
export const NO_ACTS: CollectPorts['acts'] = { refusals: async () => [] }

/** For tests that ask the database what came of files. */
export const UNHEARD: Pick<TakeInPorts, 'onCollected' | 'onFailed' | 'onChanged' | 'onAwaiting'> = {
  onCollected() {},
  onFailed() {},
  onChanged() {},
  onAwaiting() {},
}

export interface Desk {
  readonly database: DatabaseHandle
  readonly sealer: Sealer
  readonly ports: CollectPorts
  /** Lets time pass. */
  later(ms: number): void
  sizes(): Promise<Record<string, number>>
  /** Counts of all batches, the first first. */
  batches(): Promise<
    readonly (readonly [read: number, accepted: number, quarantined: number, superseded: number])[]
  >
}

/** @param self the division that collects */
export async function openDesk(self = SELF): Promise<Desk> {
  return deskOn(await freshDatabase(), randomBytes(32), self)
}

/** @param dataKey the same for whoever is to recognise the same rows */
export function deskOn(database: DatabaseHandle, dataKey: Uint8Array, self = SELF): Desk {
  const sealer = createSealer(dataKey)
  let now = NOW
  const appendContext = () => ({ suite: INTL, nowMs: now, random: randomBytes })
  const ports: CollectPorts = {
    store: new PgCollectStore({ database, sealer, self, appendContext }),
    rules: {
      withdrawals: { feed: `${self}/withdrawals`, generation: 1 },
      publishes: () => true,
      edition: 'one',
      // No feed carries repairs and objections of local systems.
      placeOf: ({ category }) => (['R11', 'R12'].includes(category) ? { heldBecause: 'NO_FEED' } : FEED),
      feedBody: record => record,
    },
    lives: listingLives(self),
    linkKeys: NO_LINK_KEYS,
    acts: NO_ACTS,
    repairs: reportedRepairs({
      ...{ self, suite: INTL, database, sealer },
      clock: () => now,
      membership: () => ({ generationOf: () => 1 }),
    }),
    random: randomBytes,
    newId: randomUUID,
    clock: () => now,
    onGrown: async () => {},
  }
  return {
    database,
    sealer,
    ports,
    later(ms) {
      now += ms
    },
    async sizes() {
      const rows = await database.db.selectFrom('feed').select(['name', 'size']).orderBy('name').execute()
      return Object.fromEntries(rows.map(row => [row.name, row.size]))
    },
    async batches() {
      const rows = await database.db.selectFrom('source_batch').selectAll().orderBy('started_at').execute()
      return rows.map(
        one => [one.read_rows, one.accepted_rows, one.quarantined_rows, one.superseded_rows] as const,
      )
    },
  }
}
