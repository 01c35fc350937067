/** What was refused comes back as a file that the department can mend and send again. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import iconv from 'iconv-lite'
import { readMapping } from '../../src/mapping/folder.ts'
import type { CompiledMapping } from '../../src/mapping/mapping.ts'
import { parserOf, readRows } from '../../src/mapping/read-rows.ts'
import { reasonText } from '../../src/mapping/reasons.ts'
import { rejectsFile } from '../../src/mapping/rejects.ts'
import type { RowOutcome } from '../../src/mapping/run.ts'
import { bytesOf, small } from './small-mapping.ts'

const ROOT = join(import.meta.dirname, '../..')

/** The outcomes of a file and its rejects as text. */
async function rejected(
  mapping: CompiledMapping,
  bytes: Uint8Array | string,
): Promise<{ outcomes: RowOutcome[]; rejects: string; bytes: Uint8Array }> {
  const { source } = mapping.syntax
  const parser = parserOf(source)
  const outcomes: RowOutcome[] = []
  for await (const rows of readRows(bytesOf(bytes), source, parser)) outcomes.push(...rows.map(mapping.run))
  const file = rejectsFile(source)
  const refused = outcomes.flatMap(one => (one.kind === 'quarantined' ? [one] : []))
  const written = Buffer.concat([file.head(parser.header), file.rows(refused), file.tail()])
  return { outcomes, rejects: iconv.decode(written, source.encoding), bytes: written }
}

const rulesOf = (outcomes: readonly RowOutcome[]): string[][] =>
  outcomes.flatMap(one => (one.kind === 'quarantined' ? [one.findings.map(({ rule }) => rule)] : []))

for (const [id, sample] of [
  ['310000/penalty', 'penalty.json'],
  ['320000/penalty', 'penalty.csv'],
  ['330000/serious-listing', 'serious-listing.xml'],
  ['340000/penalty', 'penalty.csv'],
] as const) {
  test(`${id}: the rejects are refused again for the same reasons until they are mended`, async () => {
    const mapping = readMapping(join(ROOT, 'mappings', id))
    const { encoding } = mapping.syntax.source
    const { outcomes, rejects } = await rejected(
      mapping,
      readFileSync(join(ROOT, 'mappings', id, 'samples', sample)),
    )
    const again = await rejected(mapping, iconv.encode(rejects, encoding))
    assert.ok(rulesOf(outcomes).length > 0)
    assert.deepEqual(rulesOf(again.outcomes), rulesOf(outcomes))
    assert.equal(again.outcomes.length, rulesOf(outcomes).length, 'nothing but the rejects')
    // A third time: the reason column is replaced, not added once more.
    const third = await rejected(mapping, iconv.encode(again.rejects, encoding))
    assert.equal(third.rejects, again.rejects)
  })
}

const SHEET = '{ format: csv, encoding: utf-8, fields: { A: 决定日期, KIND: 类别 } }'
const FIELDS = { 'content.decisionDate': '{ from: A, rules: [{ date: [yyyy-MM-dd] }] }' }

test('a CSV row keeps the columns that the mapping does not know, and says why it came back', async () => {
  const mapping = small({ source: SHEET, fields: FIELDS })
  const { rejects } = await rejected(mapping, 'A,办理人,KIND\n2026-04-10,甲,警告\n2026-13-10,"乙,丙",警告\n')
  assert.equal(
    rejects,
    'A,办理人,KIND,退回原因\r\n2026-13-10,"乙,丙",警告,第2行 A（决定日期）：日期不存在或格式不在约定之内［DATE_BAD］\r\n',
  )
})

test('a CSV row that cannot be split stands whole in the first cell of a sound file', async () => {
  const mapping = small({ source: SHEET, fields: FIELDS })
  const { rejects } = await rejected(mapping, 'A,KIND\n2026-04-10,a"b\n2026-04-10,警告\n')
  assert.equal(
    rejects,
    'A,KIND,退回原因\r\n"2026-04-10,a""b",,第1行 引号不成对或位置不对，请成对书写或在字段内写两个引号［CSV_QUOTE］\r\n',
  )
})

test('a JSON row keeps its numbers as they were written', async () => {
  const source = '{ format: json, encoding: utf-8, record: rows, fields: { A: 决定日期, KIND: 类别 } }'
  const { rejects } = await rejected(small({ source, fields: FIELDS }), '{"rows":[{"A":20260410,"n":1.50}]}')
  const reason = '第1行 A（决定日期）：日期不存在或格式不在约定之内［DATE_BAD］；KIND（类别）'
  assert.ok(rejects.startsWith(`{"rows": [\n{"退回原因":"${reason}`), rejects)
  assert.ok(rejects.endsWith(',"A":20260410,"n":1.50}\n]}\n'), rejects)
})

