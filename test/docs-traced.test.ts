/**
 * docs/trust.md (threat, control, test) and docs/rules.md (rule, where it lives, test): whatever stands in such a table
 * has a test that exists under the name that it gives, and every link of it leads to a file.
 */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

const DOCS = path.resolve(import.meta.dirname, '../docs')

/** The rows of a document's tables, without heads and lines. */
function rowsOf(document: string): string[][] {
  return readFileSync(path.join(DOCS, document), 'utf8')
    .split('\n')
    .filter((line, i, lines) => line.startsWith('| ') && !lines[i + 1]?.startsWith('|---'))
    .map(line => line.slice(2, -2).split(' | '))
}

/** The tests of a cell: a link, then names in quotation marks, which go with the last link. */
function testsOf(cell: string): { file: string; name: string }[] {
  let file = ''
  return [...cell.matchAll(/\]\(([^)]+)\)|“((?:[^“”])+)”/g)].flatMap(([, link, name]) => {
    if (link !== undefined) file = link
    return name === undefined ? [] : [{ file, name }]
  })
}

/** Whether a file of tests has one of that name; `${…}` in a name stands as in the program. */
function hasTest({ file, name }: { file: string; name: string }): boolean {
  const code = readFileSync(path.join(DOCS, file), 'utf8').replaceAll(/\b(test|it)\(\s+/g, '$1(')
  return [`'${name}'`, `"${name}"`, `\`${name}\``].some(
    text => code.includes(`test(${text}`) || code.includes(`it(${text}`),
  )
}

for (const [document, least] of [
  ['trust.md', 20],
  ['rules.md', 60],
] as const) {
  const rows = rowsOf(document)

  test(`${document}: every row has its three cells, and a test`, () => {
    assert.ok(rows.length >= least, `${rows.length} rows were found`)
    for (const [what = '', how, tests, ...more] of rows) {
      assert.deepEqual(more, [], what)
      assert.ok(what && how && tests, what)
      assert.ok(testsOf(tests).length > 0, what)
    }
  })

  test(`${document}: every test that is named exists under that name`, () => {
    const missing = rows.flatMap(cells => testsOf(cells[2] ?? '')).filter(one => !hasTest(one))
    assert.deepEqual(missing, [])
  })

  test(`${document}: every link of its tables leads to a file`, () => {
    const links = rows.flatMap(cells =>
      [...cells.join(' ').matchAll(/\]\(([^)#]+)\)/g)].map(([, link = '']) => link),
    )
    assert.deepEqual(
      links.filter(link => !link.startsWith('https://') && !existsSync(path.join(DOCS, link))),
      [],
    )
  })
}
