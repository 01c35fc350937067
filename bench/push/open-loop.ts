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
