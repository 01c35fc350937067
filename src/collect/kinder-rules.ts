/**
 * A kinder rule that takes effect later reaches what is published already and will never be delivered again: the
 * issuer amends its own entries whose stored end is later than the rules in force allow (domain.md §4.2). The issuer
 * does it, not each reader: which rule applies to a decision is the issuer's law, and every holder obeys the end that
 * the entry states.
 */
import { createHash } from 'node:crypto'
import { canonicalBytes, canonicalText } from '../base/canonical.ts'
import { type Day, instantText, legalDay } from '../base/time.ts'
import { PUBLICITY_RULES, type PublicityRuleSet } from '../standard/clocks/publicity.ts'
import type { StandardRecord } from '../standard/record.ts'
import { appendAll, type Growth } from './chunk.ts'
import type {
  CollectPorts,
  CollectTransaction,
  FeedPlace,
  LocalRecord,
  PublishedKey,
  SourceRecord,
} from './ports.ts'
import { timed } from './publicity.ts'

/** Records that are looked at in one transaction: a few milliseconds in which they are locked. */
const BATCH = 200

export type ReviewPorts = Pick<CollectPorts, 'store' | 'rules' | 'clock' | 'onGrown' | 'random'>

/**
 * Looks at every published record once after the rules in force have changed, and then never again until they change
 * next. Gives way after each batch. Killed in between it starts anew, and amends nothing twice: an end that was
 * shortened is no longer later than the rules allow.
 * @returns how many entries were amended or withdrawn
 */
export async function* reviewPublicity(
  ports: ReviewPorts,
  ruleSets: readonly PublicityRuleSet[] = PUBLICITY_RULES,
): AsyncGenerator<void, number> {
  const day = legalDay(ports.clock())
  const inForce = rulesInForce(ruleSets, day)
  let amended = 0
  if ((await ports.store.reviewedUnder()) === inForce) return amended
  for (let after: PublishedKey | null = null; ; ) {
    const some: readonly PublishedKey[] = await ports.store.publishedAfter(after, BATCH)
    const grown = await ports.store.transaction(async tx => {
      const growth = await shortened(ports, tx, some, day, ruleSets)
      amended += growth.drafts.size + growth.tombstones.length
      return appendAll(ports, tx, growth)
    })
    if (grown.length > 0) await ports.onGrown(grown)
    if (some.length < BATCH) break
    after = some.at(-1) ?? null
    yield
  }
  await ports.store.noteReviewed(inForce)
  return amended
}

/** Whether {@link reviewPublicity} has anything to look at. */
export async function isReviewDue(
  { store, clock }: Pick<ReviewPorts, 'store' | 'clock'>,
  ruleSets: readonly PublicityRuleSet[] = PUBLICITY_RULES,
): Promise<boolean> {
  return (await store.reviewedUnder()) !== rulesInForce(ruleSets, legalDay(clock()))
}

/** Changes with the data and with the day on which a rule set takes effect. */
function rulesInForce(ruleSets: readonly PublicityRuleSet[], day: Day): string {
  const begun = ruleSets.filter(({ from }) => from <= day)
  return createHash('sha256').update(canonicalText(begun)).digest('hex')
}

async function shortened(
  ports: ReviewPorts,
  tx: CollectTransaction,
  some: readonly PublishedKey[],
  day: Day,
  ruleSets: readonly PublicityRuleSet[],
): Promise<Growth> {
  const growth: Growth = { drafts: new Map(), tombstones: [] }
  for (const [category, keys] of Map.groupBy(some, one => one.category)) {
    const [held] = await tx.held(
      category,
      keys.map(one => one.keyHmac),
    )
    const records: SourceRecord[] = []
    const local: LocalRecord[] = []
    for (const [key, record] of held) {
      const body = record.feed && (await tx.bodyOf(record.feed, record.ref))
      if (record.feed === null || body === null) continue
      const next = nextState(ports, { ...record, feed: record.feed }, body, day, ruleSets)
      if (next === null) continue
      if (next.local === undefined) growth.drafts.set(key, next)
      else {
        growth.tombstones.push(next.tombstone)
        local.push(next.local)
      }
      records.push(next.record)
    }
    await tx.saveRecords(category, records)
    await tx.keepLocally(category, local)
  }
  return growth
}

/**
 * What the rules make of a published record; null where they leave it as it is. Its stamp stays the source's in
 * `source_record`, so that the next delivery is compared with what the source said last.
 */
function nextState(
  { rules, clock, random }: ReviewPorts,
  held: SourceRecord & { readonly feed: FeedPlace },
  body: Uint8Array,
  day: Day,
  ruleSets: readonly PublicityRuleSet[],
) {
  const published = JSON.parse(Buffer.from(body).toString('utf8')) as StandardRecord
  const draft = timed(published, day, held.publicityEnd ?? undefined, ruleSets)
  const { publicityEnd, publicityScope } = draft
  if (publicityEnd === published.publicityEnd && publicityScope === published.publicityScope) return null
  const version = held.version + 1
  const record = { ...held, version, publicityEnd: publicityEnd ?? null }
  const full = {
    ...draft,
    recordId: held.recordId,
    version,
    updatedAt: instantText(clock()),
  } as StandardRecord
  const place = rules.placeOf(draft)
  if ('feed' in place) {
    const entry = canonicalBytes(rules.feedBody(full, place))
    const amendment = { kind: 'record', ref: held.ref, body: entry, amends: true } as const
    return { record: { ...record, feed: place }, place, draft: amendment }
  }
  // 轻微: the newer rule keeps it among authorities. A ref that was withdrawn never comes back.
  const withdrawn = { ...held.feed, effect: 'stop-use', ground: 'scope-narrowed' } as const
  return {
    record: { ...record, ref: random(16), feed: null },
    tombstone: { kind: 'tombstone', ref: held.ref, tombstone: withdrawn } as const,
    local: {
      recordId: held.recordId,
      reason: place.heldBecause,
      record: canonicalBytes(full),
      subject: null,
      isNew: false,
      personsUnder: null,
    },
  }
}
