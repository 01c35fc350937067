import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citizenCheckCharacter } from '../../src/standard/citizen-number.ts'
import { ageAt } from '../../src/standard/minors.ts'
import { checkRecord } from '../../src/standard/record.ts'
import { changed } from './example-records.ts'
import { example } from './examples.ts'

/** A synthetic number with that birthday, of a county that does not exist. */
function born(birthday: string): string {
  const body = `310199${birthday.replaceAll('-', '')}001`
  return body + citizenCheckCharacter(body)
}

/** The rules that stopped a person of that birthday. */
function stoppedBy(name: string, birthday: string, conductDate?: string): string[] {
  const record = changed(example(name), '/subject', {
    type: 'person',
    name: '测试甲',
    idType: '身份证',
    idNumber: born(birthday),
  })
  changed(record, '/publicityScope', 'government')
  if (name === 'r03' || name === 'r07') changed(record, '/content/conductDate', conductDate)
  return checkRecord(record).errors.map(({ rule }) => rule)
}

// Services of 2026-06-05, award of 2026-05-04: 18 on the day itself is of age.
for (const [name, birthday, stopped] of [
  ['r14', '2008-06-05', []],
  ['r14', '2008-06-06', ['SUBJECT_IS_MINOR']],
  ['r13', '2008-05-04', []],
  ['r13', '2008-05-05', ['SUBJECT_IS_MINOR']],
] as const) {
  test(`${name}: a person born on ${birthday} ${stopped.length === 0 ? 'may be shared' : 'never leaves'}`, () => {
    assert.deepEqual(stoppedBy(name, birthday), stopped)
  })
}

// Conduct of 2026-02-03, decision of 2026-04-10 (R03) and 2026-05-20 (R07).
for (const name of ['r03', 'r07']) {
  test(`${name}: the day of the conduct counts, not that of the decision`, () => {
    assert.deepEqual(stoppedBy(name, '2008-02-03', '2026-02-03'), [])
    assert.deepEqual(stoppedBy(name, '2008-02-04', '2026-02-03'), ['SUBJECT_IS_MINOR'])
  })

  test(`${name}: without a day of conduct a person this young might have been a minor`, () => {
    assert.deepEqual(stoppedBy(name, '2008-02-03'), ['CONDUCT_DATE_MISSING'])
    assert.deepEqual(stoppedBy(name, '1990-01-01'), [])
    assert.deepEqual(stoppedBy(name, '2012-01-01'), ['SUBJECT_IS_MINOR'])
  })
}

test('a related person is held to the same rule', () => {
  const person = { role: '直接责任人', linkKey: `k1.${'0'.repeat(64)}`, responsibleFinding: '示例（虚构）' }
  const withPerson = (birthday: string) =>
    checkRecord(
      changed(example('r07'), '/content/relatedPersons', [{ ...person, idNumber: born(birthday) }]),
    ).errors.map(({ rule, field }) => `${rule} ${field}`)
  assert.deepEqual(withPerson('1990-01-01'), [])
  assert.deepEqual(withPerson('2010-01-01'), ['SUBJECT_IS_MINOR /content/relatedPersons/0'])
})

test('a birthday may be given where the document holds none', () => {
  const record = changed(example('r14'), '/subject/birthDate', '2010-01-01')
  assert.deepEqual(
    checkRecord(record).errors.map(({ rule }) => rule),
    ['SUBJECT_IS_MINOR'],
  )
})

test('a person whose age the source cannot tell stays there; a holder relies on the source', () => {
  const stopped = (record: object) => checkRecord(record).errors.map(({ rule, field }) => `${rule} ${field}`)
  assert.deepEqual(stopped(example('r14')), ['AGE_UNKNOWN /subject'])
  assert.deepEqual(checkRecord(example('r14'), 'holder').errors, [])
  const undated = changed(
    changed(example('r13'), '/subject/birthDate', '1990-01-01'),
    '/content/selectionDate',
    undefined,
  )
  assert.deepEqual(stopped(undated), ['AGE_UNKNOWN /subject'])
})

test('a finding about a minor holds no number', () => {
  const record = changed(example('r14'), '/subject/idNumber', born('2010-01-01'))
  assert.ok(!JSON.stringify(checkRecord(record)).includes(born('2010-01-01')))
})

for (const [birthday, conduct, decision, adverse, age] of [
  ['2008-02-29', '2026-02-28', undefined, false, 'adult'],
  ['2008-02-29', '2026-02-27', undefined, false, 'minor'],
  [undefined, '2026-02-27', undefined, true, 'unknown'],
  ['1990-01-01', undefined, undefined, true, 'unknown'],
  ['2003-01-01', undefined, '2026-01-01', true, 'adult'],
  ['2005-01-01', undefined, '2026-01-01', true, 'unknown'],
  ['2005-01-01', undefined, '2026-01-01', false, 'adult'],
] as const) {
  test(`born ${birthday}, conduct ${conduct}, decision ${decision}: ${age}`, () => {
    assert.equal(ageAt(birthday, conduct, decision, adverse), age)
  })
}
