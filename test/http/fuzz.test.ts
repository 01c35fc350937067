/**
 * Whatever is asked, the face answers as the contract says: no 5xx, no crash, nothing of the question or the inside in
 * an error. `npm run fuzz -- --requests N` runs the same for longer, and prints the seed of what failed.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { OPERATIONS } from './asks.ts'
import { Desk } from './desk.ts'
import { requestFor } from './requests.ts'

const RUNS = Math.ceil(Number(process.env['FUZZ_REQUESTS'] ?? 25 * OPERATIONS.length) / OPERATIONS.length)
const SEED = process.env['FUZZ_SEED']
/** Words that would show the inside: a stack, a file, a library, a statement. */
const INSIDE = /node_modules|\.ts:\d|\bat [\w.]+ \(|select |express|ajv|kysely|postgres/i

let desk: Desk
before(async () => {
  desk = await Desk.open({ requestsPerSecond: 1e9, bytesPerSecond: 1e12 })
})
after(() => desk.listener.close())

for (const id of OPERATIONS) {
  test(`${id}: ${RUNS} requests, valid, on a bound and broken, are answered as the contract says`, async () => {
    const property = fc.asyncProperty(requestFor(id), async ask => {
      desk.holder.reset()
      const reply = await desk.ask(id, '320000', ask)
      assert.ok(reply.status < 500, `${reply.status} ${reply.text}`)
      if (reply.status >= 400) {
        assert.doesNotMatch(reply.text, INSIDE)
        assert.doesNotMatch(JSON.stringify(desk.holder.events), /310199199001010018/)
      }
      assert.equal(reply.headers['server'], undefined)
    })
    await fc.assert(property, { numRuns: RUNS, ...(SEED === undefined ? {} : { seed: Number(SEED) }) })
  })
}

test('the face still answers after all that', async () => {
  assert.equal((await desk.ask('readNode', '330000', { path: '/v1/node' })).status, 200)
})
