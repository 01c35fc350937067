import { equalBytes } from '../base/bytes.ts'
import { legalDay } from '../base/time.ts'
import { SourceError } from '../mapping/source-fault.ts'
import { versionOn } from '../mapping/versions.ts'
import { type CollectResult, collectSteps } from './collect.ts'
import { CollectError } from './fault.ts'
import type { MappingVersions, SourceFile, SourceInbox, SourceMapping } from './ports.ts'
import type { FilePorts } from './readying-port.ts'
import { type Lane, takeTurns } from './turns.ts'

export interface TakeInPorts extends FilePorts {
  readonly inbox: SourceInbox
  readonly mappings: readonly MappingVersions[]
  onCollected(mapping: string, result: CollectResult): void
  onFailed(mapping: string, code: string, error: unknown): void
  /** A file was changed while it was read, and waits for its next turn. */
  onChanged(mapping: string, error: unknown): void
  /** Its files wait for one that their rows are looked up in. */
  onAwaiting(mapping: string, error: CollectError): void
}

/**
 * Takes in every complete file of the inbox, also those that are delivered meanwhile. Mappings take turns, and so do
 * the files of one mapping, a chunk each: no withdrawal waits behind a huge file. Files of one mapping are begun in
 * the order of their names, since a later file supersedes; what a later one has said of a record stays, when a row of
 * an earlier one comes to it afterwards (`settle.ts`).
 *
 * A file that is changed while it is read stays for the next call. One that cannot be read to its end goes to `failed/`: the rows before the fault are in, and counted; the
 * department delivers a mended file. Any other failure (the database went away) leaves the file where it is, to be
 * gone on with, and does not keep the other mappings from theirs.
 * @param others further lanes that take turns with the files
 * @throws the first of those failures, when every lane is through
 */
export async function takeIn(ports: TakeInPorts, others: readonly Lane[] = []): Promise<void> {
  const lanes = ports.mappings.map(mapping => () => takeWaiting(ports, mapping))
  await takeTurns([...lanes, ...others])
}

/** Files of one mapping that are open at a time; each has at most two chunks in memory. */
const MAX_OPEN = 4

async function* takeWaiting(ports: TakeInPorts, mapping: MappingVersions): AsyncGenerator<void> {
  const files = new OpenFiles(ports, mapping)
  try {
    for (;;) {
      await files.openMore()
      if (files.open.size === 0) return
      for (const [name, { steps }] of files.open) {
        const step = await steps.next()
        if (step.done) files.close(name, step.value)
        yield
      }
    }
  } finally {
    for (const { steps } of files.open.values()) await steps.return('settled')
  }
}

/** Whether a file was put away, or has to be read again because somebody writes it at this moment. */
type Outcome = 'settled' | 'changed'

interface OpenFile {
  readonly file: SourceFile
  /** What is still to be done of it. */
  readonly steps: AsyncGenerator<void, Outcome>
}

/** The files of one mapping that take turns. */
class OpenFiles {
  /** By name. */
  readonly open = new Map<string, OpenFile>()
  readonly #ports: TakeInPorts
  readonly #mapping: MappingVersions
  /** Those that were looked at and are taken alone: looking again would read them whole for their digest. */
  readonly #alone = new Map<string, 'snapshot' | 'twin'>()
  /** Those that somebody writes at this moment: they are left to another call. */
  readonly #changing = new Set<string>()
  /** What rows are looked up in is not there: nothing more is opened, so that files stay in their order. */
  #awaits = false

  constructor(ports: TakeInPorts, mapping: MappingVersions) {
    this.#ports = ports
    this.#mapping = mapping
  }

  close(name: string, outcome: Outcome): void {
    this.open.delete(name)
    if (outcome === 'changed') this.#changing.add(name)
  }

