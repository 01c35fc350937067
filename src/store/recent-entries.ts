import type { StoredEntry } from '../exchange/ports.ts'
import type { Added } from './feed-transaction.ts'

/** About as much as three pages. */
const MAX_BYTES = 7 * 1_048_576

/**
 * The entries that this process stored last, for applying them without reading them back: most of what a holder
 * does while it catches up. Committed entries only; forgotten whenever a body is erased.
 */
export class RecentEntries {
  /** By feed row: entries that follow each other. */
  readonly #runs = new Map<number, StoredEntry[]>()
  #bytes = 0

  /** Called when the transaction is committed. */
  note({ runs, erased }: Added): void {
    if (erased) this.#forget()
    else for (const [feedId, entries] of runs) this.#add(feedId, entries)
  }

  /**
   * Entries [from, to) if all of them are here. They, and what comes before them, are not kept any longer: applied once
   * they are not asked for again, and whatever lives long is dear to collect.
   */
  take(feedId: number, from: number, to: number): readonly StoredEntry[] | null {
    const run = this.#runs.get(feedId)
    const first = run?.[0]?.seq
    if (run === undefined || first === undefined || from < first || to > first + run.length) return null
    const gone = run.splice(0, to - first)
    this.#bytes -= sizeOf(gone)
    return gone.slice(from - first)
  }

  #add(feedId: number, entries: readonly StoredEntry[]): void {
    const bytes = sizeOf(entries)
    if (this.#bytes + bytes > MAX_BYTES) this.#forget()
    if (bytes > MAX_BYTES) return
    const run = this.#runs.get(feedId) ?? []
    // Another process stored what lies between.
    if (run.length > 0 && (run.at(-1)?.seq ?? 0) + 1 !== entries[0]?.seq)
      this.#bytes -= sizeOf(run.splice(0, run.length))
    run.push(...entries)
    this.#runs.set(feedId, run)
    this.#bytes += bytes
  }

  #forget(): void {
    this.#runs.clear()
    this.#bytes = 0
  }
}

function sizeOf(entries: readonly StoredEntry[]): number {
  return entries.reduce((sum, { header, body }) => sum + header.length + (body?.length ?? 0), 0)
}
