import { equalBytes, fromHex } from '../base/bytes.ts'
import { FaultError } from '../base/fault.ts'
import { bodyDigest, decodeHeader, leafHash } from '../feed/entry.ts'
import type { FeedId } from '../feed/name.ts'
import type { Page } from '../feed/page.ts'
import type { PageEntry } from '../feed/page-entry.ts'
import { type Generations, phaseOf } from '../feed/replica/generation.ts'
import { type Damage, leadTo, rootOver, scrubTile, type TileToScrub, tilesAbove } from '../feed/scrub.ts'
import { HASH_BYTES, type Suite } from '../feed/suite.ts'
import { subtreeRoot, type Tile, type TileCoord } from '../feed/tiles.ts'
import { TILE_WIDTH } from '../feed/tree.ts'
import type { FeedHead, FeedStore, PeerClient, StoredEntry } from './ports.ts'
import { hasNoMore, type SourcePorts, sourcesFor } from './sources.ts'

/** Reads and mends what is stored of feeds, beneath what exchanging sees. */
export interface ScrubStore {
  /** Everything under tile `tile` of level 0 and its root above; the tile must not reach beyond the feed's size. */
  tile(head: FeedHead, tile: number): Promise<TileToScrub>
  /** Where the last scrub of this feed ended: the tile that comes next. */
  position(head: FeedHead): Promise<number>
  savePosition(head: FeedHead, tile: number): Promise<void>
  /**
   * Puts a verified entry in the place of a damaged one. A body is only written where nothing closes it.
   * @returns false: it should have its body, and has none.
   */
  mendEntry(head: FeedHead, entry: StoredEntry): Promise<boolean>
  /** @returns false: the feed has grown since `head` was read, and a tile that grows with it is left as it is. */
  mendTile(head: FeedHead, tile: TileCoord, hashes: Uint8Array): Promise<boolean>
  /** The stored tiles of level 0 from `from` up to `to`; null for one that is not there. */
  leafTiles(head: FeedHead, from: number, to: number): Promise<readonly (Uint8Array | null)[]>
  /** Every stored tile above level 0. */
  tilesAbove(head: FeedHead): Promise<readonly Tile[]>
}

export interface ScrubPorts extends Generations, Pick<SourcePorts, 'self' | 'audience' | 'mayRelay'> {
  readonly suite: Suite
  readonly store: Pick<FeedStore, 'head' | 'heads' | 'tiles'>
  readonly scrub: ScrubStore
  readonly peers: Pick<PeerClient, 'pull'>
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
  /**
   * Entries of ended generations that everybody was asked for and nobody has with their body (docs/protocol.md §18, 10):
   * no damage, and nothing to mend. Their issuer withdraws them anew.
   */
  readonly gone: number
}

/** Rehashes everything of a feed that is stored; what is damaged is named, fetched again and verified. */
export async function scrubFeed(ports: ScrubPorts, id: FeedId): Promise<Scrubbed> {
  const head = await ports.store.head(id)
  const total = Math.ceil((head?.tree.size ?? 0) / TILE_WIDTH)
  const seen: Seen = { found: [], gone: 0 }
  if (head) seen.found.push(...(await scrubAbove(ports, head)))
  for (let tile = 0; head && tile < total; tile++) await scrubOne(ports, head, tile, seen)
  return { tiles: total, ...seen }
}

/**
 * A bounded part of a scrub that never ends: so many tiles of 256 entries, going on where the last part ended.
 * @returns what was damaged; each is also told to `onDamage`.
 */
export async function scrubSome(ports: ScrubPorts, tiles: number): Promise<Scrubbed> {
  const seen: Seen = { found: [], gone: 0 }
  let left = tiles
  for (const head of await ports.store.heads()) {
    const total = Math.ceil(head.tree.size / TILE_WIDTH)
    if (left === 0) break
    if (total === 0) continue
    const start = (await ports.scrub.position(head)) % total
    const count = Math.min(left, total)
    if (start === 0) seen.found.push(...(await scrubAbove(ports, head)))
    for (let i = 0; i < count; i++) await scrubOne(ports, head, (start + i) % total, seen)
    await ports.scrub.savePosition(head, (start + count) % total)
    left -= count
  }
  return { tiles: tiles - left, ...seen }
}

interface Seen {
  readonly found: Found[]
  gone: number
}

