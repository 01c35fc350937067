import { readFileSync } from 'node:fs'
import { type Cosignature, openCosignature } from '../feed/cosignature.ts'
import { addresseeOf, originOf } from '../feed/name.ts'
import { SUITES } from '../feed/suites.ts'
import { openDatabase } from '../store/database.ts'
import { type Membership, verifyMembership } from '../trust/membership.ts'
import { parseMembership } from '../trust/membership-parse.ts'
import type { Province, Region } from './region.ts'

/** The membership of the region, verified. */
export function membershipOf({ membership }: Region): Membership {
  const signed = parseMembership(readFileSync(membership, 'utf8'))
  return verifyMembership(SUITES[signed.membership.suite], signed, Date.now())
}

/** One feed as one node says that it holds it. */
export interface HeldFeed {
  readonly feed: string
  readonly generation: number
  readonly size: number
  readonly root: string
  readonly applied: number
}

export interface CollectFacts {
  readonly read: number
  readonly accepted: number
  readonly quarantined: number
  readonly superseded: number
  readonly quarantineReasons: Readonly<Record<string, number>>
}

/** What a node answers to another member about the feeds that it holds; empty while it does not answer. */
export async function heldFeeds({ endpoint, asker }: Province): Promise<readonly HeldFeed[]> {
  const answer = await asker.get<{ readonly feeds: readonly HeldFeed[] }>(`${endpoint}/v1/feeds`)
  return answer?.feeds ?? []
}

/** What a node has collected, from its own tables. */
export async function collectFacts({ databaseUrl }: Province): Promise<CollectFacts> {
  const { db, close } = await openDatabase(databaseUrl, 2)
  try {
    const batches = await db
      .selectFrom('source_batch')
      .select(['read_rows', 'accepted_rows', 'quarantined_rows', 'superseded_rows'])
      .execute()
    const reasons = await db
      .selectFrom('quarantined_row')
      .select(eb => ['rule', eb.fn.countAll<number>().as('rows')] as const)
      .groupBy('rule')
      .orderBy('rule')
      .execute()
    const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
    return {
      read: sum(batches.map(batch => batch.read_rows)),
      accepted: sum(batches.map(batch => batch.accepted_rows)),
      quarantined: sum(batches.map(batch => batch.quarantined_rows)),
      superseded: sum(batches.map(batch => batch.superseded_rows)),
      quarantineReasons: Object.fromEntries(reasons.map(({ rule, rows }) => [rule, Number(rows)])),
    }
  } finally {
    await close()
  }
}

export async function subjectsOf({ endpoint, asker }: Province, domain: string): Promise<number | null> {
  const answer = await asker.get<{ readonly subjects: number }>(`${endpoint}/v1/joint-lists/${domain}`)
  return answer?.subjects ?? null
}

/** How many listings of a subject a node shows; null while it does not answer. */
export async function hitsOf(
  { endpoint, asker }: Province,
  domain: string,
  uscc: string,
): Promise<number | null> {
  const answer = await asker.get<{ readonly hits: readonly unknown[] }>(
    `${endpoint}/v1/joint-lists/${domain}/subjects/${uscc}`,
  )
  return answer ? answer.hits.length : null
}

/** References of the listings by this province that it shows of a subject. */
export async function refsOf(
  { division, endpoint, asker }: Province,
  domain: string,
  uscc: string,
): Promise<ReadonlySet<string>> {
  const answer = await asker.get<{
    readonly hits: readonly { readonly feed: string; readonly ref: string }[]
  }>(`${endpoint}/v1/joint-lists/${domain}/subjects/${uscc}`)
  return new Set(
    answer?.hits.filter(({ feed }) => feed.startsWith(`${division}/`)).map(({ ref }) => ref) ?? [],
  )
}

/**
 * The members that have signed that they apply a feed up to `size`, as the issuer holds their statements.
 * Each signature is verified here again.
 */
export async function appliedBy(
  issuer: Province,
  feed: string,
  size: number,
  membership: Membership,
): Promise<ReadonlySet<string>> {
  const answer = await issuer.asker.get<{ readonly cosignatures: readonly Cosignature[] }>(
    `${issuer.endpoint}/v1/feeds/${feed}/checkpoint?generation=1`,
  )
  const divisions = (answer?.cosignatures ?? [])
    .filter(one => one.kind === 'applied' && one.size >= size && one.division !== issuer.division)
    .filter(one => {
      openCosignature(
        SUITES[membership.body.suite],
        originOf({ feed, generation: 1 }),
        one,
        membership.cosigningKeys(one.division),
      )
      return true
    })
    .map(one => one.division)
  return new Set(divisions)
}

/** A feed of one issuer and what every other node holds of it. */
export interface ComparedFeed {
  readonly feed: string
  readonly size: number
  readonly root: string
  readonly holders: Readonly<Record<string, { readonly size: number; readonly root: string }>>
}

/** The feeds of every province as it holds them, beside what the others hold. */
export async function compareFeeds({
  provinces,
}: Region): Promise<ReadonlyMap<string, readonly ComparedFeed[]>> {
  const held = new Map(
    await Promise.all(provinces.map(async one => [one.division, await heldFeeds(one)] as const)),
  )
  const compared = provinces.map(({ division }) => {
    // A directed feed is held by its addressee alone.
    const own = (held.get(division) ?? []).filter(
      ({ feed }) => feed.startsWith(`${division}/`) && addresseeOf(feed) === undefined,
    )
    const feeds = own.map(({ feed, size, root }) => {
      const others = provinces.filter(other => other.division !== division)
      const holders = others.map(other => {
        const copy = held.get(other.division)?.find(one => one.feed === feed)
        return [other.division, { size: copy?.size ?? 0, root: copy?.root ?? '' }] as const
      })
      return { feed, size, root, holders: Object.fromEntries(holders) }
    })
    return [division, feeds] as const
  })
  return new Map(compared)
}

/** True when every other node has the issuer's size and root of every feed. */
export function inStep(feeds: readonly ComparedFeed[]): boolean {
  return feeds.every(({ size, root, holders }) =>
    Object.values(holders).every(one => one.size === size && one.root === root),
  )
}
