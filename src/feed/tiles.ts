import { FeedError } from './fault.ts'
import { consistencyPlan, inclusionPlan, type NodeCoord, type ProofPlan, rootPlan } from './proof.ts'
import { HASH_BYTES, type Suite } from './suite.ts'
import { nodeHash, TILE_WIDTH, type TreeState } from './tree.ts'

/** Up to 256 hashes of tree level 8 · `level` (C2SP tlog-tiles). */
export interface TileCoord {
  readonly level: number
  /** From 0, left to right. */
  readonly index: number
}

export interface Tile extends TileCoord {
  /** 1 to 256 hashes of 32 bytes, joined. */
  readonly hashes: Uint8Array
}

/** Port to where tiles are kept; implemented by the store. */
export interface TileSource {
  /**
   * The joined hashes of each wanted tile, in that order; a tile may be partial and may hold more
   * hashes than an older tree had. Level-0 tiles are stored when full: the source makes a partial one
   * from the headers of the last entries. An absent tile is empty bytes.
   */
  tiles(wanted: readonly TileCoord[]): Promise<Uint8Array[]>
}

const TILE_HEIGHT = 8

/** Where a node is found: the root over `count` hashes of a tile, from hash `from` on. */
export function tileOf({ level, index }: NodeCoord): {
  readonly tileLevel: number
  readonly tileIndex: number
  readonly from: number
  readonly count: number
} {
  const count = 2 ** (level % TILE_HEIGHT)
  const first = index * count
  const tileIndex = Math.floor(first / TILE_WIDTH)
  return { tileLevel: Math.floor(level / TILE_HEIGHT), tileIndex, from: first % TILE_WIDTH, count }
}

/** The root over a power of two of joined hashes. */
export function subtreeRoot(suite: Suite, hashes: Uint8Array): Uint8Array {
  let row: Uint8Array[] = split(hashes)
  while (row.length > 1) {
    const above: Uint8Array[] = []
    for (let i = 0; i < row.length; i += 2)
      above.push(nodeHash(suite, row[i] as Uint8Array, row[i + 1] as Uint8Array))
    row = above
  }
  return row[0] as Uint8Array
}

/**
 * Hashes of the nodes, in their order; each tile is asked for once.
 * @throws {FeedError} TILE_MISSING when a tile lacks hashes: the proof storage needs repair.
 */
export async function readNodes(
  suite: Suite,
  source: TileSource,
  coords: readonly NodeCoord[],
): Promise<Uint8Array[]> {
  const places = coords.map(tileOf)
  const wanted = new Map<string, TileCoord>()
  for (const { tileLevel, tileIndex } of places) {
    wanted.set(`${tileLevel}/${tileIndex}`, { level: tileLevel, index: tileIndex })
  }
  const held = wanted.size === 0 ? [] : await source.tiles([...wanted.values()])
  const tiles = new Map([...wanted.keys()].map((key, i) => [key, held[i]]))
  return places.map(({ tileLevel, tileIndex, from, count }) => {
    const tile = tiles.get(`${tileLevel}/${tileIndex}`)
    const slice = tile?.subarray(from * HASH_BYTES, (from + count) * HASH_BYTES)
    if (slice === undefined || slice.length !== count * HASH_BYTES) throw missing(tileLevel, tileIndex)
    return subtreeRoot(suite, slice)
  })
}

/** Indexes of the level-0 tiles that become full while a feed grows. */
export function filledTiles(oldSize: number, newSize: number): number[] {
  const first = Math.floor(oldSize / TILE_WIDTH)
  const end = Math.floor(newSize / TILE_WIDTH)
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i)
}

/** The tiles of level ≥ 1 that are partial, and not empty, at this size: what {@link growTiles} continues. */
export function partialTiles(size: number): TileCoord[] {
  const coords: TileCoord[] = []
  let hashes = Math.floor(size / TILE_WIDTH)
  for (let level = 1; hashes > 0; level++) {
    if (hashes % TILE_WIDTH !== 0) coords.push({ level, index: Math.floor(hashes / TILE_WIDTH) })
    hashes = Math.floor(hashes / TILE_WIDTH)
  }
  return coords
}

/**
 * The tiles to write when level-0 tiles fill: those, and the higher ones that they lengthen.
 * @param filled the joined 256 leaves of each newly full level-0 tile, by ascending index; with their root, where whoever
 * appended them has it
 * @param partial the tiles of {@link partialTiles} at the old size
 */
export function growTiles(
  suite: Suite,
  filled: readonly { readonly index: number; readonly hashes: Uint8Array; readonly root?: Uint8Array }[],
  partial: readonly Tile[],
): Tile[] {
  const tiles = new Map<string, Tile>(partial.map(tile => [`${tile.level}/${tile.index}`, tile]))
  const changed = new Map<string, Tile>()
  const put = (tile: Tile, root?: Uint8Array): void => {
    const key = `${tile.level}/${tile.index}`
    tiles.set(key, tile)
    changed.set(key, tile)
    if (tile.hashes.length < TILE_WIDTH * HASH_BYTES) return
    const level = tile.level + 1
    const index = Math.floor(tile.index / TILE_WIDTH)
    const before = tiles.get(`${level}/${index}`)?.hashes ?? new Uint8Array(0)
    // A wrong length would shift every later hash of the tile, and no proof would verify again.
    if (before.length !== (tile.index % TILE_WIDTH) * HASH_BYTES) throw missing(level, index)
    put({ level, index, hashes: Buffer.concat([before, root ?? subtreeRoot(suite, tile.hashes)]) })
  }
  for (const { index, hashes, root } of filled) {
    if (hashes.length !== TILE_WIDTH * HASH_BYTES) throw missing(0, index)
    put({ level: 0, index, hashes }, root)
  }
  return [...changed.values()]
}

/** That entry `index` is in the tree of `size`. @throws {FeedError} SIZE_BAD, TILE_MISSING. */
export async function inclusionProof(
  suite: Suite,
  source: TileSource,
  index: number,
  size: number,
): Promise<Uint8Array[]> {
  return buildFrom(suite, source, inclusionPlan(index, size))
}

/** That the tree of `n` grew from the tree of `m`. @throws {FeedError} SIZE_BAD, TILE_MISSING. */
export async function consistencyProof(
  suite: Suite,
  source: TileSource,
  m: number,
  n: number,
): Promise<Uint8Array[]> {
  return buildFrom(suite, source, consistencyPlan(m, n))
}

/** The tree as it was at an older size. @throws {FeedError} SIZE_BAD, TILE_MISSING. */
export async function treeAt(suite: Suite, source: TileSource, size: number): Promise<TreeState> {
  return { size, edge: await buildFrom(suite, source, rootPlan(size)) }
}

async function buildFrom(suite: Suite, source: TileSource, plan: ProofPlan): Promise<Uint8Array[]> {
  return plan.build(suite, await readNodes(suite, source, plan.nodes))
}

function split(hashes: Uint8Array): Uint8Array[] {
  return Array.from({ length: hashes.length / HASH_BYTES }, (_, i) =>
    hashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES),
  )
}

function missing(level: number, index: number): FeedError {
  const message = `tile ${level}/${index} lacks hashes; rebuild the tiles of this feed from its headers`
  return new FeedError(message, { code: 'TILE_MISSING', level, index })
}
