/** openapi/exchange.yaml itself: its examples, its languages, and what is made from it. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { generateContract } from '../../scripts/generate-contract.ts'
import { readContract } from '../../src/http/contract.ts'
import { RIGHTS } from '../../src/http/rights.ts'
import { assertValid, examples, operationsOfContract } from './contract-answers.ts'

test('every example fits its schema', () => {
  const found = examples()
  assert.ok(found.length >= 15, `${found.length} examples`)
  for (const { pointer, example } of found) assertValid(pointer, example)
})

test('every operation has a summary and a description in Chinese and English', () => {
  for (const { id, node } of operationsOfContract()) {
    assert.match(String(node['summary']), /^\p{Script=Han}.* · [A-Z][ -~]+$/u, id)
    assert.match(String(node['description']), /\p{Script=Han}/u, id)
    assert.match(String(node['description']), /[A-Z][a-z]+ [a-z]+ [a-z]+/, id)
  }
})

test('the face reads every operation of the contract and has a right for it', () => {
  const inContract = operationsOfContract().map(({ id, method, path }) => [id, method.toUpperCase(), path])
  const read = readContract('exchange').operations.map(({ id, method, path }) => [
    id,
    method,
    path.replaceAll(/:(\w+)/g, '{$1}'),
  ])
  assert.deepEqual(read, inContract)
  assert.deepEqual(Object.keys(RIGHTS).sort(), inContract.map(([id]) => id).sort())
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
