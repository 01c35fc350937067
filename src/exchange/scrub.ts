import { equalBytes, fromHex } from '../base/bytes.ts'
import { FaultError } from '../base/fault.ts'
import { bodyDigest, decodeHeader, leafHash } from '../feed/entry.ts'
import type { FeedId } from '../feed/name.ts'
import type { PageEntry } from '../feed/page.ts'
import { sourcesOf } from '../feed/replica/standing.ts'
import { type Damage, leadTo, rootOver, scrubTile, type TileToScrub, tilesAbove } from '../feed/scrub.ts'
import { HASH_BYTES, type Suite } from '../feed/suite.ts'
import { subtreeRoot, TILE_WIDTH, type Tile, type TileCoord } from '../feed/tiles.ts'
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
  /** @returns false: the feed has grown since `head` was read, and a tile that grows with it is left as it is. */
  mendTile(head: FeedHead, tile: TileCoord, hashes: Uint8Array): Promise<boolean>
  /** The stored tiles of level 0 from `from` up to `to`; null for one that is not there. */
  leafTiles(head: FeedHead, from: number, to: number): Promise<readonly (Uint8Array | null)[]>
  /** Every stored tile above level 0. */
  tilesAbove(head: FeedHead): Promise<readonly Tile[]>
}

export interface ScrubPorts {
  readonly suite: Suite
  readonly store: Pick<FeedStore, 'head' | 'heads' | 'tiles'>
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
  readonly what: Damage['what'] | 'tile above'
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
  const found: Found[] = head ? await scrubAbove(ports, head) : []
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
    if (start === 0) found.push(...(await scrubAbove(ports, head)))
    for (let i = 0; i < count; i++) found.push(...(await scrubOne(ports, head, (start + i) % total)))
    await ports.scrub.savePosition(head, (start + count) % total)
    left -= count
  }
  return { tiles: tiles - left, found }
}

async function scrubOne(ports: ScrubPorts, head: FeedHead, tile: number): Promise<Found[]> {
  const found: Found[] = []
  let stored = await ports.scrub.tile(head, tile)
  let damages = scrubTile(ports.suite, stored)
  if (damages.some(({ what }) => what === 'tile unsure')) {
    // It may be the tile above that is wrong, not what lies under it.
    found.push(...(await scrubAbove(ports, head)))
    stored = await ports.scrub.tile(head, tile)
    damages = scrubTile(ports.suite, stored)
  }
  for (const damage of damages) {
    const seq = 'seq' in damage ? damage.seq : damage.tile * TILE_WIDTH
    const mended = await mend(ports, head, stored, damage)
    const one = { ...head.id, what: damage.what, seq, mended }
    ports.onDamage(one)
    found.push(one)
  }
  return found
}

/** Tiles of level 0 that are in memory at once: 2 MiB. */
const TILES_AT_ONCE = 256

/**
 * Makes the tiles above level 0 anew and compares. Only when level 0 leads to the root that the issuer signed does it
 * say what is right above it; else a tile of level 0 is wrong, and is found by itself.
 */
async function scrubAbove(ports: ScrubPorts, head: FeedHead): Promise<Found[]> {
  const { suite, scrub } = ports
  const roots = await leafRoots(ports, head)
  if (roots === null || !(await leadsToSigned(ports, head, roots))) return []
  const held = new Map(
    (await scrub.tilesAbove(head)).map(tile => [`${tile.level}/${tile.index}`, tile.hashes]),
  )
  const found: Found[] = []
  for (const { level, index, hashes } of tilesAbove(suite, roots)) {
    // What was stored since the head was read may have made it longer.
    const there = held.get(`${level}/${index}`)?.subarray(0, hashes.length) ?? new Uint8Array(0)
    if (equalBytes(there, hashes)) continue
    const mended = await scrub.mendTile(head, { level, index }, hashes)
    const seq = index * TILE_WIDTH ** (level + 1)
    const one = { ...head.id, what: 'tile above', seq, mended } as const
    ports.onDamage(one)
    found.push(one)
  }
  return found
}

/** Null when a tile is missing or too short. */
async function leafRoots({ suite, scrub }: ScrubPorts, head: FeedHead): Promise<Uint8Array[] | null> {
  const full = Math.floor(head.tree.size / TILE_WIDTH)
  const roots: Uint8Array[] = []
  for (let at = 0; at < full; at += TILES_AT_ONCE) {
    for (const tile of await scrub.leafTiles(head, at, Math.min(at + TILES_AT_ONCE, full))) {
      if (tile?.length !== TILE_WIDTH * HASH_BYTES) return null
      roots.push(subtreeRoot(suite, tile))
    }
  }
  return roots
}

async function leadsToSigned(
  { suite, store }: ScrubPorts,
  head: FeedHead,
  roots: readonly Uint8Array[],
): Promise<boolean> {
  const { checkpoint } = head
  // A holder that is catching up has no signature over what it holds yet.
  if (checkpoint === null || checkpoint.size > head.tree.size) return false
  const index = Math.floor(checkpoint.size / TILE_WIDTH)
  const width = checkpoint.size % TILE_WIDTH
  const [tile = new Uint8Array(0)] = width === 0 ? [] : await store.tiles(head).tiles([{ level: 0, index }])
  const rest = Array.from({ length: width }, (_, i) => tile.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES))
  return equalBytes(rootOver(suite, roots.slice(0, index), rest), checkpoint.root)
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
    return ports.scrub.mendTile(head, { level: 0, index: damage.tile }, damage.hashes)
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
