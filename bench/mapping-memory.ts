/**
 * Memory of `mapping run` on ten million Jiangsu penalties (6 GB) that are made while they are read. The ratio is
 * 300 MB against the peak of the whole process.
 */
import { type Bench, rounded } from './bench.ts'
import { mapManyRows } from './mapping/many-rows.ts'

const LIMIT_MB = 300

export const mappingMemoryBench: Bench = async ({ quick, progress, entries }) => {
  const rows = entries ?? (quick ? 20_000 : 10_000_000)
  progress(`${rounded(rows)} rows`)
  const { read, peakMB, seconds } = await mapManyRows(rows, 1)
  if (read !== rows) throw new Error(`${read} rows were read instead of ${rows}`)
  return {
    ratios: { limit: LIMIT_MB / peakMB },
    figures: {
      rows,
      jobs: 1,
      peakMB: rounded(peakMB),
      seconds: rounded(seconds),
      rowsPerSecond: rounded(rows / seconds),
    },
    table: [
      {
        what: 'limit',
        ours: `${rounded(peakMB)} MB`,
        floor: `${LIMIT_MB} MB`,
        ratio: LIMIT_MB / peakMB,
        spread: [0, 0],
      },
    ],
  }
}
