import { FaultError } from '../base/fault.ts'
import { FeedFileError } from '../feed/fault.ts'
import { type FerryManifest, type FerryPart, type FerryRange, manifestName } from '../feed/ferry-manifest.ts'
import { type FerrySource, inspectFerry, partsToRead, readFerry, wordsOf } from '../feed/ferry-read.ts'
import type { FerryReceipt } from '../feed/ferry-receipt.ts'
import { type FeedId, originOf, parseFeedName } from '../feed/name.ts'
import type { Page } from '../feed/page.ts'
import { type CosignatureReceiver, receiveCosignatures } from './cosign.ts'
import { ExchangeError } from './fault.ts'
import type { FeedHead, FeedStore, FeedTransaction } from './ports.ts'
import { type ReceivePorts, receivePage } from './receive.ts'

export interface FerryImportPorts extends ReceivePorts, CosignatureReceiver {
  /** This node's division. */
  readonly self: string
  readonly membership: { readonly version: number; readonly digest: string }
  /** Whether `holder` may hand a feed to `reader`. */
  mayServe(holder: string, reader: string, feed: string): boolean
  /** Told after each part. */
  onPart(done: number, total: number): void
}

export interface FerryTaken {
  readonly entries: number
  readonly receipts: number
  /** Parts of which nothing was new. */
  readonly skipped: number
  /** The feeds that grew or whose checkpoint is newer. */
  readonly feeds: readonly FeedId[]
}

/** Damaged parts that one message names. */
const MAX_NAMED = 8

/**
 * Takes an export in, part by part: checksum, length and ranges of a part hold before anything of it is stored,
 * and each part is one transaction, all or nothing. Interrupted anywhere it goes on at the first part that holds
 * something new; taken in twice it does nothing the second time. Every page is verified as if a stranger brought
 * it, which is what happens.
 * @throws {FeedFileError} FERRY_PART_BAD, FERRY_BAD: which file to carry again; nothing was stored then.
 * @throws {ExchangeError} CARGO_REFUSED, with the part and the place in the feed; earlier parts stay.
 */
export async function importFerry(
  ports: FerryImportPorts,
  source: FerrySource,
  manifest: FerryManifest,
): Promise<FerryTaken> {
  requireReadable(ports, manifest)
  const held = await heldSizes(ports, manifest)
  const wanted = partsToRead(manifest, id => held.get(originOf(id)) ?? 0)
  requireContinuing(manifest, wanted, held)
  await requireWhole(source, manifest, wanted)
  const taken = { entries: 0, receipts: 0, feeds: new Map<string, FeedId>() }
  for (const index of wanted) {
    const items = await Array.fromAsync(readFerry(source, manifest, [index]))
    const { name } = manifest.parts[index] as FerryPart
    const pages = items.flatMap(item => (item.kind === 'page' ? [item.page] : []))
    taken.entries += await takePages(ports, name, pages)
    for (const { feed, generation } of pages) taken.feeds.set(feed, { feed, generation })
    for (const item of items) if (item.kind === 'receipt') await takeReceipt(ports, name, item.receipt)
    taken.receipts += items.length - pages.length
    ports.onPart(index + 1, manifest.parts.length)
  }
  return { ...taken, skipped: manifest.parts.length - wanted.length, feeds: [...taken.feeds.values()] }
}

/** What can be said of an export before a byte of its parts is read. */
function requireReadable(ports: FerryImportPorts, { id, exporter, suite, membership, feeds }: FerryManifest) {
  if (suite !== ports.suite.name)
    throw refused(manifestName(id), `it is of the suite ${suite}, this region runs ${ports.suite.name}`)
  const { version, digest } = ports.membership
  if (membership.version > version) {
    const why = `its exporter has membership version ${membership.version}, this node ${version}; bring the newer membership first`
    throw refused(manifestName(id), why)
  }
  if (membership.version === version && membership.digest !== digest)
    throw refused(
      manifestName(id),
      `its exporter has another membership of version ${version}; compare the files`,
    )
  const hidden = feeds.find(({ feed }) => !ports.mayServe(exporter, ports.self, feed))
  if (hidden === undefined) return
  const why = `${exporter} may not hand ${hidden.feed} to ${ports.self}, says the membership`
  throw refused(manifestName(id), why)
}

async function heldSizes(
  { store }: FerryImportPorts,
  { feeds }: FerryManifest,
): Promise<Map<string, number>> {
  const heads = await Promise.all(feeds.map(id => store.head(id)))
  return new Map(feeds.map((id, i) => [originOf(id), heads[i]?.tree.size ?? 0]))
}