async function scrubOne(ports: ScrubPorts, head: FeedHead, tile: number, seen: Seen): Promise<void> {
  let stored = await ports.scrub.tile(head, tile)
  let damages = scrubTile(ports.suite, stored)
  if (damages.some(({ what }) => what === 'tile unsure')) {
    // It may be the tile above that is wrong, not what lies under it.
    seen.found.push(...(await scrubAbove(ports, head)))
    stored = await ports.scrub.tile(head, tile)
    damages = scrubTile(ports.suite, stored)
  }
  for (const damage of damages) {
    const seq = 'seq' in damage ? damage.seq : damage.tile * TILE_WIDTH
    const outcome = await mend(ports, head, stored, damage)
    if (outcome === 'gone') {
      seen.gone += 1
      continue
    }
    const one = { ...head.id, what: damage.what, seq, mended: outcome === 'mended' }
    ports.onDamage(one)
    seen.found.push(one)
  }
}

/** Tiles of level 0 that are in memory at once: half a MiB, and some 16,000 hashes to make before anything else goes on. */
const TILES_AT_ONCE = 64

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
      // A copy: a hash is a view of memory that it shares with hundreds of others, which would all be kept.
      roots.push(Uint8Array.from(subtreeRoot(suite, tile)))
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

type Outcome = 'mended' | 'damaged' | 'gone'

async function mend(
  ports: ScrubPorts,
  head: FeedHead,
  stored: TileToScrub,
  damage: Damage,
): Promise<Outcome> {
  switch (damage.what) {
    case 'tile unsure':
      return 'damaged'
    case 'tail':
      return outcomeOf(await mendTail(ports, head, stored))
    case 'tile':
      return outcomeOf(await ports.scrub.mendTile(head, { level: 0, index: damage.tile }, damage.hashes))
    default:
      return mendEntry(ports, head, stored, damage.seq)
  }
}

function outcomeOf(mended: boolean): Outcome {
  return mended ? 'mended' : 'damaged'
}

/**
 * Takes the entry from the first holder that has it with its body. One that comes without mends header and row, and keeps
 * the body that is here if it is the right one; whether it may lack its body the store knows. Only what all holders have
 * without its body is gone: one that is silent, or shows what does not verify, may have it yet.
 */
async function mendEntry(
  ports: ScrubPorts,
  head: FeedHead,
  stored: TileToScrub,
  seq: number,
): Promise<Outcome> {
  let bare: StoredEntry | undefined
  let everybodySaid = true
  for (const peer of sourcesFor(ports, head.id)) {
    const entry = await fetchOne(ports, peer, head, stored, seq)
    if (entry === 'unknown') everybodySaid = false
    if (typeof entry === 'string') continue
    if (entry.body !== null) return outcomeOf(await ports.scrub.mendEntry(head, entry))
    bare ??= entry
  }
  if (bare !== undefined && (await ports.scrub.mendEntry(head, withOwnBody(ports, stored, bare))))
    return 'mended'
  // Without a body here that could be damaged, and of a log that grows no more.
  const held = stored.entries.find(entry => entry.seq === seq)
  const isGone = held?.body === null && everybodySaid && typeof phaseOf(ports, head.id) === 'object'
  return isGone ? 'gone' : 'damaged'
}

function withOwnBody({ suite }: ScrubPorts, { entries }: TileToScrub, bare: StoredEntry): StoredEntry {
  const { salt, body } = entries.find(({ seq }) => seq === bare.seq) ?? {}
  if (!salt || !body) return bare
  const own = entryOf(suite, bare.seq, { header: bare.header, salt, body })
  return own ?? bare
}

/** The unfinished tile as another holder has it, if it leads to the tree that is held. */
async function mendTail(ports: ScrubPorts, head: FeedHead, stored: TileToScrub): Promise<boolean> {
  const { suite, peers, scrub } = ports
  for (const peer of sourcesFor(ports, head.id)) {
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

function nothingOf(error: unknown): null {
  if (error instanceof FaultError) return null
  throw error
}

/**
 * The entry as another holder has it, if it is the one that our own proofs or header name.
 * @returns `nothing`: the holder answers that it has no such entry to hand out; `unknown`: it is silent, or what it shows
 * is not that entry.
 */
async function fetchOne(
  { suite, peers }: ScrubPorts,
  peer: string,
  head: FeedHead,
  stored: TileToScrub,
  seq: number,
): Promise<StoredEntry | 'nothing' | 'unknown'> {
  let page: Page
  try {
    page = await peers.pull(peer, head.id, seq, 1)
  } catch (error) {
    if (error instanceof FaultError) return hasNoMore(error) ? 'nothing' : 'unknown'
    throw error
  }
  const [given] = page.entries
  if (given === undefined) return 'nothing'
  if (!equalBytes(leafHash(suite, given.header), leafOf(suite, stored, seq))) return 'unknown'
  return entryOf(suite, seq, given) ?? 'unknown'
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
