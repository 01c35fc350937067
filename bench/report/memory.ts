import type { BenchDesk } from './desk.ts'
import type { Subjects } from './held-records.ts'

/** Orders at a time, as in a batch. */
const AT_ONCE = 50

export interface Memory extends Record<string, number> {
  readonly memoryAtFirstMB: number
  readonly memoryAtEndMB: number
}

/**
 * The most resident memory, in megabytes, over as many reports as `first` after the first ones, when caches are full, and
 * over the last ones: it comes and goes with the garbage.
 */
export async function memoryOver(
  desk: BenchDesk,
  subjects: Subjects,
  first: number,
  last: number,
): Promise<Memory> {
  let [early, late] = [0, 0]
  for (let made = 0; made < last; made += AT_ONCE) {
    const count = Math.min(AT_ONCE, last - made)
    const orders = await desk.make(subjects(count, made))
    // Every twentieth is printed, too.
    for (const order of orders.filter((_, i) => i % 20 === 0)) await desk.pdf(order)
    const megabytes = Math.round(process.memoryUsage.rss() / 2 ** 20)
    if (made >= first && made < 2 * first) early = Math.max(early, megabytes)
    if (made + count > last - first) late = Math.max(late, megabytes)
  }
  const { heapUsed, external } = process.memoryUsage()
  return {
    ...{ memoryReports: last, memoryAtFirstMB: early, memoryAtEndMB: late },
    // What is not the main thread's is the program, the printing threads and their compiler.
    ...{ heapAtEndMB: Math.round(heapUsed / 2 ** 20), buffersAtEndMB: Math.round(external / 2 ** 20) },
  }
}
