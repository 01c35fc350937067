import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readSchemas } from '../../scripts/standard/read-schemas.ts'
import { readEdition } from '../../src/cli/standard-command.ts'
import { CATEGORY_CODES } from '../../src/standard/categories.ts'
import { compareEditions } from '../../src/standard/compare.ts'
import { isReadableVersion, SCHEMA_VERSION } from '../../src/standard/record.ts'
import { example } from './examples.ts'

const STANDARD = new URL('../../openapi/standard/', import.meta.url)
const RELEASED = new URL('released/', STANDARD)
const ORDER = (version: string) => version.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0)
const releases = readdirSync(RELEASED).sort((a, b) => ORDER(a) - ORDER(b))
const last = releases.at(-1) ?? ''

test('the last release is of this major version, and no newer than the program', () => {
  assert.ok(isReadableVersion(last), last)
})

test('nothing in the standard breaks the last release of its major version', () => {
  const changes = compareEditions(readEdition(new URL(`${last}/`, RELEASED)), readEdition(STANDARD))
  assert.deepEqual(
    changes.filter(({ breaking }) => breaking),
    [],
  )
})

for (const version of releases) {
  test(`release ${version} holds every part of the standard`, () => {
    const { categories, data, reports } = readSchemas(new URL(`${version}/`, RELEASED))
    assert.ok(categories.length >= 15 && data.length > 0 && reports.length === 3)
  })
}

test('a record of the released version passes the present validators and the released ones', () => {
  const { shared, categories } = readSchemas(new URL(`${last}/`, RELEASED))
  const keywords = [
    'x-source',
    'x-privacy',
    'x-type',
    'x-table',
    'x-written-by',
    'x-matching-key',
    'x-event-date',
    'x-zh',
  ]
  const ajv = new Ajv2020({ strict: true, strictRequired: false, keywords, schemas: [...shared] })
  for (const { code, schema } of categories) {
    const validate = ajv.compile(schema)
    assert.ok(validate(example(code.toLowerCase())), `${code} ${JSON.stringify(validate.errors)}`)
  }
  assert.equal(categories.length, CATEGORY_CODES.length)
})

for (const [version, own, readable] of [
  ['1.0', '1.1', true],
  ['1.1', '1.1', true],
  ['1.2', '1.1', false],
  ['1.9', '1.10', true],
  ['2.0', '1.1', false],
] as const) {
  test(`a reader of ${own} ${readable ? 'reads' : 'parks'} ${version}`, () => {
    assert.equal(isReadableVersion(version, own), readable)
  })
}

test('the compatibility rule is written down', () => {
  const text = readFileSync(new URL('../../docs/standard/compatibility.md', import.meta.url), 'utf8')
  assert.match(text, /N 和 N−1/)
  assert.match(SCHEMA_VERSION, /^\d+\.\d+$/)
})
