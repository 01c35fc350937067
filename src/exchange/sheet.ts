import type { Day } from '../base/time.ts'
import { isAuditFeed, parseFeedName } from '../feed/name.ts'
import type { Suite } from '../feed/suite.ts'
import type { FeedStore } from './ports.ts'

/** One line of the reconciliation sheet 对账单: a feed at one holder. */
export interface SheetLine {
  readonly feed: string
  readonly generation: number
  readonly holder: string
  /** Entries that the issuer has signed, as this node knows it. */
  readonly issuerCount: number
  /** Entries that the holder has confirmed as applied. */
  readonly holderCount: number
  /** `issuerCount - holderCount`. */
  readonly difference: number
  /** 对账指纹: the root that the holder confirmed, hexadecimal; null before the first confirmation. */
  readonly fingerprint: string | null
  /** ISO instant of the confirmation that stands; null before the first. */
  readonly confirmedSince: string | null
}

export interface Sheet {
  readonly day: Day
  readonly division: string
  readonly lines: readonly SheetLine[]
}

export interface SheetPorts {
  readonly suite: Suite
  readonly store: Pick<FeedStore, 'heads' | 'cosignatures'>
  readonly self: string
  audience(feed: string): readonly string[]
}

/**
 * The sheet as this node can prove it: of its own feeds a line for each member that may hold them, from their signed
 * confirmations; of the others' feeds its own line.
 */
export async function reconcile(ports: SheetPorts, day: Day): Promise<Sheet> {
  const lines: SheetLine[] = []
  for (const head of await ports.store.heads()) {
    if (isAuditFeed(head.id.feed)) continue
    const own = parseFeedName(head.id.feed).division === ports.self
    const applied = (await ports.store.cosignatures(head)).filter(one => one.kind === 'applied')
    for (const holder of own ? ports.audience(head.id.feed) : [ports.self]) {
      const newest = applied.filter(one => one.division === holder).sort((a, b) => b.size - a.size)[0]
      const issuerCount = head.checkpoint?.size ?? 0
      const holderCount = newest?.size ?? 0
      lines.push({
        ...head.id,
        holder,
        issuerCount,
        holderCount,
        difference: issuerCount - holderCount,
        fingerprint: newest?.root ?? null,
        confirmedSince: newest === undefined ? null : new Date(newest.time * 1000).toISOString(),
      })
    }
  }
  return { day, division: ports.self, lines }
}
