/** The contract as a page, at /docs. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { assertProblem, OPERATIONS } from './asks.ts'
import { operationsOfContract } from './contract-answers.ts'
import { Desk } from './desk.ts'
import { member } from './region.ts'

let desk: Desk
before(async () => {
  desk = await Desk.open()
})
after(() => desk.listener.close())

const read = (path: string) => desk.askAs(member(desk.region, '320000'), { path })

test('a member reads every operation of the contract, with its codes', async () => {
  const { status, type, text } = await read('/docs')
  assert.deepEqual([status, type], [200, 'text/html; charset=utf-8'])
  for (const id of OPERATIONS) assert.ok(text.includes(`id="${id}"`), id)
  for (const { node } of operationsOfContract()) assert.ok(text.includes(String(node['summary'])))
  assert.ok(text.includes('PURPOSE_REQUIRED'))
})

test('the page has no script and takes nothing from elsewhere, and its policy forbids both', async () => {
  const { text, headers } = await read('/docs')
  assert.doesNotMatch(text, /<script|<img|<link|src=|@import|url\(/i)
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(text) ?? []
  const hash = createHash('sha256').update(style).digest('base64')
  const policy = headers['content-security-policy'] ?? ''
  assert.ok(policy.startsWith(`default-src 'none'; style-src 'sha256-${hash}'`), policy)
})

test('programs get the contract itself', async () => {
  const { text, type } = await read('/docs/exchange.yaml')
  assert.match(text, /^openapi: 3\.1\.0/)
  assert.match(type, /yaml/)
})

test('who is no member sees none of it', async () => {
  for (const path of ['/docs', '/docs/exchange.yaml'])
    assertProblem(await desk.askAs(desk.region.stranger, { path }), 403, { code: 'NOT_A_MEMBER' })
})
