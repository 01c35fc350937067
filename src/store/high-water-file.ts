import { open, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import type { HighWater } from '../exchange/ports.ts'
import { decodeHighWater, encodeHighWater, type HighWaterMark } from '../feed/high-water.ts'
import type { FeedId } from '../feed/name.ts'
import { StoreError } from './fault.ts'

/**
 * The high-water file of a signer: what it vouched for, kept outside the database so that an old backup of
 * the database cannot make the node sign a second history.
 *
 * Trust: whoever can change this file can make the node stop, or, together with an old database, fork.
 */
export class HighWaterFile implements HighWater {
  readonly #path: string
  readonly #marks: Map<string, HighWaterMark>
  /** Writes follow each other; each holds all marks, so the last one wins. */
  #writing: Promise<void> = Promise.resolve()
  /** Changes of the marks, and how many of them are on disk. */
  #changes = 0
  #saved = 0

  private constructor(file: string, marks: readonly HighWaterMark[]) {
    this.#path = file
    this.#marks = new Map(marks.map(mark => [keyOf(mark), mark]))
  }

  /**
   * Opens the file. A new node is given an empty one (`initialise`); when it is absent all the same, what was
   * signed is unknown, and must be learnt from the other members before anything is signed again.
   * @throws {StoreError} HIGH_WATER_UNREADABLE
   */
  static async open(file: string): Promise<{ readonly highWater: HighWaterFile; readonly existed: boolean }> {
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw unreadable(file, error)
    })
    if (text === null) return { highWater: new HighWaterFile(file, []), existed: false }
    try {
      return { highWater: new HighWaterFile(file, decodeHighWater(text)), existed: true }
    } catch (error) {
      throw unreadable(file, error)
    }
  }

  /** The file of a node that has never signed anything. Refuses to replace one. */
  static async initialise(file: string): Promise<void> {
    if ((await HighWaterFile.open(file)).existed) return
    await new HighWaterFile(file, []).keep()
  }

  get({ feed, generation }: FeedId) {
    return this.#marks.get(keyOf({ feed, generation })) ?? null
  }

  all() {
    return [...this.#marks.values()].map(({ feed, generation, size, root }) => ({
      id: { feed, generation },
      size,
      root,
    }))
  }

  async raise(id: FeedId, size: number, root: Uint8Array): Promise<void> {
    const held = this.#marks.get(keyOf(id))
    if (!held || held.size < size) {
      this.#marks.set(keyOf(id), { ...id, size, root })
      this.#changes++
    }
    // Also when the mark was raised before: its write may have failed, or may still be under way.
    if (this.#saved < this.#changes) await this.keep()
  }

  /** Writes the file whole, durably: fsync of the new file, rename over the old, fsync of the folder. */
  async keep(): Promise<void> {
    const write = async () => {
      const changes = this.#changes
      await writeDurably(this.#path, encodeHighWater([...this.#marks.values()]))
      this.#saved = changes
    }
    this.#writing = this.#writing.then(write, write)
    await this.#writing
  }
}

async function writeDurably(file: string, text: string): Promise<void> {
  const next = `${file}.next`
  const handle = await open(next, 'w', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(next, file)
  // Windows has no fsync of a folder; there the rename itself is what can be had.
  if (process.platform === 'win32') return
  const folder = await open(path.dirname(file), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function keyOf({ feed, generation }: FeedId): string {
  return `${feed}/${generation}`
}

function unreadable(file: string, cause: unknown): StoreError {
  const message = `the high-water file ${path.basename(file)} cannot be read; restore it from its backup, never delete it`
  return new StoreError(message, { code: 'HIGH_WATER_UNREADABLE' }, { cause })
}
