/** Golden reports: the same facts give the same bytes. `UPDATE_GOLDEN=1` writes them anew, to be read before a commit. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { canonicalText } from '../../src/base/canonical.ts'
import { assembleBody } from '../../src/report/assemble.ts'
import { coverReport } from '../../src/report/cover.ts'
import { checkReport } from '../../src/standard/report.ts'
import { signerOf } from '../support/province.ts'
import { TODAY } from './found.ts'
import { SUBJECTS } from './subjects.ts'

/** A golden body is canonical JSON (RFC 8785, hence `.jcs`) and a newline. A longer one is held by its digest. */
const MOST = 100_000

function golden(name: string, text: string): string {
  const file = new URL(`golden/${name}`, import.meta.url)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text)
  return readFileSync(file, 'utf8')
}

suite('golden reports', () => {
  for (const { name, asked, data } of SUBJECTS) {
    test(name, async () => {
      const body = assembleBody({ ...asked, day: TODAY }, data)
      const text = `${canonicalText(body)}\n`
      const digest = createHash('sha256').update(text).digest('hex')
      if (text.length < MOST) assert.equal(text, golden(`${name}.jcs`, text))
      else assert.equal(`${digest}\n`, golden(`${name}.sha256`, `${digest}\n`))
      const { edition } = asked
      const facts = {
        reportNo: 'XQ-310000-20261123-00000001',
        edition,
        queriedAt: '2026-11-23T04:00:00.000Z',
      }
      assert.deepEqual(checkReport(await coverReport(body, facts, signerOf('310000'))), [])
    })
  }

  test('the order in which facts come makes no difference', () => {
    for (const { asked, data } of SUBJECTS) {
      const { records, provinces } = data
      const turned = { records: records.toReversed(), provinces: provinces.toReversed() }
      const question = { ...asked, day: TODAY }
      assert.equal(canonicalText(assembleBody(question, turned)), canonicalText(assembleBody(question, data)))
    }
  })
})
