import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { generateReference, generateStandard } from '../../scripts/generate-standard.ts'
import { readSchemas, type Schema } from '../../scripts/standard/read-schemas.ts'
import { fieldTable } from '../../scripts/standard/reference/fields.ts'
import { FIELDS, type Field } from '../../src/standard/generated/fields.ts'
import { isCategory } from '../../src/standard/record.ts'
import { schemaFindings } from '../../src/standard/schema-findings.ts'

const ROOT = new URL('../../', import.meta.url)

test('the generated files are what the schemas give', async () => {
  for (const [path, text] of await generateStandard()) {
    assert.ok(readFileSync(new URL(path, ROOT), 'utf8') === text, `${path} is stale: run npm run generate`)
  }
})

test('the pages of the reference are what the standard gives, and no other pages are there', async () => {
  const pages = await generateReference()
  for (const [path, text] of pages) {
    assert.ok(
      readFileSync(new URL(path, ROOT), 'utf8') === text,
      `${path} is stale: run npm run standard -- doc`,
    )
  }
  const there = readdirSync(new URL('docs/standard/', ROOT)).map(name => `docs/standard/${name}`)
  assert.deepEqual(
    there.filter(name => !pages.has(name)),
    ['docs/standard/compatibility.md'],
  )
})

test('every link of the reference leads to a page', async () => {
  const pages = await generateReference()
  for (const [path, text] of pages) {
    for (const [, target] of text.matchAll(/\]\(([^)]+\.md)\)/g))
      assert.ok(existsSync(new URL(`docs/standard/${target}`, ROOT)), `${path}: ${target}`)
  }
})

test('the reference has a page for every category and every code table', async () => {
  const names = new Set(
    [...(await generateReference()).keys()].map(path => path.replace('docs/standard/', '')),
  )
  for (const code of Object.keys(FIELDS)) assert.ok(names.has(`${code.toLowerCase()}.md`), code)
  for (const file of readdirSync(new URL('openapi/standard/tables/', ROOT)))
    assert.ok(names.has(`table-${file.replace('.yaml', '.md')}`), file)
})

test('every field of every page says what it means in Chinese, who may see it and how long', async () => {
  const pages = await generateReference()
  const described = [...pages].filter(([path]) => /\/(r\d\d|envelope|report)\.md$/.test(path))
  let fields = 0
  for (const [path, text] of described) {
    for (const line of text.split('\n').filter(one => /^\| `[\w.[\]]+` \|/.test(one))) {
      const cells = line.split(' | ').map(cell => cell.replace(/^\| | \|$/g, '').trim())
      const [name, title, meaning, type, , , whoever, howLong] = cells
      if (cells.length !== 9) continue
      fields++
      assert.match(`${title}`, /\p{Script=Han}/u, `${path} ${name}: title`)
      // The content of the envelope, and its category, are described by the pages that they name.
      if (name !== '`content`')
        assert.match(`${meaning}`, /^[^。]*[\p{Script=Han}R]/u, `${path} ${name}: meaning`)
      for (const said of [type, whoever, howLong]) assert.notEqual(said, '', `${path} ${name}`)
    }
  }
  assert.ok(fields > 400, `${fields} fields`)
})

test('a data element of GB/T 39445 is shown beside the source code once it is entered', () => {
  const field = {
    type: 'string',
    title: '名称',
    description: 'Name.',
    'x-zh': '主体名称',
    'x-source': 'CF_XDR_MC',
    'x-element': '示例0001',
    'x-privacy': 'public',
    examples: ['示例'],
  } as const
  const text = fieldTable({ properties: { name: field } }, { public: '随记录' })
  assert.match(text, /\| CF_XDR_MC；GB\/T 39445 示例0001 \| 公示 public \| 随记录 \| `示例` \|/)
})

test('identity numbers are of the class that never leaves, under whatever name', () => {
  for (const fields of Object.values(FIELDS)) {
    for (const field of fields as readonly Field[]) {
      if (/idNumber$/i.test(field.path)) assert.equal(field.privacy, 'never-leaves', field.path)
    }
  }
})

test('the fields of the 双公示 standard keep their codes', () => {
  const codes = new Set<string | undefined>(FIELDS.R03.map((field: Field) => field.source))
  for (const code of [
    'CF_WSH',
    'CF_CFLB',
    'CF_NR_FK',
    'CF_NR_WFFF',
    'CF_JDRQ',
    'CF_YXQ',
    'CF_GSJZQ',
    'CF_XDR_SHXYM',
  ]) {
    assert.ok(codes.has(code), code)
  }
})

test('the examples in the schemas make a record that the schemas accept', () => {
  for (const { code, properties } of readSchemas().categories) {
    assert.ok(isCategory(code), code)
    const record = { ...exampleOf({ type: 'object', properties }), category: code }
    assert.deepEqual(schemaFindings(code, record), [])
  }
})

function exampleOf(schema: Schema): object {
  const entries = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const first = Array.isArray(property['examples']) ? property['examples'][0] : undefined
    if (property.type === 'object') return [name, exampleOf(property)]
    return [name, first ?? (property.items ? [exampleOf(property.items)] : undefined)]
  })
  return Object.fromEntries(entries)
}
