import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sampleFiles } from '../../scripts/samples.ts'
import { mappingFolders, readMapping } from '../../src/mapping/folder.ts'
import type { RowOutcome } from '../../src/mapping/run.ts'
import { testSamples } from '../../src/mapping/samples.ts'
import { bytesOf, collect } from './small-mapping.ts'

const ROOT = join(import.meta.dirname, '../..')
const folders = mappingFolders(join(ROOT, 'mappings'))
/** Samples of a few rows: what they are for is said beside their rows. */
const EACH = ['national-repair', 'objection', 'repair']
const DIVISIONS = ['310000', '320000', '330000', '340000']
const SMALL = [
  ...['310000/adoption', '310000/guide', '310000/measure-feedback', '310000/other-act'],
  ...['320000/trusted-listing', '330000/volunteer', '330000/youth'],
  ...DIVISIONS.flatMap(division => EACH.map(name => `${division}/${name}`)),
]
const sample = (path: string): Buffer => readFileSync(join(ROOT, 'mappings', path))

test('penalties, listings, repairs and objections of four provinces are mapped, and what only one of them delivers', () => {
  const ids = folders.map(folder => readMapping(folder).id)
  const large = DIVISIONS.flatMap(division => [`${division}/penalty`, `${division}/serious-listing`])
  assert.deepEqual(ids, [...large, ...SMALL].sort())
})

for (const folder of folders) {
  const mapping = readMapping(folder)
  test(`${mapping.id}: every sample comes out as expected`, async () => {
    const results = await testSamples(mapping, folder)
    assert.ok(results.length > 0)
    for (const { file, differences } of results) assert.deepEqual(differences, [], file)
    const read = results.reduce((sum, one) => sum + one.read, 0)
    const accepted = results.reduce((sum, one) => sum + one.accepted, 0)
    if (SMALL.includes(mapping.id)) assert.ok(accepted > 0 && read > accepted, `${accepted} of ${read}`)
    else assert.ok(read >= 300 && accepted / read >= 0.9, `${accepted} of ${read}`)
  })
}

test('the sample files are what the seeded script makes', () => {
  for (const [path, bytes] of sampleFiles()) {
    assert.ok(
      existsSync(join(ROOT, path)) && readFileSync(join(ROOT, path)).equals(bytes),
      `${path}: run npm run samples`,
    )
  }
})

test('the files hold the traps that bytes can show', () => {
  const jiangsu = sample('320000/serious-listing/samples/serious-listing.csv')
  assert.ok(jiangsu.includes(Buffer.from('8139ee39', 'hex')), '㐀 in four bytes')
  assert.ok(jiangsu.includes(Buffer.from('95328236', 'hex')), '𠀀 in four bytes')
  const shanghai = sample('310000/serious-listing/samples/serious-listing.json')
  assert.equal(shanghai.subarray(0, 3).toString('hex'), 'efbbbf', 'byte order mark')
  const penalty = new TextDecoder('gb18030').decode(sample('320000/penalty/samples/penalty.csv'))
  for (const trap of ['9.13E+17', '2099/12/31', 'pdy', 'ＰＤＹ', ',"经查,当事人', '[2026]', '(虚构)']) {
    assert.ok(penalty.includes(trap), trap)
  }
  const anhui = new TextDecoder('gb18030').decode(sample('340000/penalty/samples/penalty.csv'))
  for (const trap of ['行政行对人名称', '出发事由', '年', '——']) assert.ok(anhui.includes(trap), trap)
})

async function outcomes(path: string): Promise<RowOutcome[]> {
  const [division = '', name = ''] = path.split('/')
  const mapping = readMapping(join(ROOT, 'mappings', division, name))
  return collect(mapping.rows(bytesOf(sample(path))))
}

test('a subject with characters that GBK cannot hold keeps its name', async () => {
  const all = await outcomes('320000/serious-listing/samples/serious-listing.csv')
  const names = all.flatMap(one => (one.kind === 'accepted' ? one.record.subject.name : []))
  assert.ok(names.includes('示例㐀𠀀环保有限公司（虚构）'))
})

