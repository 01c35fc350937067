/** Files that rows are looked up in, as a node takes them, tells what is missing, and lets old ones go. */
import type { Clock } from './base/time.ts'
import { CollectError } from './collect/fault.ts'
import type { LookupDigests, Lookups } from './collect/lookup-ports.ts'
import { DeliveredLookups, type MissingLookup } from './collect/lookups.ts'
import type { CollectStore, MappingVersions, SourceMapping } from './collect/ports.ts'
import { lookupAwaited, lookupRefused, lookupTaken } from './events/collecting.ts'
import type { Log } from './events/event.ts'
import type { CompiledMapping } from './mapping/mapping.ts'
import { InboxLookups } from './store/lookup-folder.ts'
import type { Sealer } from './store/sealing.ts'

export interface LookupParts {
  /** Folder of the inbox. */
  readonly inbox: string
  readonly mappings: readonly MappingVersions<CompiledMapping>[]
  readonly sealer: Sealer
  readonly clock: Clock
  readonly log: Log
  readonly store: CollectStore
  /** Mappings whose files need a marker. */
  readonly marked: ReadonlySet<string>
}

const DAY_MS = 86_400_000

export class NodeLookups implements Lookups {
  readonly #parts: LookupParts
  readonly #ids: readonly string[]
  readonly #folder: InboxLookups
  readonly #lookups: DeliveredLookups
  /** What was told to be missing, and when. */
  readonly #told = new Map<string, { readonly code: string; readonly at: number }>()

  private constructor(parts: LookupParts) {
    const { inbox, sealer, clock, log, marked, mappings } = parts
    this.#parts = parts
    this.#ids = mappings
      .filter(({ versions }) => versions.some(one => one.lookups.size > 0))
      .map(({ id }) => id)
    this.#folder = new InboxLookups(inbox, sealer, clock, marked)
    this.#lookups = new DeliveredLookups({
      ...{ folder: this.#folder, mappings, clock },
      onTaken(mapping, lookup, { keys, unreadable: { rows } }) {
        log(lookupTaken({ mapping, lookup, keys, unreadable: rows }))
      },
      onRefused: (mapping, lookup, error) =>
        log(lookupRefused({ mapping, lookup, code: error.fault.code }), error),
    })
  }

  /** Makes the folders; takes nothing yet. */
  static async open(parts: LookupParts): Promise<NodeLookups> {
    const lookups = new NodeLookups(parts)
    await lookups.#folder.prepare(lookups.#ids)
    return lookups
  }

  filled(
    mapping: Pick<SourceMapping, 'id' | 'version'>,
    begunWith: LookupDigests | null,
  ): Promise<CompiledMapping | null> {
    return this.#lookups.filled(mapping, begunWith)
  }

  waiting(): Promise<boolean> {
    return this.#lookups.waiting()
  }

  /** Takes what was delivered, and tells what is missing then. */
  async take(): Promise<void> {
    await this.#lookups.take()
    await this.tellMissing()
  }

  /** Once, and once more a day; again when it was there meanwhile. */
  async tellMissing(): Promise<void> {
    const missing = await this.#lookups.missing()
    const still = new Set(missing.map(({ mapping, lookup }) => `${mapping} ${lookup}`))
    for (const place of this.#told.keys()) if (!still.has(place)) this.#told.delete(place)
    for (const one of missing) this.#tell(one)
  }

  /** Files of the mapping wait. */
  awaiting(mapping: string, { fault: { code, lookup = '' } }: CollectError): void {
    if (code === 'LOOKUP_AWAITED' || code === 'LOOKUP_STALE') this.#tell({ mapping, lookup, code })
  }

  #tell({ mapping, lookup, code }: MissingLookup): void {
    const { clock, log } = this.#parts
    const place = `${mapping} ${lookup}`
    const before = this.#told.get(place)
    if (before?.code === code && clock() < before.at + DAY_MS) return
    this.#told.set(place, { code, at: clock() })
    log(lookupAwaited({ mapping, lookup, code }))
  }

  /** Deletes what was taken before the instant and is neither the newest nor needed by a batch. */
  async expire(beforeMs: number): Promise<void> {
    for (const id of this.#ids)
      await this.#folder.expire(id, beforeMs, await this.#parts.store.lookupsInUse(id))
  }

  watch(onDelivered: () => void): () => void {
    return this.#folder.watch(this.#ids, onDelivered)
  }

  release(): void {
    this.#lookups.release()
  }
}

/** For a command beside the node: it uses what the node has taken, and takes nothing itself. */
export function keptLookups({
  inbox,
  mappings,
  sealer,
  clock,
}: Pick<LookupParts, 'inbox' | 'mappings' | 'sealer' | 'clock'>): DeliveredLookups {
  const all = new InboxLookups(inbox, sealer, clock, new Set())
  const nothing = async () => false
  const folder = { kept: all.kept.bind(all), delivered: async () => [], keep: nothing, refuse: nothing }
  return new DeliveredLookups({ folder, mappings, clock, onTaken() {}, onRefused() {} })
}

/** Null for a mapping that waits for what its rows are looked up in: that is told otherwise. @throws anything else */
export function unlessAwaited(error: unknown): null {
  const code = error instanceof CollectError ? error.fault.code : ''
  if (code === 'LOOKUP_AWAITED' || code === 'LOOKUP_STALE') return null
  throw error
}
