/**
 * What a line says of a commendation; lines of the serious are read from a database in
 * `test/http/operator/joint-lines.test.ts`.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalText } from '../../src/base/canonical.ts'
import { type JointLines, jointLine, type LineListing } from '../../src/lists/joint-line.ts'
import { example } from '../standard/examples.ts'

const SCOPE = { domain: 'tourismTrusted', day: '2026-06-01', issuers: ['310000'] } as const

test('a commendation is for information, with its honour and the grade of whoever gave it', async () => {
  const record = example('r08') as { subject: { uscc: string }; content: Readonly<Record<string, string>> }
  const held: LineListing = {
    ...{ feed: '310000/lists.tourismTrusted', generation: 1, seq: 0, ref: '0'.repeat(32) },
    ...{ subjectKey: record.subject.uscc, record: canonicalText(record), status: 'active' },
  }
  const view: JointLines = {
    listings: async () => [held],
    subjects: async () => [held.subjectKey],
    history: async () => [],
  }
  const { listings } = await jointLine(view, SCOPE, [held.subjectKey], false, null)
  const [entry] = listings
  const { honourName, grade = null, commendationNo = null, validFrom, validTo } = record.content
  assert.deepEqual(
    [entry?.kind, entry?.reach, entry?.honour, entry?.grade, entry?.decisionNo],
    ['trusted', 'information', honourName, grade, commendationNo],
  )
  assert.deepEqual(
    [entry?.validFrom, entry?.validTo, entry?.rule, entry?.basis, entry?.decisionDate, entry?.adoptedBy],
    [validFrom, validTo, null, null, null, []],
  )
})
