/**
 * Memory of a process that makes ten thousand reports of ten penalties each, one after the other, and prints every
 * twentieth. The ratio is its most memory over the second thousand against that over the last: 1 is flat.
 */
import { type Bench, rounded } from './bench.ts'
import { withHeldRecords } from './report/held-records.ts'
import { memoryOver } from './report/memory.ts'

export const reportMemoryBench: Bench = async ({ quick, progress, entries }) => {
  const last = entries ?? (quick ? 200 : 10_000)
  const first = Math.max(50, Math.ceil(last / 10))
  progress(`${rounded(last)} reports`)
  const begun = performance.now()
  const memory = await withHeldRecords({ records: 1_000, each: 10 }, (desk, subjects) =>
    memoryOver(desk, subjects, first, last),
  )
  const { memoryAtFirstMB: before, memoryAtEndMB: after } = memory
  const ratio = before / after
  return {
    ratios: { flat: ratio },
    figures: { ...memory, seconds: rounded((performance.now() - begun) / 1000) },
    table: [
      {
        what: `flat (${rounded(last)} reports)`,
        ours: `${rounded(after)} MB`,
        floor: `${rounded(before)} MB`,
        ratio,
        spread: [0, 0],
      },
    ],
  }
}
