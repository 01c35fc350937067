/** The report as a page: the same content, no scripts, everything escaped. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { suite, test } from 'node:test'
import { assembleBody } from '../../src/report/assemble.ts'
import { coverReport } from '../../src/report/cover.ts'
import { REPORT_POLICY, reportHtml } from '../../src/typeset/report-html.ts'
import { aPenalty, data, found, TODAY, USCC } from '../report/found.ts'
import { SUBJECTS, type Subject } from '../report/subjects.ts'
import { signerOf } from '../support/province.ts'

const CODE = '25DC-63E2-5C9E-15D9-92DB'

async function pageOf({ asked, data }: Pick<Subject, 'asked' | 'data'>): Promise<string> {
  const facts = { reportNo: 'XQ-310000-20261123-00000001', queriedAt: '2026-11-23T04:00:00.000Z' }
  const body = assembleBody({ ...asked, day: TODAY }, data)
  return reportHtml(await coverReport(body, { ...facts, edition: asked.edition }, signerOf('310000')), CODE)
}

/** Texts of the items, deep inside. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

suite('every subject', () => {
  for (const subject of SUBJECTS) {
    test(subject.name, async () => {
      const page = await pageOf(subject)
      const body = assembleBody({ ...subject.asked, day: TODAY }, subject.data)
      for (const text of [...textsOf(body.explanation.disclaimer), ...textsOf(body.suggestions), CODE])
        assert.ok(page.includes(escaped(text)), text)
      for (const item of body.penalties.items) {
        assert.ok(page.includes(escaped(item.content.decisionNo)))
        assert.ok(page.includes(escaped(item.content.violationFacts)))
      }
      assert.doesNotMatch(page, /310199199001010018|13800000000/)
      assert.doesNotMatch(page, /<script|javascript:|<img|<link|https?:/i)
      if (subject.name === 'one-province-silent') assert.match(page, /未返回<\/b>（不表示无记录）/)
    })
  }
})

test('what a source wrote is text and never markup', async () => {
  const hostile = '<img src=x onerror=alert(1)>"\'&</td><script>alert(2)</script>'
  const record = aPenalty(one => {
    one.content.violationFacts = hostile
    one.subject.name = hostile
  })
  const asked = { kind: 'organisation', uscc: USCC, edition: 'public' } as const
  const page = await pageOf({ asked, data: data(() => [found(record)]) })
  assert.doesNotMatch(page, /<img|<script/i)
  assert.ok(page.includes('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;&lt;/td&gt;'))
})

test('rare characters stand as they are, with fonts that have them; those that no font has by their number', async () => {
  const record = aPenalty(one => {
    one.content.violationFacts = '㐀𠀀𫖯\u{e863}\u{f1234}\u202e完'
  })
  const asked = { kind: 'organisation', uscc: USCC, edition: 'public' } as const
  const page = await pageOf({ asked, data: data(() => [found(record)]) })
  assert.ok(page.includes('㐀𠀀𫖯〔U+E863〕〔U+F1234〕〔U+202E〕完'))
  for (const font of ['SimSun-ExtB', 'Plangothic P1', 'HanaMinB']) assert.ok(page.includes(`"${font}"`))
})

test('its policy allows its own style and nothing else', async () => {
  const page = await pageOf(SUBJECTS[0] as Subject)
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? []
  const hash = createHash('sha256').update(style).digest('base64')
  assert.ok(REPORT_POLICY.startsWith(`default-src 'none'; style-src 'sha256-${hash}'`))
  assert.doesNotMatch(page.replace(/<style>[\s\S]*?<\/style>/, ''), /style=/)
  assert.match(style, /@page\{size:A4/)
})
