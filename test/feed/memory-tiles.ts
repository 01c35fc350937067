import { INTL, type Suite } from '../../src/feed/suite.ts'
import {
  filledTiles,
  growTiles,
  partialTiles,
  type Tile,
  type TileCoord,
  type TileSource,
} from '../../src/feed/tiles.ts'
import { TILE_WIDTH } from '../../src/feed/tree.ts'

/** Keeps tiles as a store does: full level-0 tiles, growing higher ones, and the last leaves besides. */
export class MemoryTiles implements TileSource {
  readonly leaves: Uint8Array[] = []
  readonly #suite: Suite
  readonly #tiles = new Map<string, Tile>()

  constructor(suite = INTL) {
    this.#suite = suite
  }

  append(leaves: readonly Uint8Array[]): void {
    const oldSize = this.leaves.length
    this.leaves.push(...leaves)
    const filled = filledTiles(oldSize, this.leaves.length).map(index => ({
      index,
      hashes: this.#leafTile(index),
    }))
    const partial = partialTiles(oldSize).map(
      ({ level, index }) => this.#tiles.get(`${level}/${index}`) as Tile,
    )
    for (const tile of growTiles(this.#suite, filled, partial))
      this.#tiles.set(`${tile.level}/${tile.index}`, tile)
  }

  /** Stored tiles by `level/index`, with their lengths in hashes. */
  shape(): { [coord: string]: number } {
    return Object.fromEntries([...this.#tiles].map(([key, tile]) => [key, tile.hashes.length / 32]))
  }

  lose(coord: TileCoord): void {
    this.#tiles.delete(`${coord.level}/${coord.index}`)
  }

  async tiles(wanted: readonly TileCoord[]): Promise<Uint8Array[]> {
    return wanted.map(({ level, index }) => {
      const stored = this.#tiles.get(`${level}/${index}`)
      const partial = level === 0 && (index + 1) * TILE_WIDTH > this.leaves.length
      return stored?.hashes ?? (partial ? this.#leafTile(index) : new Uint8Array(0))
    })
  }

  #leafTile(index: number): Uint8Array {
    return Buffer.concat(this.leaves.slice(index * TILE_WIDTH, (index + 1) * TILE_WIDTH))
  }
}
