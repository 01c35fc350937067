import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { createDevelopmentPki } from '../../src/cli/development-pki.ts'
import { previewLines } from '../../src/cli/membership-preview.ts'
import { SUITES } from '../../src/feed/suites.ts'
import { ADOPTIONS } from '../../src/standard/adoption.ts'
import { parseMembership } from '../../src/trust/membership-parse.ts'

const DIR = mkdtempSync(path.join(tmpdir(), 'xinqiao-preview-'))
after(() => rmSync(DIR, { recursive: true }))

test('whoever gains a feed is shown the fields of every category that it carries', async () => {
  await createDevelopmentPki(DIR, { now: Date.now() })
  const { membership } = parseMembership(readFileSync(path.join(DIR, 'membership.json'), 'utf8'))
  const feeds = Object.fromEntries(
    Object.entries(membership.feeds).map(([topic, terms]) => [topic, { ...terms, audience: ['310000'] }]),
  )
  const lines = previewLines(SUITES[membership.suite], { ...membership, feeds }, membership)
  const topics = Object.keys(membership.feeds).filter(topic => /^(lists|records)\./.test(topic))
  assert.ok(topics.length >= 5)
  for (const topic of topics) {
    const at = lines.findIndex(line => line.startsWith(`${topic}：`) && !line.includes('carries no records'))
    assert.ok(at >= 0, `${topic} is shown with its category`)
    const fields = lines.slice(at + 1, lines.indexOf('', at) < 0 ? undefined : lines.indexOf('', at))
    assert.ok(
      fields.some(line => line.includes('→ 出境 leaves')),
      `${topic}: what leaves`,
    )
    if (topic !== ADOPTIONS)
      assert.ok(
        fields.some(line => line.includes('/subject/idNumber') && line.includes('· 留下 stays')),
        `${topic}: what stays`,
      )
  }
})
