/** A file of any length goes through in the same memory; `npm run bench -- mapping-memory` shows ten million rows. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mapManyRows } from '../../bench/mapping/many-rows.ts'

for (const jobs of [1, 2]) {
  test(`seven times the rows take no more memory, with ${jobs} thread${jobs > 1 ? 's' : ''}`, async () => {
    const few = await mapManyRows(20_000, jobs)
    const many = await mapManyRows(140_000, jobs)
    assert.deepEqual([few.accepted, many.accepted], [20_000, 140_000])
    // 120,000 rows more are 300 MB as texts, records included.
    assert.ok(many.peakMB < few.peakMB + 150, `${few.peakMB} MB became ${many.peakMB} MB`)
  })
}
