import { fromHex, hex } from '../../src/base/bytes.ts'
import { canonicalBytes } from '../../src/base/canonical.ts'
import type { FeedId } from '../../src/feed/name.ts'
import type { Draft } from '../../src/feed/replica/append.ts'
import type { ProjectedRecord, StoredEntry } from '../../src/feed/replica/log.ts'
import type { Disk } from './disk.ts'
import type { Random } from './random.ts'

export interface SourceRecord {
  readonly ref: Uint8Array
  version: number
  withdrawn: boolean
  /** Written by a standard that the nodes cannot read before they are upgraded. */
  readonly newer: boolean
}

/** A province's register: outside the node, and never lost. The node says in its feeds what the register says. */
export class Source {
  readonly division: string
  /** By ref (hex). */
  readonly records = new Map<string, SourceRecord>()

  constructor(division: string) {
    this.division = division
  }

  get list(): string {
    return `${this.division}/lists.environment`
  }

  change(random: Random): void {
    const live = [...this.records.values()].filter(({ withdrawn }) => !withdrawn)
    const what = random.next()
    if (live.length === 0 || what < 0.5) {
      const ref = random.bytes(16)
      this.records.set(hex(ref), { ref, version: 1, withdrawn: false, newer: random.chance(0.06) })
    } else if (what < 0.75) {
      random.pick(live).version++
    } else {
      random.pick(live).withdrawn = true
    }
  }

  /** What the register says and the feeds do not: one version of a record at a time. */
  missing(
    disk: Disk,
    list: FeedId,
    endOf: (id: FeedId) => { readonly size: number } | null,
  ): { readonly records: Draft[]; readonly tombstones: Draft[] } {
    const [said, saidHere] = [
      this.#said(disk, endOf, this.list),
      this.#said(disk, endOf, this.list, list.generation),
    ]
    const ended = this.#said(disk, endOf, `${this.division}/withdrawals`)
    const records: Draft[] = []
    const tombstones: Draft[] = []
    for (const [name, { ref, version, withdrawn, newer }] of this.records) {
      const count = said.get(name) ?? 0
      if (!withdrawn && count < version) {
        const amends = (saidHere.get(name) ?? 0) > 0
        records.push({ kind: 'record', ref, body: bodyOf(name, count + 1, newer), amends })
      }
      if (withdrawn && count > 0 && !ended.has(name)) {
        const tombstone = { ...list, effect: 'stop-use', ground: 'NDRC-36/repair' } as const
        tombstones.push({ kind: 'tombstone', ref, tombstone })
      }
    }
    // What was signed with the province's key and taken for its history, but is not in its register, is withdrawn.
    for (const name of said.keys()) {
      if (this.records.has(name) || ended.has(name)) continue
      const tombstone = { ...list, effect: 'erase', ground: 'not-ours' } as const
      tombstones.push({ kind: 'tombstone', ref: fromHex(name), tombstone })
    }
    return { records, tombstones }
  }

  /** How often each ref is named, in what counts of each generation. */
  #said(
    disk: Disk,
    endOf: (id: FeedId) => { readonly size: number } | null,
    feed: string,
    generation?: number,
  ): Map<string, number> {
    const counts = new Map<string, number>()
    for (const { id, entries } of disk.logs.values()) {
      if (id.feed !== feed || (generation !== undefined && id.generation !== generation)) continue
      for (const { ref } of entries.slice(0, endOf(id)?.size))
        counts.set(hex(ref), (counts.get(hex(ref)) ?? 0) + 1)
    }
    return counts
  }
}

export function bodyOf(ref: string, version: number, newer: boolean): Uint8Array {
  return canonicalBytes({ ref, version, standard: newer ? 2 : 1 })
}

/** As `src/lists/project.ts` in small. */
export function project(
  entry: StoredEntry,
  readsNewer: boolean,
): ProjectedRecord | { readonly parked: string } {
  const { ref, version, standard } = JSON.parse(Buffer.from(entry.body ?? []).toString('utf8'))
  if (standard > 1 && !readsNewer) return { parked: 'SCHEMA_NEWER' }
  return {
    ref: entry.ref,
    seq: entry.seq,
    category: 'R07',
    subjectKey: `${ref} version ${version}`,
    status: 'active',
    publicityStart: null,
    publicityEnd: null,
    validTo: null,
  }
}
