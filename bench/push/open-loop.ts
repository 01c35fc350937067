/** Arrivals that wait for nothing, and what is made of their times. */

/** @param share 0.5 for the median */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** Calls `begin` for each event at its time, whatever became of the ones before. @returns the scheduled times. */
export async function openLoop(
  rate: number,
  count: number,
  begin: (event: number) => void,
): Promise<number[]> {
  const start = performance.now()
  const due = Array.from({ length: count }, (_, event) => start + (event * 1000) / rate)
  for (let event = 0; event < count; ) {
    const now = performance.now()
    while (event < count && (due[event] ?? 0) <= now) begin(event++)
    if (event < count) await new Promise(resolve => setTimeout(resolve, Math.max(0, (due[event] ?? 0) - now)))
  }
  return due
}

/** After the last arrival nobody waits longer, in milliseconds: what has not arrived by then is late. */
const GIVE_UP_MS = 10_000

/** What became of events that were offered at a rate. */
export interface Offered {
  /** Of each that arrived in time, milliseconds from its scheduled time; open-loop, so that waiting for a turn counts. */
  readonly times: readonly number[]
  readonly late: number
  /** That arrived in time, from the first scheduled time until the last of them arrived. */
  readonly perSecond: number
}

/**
 * Offers events at a rate to a few who take them one after the other, in order.
 * @param one does one; what it cannot begin before everybody gave up is left
 * @param arrivals of the events, once all of them are there or everybody gave up (a moment of performance.now)
 */
export async function offerEvents(
  { rate, count, hands }: { readonly rate: number; readonly count: number; readonly hands: number },
  one: (event: number) => Promise<void>,
  arrivals: (giveUpAt: number) => Promise<ReadonlyMap<number, number>>,
): Promise<Offered> {
  const giveUpAt = performance.now() + (count * 1000) / rate + GIVE_UP_MS
  const waiting: number[] = []
  const free: (() => void)[] = []
  let over = false
  const take = async (): Promise<void> => {
    for (;;) {
      const event = waiting.shift()
      if (event !== undefined && performance.now() < giveUpAt) await one(event)
      else if (over) return
      else await new Promise<void>(resolve => free.push(resolve))
    }
  }
  const taking = Array.from({ length: hands }, take)
  const due = await openLoop(rate, count, event => {
    waiting.push(event)
    free.shift()?.()
  })
  over = true
  for (const wake of free.splice(0)) wake()
  await Promise.all(taking)
  const arrived = [...(await arrivals(giveUpAt))].filter(([, at]) => at <= giveUpAt)
  const last = Math.max(...arrived.map(([, at]) => at))
  return {
    times: arrived.map(([event, at]) => at - (due[event] ?? 0)),
    late: count - arrived.length,
    perSecond: arrived.length === 0 ? 0 : arrived.length / ((last - (due[0] ?? 0)) / 1000),
  }
}
