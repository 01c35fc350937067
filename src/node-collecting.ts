/** How records of local systems come into a node: the half of `node.ts` that collects. */

import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { randomBytes } from './base/random.ts'
import type { Clock } from './base/time.ts'
import type { FrontEndPorts } from './collect/front-end.ts'
import { isReviewDue, reviewPublicity } from './collect/kinder-rules.ts'
import { recordRules } from './collect/place.ts'
import type { FeedPlace, MappingVersions } from './collect/ports.ts'
import { replay } from './collect/quarantine.ts'
import { isRelinkDue, relinkPersons } from './collect/relink.ts'
import { REPAIR } from './collect/repairs.ts'
import { type TakeInPorts, takeIn } from './collect/take-in.ts'
import { ConfigError } from './config/fault.ts'
import type { Settings } from './config/settings.ts'
import {
  deliveredFilesExpired,
  deliveredFileUnreadable,
  fileChanged,
  fileRefused,
  inboxStrays,
  personsRelinked,
  publicityReviewed,
  publicityReviewFailed,
  repairsFoundTarget,
} from './events/collecting.ts'
import type { Log } from './events/event.ts'
import type { Suite } from './feed/suite.ts'
import { listingLives } from './lists/life/lives.ts'
import { mappingFolders } from './mapping/folder.ts'
import type { CompiledMapping } from './mapping/mapping.ts'
import { readVersions } from './mapping/versions.ts'
import { deliveredActs } from './node-acts.ts'
import { openFrontEnds, tellCollected } from './node-front-ends.ts'
import { LifeRounds, reportedRepairs } from './node-lives.ts'
import { NodeLookups, unlessAwaited } from './node-lookups.ts'
import type { LinkKeys } from './standard/link-key.ts'
import type { PgCollectStore } from './store/collect-store.ts'
import type { DatabaseHandle } from './store/database.ts'
import { Inbox } from './store/inbox.ts'
import { alone, COLLECT_LOCK } from './store/locks.ts'
import { isTaken } from './store/orphans.ts'
import { PgQuarantine } from './store/quarantine-rows.ts'
import { PgReadingStore } from './store/reading-store.ts'
import type { Sealer } from './store/sealing.ts'
import { WithdrawnKeyFile } from './store/withdrawn-key-file.ts'
import { ReadyingThread } from './threads/readying.ts'
import type { Membership } from './trust/membership.ts'

export interface CollectingParts {
  readonly settings: Settings
  readonly clock: Clock
  readonly log: Log
  readonly database: DatabaseHandle
  readonly store: PgCollectStore
  readonly sealer: Sealer
  readonly suite: Suite
  /** Connection URLs by the names of the front ends. */
  readonly frontEndUrls: ReadonlyMap<string, string>
  membership(): Membership
  linkKeys(): LinkKeys
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
  /** Ends its thread, and gives connections to front-end databases back. */
  close(): Promise<void>
}

const UNKNOWN_TARGET = { rule: 'REPAIR_TARGET_UNKNOWN', batchId: null } as const
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

