import { hex } from '../base/bytes.ts'
import { canonicalBytes } from '../base/canonical.ts'
import { instantText, legalDay } from '../base/time.ts'
import { isListed, lifeOfStatus } from '../standard/listing-life.ts'
import type { StandardRecord } from '../standard/record.ts'
import { CollectError } from './fault.ts'
import type {
  AbsenceFacts,
  AbsencesHeld,
  CollectPorts,
  CollectTransaction,
  FeedDraft,
  FeedPlace,
  SourceMapping,
  SourceRecord,
} from './ports.ts'

/** Absences that are acted on without asking, a day: so many, or this share of what is held, whichever is more. */
const FEW = 3
const SHARE = 0.05
const CHUNK = 200

/** What a snapshot lacked, and why that was not acted on; null: it was. */
export interface Absences {
  readonly absent: number
  readonly held: AbsencesHeld | null
}

/**
 * Suspends what a snapshot lacks: neither shown nor used until the source confirms. Absence is no decision
 * (domain.md §4.6), so nothing is withdrawn; and a source that lost its rows must not empty a list, so more than
 * a few absences a day, or a row whose key cannot be read, hold all of them for an operator ({@link releaseAbsences}).
 * An explicit repair or revocation never comes through here.
 */
export async function suspendAbsent(
  ports: CollectPorts,
  mapping: Pick<SourceMapping, 'id'>,
  batchId: string,
): Promise<Absences> {
  const facts = await ports.store.absence(mapping.id, batchId, legalDay(ports.clock()))
  const held = whyHeld(facts)
  if (held === null) await suspendAll(ports, mapping, batchId, facts)
  const absences = { absent: facts.absent.length, held }
  await ports.store.noteAbsences(batchId, absences.absent, held)
  return absences
}

/**
 * Acts on what the guard held: somebody has looked, and the source has ended so many at once. Runs alone among all that
 * collect. What was suspended counts for the day all the same.
 * @returns how many records were suspended
 * @throws {CollectError} ABSENCES_NOT_HELD: nothing is held for the newest snapshot of the mapping, or a row without a
 *   readable key keeps them, which the department mends
 */
export async function releaseAbsences(
  ports: CollectPorts,
  mapping: Pick<SourceMapping, 'id'>,
): Promise<number> {
  const newest = await ports.store.heldAbsences(mapping.id)
  if (newest?.held !== 'TOO_MANY_ABSENT') {
    const why =
      newest?.held === 'UNREADABLE_KEY'
        ? 'a row of its newest snapshot has no readable key; mend the row, deliver a snapshot again'
        : 'its newest snapshot holds no absences'
    throw new CollectError(`mapping ${mapping.id}: ${why}`, { code: 'ABSENCES_NOT_HELD' })
  }
  const { batchId } = newest
  const facts = await ports.store.absence(mapping.id, batchId, legalDay(ports.clock()))
  await suspendAll(ports, mapping, batchId, facts)
  await ports.store.noteAbsences(batchId, facts.absent.length, null)
  return facts.absent.length
}

async function suspendAll(
  ports: CollectPorts,
  mapping: Pick<SourceMapping, 'id'>,
  batchId: string,
  { absent }: AbsenceFacts,
): Promise<void> {
  const grown = new Map<string, FeedPlace>()
  for (let i = 0; i < absent.length; i += CHUNK) {
    const some = absent.slice(i, i + CHUNK)
    for (const place of await ports.store.transaction(tx => suspend(ports, tx, some, mapping, batchId))) {
      grown.set(`${place.feed}/${place.generation}`, place)
    }
  }
  if (grown.size > 0) await ports.onGrown([...grown.values()])
}

function whyHeld({ absent, held, suspended, keyless }: AbsenceFacts): AbsencesHeld | null {
  if (absent.length === 0) return null
  if (keyless > 0) return 'UNREADABLE_KEY'
  return suspended + absent.length > Math.max(FEW, held * SHARE) ? 'TOO_MANY_ABSENT' : null
}

async function suspend(
  ports: CollectPorts,
  tx: CollectTransaction,
  absent: AbsenceFacts['absent'],
  mapping: Pick<SourceMapping, 'id'>,
  batchId: string,
): Promise<FeedPlace[]> {
  let count = 0
  const places = new Map<string, { place: FeedPlace; drafts: FeedDraft[] }>()
  for (const { category, keyHmac } of absent) {
    const [records] = await tx.held(category, [keyHmac])
    const record = records.get(hex(keyHmac))
    const body = record?.feed ? await tx.bodyOf(record.feed, record.ref) : null
    if (!record?.feed || body === null) continue
    const suspended = suspendedBody(ports, record, body)
    await tx.saveRecords(category, [{ ...record, version: record.version + 1, batchId, absent: true }])
    count++
    await suspendLife(ports, tx, category, record, batchId)
    const key = `${record.feed.feed}/${record.feed.generation}`
    const group = places.get(key) ?? { place: record.feed, drafts: [] }
    group.drafts.push({ kind: 'record', ref: record.ref, body: suspended, amends: true })
    places.set(key, group)
  }
  if (count > 0) await tx.countAbsences(mapping.id, legalDay(ports.clock()), count)
  const sorted = [...places.values()].sort((a, b) => (a.place.feed < b.place.feed ? -1 : 1))
  for (const { place, drafts } of sorted) await tx.append(place, drafts)
  return sorted.map(({ place }) => place)
}

async function suspendLife(
  ports: CollectPorts,
  tx: CollectTransaction,
  category: string,
  { keyHmac, recordId, ref, status, feed }: SourceRecord,
  batchId: string,
): Promise<void> {
  if (!isListed(category)) return
  const lives = await tx.lives(category, [keyHmac])
  const life = lives.get(hex(keyHmac)) ?? lifeOfStatus(status, feed !== null && ports.rules.publishes(feed))
  const moved = ports.lives.suspend(life, category, legalDay(ports.clock()), 'absent')
  // Suspended already, for a reason that its source does not lift by having it again.
  if ('refusals' in moved) return
  const source = `snapshot batch ${batchId}`
  await tx.saveLives(category, [{ ...{ keyHmac, recordId, ref }, ...moved, match: undefined, source }])
}

/** What a feed says of a record that is suspended. @param body as it was said before */
export function suspendedBody(ports: CollectPorts, record: SourceRecord, body: Uint8Array): Uint8Array {
  const published = JSON.parse(Buffer.from(body).toString('utf8')) as StandardRecord
  return canonicalBytes({
    ...published,
    status: 'suspended',
    version: record.version + 1,
    updatedAt: instantText(ports.clock()),
  })
}