  /**
   * A snapshot is taken alone: it says what there is after all files before it, and what comes behind it speaks of
   * that. So is a file that was delivered under two names, which is one batch.
   */
  async openMore(): Promise<void> {
    if (this.#awaits || [...this.open.values()].some(({ file }) => file.asOf !== null)) return
    for (const name of await this.#ports.inbox.waiting(this.#mapping.id)) {
      const busy = this.open.size > 0
      if (this.open.size >= MAX_OPEN || (busy && this.#alone.get(name) === 'snapshot')) return
      if (this.open.has(name) || this.#changing.has(name) || (busy && this.#alone.has(name))) continue
      const file = await openFile(this.#ports, this.#mapping.id, name)
      if (file === 'changed') this.#changing.add(name)
      if (file === null || file === 'changed') continue
      const twin = [...this.open.values()].some(({ file: other }) => equalBytes(other.digest, file.digest))
      if (busy && (twin || file.asOf !== null)) this.#alone.set(name, twin ? 'twin' : 'snapshot')
      else {
        this.#alone.delete(name)
        const version = await this.#versionFor(file)
        if (version === null) return
        this.open.set(name, { file, steps: takeFile(this.#ports, version, file) })
      }
      if (file.asOf !== null) return
    }
  }

  /** Null: it waits, and whatever comes behind it. */
  async #versionFor(file: SourceFile): Promise<SourceMapping | null> {
    try {
      return await versionFor(this.#ports, this.#mapping, file)
    } catch (error) {
      if (!(error instanceof CollectError)) throw error
      this.#awaits = true
      this.#ports.onAwaiting(this.#mapping.id, error)
      return null
    }
  }
}

/**
 * A file that was begun goes on under its version and with its lookups; else the version that holds on the day of which
 * a snapshot speaks, or today.
 * @throws {CollectError} LOOKUP_AWAITED, LOOKUP_STALE
 */
async function versionFor(
  { store, clock, lookups }: TakeInPorts,
  { id, versions }: MappingVersions,
  file: SourceFile,
): Promise<SourceMapping> {
  const begun = await store.begunUnder(id, file)
  const day = legalDay(file.asOf === null ? clock() : Date.parse(file.asOf))
  const known = versions.find(one => one.version === begun?.version)
  const version = known ?? versionOn(versions, day)
  if (version === undefined) throw new TypeError(`mapping ${id} has no version`)
  return (await lookups?.filled(version, known ? (begun?.lookups ?? null) : null)) ?? version
}

async function openFile(
  ports: TakeInPorts,
  mapping: string,
  name: string,
): Promise<SourceFile | 'changed' | null> {
  try {
    return await ports.inbox.file(mapping, name)
  } catch (error) {
    if (!(error instanceof CollectError)) throw error
    if (error.fault.code === 'FILE_CHANGED') {
      ports.onChanged(mapping, error)
      return 'changed'
    }
    await ports.inbox.settle(mapping, { name, digest: null }, 'failed')
    ports.onFailed(mapping, error.fault.code, error)
    return null
  }
}

async function* takeFile(
  ports: TakeInPorts,
  mapping: SourceMapping,
  file: SourceFile,
): AsyncGenerator<void, Outcome> {
  try {
    const result = yield* collectSteps(ports, mapping, file)
    await ports.inbox.settle(mapping.id, file, 'done')
    await ports.store.settled(result.batchId)
    ports.onCollected(mapping.id, result)
    return 'settled'
  } catch (error) {
    if (!(error instanceof SourceError || error instanceof CollectError)) throw error
    const { batchId } = await ports.store.begin(mapping, file)
    await ports.store.finish(batchId, error.fault.code)
    const isChanged = error instanceof CollectError && error.fault.code === 'FILE_CHANGED'
    if (!isChanged) await ports.inbox.settle(mapping.id, file, 'failed')
    await ports.store.settled(batchId)
    if (isChanged) ports.onChanged(mapping.id, error)
    else ports.onFailed(mapping.id, error.fault.code, error)
    return isChanged ? 'changed' : 'settled'
  }
}
