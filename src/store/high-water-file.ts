import { open, readFile, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import type { HighWater } from '../exchange/ports.ts'
import {
  decodeHighWater,
  encodeHighWater,
  type HighWaterMark,
  raisedTo,
  withMark,
} from '../feed/high-water.ts'
import type { FeedId } from '../feed/name.ts'
import type { TreeMark } from '../feed/replica/log.ts'
import { StoreError } from './fault.ts'

/** Beside the data, outside the database: a restored database must find what it had signed. */
export function highWaterPath(dataDirectory: string): string {
  return path.join(dataDirectory, 'high-water')
}

/**
 * The high-water file of a signer: what it vouched for, kept outside the database so that an old backup of
 * the database cannot make the node sign a second history. Several processes of a node share one file: each
 * looks at it before it judges, and `raise` is called by one of them at a time.
 *
 * Trust: whoever can change this file can make the node stop, or, together with an old database, fork.
 */
export class HighWaterFile implements HighWater {
  readonly #path: string
  #marks: ReadonlyMap<string, readonly HighWaterMark[]>
  /** What the file looked like when `#marks` was read from it or written to it; null: not there, or not known. */
  #seen: string | null = null
  /** Reads and writes of this process follow each other. */
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(file: string, marks: readonly HighWaterMark[]) {
    this.#path = file
    this.#marks = byKey(marks)
  }

  /**
   * Opens the file. A new node is given an empty one (`initialise`); when it is absent all the same, what was
   * signed is unknown, and must be learnt from the other members before anything is signed again.
   * @throws {StoreError} HIGH_WATER_UNREADABLE
   */
  static async open(file: string): Promise<{ readonly highWater: HighWaterFile; readonly existed: boolean }> {
    const marks = await readMarks(file)
    return { highWater: new HighWaterFile(file, marks ?? []), existed: marks !== null }
  }

  /** The file of a node that has never signed anything. Refuses to replace one. */
  static async initialise(file: string): Promise<void> {
    if ((await HighWaterFile.open(file)).existed) return
    await new HighWaterFile(file, []).keep([])
  }

  /** Whether the file is gone: nothing is signed then, and nothing but `keep` makes another. */
  async lost(): Promise<boolean> {
    return (await lookAt(this.#path)) === null
  }

  /** @throws {StoreError} HIGH_WATER_LOST */
  async of({ feed, generation }: FeedId) {
    const marks = await this.#inTurn(() => this.#refreshed())
    return marks.get(keyOf({ feed, generation })) ?? []
  }

  async all() {
    const marks = await this.#inTurn(() => this.#refresh())
    return [...marks.values()].flat().map(({ feed, generation, size, root }) => ({
      id: { feed, generation },
      size,
      root,
    }))
  }

  /** @throws {StoreError} HIGH_WATER_LOST */
  raise(id: FeedId, size: number, root: Uint8Array): Promise<void> {
    return this.#change(id, marks => raisedTo(marks, { ...id, size, root }))
  }

  /** @throws {StoreError} HIGH_WATER_LOST */
  add(id: FeedId, size: number, root: Uint8Array): Promise<void> {
    return this.#change(id, marks => withMark(marks, { ...id, size, root }))
  }

  async keep(learnt: readonly (TreeMark & { readonly id: FeedId })[]): Promise<void> {
    await this.#inTurn(async () => {
      const marks = new Map(await this.#refresh())
      for (const { id, size, root } of learnt) {
        const changed = withMark(marks.get(keyOf(id)) ?? [], { ...id, size, root })
        if (changed) marks.set(keyOf(id), changed)
      }
      await this.#write(marks)
    })
  }

  async #change(
    id: FeedId,
    change: (marks: readonly HighWaterMark[]) => readonly HighWaterMark[] | null,
  ): Promise<void> {
    await this.#inTurn(async () => {
      const marks = await this.#refreshed()
      const changed = change(marks.get(keyOf(id)) ?? [])
      if (changed) await this.#write(new Map(marks).set(keyOf(id), changed))
    })
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work, work)
    this.#turn = turn
    return turn
  }

  /**
   * What this process remembers of a file that is gone may be old: another may have raised it since. Writing that down
   * would make it look whole.
   */
  async #refreshed(): Promise<ReadonlyMap<string, readonly HighWaterMark[]>> {
    const marks = await this.#refresh()
    if (this.#seen === null) throw lostFile(this.#path)
    return marks
  }

  /** Reads the file again when another process has written it. A write always makes a new file. */
  async #refresh(): Promise<ReadonlyMap<string, readonly HighWaterMark[]>> {
    const look = await lookAt(this.#path)
    if (look !== null && look !== this.#seen) {
      const marks = await readMarks(this.#path)
      if (marks !== null) this.#marks = byKey(marks)
    }
    this.#seen = look
    return this.#marks
  }

  /** Writes the file whole, durably: fsync of the new file, rename over the old, fsync of the folder. */
  async #write(marks: ReadonlyMap<string, readonly HighWaterMark[]>): Promise<void> {
    await writeDurably(this.#path, encodeHighWater([...marks.values()].flat()))
    this.#marks = marks
    this.#seen = await lookAt(this.#path)
  }
}

function byKey(marks: readonly HighWaterMark[]): Map<string, readonly HighWaterMark[]> {
  return Map.groupBy(marks, keyOf)
}

/** null when there is no such file. @throws {StoreError} HIGH_WATER_UNREADABLE */
async function readMarks(file: string): Promise<HighWaterMark[] | null> {
  try {
    return decodeHighWater(await readFile(file, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw unreadable(file, error)
  }
}

/** Inode, size and times: another text for another file. */
async function lookAt(file: string): Promise<string | null> {
  const found = await stat(file, { bigint: true }).catch(() => null)
  return found && `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}`
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

function lostFile(file: string): StoreError {
  const message = `the high-water file ${path.basename(file)} is gone; nothing is signed until every member has said what this node signed`
  return new StoreError(message, { code: 'HIGH_WATER_LOST' })
}

function unreadable(file: string, cause: unknown): StoreError {
  const message = `the high-water file ${path.basename(file)} cannot be read; restore it from its backup, never delete it`
  return new StoreError(message, { code: 'HIGH_WATER_UNREADABLE' }, { cause })
}
