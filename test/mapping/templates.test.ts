/** The four national templates (双公示) and the files for a credit portal. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readMapping } from '../../src/mapping/folder.ts'
import type { RecordDraft } from '../../src/mapping/run.ts'
import { aPenalty, MAPPINGS, recordsOf, written } from './out-files.ts'
import { bytesOf, collect } from './small-mapping.ts'

test('the template of legal persons’ penalties: dates with slashes, 2099/12/31 restored, 万元, kinds in one cell', async () => {
  const records = await recordsOf('320000/penalty')
  const endless = records.find(({ publicityEnd }) => publicityEnd === undefined)
  const several = records.find(
    ({ content }) => 'penaltyTypes' in content && content.penaltyTypes.length === 2,
  )
  assert.ok(endless && several)
  const { lines } = written('100000/penalty-legal', [{ record: endless }, { record: several }])
  const [header = '', first = '', second = ''] = lines
  const cell = (line: string, column: string): string | undefined =>
    cellsOf(line)[header.split(',').indexOf(column)]
  assert.equal(cell(first, '公示截止期'), '2099/12/31')
  assert.match(cell(first, '处罚决定日期') ?? '', /^\d{4}\/\d{2}\/\d{2}$/)
  assert.equal(cell(first, '行政相对人代码_1（统一社会信用代码）'), endless.subject.uscc)
  assert.match(cell(second, '处罚类别') ?? '', /^[^;]+;[^;]+$/)
  assert.doesNotMatch(cell(second, '罚款金额（万元）') ?? '', /\.$|\.\d*0$/)
})

function cellsOf(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  )
}

test('the templates part organisations from persons, and a person’s number comes from the node or not at all', async () => {
  const person = await aPenalty({
    subject: { type: 'person', name: '测**', idType: '身份证', linkKey: 'k1.0' },
  })
  assert.equal(written('100000/penalty-legal', [{ record: person }]).outcomes[0]?.kind, 'left')
  const [without] = written('100000/penalty-person', [{ record: person }]).outcomes
  assert.ok(without?.kind === 'refused')
  assert.deepEqual(
    without.findings.map(({ rule, field }) => [rule, field]),
    [['FIELD_MISSING', '证件号码']],
  )
  const local = { name: '测试丙', idNumber: '320199198808080137' }
  const { lines } = written('100000/penalty-person', [{ record: person, local }])
  assert.match(lines[1] ?? '', /^测试丙,自然人,身份证,320199198808080137,/)
  assert.equal(written('100000/penalty-person', [{ record: await aPenalty() }]).outcomes[0]?.kind, 'left')
})

test('the templates of permits: 其他 with its note, 长期 as 2099/12/31', async () => {
  const penalty = await aPenalty()
  const content = {
    decisionNo: '示环许〔2026〕示例001号',
    permitType: '其他',
    permitTypeNote: '备案',
    permitContent: '示例项目（虚构）',
    decisionDate: '2026-03-16',
    validFrom: '2026-03-16',
  }
  const permit = { ...penalty, category: 'R02', content } as unknown as RecordDraft
  const { lines } = written('100000/permit-legal', [{ record: permit }, { record: penalty }])
  assert.equal(lines.length, 2, 'a penalty is not written into a file of permits')
  assert.ok(lines[1]?.includes('其他-备案'))
  assert.ok(lines[1]?.includes('2026/03/16,2026/03/16,2099/12/31'))
  const person = { ...permit, subject: { type: 'person', name: '样**', idType: '护照号' } } as RecordDraft
  const local = { idNumber: 'P0000000' }
  assert.match(
    written('100000/permit-person', [{ record: person, local }]).lines[1] ?? '',
    /^样\*\*,自然人,护照号,P0000000,/,
  )
})

test('the publicity file holds what may be shown today and the withdrawal file what may not any more', async () => {
  const shown = {
    publicityScope: 'public',
    status: 'active',
    severity: 'general',
    publicityStart: '2026-11-01',
    publicityEnd: '2026-11-23',
  }
  const kinds = async (changes: object, today?: string): Promise<string[]> => {
    const record = await aPenalty({ ...shown, ...changes })
    return ['100000/portal-publicity-penalty', '100000/portal-withdrawal-penalty'].map(
      id => written(id, [{ record }], today).outcomes[0]?.kind ?? '',
    )
  }
  assert.deepEqual(await kinds({}), ['rendered', 'left'], 'the last day counts')
  assert.deepEqual(await kinds({}, '2026-11-24'), ['left', 'rendered'], 'the day after')
  assert.deepEqual(await kinds({ publicityEnd: undefined }), ['rendered', 'left'])
  assert.deepEqual(await kinds({ status: 'objected' }), ['rendered', 'left'])
  for (const status of ['repaired', 'revoked', 'expired', 'suspended']) {
    assert.deepEqual(await kinds({ status }), ['left', 'rendered'], status)
  }
  assert.deepEqual(await kinds({ severity: 'pending' }), ['left', 'left'])
  assert.deepEqual(await kinds({ severity: undefined }), ['left', 'left'], 'absent is 待定')
  assert.deepEqual(await kinds({ publicityStart: '2026-11-23' }), ['rendered', 'left'], 'from today')
  assert.deepEqual(await kinds({ publicityStart: '2026-11-24' }), ['left', 'left'], 'from tomorrow')
  assert.deepEqual(await kinds({ publicityScope: 'government', status: 'revoked' }), ['left', 'left'])
  assert.deepEqual(await kinds({ subject: { type: 'person', name: '甲' } }), ['left', 'left'])
})

test('the withdrawal file names the listing and says no more about the repair than its kind', async () => {
  const at = join(MAPPINGS, '330000/serious-listing')
  const sample = readFileSync(join(at, 'samples/serious-listing-repair.xml'))
  const [repaired] = await collect(readMapping(at).rows(bytesOf(sample)))
  assert.ok(repaired?.kind === 'accepted')
  const { lines } = written('100000/portal-withdrawal-listing', [{ record: repaired.record }])
  assert.match(lines[1] ?? '', /,信用修复$/)
  assert.ok(!lines[1]?.includes(repaired.record.endDecision?.decisionNo ?? 'no decision'))
})