export async function makeCollecting(parts: CollectingParts): Promise<Collecting> {
  const { settings, clock, log, database, store, sealer } = parts
  const mappings = readMappings(settings)
  const ids = mappings.map(({ id }) => id)
  const marked = new Set(settings.doneMarkers)
  const folder = path.join(settings.dataDirectory, 'inbox')
  const inbox = new Inbox(folder, sealer, { clock, marked })
  await inbox.prepare(ids)
  const unknown = settings.doneMarkers.find(id => !ids.includes(id))
  if (unknown !== undefined)
    throw new ConfigError(`"doneMarkers": there is no mapping ${unknown}; there are ${ids.join(', ')}`, {
      code: 'CONFIG_INVALID',
    })
  const withdrawnKeys = new WithdrawnKeyFile(database.db, path.join(settings.dataDirectory, 'withdrawn-keys'))
  const lookups = await NodeLookups.open({ ...parts, inbox: folder, mappings, marked })
  await lookups.tellMissing()
  let anything = false
  const readying = new ReadyingThread({
    mappings: mappings.flatMap(({ versions }) => versions),
    self: settings.division,
    membership: parts.membership,
    clock,
    fingerprintKey: sealer.fingerprintKey,
    suite: parts.suite,
  })
  const ports: TakeInPorts & FrontEndPorts = {
    readings: new PgReadingStore(database.db, sealer),
    readying,
    lookups,
    inbox,
    mappings,
    clock,
    store,
    rules: recordRules(settings.division, parts.membership),
    lives: listingLives(settings.division),
    linkKeys: parts.linkKeys,
    repairs: reportedRepairs({ ...parts, self: settings.division }),
    acts: deliveredActs({ self: settings.division, clock }),
    random: randomBytes,
    newId: randomUUID,
    onGrown(places) {
      lifeRounds.grown()
      return parts.onGrown(places)
    },
    onCollected(mapping, result) {
      anything = true
      tellCollected(log, mapping, result)
    },
    onFailed: (mapping, code, error) => log(fileRefused({ mapping, code }), error),
    onChanged: (mapping, error) => log(fileChanged({ mapping, code: 'FILE_CHANGED' }), error),
    onAwaiting: (mapping, error) => lookups.awaiting(mapping, error),
  }
  /** A repair may come before the listing that it is about. */
  const retryRepairs = async (): Promise<void> => {
    if (!anything) return
    anything = false
    const quarantine = new PgQuarantine(database.db, sealer)
    // The lock of collecting is held already.
    const alone = { ...ports, quarantine, exclusively: <T>(work: () => Promise<T>) => work() }
    for (const mapping of mappings.filter(({ versions }) => versions.some(one => one.category === REPAIR))) {
      const replayed = await replay(alone, mapping, UNKNOWN_TARGET, { version: null, dry: false }).catch(
        unlessAwaited,
      )
      if (replayed === null) continue
      const repairs = replayed.tried - replayed.refused
      if (repairs > 0) log(repairsFoundTarget({ mapping: mapping.id, repairs }))
    }
  }
  const frontEnds = await openFrontEnds({ ...parts, mappings, ports })
  const lifeRounds = new LifeRounds({ ...parts, self: settings.division })
  let nextReview = 0
  /** A lane of its own, a batch a turn: no delivery waits for it. Trouble with it is told and tried again in an hour. */
  const review = async function* (): AsyncGenerator<void> {
    if (clock() < nextReview) return
    try {
      const amended = yield* reviewPublicity(ports)
      if (amended > 0) log(publicityReviewed({ amended }))
    } catch (error) {
      nextReview = clock() + HOUR_MS
      log(publicityReviewFailed(), error)
    }
  }
  /** As above: nobody waits while persons are put under another key of the region. */
  const relink = async function* (): AsyncGenerator<void> {
    const records = yield* relinkPersons(ports)
    if (records > 0) log(personsRelinked({ records }))
  }
  const strayed = new Map<string, { readonly said: string; readonly at: number }>()
  /** Once a day, and whenever there is something else. */
  const tellStrays = async (id: string): Promise<void> => {
    const strays = await inbox.strays(id, clock() - DAY_MS)
    const said = Object.values(strays).join(' ')
    const before = strayed.get(id)
    if (said === '0 0 0' || (before?.said === said && clock() < before.at + DAY_MS)) return
    strayed.set(id, { said, at: clock() })
    log(inboxStrays({ mapping: id, ...strays }))
  }
  let nextExpiry = 0
  const expire = async (): Promise<void> => {
    if (clock() < nextExpiry) return
    nextExpiry = clock() + HOUR_MS
    for (const id of ids) {
      await inbox.dropUnfinished(id, clock() - DAY_MS)
      const files = await inbox.expire(id, clock() - settings.keepDeliveredDays * DAY_MS)
      if (files > 0) log(deliveredFilesExpired({ mapping: id, files }))
      await tellStrays(id)
    }
    await lookups.expire(clock() - settings.keepDeliveredDays * DAY_MS)
  }
  return {
    run: () =>
      alone(database.pool, COLLECT_LOCK, async () => {
        try {
          // A file that cannot be taken in keeps no listing from ending on its day.
          await each([
            () => each(ids.map(id => () => inbox.recover(id))),
            () => lookups.take(),
            () => takeIn(ports, [...frontEnds.lanes, review, relink]),
            retryRepairs,
            () => lifeRounds.run(),
            expire,
          ])
        } finally {
          lookups.release()
          await withdrawnKeys.follow()
        }
      }),
    async waiting() {
      if (frontEnds.due() || lifeRounds.due() || (await lookups.waiting())) return true
      if (clock() >= nextReview && (await isReviewDue(ports))) return true
      if (await isRelinkDue(ports)) return true
      const names = await Promise.all(ids.map(id => inbox.waiting(id)))
      return names.some(some => some.length > 0)
    },
    watch(onDelivered) {
      const unwatch = [inbox.watch(ids, onDelivered), lookups.watch(onDelivered)]
      return () => {
        for (const end of unwatch) end()
      }
    },
    async restore() {
      const { restored } = await withdrawnKeys.reconcile()
      let files = 0
      for (const id of ids) {
        const back = await inbox.redeliver(id, file => isTaken(database.db, id, file))
        files += back.files
        if (back.unreadable.length > 0) {
          const code = 'SEALED_DATA_UNREADABLE'
          log(deliveredFileUnreadable({ mapping: id, files: back.unreadable.length, code }))
        }
      }
      return { withdrawnKeys: restored, files }
    },
    async close() {
      await readying.close()
      await frontEnds.close()
    },
  }
}

/** Does all of them, one after the other, whether those before went well or not. @throws what the first one threw */
async function each(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  let failed: { readonly error: unknown } | undefined
  for (const step of steps) {
    try {
      await step()
    } catch (error) {
      failed ??= { error }
    }
  }
  if (failed) throw failed.error
}

/** The mappings of this division, each with its versions side by side. */
export function readMappings({
  mappings,
  division,
}: Pick<Settings, 'mappings' | 'division'>): MappingVersions<CompiledMapping>[] {
  return mappingFolders(path.join(mappings, division)).map(folder => {
    const versions = readVersions(folder)
    return { id: versions[0]?.id ?? '', versions }
  })
}
