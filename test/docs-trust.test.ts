/** docs/trust.md: every threat has a control, and a test that exists under the name that it gives. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

const DOCS = path.resolve(import.meta.dirname, '../docs')
const rows = readFileSync(path.join(DOCS, 'trust.md'), 'utf8')
  .split('\n')
  .filter(line => line.startsWith('| ') && !line.startsWith('| 威胁'))
  .map(line => line.slice(2, -2).split(' | '))

/** The tests of a cell: a link, then names in quotation marks, which go with the last link. */
function testsOf(cell: string): { file: string; name: string }[] {
  let file = ''
  return [...cell.matchAll(/\]\(([^)]+)\)|“((?:[^“”])+)”/g)].flatMap(([, link, name]) => {
    if (link !== undefined) file = link
    return name === undefined ? [] : [{ file, name }]
  })
}

test('every threat has a control and a test', () => {
  assert.ok(rows.length > 20, 'the rows were found')
  for (const [threat = '', control, tests, ...more] of rows) {
    assert.deepEqual(more, [], threat)
    assert.ok(threat && control && tests, threat)
    assert.ok(testsOf(tests).length > 0, threat)
  }
})

test('every test that the trust model names exists under that name', () => {
  const named = rows.flatMap(cells => testsOf(cells[2] ?? ''))
  const missing = named.filter(({ file, name }) => {
    const code = readFileSync(path.join(DOCS, file), 'utf8')
    return ![`'${name}'`, `"${name}"`].some(text => code.includes(`test(${text}`))
  })
  assert.deepEqual(missing, [])
})
