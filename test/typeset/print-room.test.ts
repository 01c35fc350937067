/** The threads in which reports are printed: each gets its own, and one that fails takes no other with it. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, suite, test } from 'node:test'
import { canonicalBytes } from '../../src/base/canonical.ts'
import { assembleBody } from '../../src/report/assemble.ts'
import { coverReport } from '../../src/report/cover.ts'
import type { PdfSigner } from '../../src/typeset/pdf-signature.ts'
import { signPdf } from '../../src/typeset/pdf-signature.ts'
import { PrintRoom } from '../../src/typeset/print-room.ts'
import { type Printable, ReportPrinter } from '../../src/typeset/report-pdf.ts'
import { TODAY } from '../report/found.ts'
import { SUBJECTS } from '../report/subjects.ts'
import { NOW, signerOf } from '../support/province.ts'

const room = new PrintRoom()
after(() => room.close())
const facts = { location: '310000', nowMs: NOW }
/** What is signed, said in a signature that is not one. */
const signer: PdfSigner = {
  length: 32,
  sign: (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest(),
}
const print = (report: Printable) => room.pdf(report, facts, signer)

async function printable(nth: number): Promise<Printable> {
  const { asked, data } = SUBJECTS[nth] ?? assert.fail('no such subject')
  const reportNo = `XQ-310000-20261123-0000000${nth}`
  const cover = { reportNo, queriedAt: '2026-11-23T04:00:00.000Z', edition: asked.edition }
  const report = await coverReport(assembleBody({ ...asked, day: TODAY }, data), cover, signerOf('310000'))
  return { reportNo, code: '25DC-63E2-5C9E-15D9-92DB', json: canonicalBytes(report) }
}

const invalid = { fault: { code: 'REPORT_INVALID' } }

suite('reports that are asked for at once', () => {
  test('are each the same bytes as by one printer, one after the other', async () => {
    const reports = await Promise.all([0, 1, 2, 3, 4].map(printable))
    const printed = await Promise.all(reports.map(one => print(one)))
    const printer = new ReportPrinter()
    for (const [i, one] of reports.entries())
      assert.ok(
        Buffer.from(signPdf(printer.pdf(one), facts, signer)).equals(printed[i] ?? assert.fail()),
        one.reportNo,
      )
  })

  test('do not fail with one that cannot be set', async () => {
    const good = await printable(0)
    const bad = { ...good, json: Buffer.from('{"cover": {}}') }
    const outcomes = await Promise.allSettled([good, bad, bad, good].map(one => print(one)))
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['fulfilled', 'rejected', 'rejected', 'fulfilled'],
    )
    await assert.rejects(print(bad), invalid)
  })
})

test('a room that closes leaves nobody waiting, and prints again when it is asked', async () => {
  const good = await printable(0)
  const waiting = Array.from({ length: 6 }, () => print(good))
  const ends = Promise.allSettled(waiting)
  await room.close()
  for (const one of await ends)
    if (one.status === 'rejected') assert.deepEqual(one.reason.fault, invalid.fault)
  const printed = await print(good)
  assert.match(Buffer.from(printed.subarray(0, 8)).toString(), /^%PDF-1\.7/)
})
