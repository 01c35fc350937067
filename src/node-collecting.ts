/** How records of local systems come into a node: the half of `node.ts` that collects. */
import { randomBytes, randomUUID } from 'node:crypto'
import path from 'node:path'
import type { Clock } from './base/time.ts'
import { recordRules } from './collect/place.ts'
import type { FeedPlace } from './collect/ports.ts'
import { type TakeInPorts, takeIn } from './collect/take-in.ts'
import type { Settings } from './config/settings.ts'
import { mappingFolders } from './mapping/folder.ts'
import { readVersions } from './mapping/versions.ts'
import type { Log } from './observe/log.ts'
import type { PgCollectStore } from './store/collect-store.ts'
import type { DatabaseHandle } from './store/database.ts'
import { Inbox } from './store/inbox.ts'
import { exclusively } from './store/locks.ts'
import { isTaken } from './store/orphans.ts'
import { WithdrawnKeyFile } from './store/withdrawn-key-file.ts'
import type { Membership } from './trust/membership.ts'

export interface CollectingParts {
  readonly settings: Settings
  readonly clock: Clock
  readonly log: Log
  readonly database: DatabaseHandle
  readonly store: PgCollectStore
  membership(): Membership
  /** These feeds have grown: whoever signs and applies them is to be woken. */
  onGrown(places: readonly FeedPlace[]): Promise<void>
}

export interface Collecting {
  /** Takes in what waits; one process of the node at a time. */
  run(): Promise<void>
  /** Whether there is anything to take in. */
  waiting(): Promise<boolean>
  /** Calls back soon after something was delivered. @returns a function that ends it. */
  watch(onDelivered: () => void): () => void
  /**
   * Before a node may sign: nothing withdrawn can come back from its own sources, and files that a restored database
   * does not know are taken again.
   */
  restore(): Promise<{ readonly withdrawnKeys: number; readonly files: number }>
}

export async function makeCollecting(parts: CollectingParts): Promise<Collecting> {
  const { settings, clock, log, database, store } = parts
  const mappings = mappingFolders(path.join(settings.mappings, settings.division)).map(folder => {
    const versions = readVersions(folder)
    return { id: versions[0]?.id ?? '', versions }
  })
  const ids = mappings.map(({ id }) => id)
  const inbox = new Inbox(path.join(settings.dataDirectory, 'inbox'))
  await inbox.prepare(ids)
  const withdrawnKeys = new WithdrawnKeyFile(database.db, path.join(settings.dataDirectory, 'withdrawn-keys'))
  const ports: TakeInPorts = {
    inbox,
    mappings,
    clock,
    store,
    rules: recordRules(settings.division, parts.membership),
    random: randomBytes,
    newId: randomUUID,
    onGrown: parts.onGrown,
    onCollected: (mapping, { batchId, ...counts }) =>
      log.info({ event: 'collected', mapping, batchId, ...counts }),
    onFailed: (mapping, code, error) => log.error({ event: 'file-refused', mapping, code }, error),
  }
  return {
    run: () =>
      exclusively(database.pool, 'xinqiao collect', async () => {
        try {
          await takeIn(ports)
        } finally {
          await withdrawnKeys.follow()
        }
      }),
    async waiting() {
      const names = await Promise.all(ids.map(id => inbox.waiting(id)))
      return names.some(some => some.length > 0)
    },
    watch: onDelivered => inbox.watch(ids, onDelivered),
    async restore() {
      const { restored } = await withdrawnKeys.reconcile()
      let files = 0
      for (const id of ids) files += await inbox.redeliver(id, digest => isTaken(database.db, digest))
      return { withdrawnKeys: restored, files }
    },
  }
}
