import { openCheckpoint } from '../../src/feed/checkpoint.ts'
import { makeCosignature } from '../../src/feed/cosignature.ts'
import type { FerryItem } from '../../src/feed/ferry-read.ts'
import type { FerryReceipt } from '../../src/feed/ferry-receipt.ts'
import type { FerryFeed, FerryHead } from '../../src/feed/ferry-write.ts'
import { originOf } from '../../src/feed/name.ts'
import type { Page } from '../../src/feed/page.ts'
import { PageAudit } from '../../src/feed/page-audit.ts'
import { INTL, type Suite } from '../../src/feed/suite.ts'
import { Issuer, refOf, signerOf } from './issuer.ts'

export const LIST = '310000/lists.environment'
export const WITHDRAWALS = '310000/withdrawals'

export const HEAD: FerryHead = {
  id: 'ab'.repeat(16),
  exporter: '310000',
  madeAt: '2026-11-23T01:02:03.004Z',
  suite: 'intl',
  membership: { version: 3, digest: 'cd'.repeat(32) },
}

/** Forty records, and the withdrawal of two of them. */
export function province(suite: Suite = INTL): { readonly list: Issuer; readonly withdrawals: Issuer } {
  const list = new Issuer(LIST, undefined, 1, suite)
  for (let i = 0; i < 40; i++)
    list.record(refOf(`${i}`), { subjectName: `样本${i}`, filler: refOf(`x${i}`).repeat(4) })
  const withdrawals = new Issuer(WITHDRAWALS, undefined, 1, suite)
  for (const name of ['7', '21'])
    withdrawals.tombstone(refOf(name), { feed: LIST, effect: 'stop-use', ground: 'repair' })
  return { list, withdrawals }
}

/** The whole feed in pages of `length` entries. */
export async function feedOf(
  issuer: Issuer,
  length: number,
  closed: readonly number[] = [],
): Promise<FerryFeed> {
  const pages: Page[] = []
  for (let from = 0; from < issuer.entries.length; from += length)
    pages.push(await issuer.page({ from, to: Math.min(from + length, issuer.entries.length), closed }))
  return { ...issuer.id, pages }
}

/** Cosignatures of Jiangsu on what it took. */
export async function receiptsOf(issuers: readonly Issuer[]): Promise<FerryReceipt[]> {
  return Promise.all(
    issuers.map(async issuer => {
      const { id, suite, signer } = issuer
      const note = await issuer.checkpoint()
      const checkpoint = openCheckpoint(suite, note, originOf(id), [signer.publicKey])
      const jiangsu = signerOf('key of Jiangsu', suite)
      return {
        ...id,
        cosignature: await makeCosignature(jiangsu, 'applied', '320000', checkpoint, 1_790_000_000),
      }
    }),
  )
}

export async function itemsOf(reading: AsyncIterable<FerryItem>): Promise<FerryItem[]> {
  const items: FerryItem[] = []
  for await (const item of reading) items.push(item)
  return items
}

/** Sizes and roots after verifying all pages, by feed. */
export function rootsOf(
  suite: Suite,
  issuer: Issuer,
  items: readonly FerryItem[],
): { [feed: string]: string } {
  const audit = new PageAudit(suite, { feedKeys: () => [issuer.signer.publicKey], cosigningKeys: () => [] })
  for (const item of items) if (item.kind === 'page') audit.take(item.page)
  return Object.fromEntries(audit.facts().map(({ feed, size, root }) => [feed, `${size} ${root}`]))
}
