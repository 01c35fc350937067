/** The contracts of openapi/: their examples, their languages, and what is made from them. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { generateContract } from '../../scripts/generate-contract.ts'
import { readContract } from '../../src/http/contract.ts'
import type { OperatorOperationId } from '../../src/http/operator/call.ts'
import { OPERATOR_RIGHTS } from '../../src/http/operator/rights.ts'
import { RIGHTS } from '../../src/http/rights.ts'
import { EXCHANGE, OPERATOR } from './contract-answers.ts'

for (const [name, contract] of [
  ['exchange', EXCHANGE],
  ['operator', OPERATOR],
] as const) {
  test(`${name}: every example fits its schema`, () => {
    const found = contract.examples()
    assert.ok(found.length >= 10, `${found.length} examples`)
    for (const { pointer, example } of found) contract.assertValid(pointer, example)
  })

  test(`${name}: every operation has a summary and a description in Chinese and English`, () => {
    for (const { id, node } of contract.operations()) {
      assert.match(String(node['summary']), /^\p{Script=Han}.* · [A-Z][ -~]+$/u, id)
      assert.match(String(node['description']), /\p{Script=Han}/u, id)
      assert.match(String(node['description']), /[A-Z][a-z]+ [a-z]+ [a-z]+/, id)
    }
  })
}

test('each face reads every operation of its contract and has a right for it', () => {
  for (const [contract, read, rights] of [
    [EXCHANGE, readContract('exchange'), RIGHTS],
    [OPERATOR, readContract<OperatorOperationId>('operator'), OPERATOR_RIGHTS],
  ] as const) {
    const written = contract
      .operations()
      .map(({ id, method, path }) => `${id} ${method.toUpperCase()} ${path}`)
    const found = read.operations.map(
      ({ id, method, path }) => `${id} ${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`,
    )
    assert.deepEqual(found.sort(), written.sort())
    assert.deepEqual(
      Object.keys(rights).sort(),
      contract
        .operations()
        .map(({ id }) => String(id))
        .sort(),
    )
  }
})

test('the generated types are those of the contract', async () => {
  for (const [file, text] of await generateContract()) {
    assert.equal(
      readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'),
      text,
      `${file}: run npm run generate`,
    )
  }
})
