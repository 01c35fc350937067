/** Samples of mappings that go out: records with the file that they are to become, compared cell by cell and byte by byte. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { MappingError } from '../../src/mapping/fault.ts'
import { mappingFolders, OUT_FILE } from '../../src/mapping/folder.ts'
import { readOutMapping } from '../../src/mapping/out-mapping.ts'
import { testOutSamples } from '../../src/mapping/out-samples.ts'

const ROOT = join(import.meta.dirname, '../..')
const home = mkdtempSync(join(tmpdir(), 'mapping-out-samples-'))
after(() => rmSync(home, { recursive: true }))

const folders = mappingFolders(join(ROOT, 'mappings'), OUT_FILE)
for (const folder of folders) {
  const mapping = readOutMapping(folder)
  test(`${mapping.id}: every record of its samples becomes the row that is expected`, async () => {
    const results = await testOutSamples(mapping, folder)
    assert.ok(results.length > 0, 'no samples')
    for (const { file, rendered, differences } of results) {
      assert.deepEqual(differences, [], file)
      assert.ok(rendered > 0, file)
    }
  })
}

/** The penalties of a province with a sample that somebody changed. */
function changed(id: string, file: string, change: (text: string) => string): Promise<string[]> {
  const folder = join(mkdtempSync(join(home, 'm-')), 'x')
  cpSync(join(ROOT, 'mappings', id), folder, { recursive: true })
  cpSync(join(ROOT, 'mappings', id, '../tables'), join(folder, '../tables'), { recursive: true })
  const path = join(folder, 'out-samples', file)
  const before = readFileSync(path, 'latin1')
  const text = change(before)
  assert.notEqual(text, before)
  writeFileSync(path, text, 'latin1')
  return testOutSamples(readOutMapping(folder), folder).then(all => all.flatMap(one => one.differences))
}

for (const [what, id, file, change, expected] of [
  [
    'a cell of CSV',
    '320000/penalty',
    'penalty.expected.csv',
    (text: string) => text.replace('91310118PDY00001XQ', '91310118PDY00001XR'),
    /^row 1: differs in CF_XDR_SHXYM$/,
  ],
  [
    'a line of CSV less',
    '320000/penalty',
    'penalty.expected.csv',
    (text: string) => text.replace(/[^\n]*\n$/, ''),
    /^6 rows written, 5 expected$/,
  ],
  [
    'other line ends',
    '320000/penalty',
    'penalty.expected.csv',
    (text: string) => text.replaceAll('\r\n', '\n'),
    /^the cells are the same, the bytes are not/,
  ],
  [
    'a column of CSV less',
    '320000/penalty',
    'penalty.expected.csv',
    (text: string) => text.replace('CF_WSH', 'CF_WS'),
    /^the expected file cannot be read: /,
  ],
  [
    'a value of JSON',
    '310000/penalty',
    'penalty.expected.json',
    (text: string) => text.replace('91310118PDY00001XQ', '91310118PDY00001XR'),
    /^row 1: differs in tyshxydm$/,
  ],
  [
    'an element of XML',
    '330000/penalty',
    'penalty.expected.xml',
    (text: string) => text.replace('91310118PDY00001XQ', '91310118PDY00001XR'),
    /^row 1: differs in ADMIN_CP_CERT_CODE$/,
  ],
  [
    'a record that is refused',
    '320000/penalty',
    'penalty.summary.json',
    (text: string) => text.replace(/"refused":\[.*\]/, '"refused":[]'),
    /^line 7: refused \(CODE_NOT_BACK\), expected not to be$/,
  ],
  [
    'another rule',
    '320000/penalty',
    'penalty.summary.json',
    (text: string) => text.replace('CODE_NOT_BACK', 'FIELD_MISSING'),
    /^line 7: rules CODE_NOT_BACK, expected FIELD_MISSING$/,
  ],
  [
    'a record that is written',
    '320000/penalty',
    'penalty.summary.json',
    (text: string) => text.replace('"line":7', '"line":6'),
    /^line 6: rendered, expected to be refused under CODE_NOT_BACK$/,
  ],
  [
    'the day',
    '100000/portal-publicity-penalty',
    'penalty.summary.json',
    (text: string) => text.replace('2026-11-23', '2026-11-25'),
    /^\d rows written, \d expected$/,
  ],
] as const) {
  test(`an out-sample tells ${what}`, async () => {
    const differences = await changed(id, file, change)
    assert.ok(
      differences.some(one => expected.test(one)),
      differences.join('\n'),
    )
  })
}

for (const [what, file, text, message] of [
  ['a summary without a day', 'penalty.summary.json', '{}', /penalty\.summary\.json:1:1 write \{"today"/],
  ['a summary that is no JSON', 'penalty.summary.json', '{', /is not JSON/],
  ['a line that is no record', 'penalty.ndjson', '{"a":1}\n', /penalty\.ndjson:1:1 is no record/],
] as const) {
  test(`an out-sample with ${what} is refused with its place`, () =>
    assert.rejects(
      changed('320000/penalty', file, () => text),
      (error: unknown) => error instanceof MappingError && message.test(error.message),
    ))
}

test('test runs the samples of both directions, and ends with 1 when one comes out otherwise', () => {
  const folder = join(home, 'cli', 'penalty')
  cpSync(join(ROOT, 'mappings/320000/penalty'), folder, { recursive: true })
  cpSync(join(ROOT, 'mappings/320000/tables'), join(folder, '../tables'), { recursive: true })
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['src/cli/mapping.ts', 'test', folder, ...args], {
      cwd: ROOT,
      encoding: 'utf8',
    })
  const good = run()
  assert.equal(good.status, 0, good.stderr)
  assert.match(good.stdout, /samples\/penalty\.csv: 321 read, 310 accepted, 11 quarantined, as expected\n/)
  assert.match(
    good.stdout,
    /out-samples\/penalty\.ndjson: 7 read, 6 rendered, 0 left, 1 refused, as expected\n$/,
  )
  rmSync(join(folder, 'out-samples/penalty.expected.csv'))
  const bad = run()
  assert.equal(bad.status, 1)
  assert.match(bad.stderr, /penalty\.expected\.csv:1:1 is not there; write what `mapping render` gives/)
})
