import { equalBytes, fromHex } from '../base/bytes.ts'
import { FaultError } from '../base/fault.ts'
import { bodyDigest, decodeHeader, leafHash } from '../feed/entry.ts'
import type { FeedId } from '../feed/name.ts'
import type { PageEntry } from '../feed/page.ts'
import { sourcesOf } from '../feed/replica/standing.ts'
import { type Damage, leadTo, scrubTile, type TileToScrub } from '../feed/scrub.ts'
import type { Suite } from '../feed/suite.ts'
import { TILE_WIDTH } from '../feed/tiles.ts'
import type { FeedHead, FeedStore, PeerClient, StoredEntry } from './ports.ts'

/** Reads and mends what is stored of feeds, beneath what exchanging sees. */
export interface ScrubStore {
  /** Everything under tile `tile` of level 0 and its root above; the tile must not reach beyond the feed's size. */
  tile(head: FeedHead, tile: number): Promise<TileToScrub>
  /** Where the last scrub of this feed ended: the tile that comes next. */
  position(head: FeedHead): Promise<number>
  savePosition(head: FeedHead, tile: number): Promise<void>
  /** Puts a verified entry in the place of a damaged one. A body is only written where nothing closes it. */
  mendEntry(head: FeedHead, entry: StoredEntry): Promise<void>
  mendTile(head: FeedHead, tile: number, hashes: Uint8Array): Promise<void>
}

export interface ScrubPorts {
  readonly suite: Suite
  readonly store: Pick<FeedStore, 'head' | 'heads'>
  readonly scrub: ScrubStore
  readonly peers: Pick<PeerClient, 'pull'>
  /** Members, other than this one, that may hold a feed. */
  audience(feed: string): readonly string[]
  readonly self: string
  onDamage(found: Found): void
}

export interface Found {
  readonly feed: string
  readonly generation: number
  readonly what: Damage['what']
  /** The entry, or the first entry of the tile. */
  readonly seq: number
  readonly mended: boolean
}

export interface Scrubbed {
  readonly tiles: number
  readonly found: readonly Found[]
}

/** Rehashes everything of a feed that is stored; what is damaged is named, fetched again and verified. */
export async function scrubFeed(ports: ScrubPorts, id: FeedId): Promise<Scrubbed> {
  const head = await ports.store.head(id)
  const total = Math.ceil((head?.tree.size ?? 0) / TILE_WIDTH)
  const found: Found[] = []
  for (let tile = 0; head && tile < total; tile++) found.push(...(await scrubOne(ports, head, tile)))
  return { tiles: total, found }
}

/**
 * A bounded part of a scrub that never ends: so many tiles of 256 entries, going on where the last part ended.
 * @returns what was damaged; each is also told to `onDamage`.
 */
export async function scrubSome(ports: ScrubPorts, tiles: number): Promise<Scrubbed> {
  const found: Found[] = []
  let left = tiles
  for (const head of await ports.store.heads()) {
    const total = Math.ceil(head.tree.size / TILE_WIDTH)
    if (left === 0) break
    if (total === 0) continue
    const start = (await ports.scrub.position(head)) % total
    const count = Math.min(left, total)
    for (let i = 0; i < count; i++) found.push(...(await scrubOne(ports, head, (start + i) % total)))
    await ports.scrub.savePosition(head, (start + count) % total)
    left -= count
  }
  return { tiles: tiles - left, found }
}

async function scrubOne(ports: ScrubPorts, head: FeedHead, tile: number): Promise<Found[]> {
  const stored = await ports.scrub.tile(head, tile)
  const found: Found[] = []
  for (const damage of scrubTile(ports.suite, stored)) {
    const seq = 'seq' in damage ? damage.seq : damage.tile * TILE_WIDTH
    const mended = await mend(ports, head, stored, damage)
    const one = { ...head.id, what: damage.what, seq, mended }
    ports.onDamage(one)
    found.push(one)
  }
  return found
}

async function mend(
  ports: ScrubPorts,
  head: FeedHead,
  stored: TileToScrub,
  damage: Damage,
): Promise<boolean> {
  if (damage.what === 'tile unsure') return false
  if (damage.what === 'tail') return mendTail(ports, head, stored)
  if (damage.what === 'tile') {
    await ports.scrub.mendTile(head, damage.tile, damage.hashes)
    return true
  }
  const { seq } = damage
  for (const peer of holdersOf(ports, head)) {
    const entry = await fetchOne(ports, peer, head, stored, seq)
    if (entry === null) continue
    await ports.scrub.mendEntry(head, entry)
    return true
  }
  return false
}

/** The unfinished tile as another holder has it, if it leads to the tree that is held. */
async function mendTail(ports: ScrubPorts, head: FeedHead, stored: TileToScrub): Promise<boolean> {
  const { suite, peers, scrub } = ports
  for (const peer of holdersOf(ports, head)) {
    const page = await peers.pull(peer, head.id, stored.tile * TILE_WIDTH, stored.width).catch(nothingOf)
    const entries = page?.entries ?? []
    const leaves = entries.map(({ header }) => leafHash(suite, header))
    if (leaves.length !== stored.width || !leadTo(suite, leaves, stored.edge)) continue
    for (const [i, held] of stored.entries.entries()) {
      const given = entries[i]
      if (given === undefined || equalBytes(given.header, held.header)) continue
      const entry = entryOf(suite, held.seq, given)
      if (entry !== null) await scrub.mendEntry(head, entry)
    }
    return true
  }
  return false
}

function holdersOf({ audience, self }: ScrubPorts, { id }: FeedHead): string[] {
  const holders = new Set([id.feed.slice(0, 6), ...audience(id.feed)])
  return sourcesOf([...holders], id).filter(peer => peer !== self)
}

function nothingOf(error: unknown): null {
  if (error instanceof FaultError) return null
  throw error
}

/** The entry as another holder has it, if it is the one that our own proofs or header name; null if not. */
async function fetchOne(
  { suite, peers }: ScrubPorts,
  peer: string,
  head: FeedHead,
  stored: TileToScrub,
  seq: number,
): Promise<StoredEntry | null> {
  const page = await peers.pull(peer, head.id, seq, 1).catch(nothingOf)
  const given = page?.entries[0]
  if (given === undefined) return null
  if (!equalBytes(leafHash(suite, given.header), leafOf(suite, stored, seq))) return null
  return entryOf(suite, seq, given)
}

/** Null when the body is not the one of its header. */
function entryOf(suite: Suite, seq: number, { header: bytes, salt, body }: PageEntry): StoredEntry | null {
  const header = decodeHeader(bytes)
  const entry = { seq, kind: header.kind, ref: fromHex(header.ref), header: bytes }
  if (salt === undefined || body === undefined) return { ...entry, salt: null, body: null }
  const digest = fromHex(header.bodyDigest ?? '')
  return equalBytes(bodyDigest(suite, salt, body), digest) ? { ...entry, salt, body } : null
}

/** What the entry must hash to: the tile says it, or under an unfinished tile the header that is here. */
function leafOf(suite: Suite, { tile, hashes, entries }: TileToScrub, seq: number): Uint8Array {
  const at = (seq - tile * TILE_WIDTH) * 32
  if (hashes !== null) return hashes.subarray(at, at + 32)
  const held = entries.find(entry => entry.seq === seq)
  return held === undefined ? new Uint8Array(0) : leafHash(suite, held.header)
}