test('a decision that comes twice has one key and the newer stamp second', async () => {
  const all = await outcomes('310000/penalty/samples/penalty.json')
  const last = all.at(-1)
  const first = all.find(one => one.key === last?.key)
  assert.ok(first && last && first !== last)
  assert.ok((first.updatedAt ?? '') < (last.updatedAt ?? ''))
})

test('firms are penalised in two provinces, and subjects listed in two in one domain', async () => {
  const codes = async (path: string): Promise<Set<string>> =>
    new Set(
      (await outcomes(path)).flatMap(one =>
        one.kind === 'accepted'
          ? `${'domain' in one.record.content ? one.record.content.domain : ''} ${one.record.subject.uscc}`
          : [],
      ),
    )
  const shared = async (a: string, b: string): Promise<number> => {
    const other = await codes(b)
    return [...(await codes(a))].filter(code => other.has(code)).length
  }
  assert.ok((await shared('310000/penalty/samples/penalty.json', '330000/penalty/samples/penalty.xml')) >= 10)
  const listing = 'serious-listing/samples/serious-listing'
  assert.ok((await shared(`320000/${listing}.csv`, `340000/${listing}.csv`)) >= 10)
})

test('the second file repairs one environment listing of the first', async () => {
  const [repair] = await outcomes('330000/serious-listing/samples/serious-listing-repair.xml')
  assert.ok(repair?.kind === 'accepted')
  assert.equal(repair.record.status, 'repaired')
  assert.equal(repair.record.endDecision?.decisionDate, '2026-11-20')
  const before = (await outcomes('330000/serious-listing/samples/serious-listing.xml')).find(
    one => one.key === repair.key,
  )
  assert.ok(before?.kind === 'accepted')
  assert.equal(before.record.status, 'active')
  assert.ok('domain' in before.record.content && before.record.content.domain === 'environment')
  assert.ok(before.record.updatedAt < repair.record.updatedAt)
})

test('a holiday is counted with its make-up day, and whoever did not count it is told', async () => {
  const [counted, forgot] = await outcomes('310000/other-act/samples/other-act.json')
  assert.ok(counted?.kind === 'accepted' && forgot?.kind === 'accepted')
  const rules = [counted, forgot].map(one => one.warnings.map(({ rule }) => rule))
  assert.deepEqual(rules, [[], ['DUE_ONLINE_WRONG']])
})

test('no finding and no warning holds a value of its row', async () => {
  for (const path of ['310000/penalty/samples/penalty.json', '320000/penalty/samples/penalty.csv']) {
    for (const one of await outcomes(path)) {
      const said = JSON.stringify(one.kind === 'accepted' ? one.warnings : one.findings)
      for (const value of Object.values(one.source)) {
        if (typeof value === 'string' && value.length > 6) assert.ok(!said.includes(value), `row ${one.row}`)
      }
    }
  }
})

test('a row that is accepted against what is expected shifts none of the others', async () => {
  const folder = join(ROOT, 'mappings/320000/penalty')
  const mapping = readMapping(folder)
  const [before] = await testSamples(mapping, folder)
  // The first row that is expected to be refused is accepted, and the last record is another one.
  const rows = async function* (): AsyncGenerator<RowOutcome> {
    let model: RowOutcome | undefined
    for await (const outcome of mapping.rows(bytesOf(sample('320000/penalty/samples/penalty.csv')))) {
      if (outcome.kind === 'accepted') model ??= outcome
      if (outcome.kind === 'quarantined' && model?.kind === 'accepted') {
        yield { ...model, record: model.record, row: outcome.row } as RowOutcome
        yield* mappingRest(mapping, outcome.row)
        return
      }
      yield outcome
    }
  }
  const changed = { ...mapping, rows }
  const [after] = await testSamples(changed, folder)
  assert.deepEqual(before?.differences, [])
  assert.equal(after?.differences.length, 1)
  assert.match(after?.differences[0] ?? '', /^row \d+: accepted, expected quarantine under /)
})

async function* mappingRest(
  mapping: ReturnType<typeof readMapping>,
  after: number,
): AsyncGenerator<RowOutcome> {
  for await (const outcome of mapping.rows(bytesOf(sample('320000/penalty/samples/penalty.csv'))))
    if (outcome.row > after) yield outcome
}
