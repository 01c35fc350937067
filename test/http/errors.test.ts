/** docs/errors.md, the problem table and the contracts say the same. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { HttpError } from '../../src/http/fault.ts'
import { PROBLEMS, problemOf } from '../../src/http/problems.ts'
import { PEER_FAULT_CODES } from '../../src/peer/fault.ts'
import { QUEUE_FAULT_CODES } from '../../src/queue/fault.ts'
import { document, EXCHANGE, OPERATOR } from './contract-answers.ts'

interface Row {
  readonly status: string
  readonly act: string
}

const ANSWERED = Object.entries(PROBLEMS).flatMap(([code, answer]) =>
  answer === 'internal' ? [] : [{ code, ...answer }],
)

function documented(): Map<string, Row> {
  const text = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')
  const rows = [...text.matchAll(/^\| `([A-Z_]+)` \| (\d{3}|–) \| `([a-z-]+)` \| (.+) · (.+) \|$/gm)]
  assert.equal(new Set(rows.map(([, code]) => code)).size, rows.length, 'a code stands there twice')
  return new Map(rows.map(([, code = '', status = '', act = '']) => [code, { status, act }]))
}

suite('docs/errors.md', () => {
  test('lists every code once and no other', () => {
    const codes = [...Object.keys(PROBLEMS), ...PEER_FAULT_CODES, ...QUEUE_FAULT_CODES]
    assert.deepEqual([...documented().keys()].sort(), codes.sort())
  })

  test('gives each answered code its status and who acts', () => {
    for (const { code, status, act } of ANSWERED) {
      assert.deepEqual(documented().get(code), { status: String(status), act }, code)
    }
  })

  test('gives no status to codes that nobody is answered', () => {
    const unanswered = [...documented()].filter(([, { status }]) => status === '–').map(([code]) => code)
    const internal = Object.keys(PROBLEMS).filter(code => Reflect.get(PROBLEMS, code) === 'internal')
    assert.deepEqual(unanswered.sort(), [...internal, ...PEER_FAULT_CODES, ...QUEUE_FAULT_CODES].sort())
  })
})

suite('codes that only commands and the start give', () => {
  const SRC = new URL('../../src/', import.meta.url)
  /** Every code of every room's fault union. */
  const known = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter(file => /\/(source-)?fault\.ts$/.test(file))
    .flatMap(
      file =>
        readFileSync(new URL(file, SRC), 'utf8').match(/(?<=')[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?=')/g) ?? [],
    )
  const text = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')
  const rows = [...text.matchAll(/^\| `([A-Z_]+)` \| `([a-z-]+)` \| (.+) · (.+) \|$/gm)].map(
    ([, code = '']) => code,
  )

  test('are listed once, in a table of their own', () => {
    const answered = documented()
    const only = new Set(known.filter(code => !answered.has(code)))
    assert.ok(only.size > 20)
    assert.deepEqual([...rows].sort(), [...only].sort())
  })
})

suite('the contracts', () => {
  test('list each code under the status of the problem table', () => {
    for (const contract of [EXCHANGE, OPERATOR]) {
      for (const { id, node } of contract.operations()) {
        for (const [status, codes] of contract.codesOf(node)) {
          for (const code of codes) {
            const answer = ANSWERED.find(one => one.code === code)
            assert.equal(String(answer?.status), status, `${id}: ${code}`)
          }
          assert.ok(Number(status) < 400 || codes.length > 0, `${id} names no code for ${status}`)
        }
      }
    }
  })

  test('list every code that is ever answered', () => {
    const listed = new Set(
      [EXCHANGE, OPERATOR].flatMap(contract => [
        ...contract.generalCodes(),
        ...contract.operations().flatMap(({ node }) => [...contract.codesOf(node).values()].flat()),
      ]),
    )
    assert.deepEqual([...listed].sort(), ANSWERED.map(({ code }) => code).sort())
  })

  test('know the same actors as the problem table', () => {
    const problem = document['components']?.['schemas']?.['Problem']?.['properties']?.['act']?.['enum']
    const used = new Set(ANSWERED.map(({ act }) => act))
    assert.deepEqual([...used].sort(), [...(problem as unknown as string[])].sort())
  })
})

suite('a problem', () => {
  const id = '0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11'
  const invalid = new HttpError('query breaks a rule', { code: 'REQUEST_INVALID', where: 'query', rule: 'x' })

  test('tells what the caller needs', () => {
    const { code, where, rule, detail, instance } = problemOf(invalid, new Set(['REQUEST_INVALID']), id)
    assert.deepEqual([code, where, rule, detail], ['REQUEST_INVALID', 'query', 'x', 'query breaks a rule'])
    assert.equal(instance, `urn:uuid:${id}`)
  })

  for (const [what, error] of [
    ['a fault that is not listed here', invalid],
    ['an error of a library', new TypeError('cannot read 张某')],
    ['something that is no error', 'oops'],
  ] as const) {
    test(`hides ${what}`, () => {
      const problem = problemOf(error, new Set(['PAGE_GAP']), id)
      assert.deepEqual(
        [problem.status, problem.code, problem.detail, problem.where],
        [500, 'INTERNAL', undefined, undefined],
      )
    })
  }
})