/** An export that begins beyond what is held comes too early: the one before it is still on its way. */
function requireContinuing(
  manifest: FerryManifest,
  wanted: readonly number[],
  held: ReadonlyMap<string, number>,
) {
  for (const index of wanted) {
    const { name, content } = manifest.parts[index] as FerryPart
    if (content.kind !== 'pages') continue
    const { from, feed } = manifest.feeds.find(one => originOf(one) === originOf(content)) as FerryRange
    const size = held.get(originOf(content)) ?? 0
    if (from <= size) continue
    const why = `it begins at entry ${from} of ${feed}, and ${size} are held here; take in the earlier export first`
    throw refused(name, why, { feed, expected: size })
  }
}

/** Before anything is stored: all that has to be carried again is named at once. */
async function requireWhole(source: FerrySource, manifest: FerryManifest, wanted: readonly number[]) {
  const faults = await inspectFerry(source, manifest, wanted)
  const [first] = faults
  if (first === undefined) return
  const named = faults.slice(0, MAX_NAMED).map(fault => `${fault.part} is ${wordsOf(fault)}`)
  const more = faults.length > MAX_NAMED ? `, and ${faults.length - MAX_NAMED} more` : ''
  throw new FeedFileError(`${named.join('; ')}${more}: carry these again; nothing was taken in`, first)
}

/** The pages of one part in one transaction. @returns entries that are new here. */
async function takePages(ports: FerryImportPorts, part: string, pages: readonly Page[]): Promise<number> {
  if (pages.length === 0) return 0
  let place: Page | undefined
  let freeze: (() => Promise<void>) | undefined
  try {
    return await ports.store.transaction(async tx => {
      // The freeze of a fork outlives the transaction, which will be undone; its row is locked until then.
      const store = within(ports.store, tx, (head, evidence) => {
        freeze = () =>
          ports.store.transaction(async after => after.freeze(await after.lock(head.id), evidence))
      })
      let entries = 0
      for (const page of pages) {
        place = page
        const held = (await tx.lock(page)).tree.size
        // All of it is held, and no newer checkpoint can come of it.
        if (page.from < held && page.from + page.entries.length <= held) continue
        entries += (await receivePage({ ...ports, store }, page)).taken
      }
      return entries
    })
  } catch (error) {
    await freeze?.()
    if (!(error instanceof FaultError) || place === undefined) throw error
    const why = `the page at entry ${place.from} of ${place.feed} does not hold (${error.fault.code}): ${error.message}`
    throw refused(part, why, { feed: place.feed, cause: error })
  }
}

/** The store as it is, but its transactions are part of `tx`, and a freeze waits for the end of it. */
function within(
  store: FeedStore,
  tx: FeedTransaction,
  onFreeze: (head: FeedHead, evidence: object) => void,
): FeedStore {
  const part = overriding(tx, { freeze: async (head, evidence) => onFreeze(head, evidence) })
  return overriding(store, { transaction: work => work(part) })
}

function overriding<T extends object>(whole: T, own: Partial<T>): T {
  return new Proxy(whole, {
    get(target, name) {
      const found: unknown = Reflect.get(own, name) ?? Reflect.get(target, name)
      return typeof found === 'function' && !(name in own) ? found.bind(target) : found
    },
  })
}

/** A holder's statement on a feed of this node; it also says where the next export to that holder begins. */
async function takeReceipt(ports: FerryImportPorts, part: string, { cosignature, ...id }: FerryReceipt) {
  const { division, size } = cosignature
  try {
    if (parseFeedName(id.feed).division !== ports.self)
      throw new ExchangeError(`${id.feed} is no feed of ${ports.self}`, {
        code: 'FEED_UNKNOWN',
        feed: id.feed,
      })
    await receiveCosignatures(ports, division, id, [cosignature])
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    const why = `what ${division} states of ${id.feed} at ${size} entries does not hold (${error.fault.code}): ${error.message}`
    throw refused(part, why, { feed: id.feed, cause: error })
  }
  const head = await ports.store.head(id)
  if (head === null) return
  const cursor = await ports.store.peerCursor(division, head)
  if (size > cursor.size) await ports.store.savePeerCursor(division, head, { ...cursor, size })
}

interface Refused {
  readonly feed?: string
  readonly expected?: number
  readonly cause?: unknown
}

function refused(part: string, why: string, { feed, expected, cause }: Refused = {}): ExchangeError {
  return new ExchangeError(
    `${part} refused: ${why}; nothing of it was stored`,
    {
      code: 'CARGO_REFUSED',
      part,
      ...(feed === undefined ? {} : { feed }),
      ...(expected === undefined ? {} : { expected }),
    },
    cause === undefined ? undefined : { cause },
  )
}
