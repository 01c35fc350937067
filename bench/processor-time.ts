import { readdirSync, readFileSync } from 'node:fs'
import { median, timedAsync } from './bench.ts'

/** A tick of `/proc/<pid>/stat` in milliseconds: Linux counts 100 a second. */
const TICK_MS = 10

/**
 * Processor time of this process and everything that it started, PostgreSQL and Chromium too, in milliseconds; null
 * where there is no `/proc`. What others do on the machine hardly counts in it.
 */
export function processorMs(): number | null {
  const known = new Map<number, { readonly parent: number; readonly ticks: number }>()
  try {
    for (const name of readdirSync('/proc')) if (/^[0-9]+$/.test(name)) note(known, Number(name))
  } catch {
    return null
  }
  const isOurs = (pid: number): boolean => {
    if (pid === process.pid) return true
    const parent = known.get(pid)?.parent
    return parent !== undefined && parent > 1 && isOurs(parent)
  }
  const ours = [...known].filter(([pid]) => isOurs(pid))
  return ours.reduce((sum, [, { ticks }]) => sum + ticks, 0) * TICK_MS
}

function note(known: Map<number, { parent: number; ticks: number }>, pid: number): void {
  let text: string
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'latin1')
  } catch {
    return // It ended meanwhile.
  }
  // Behind the name, which may hold anything: state, parent, and from the twelfth on the times, of ended children too.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const ticks = fields.slice(11, 15).reduce((sum, one) => sum + Number(one), 0)
  known.set(pid, { parent: Number(fields[1]), ticks })
}

/** Rounds whose processor time is noted beside their seconds. */
export class CountedRounds {
  readonly #spent: (number | null)[] = []

  /** @returns seconds */
  async timed(work: () => Promise<unknown>): Promise<number> {
    const before = processorMs()
    const seconds = await timedAsync(work)
    const after = processorMs()
    this.#spent.push(before === null || after === null ? null : after - before)
    return seconds
  }

  /** Median of a round in milliseconds, without the first, which warms up; null where it is not known. */
  median(): number | null {
    const rounds = this.#spent.slice(1)
    const known = rounds.filter(one => one !== null)
    return known.length === rounds.length && known.length > 0 ? median(known) : null
  }
}
