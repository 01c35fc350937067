/** Withdrawals of a province as its node serves them, and who has signed that it applies them. */
import { appliedBy } from '../facts.ts'
import type { Province } from '../region.ts'
import type { Stage } from './stage.ts'

interface Header {
  readonly seq: number
  readonly kind: string
  readonly ref: string
  readonly tombstone?: { readonly effect: string }
}

/** An entry as a page holds it. */
export interface Served {
  readonly header: Header
  /** Whether the page holds its body: that of an erased record is nowhere. */
  readonly open: boolean
}

/** At most a page of entries from a place on. */
export async function entriesOf(
  { own, asker }: Province,
  feed: string,
  from: number,
  limit = 1000,
): Promise<readonly Served[]> {
  const text = await asker.page(`${own}/v1/feeds/${feed}/entries?generation=1&from=${from}&limit=${limit}`)
  // A feed in which nothing stands yet is not there.
  return (text ?? '').split('\n').flatMap(line => {
    if (!line.startsWith('{"header":')) return []
    const { header, body } = JSON.parse(line) as { header: string; body?: string }
    return [{ header: JSON.parse(header) as Header, open: body !== undefined }]
  })
}

/** The withdrawal of a record: where it stands, and what it asks of holders. */
async function withdrawalOf(
  issuer: Province,
  ref: string,
): Promise<{ readonly seq: number; readonly effect: string } | null> {
  const feed = `${issuer.division}/withdrawals`
  const found = (await entriesOf(issuer, feed, 0)).find(({ header }) => header.ref === ref)
  if (found === undefined) return null
  const { seq, tombstone } = found.header
  return { seq, effect: tombstone?.effect ?? '' }
}

/** As {@link withdrawalOf}, once the issuer has signed it. */
export async function untilWithdrawn(
  stage: Stage,
  issuer: Province,
  ref: string,
): Promise<NonNullable<Awaited<ReturnType<typeof withdrawalOf>>>> {
  let end: Awaited<ReturnType<typeof withdrawalOf>> = null
  await stage.until(`the withdrawal of ${ref}`, async () => {
    end = await withdrawalOf(issuer, ref)
    return end !== null
  })
  if (end === null) throw new TypeError('it was there')
  return end
}

/** @returns how many other provinces have signed that they apply it, when all have; and milliseconds until then */
export async function receiptsFor(
  stage: Stage,
  issuer: Province,
  seq: number,
): Promise<{ readonly receipts: number; readonly ms: number }> {
  const feed = `${issuer.division}/withdrawals`
  const others = stage.provinces.length - 1
  let receipts = 0
  const ms = await stage.until(`receipts of ${feed}`, async () => {
    receipts = (await appliedBy({ ...issuer, endpoint: issuer.own }, feed, seq + 1, stage.membership)).size
    return receipts === others
  })
  return { receipts, ms }
}