test('an XML row keeps its characters', async () => {
  const source = '{ format: xml, encoding: utf-8, record: a/b, fields: { A: 决定日期, KIND: 类别 } }'
  const { rejects } = await rejected(
    small({ source, fields: FIELDS }),
    '<a><b><A>x &lt;&amp; y</A><KIND>警告</KIND><C><D>1</D><D>2</D></C></b></a>',
  )
  assert.match(rejects, /^<\?xml version="1.0" encoding="UTF-8"\?>\n<a>\n<b><退回原因>第1行/)
  assert.ok(rejects.endsWith('<A>x &lt;&amp; y</A><KIND>警告</KIND><C><D>1</D><D>2</D></C></b>\n</a>\n'))
})

test('XML rejects stand as deep as the rows stood, and can be sent again', async () => {
  const mapping = small({
    source: '{ format: xml, encoding: utf-8, record: R/data/row, fields: { A: 决定日期, KIND: 类别 } }',
    fields: FIELDS,
  })
  const { rejects } = await rejected(
    mapping,
    '<R><n>1</n><data><row><A>x</A><KIND>警告</KIND></row></data></R>',
  )
  assert.match(rejects, /^<\?xml [^>]*>\n<R>\n<data>\n<row>.*<\/row>\n<\/data>\n<\/R>\n$/)
  const again = await rejected(mapping, rejects.replace('<A>x<', '<A>2026-04-10<'))
  assert.deepEqual(
    again.outcomes.map(({ kind }) => kind),
    ['accepted'],
  )
})

test('every rule of the engine has a reason in Chinese', () => {
  const folder = join(ROOT, 'src/mapping')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.ts'),
  )
  const rules = new Set<string>()
  for (const file of sources) {
    const text = readFileSync(join(folder, file), 'utf8')
    for (const [, rule = ''] of text.matchAll(/'([A-Z]{3,}(?:_[A-Z0-9]+)+)'/g)) {
      if (!/^(SOURCE|MAPPING|LOOKUP_NOT)_/.test(rule)) rules.add(rule)
    }
  }
  assert.ok(rules.size > 20)
  assert.deepEqual(
    [...rules].filter(rule => reasonText(rule) === undefined),
    [],
  )
})

test('XML rows that are broken come back with what could be read of them, attributes and texts too', async () => {
  const mapping = small({
    source: '{ format: xml, encoding: utf-8, record: rows/row, fields: { A: 甲, B: 乙, C: 丙, KIND: 类 } }',
  })
  const { outcomes, rejects } = await rejected(
    mapping,
    '<rows><row><A unit="元">5</A><B>&nope;二</B></row><Row><A>1</A></Row></rows>',
  )
  assert.deepEqual(rulesOf(outcomes), [['XML_BROKEN'], ['ROW_SHAPE']])
  assert.match(rejects, /<A unit="元">5<\/A><B>[^<]*二<\/B>/)
  assert.match(rejects, /<A>1<\/A>/)
})

test('JSON rejects stand where the mapping looks for rows', async () => {
  const mapping = small({
    source: '{ format: json, encoding: utf-8, record: data.rows, fields: { A: 甲, B: 乙, C: 丙, KIND: 类 } }',
  })
  const { rejects } = await rejected(mapping, '{"data":{"rows":[7]}}')
  assert.deepEqual(Object.keys(JSON.parse(rejects).data.rows[0]), ['退回原因', '原文'])
  const again = await rejected(mapping, rejects)
  assert.equal(again.outcomes.length, 1)
})

test('of a row that is too long its beginning comes back, by which it is found again', async () => {
  for (const [format, before, after] of [
    ['csv', 'A,B,C,KIND\nkey-1,', ',,警告\n'],
    ['ndjson', '{"A":"key-1","B":"', '"}\n'],
  ] as const) {
    const mapping = small({
      source: `{ format: ${format}, encoding: utf-8, fields: { A: 甲, B: 乙, C: 丙, KIND: 类 } }`,
    })
    const { outcomes, rejects } = await rejected(mapping, `${before}${'x'.repeat(1_100_000)}${after}`)
    assert.deepEqual(rulesOf(outcomes), [['ROW_TOO_LONG']])
    assert.ok(rejects.includes('key-1') && rejects.length < 40_000)
  }
})
