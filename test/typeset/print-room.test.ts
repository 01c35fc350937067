/** The threads in which reports are printed: each gets its own, and one that fails takes no other with it. */
import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { canonicalBytes } from '../../src/base/canonical.ts'
import { assembleBody } from '../../src/report/assemble.ts'
import { coverReport } from '../../src/report/cover.ts'
import { PrintRoom } from '../../src/typeset/print-room.ts'
import { type Printable, ReportPrinter } from '../../src/typeset/report-pdf.ts'
import { TODAY } from '../report/found.ts'
import { SUBJECTS } from '../report/subjects.ts'
import { signerOf } from '../support/province.ts'

const room = new PrintRoom()
after(() => room.close())

async function printable(nth: number): Promise<Printable> {
  const { asked, data } = SUBJECTS[nth] ?? assert.fail('no such subject')
  const reportNo = `XQ-310000-20261123-0000000${nth}`
  const facts = { reportNo, queriedAt: '2026-11-23T04:00:00.000Z', edition: asked.edition }
  const report = await coverReport(assembleBody({ ...asked, day: TODAY }, data), facts, signerOf('310000'))
  return { reportNo, code: '25DC-63E2-5C9E-15D9-92DB', json: canonicalBytes(report) }
}

const invalid = { fault: { code: 'REPORT_INVALID' } }

suite('reports that are asked for at once', () => {
  test('are each the same bytes as by one printer, one after the other', async () => {
    const reports = await Promise.all([0, 1, 2, 3, 4].map(printable))
    const printed = await Promise.all(reports.map(one => room.pdf(one)))
    const printer = new ReportPrinter()
    for (const [i, one] of reports.entries())
      assert.ok(Buffer.from(printer.pdf(one)).equals(printed[i] ?? assert.fail()), one.reportNo)
  })

  test('do not fail with one that cannot be set', async () => {
    const good = await printable(0)
    const bad = { ...good, json: Buffer.from('{"cover": {}}') }
    const outcomes = await Promise.allSettled([good, bad, bad, good].map(one => room.pdf(one)))
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['fulfilled', 'rejected', 'rejected', 'fulfilled'],
    )
    await assert.rejects(room.pdf(bad), invalid)
  })
})

test('a room that closes leaves nobody waiting, and prints again when it is asked', async () => {
  const good = await printable(0)
  const waiting = Array.from({ length: 6 }, () => room.pdf(good))
  const ends = Promise.allSettled(waiting)
  await room.close()
  for (const one of await ends)
    if (one.status === 'rejected') assert.deepEqual(one.reason.fault, invalid.fault)
  const printed = await room.pdf(good)
  assert.match(Buffer.from(printed.subarray(0, 8)).toString(), /^%PDF-1\.7/)
})
