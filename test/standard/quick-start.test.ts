/** What a node takes for granted at its start (ADR 24): that its schemas are schemas, and that both readers of YAML agree. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { readContract } from '../../src/http/contract.ts'
import { STANDARD_FOLDER } from '../../src/standard/data-file.ts'
import { SourceText } from '../../src/standard/source-text.ts'

for (const folder of ['messages/', 'entries/']) {
  test(`every file in ${folder} is a schema of JSON Schema 2020-12`, () => {
    const ajv = new Ajv2020({ strict: true })
    ajv.addVocabulary(['x-kind', 'x-version', 'x-closes'])
    const place = new URL(folder, STANDARD_FOLDER)
    const files = readdirSync(place)
    assert.ok(files.length > 0)
    for (const file of files) {
      const schema = JSON.parse(readFileSync(new URL(file, place), 'utf8')) as object
      assert.ok(ajv.validateSchema(schema), `${file}: ${ajv.errorsText()}`)
    }
  })
}

test('data files and contracts read alike with both readers', () => {
  const read = (file: string) => readFileSync(new URL(file, STANDARD_FOLDER), 'utf8')
  const files = readdirSync(STANDARD_FOLDER, { recursive: true }).map(String)
  const data = files.filter(file => file.endsWith('.yaml'))
  assert.ok(data.length > 40)
  for (const file of data) assert.deepEqual(new SourceText(file, read(file)).value, parse(read(file)), file)
  for (const name of ['exchange', 'operator'] as const)
    assert.deepEqual(readContract(name).document, parse(read(`../${name}.yaml`)), name)
})

test('what the quick reader refuses is told with its line by the other', () => {
  const { value, complaints } = new SourceText('x.yaml', 'a: 1\nb: [1\n')
  assert.deepEqual([value, complaints[0]?.line], [undefined, 3])
  // An alias could stand for more than a file holds.
  assert.equal(new SourceText('x.yaml', 'a: &x 1\nb: *x\n').value, undefined)
})
