/** Whoever delivers a record is told in Chinese what every check of the standard found. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { reasonText } from '../../src/mapping/reasons.ts'

const ROOM = new URL('../../src/standard/', import.meta.url)
/** Codes that are faults of a caller and not findings on a record. */
const FAULTS = new Set(['BODY_NOT_SHAREABLE', 'HOLIDAYS_UNKNOWN', 'OBJECTION_TERMS_MISSING', 'TABLE_BAD'])

function sources(): string {
  const files = ['', 'rules/', 'clocks/'].flatMap(folder =>
    readdirSync(new URL(folder, ROOM), { withFileTypes: true })
      .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
      .map(entry => readFileSync(new URL(folder + entry.name, ROOM), 'utf8')),
  )
  return files.join('\n')
}

/** Every code that stands as a literal where a finding is made, and those that are put together of two words. */
function codes(): string[] {
  const text = sources()
  const literal =
    /(?:error|warning|order|note|push)\((?:\s*(?:record|'error'|'warning'),)?\s*'([A-Z]+_[A-Z_]+)'|rule: '([A-Z]+_[A-Z_]+)'|: \['([A-Z]+_[A-Z_]+)', '/g
  const found = [...text.matchAll(literal)].map(([, a, b, c]) => a ?? b ?? c ?? '')
  const own = ['PENALTY_TYPE', 'MEASURE', 'CRITERION'].flatMap(word => [
    `${word}_UNKNOWN`,
    `${word}_NOT_IN_FORCE`,
  ])
  return [...new Set([...found, ...own, 'CODE_NOT_IN_FORCE'])].filter(code => !FAULTS.has(code)).sort()
}

test('every finding has a Chinese reason in mappings/reasons.yaml', () => {
  const all = codes()
  assert.ok(all.length > 100, `only ${all.length} codes were found in src/standard`)
  for (const code of [
    'STATEMENT_PERIOD_RUNNING',
    'USCC_CHECK',
    'TEXT_MALFORMED',
    'PUBLICITY_END_KEPT',
    'TYPE_WRONG',
  ])
    assert.ok(all.includes(code), `${code} was not found`)
  assert.deepEqual(
    all.filter(code => !/\p{Script=Han}/u.test(reasonText(code) ?? '')),
    [],
  )
})
