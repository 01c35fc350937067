/** Persons related to a listing (相关责任人): a mapping names them by number, and the node makes their link keys. */
import assert from 'node:assert/strict'
import { createReadStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { MappingError } from '../../src/mapping/fault.ts'
import { loadMapping } from '../../src/mapping/mapping.ts'
import { readRows } from '../../src/mapping/read-rows.ts'
import { isFault } from '../../src/mapping/source-fault.ts'

const FOLDER = join(import.meta.dirname, '../../mappings/330000/serious-listing')
const CARD = '310199199001010018'

function withPersons(item: string) {
  const text = readFileSync(join(FOLDER, 'mapping.yaml'), 'utf8')
    .replace(
      '    MEASURES.MEASURE:',
      '    PERSONS.PERSON: { title: 相关责任人, optional: true }\n    MEASURES.MEASURE:',
    )
    .replace(
      'checks:\n',
      `  content.relatedPersons:\n    each: PERSONS.PERSON\n    item:\n      ${item}\n\nchecks:\n`,
    )
  return loadMapping(text, 'mapping.yaml', file => readFileSync(join(FOLDER, file), 'utf8'))
}

test('a mapping may name the persons of a listing with their numbers', async () => {
  const mapping = withPersons(
    '{ role: ROLE, responsibleFinding: FINDING, idNumber: { from: CARD, rules: [trim, upper] } }',
  )
  const samples = createReadStream(join(FOLDER, 'samples/serious-listing.xml'))
  const [rows = []] = await Array.fromAsync(readRows(samples, mapping.syntax.source))
  const row = rows.find(one => !isFault(one))
  assert.ok(row !== undefined && !isFault(row))
  const person = { ROLE: '法定代表人', FINDING: '示例认定', CARD }
  const outcome = mapping.run({ ...row, fields: { ...row.fields, PERSONS: { PERSON: [person] } } })
  assert.ok(outcome.kind === 'accepted' && outcome.record.category === 'R07', JSON.stringify(outcome))
  assert.deepEqual(outcome.record.content.relatedPersons, [
    { role: '法定代表人', responsibleFinding: '示例认定', idNumber: CARD },
  ])
})

test('a link key is made by the node alone', () => {
  const complaint = (error: unknown) => error instanceof MappingError && /no "linkKey"/.test(error.message)
  assert.throws(() => withPersons('{ role: ROLE, responsibleFinding: FINDING, linkKey: KEY }'), complaint)
})
