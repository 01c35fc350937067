/** The vectors of requests, successions and snapshots, by this implementation; the independent one: test/feed/check-vectors.mjs. */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { suite, test } from 'node:test'
import { fromHex } from '../../src/base/bytes.ts'
import { judgeSnapshot } from '../../src/cli/verify-snapshot.ts'
import { SUITES } from '../../src/feed/suites.ts'
import { isContentOf } from '../../src/trust/content-digest.ts'
import { Membership, verifyMembership } from '../../src/trust/membership.ts'
import type { MembershipBody } from '../../src/trust/membership-file.ts'
import { parseMembership } from '../../src/trust/membership-parse.ts'
import { proveRequest } from '../../src/trust/request-signature.ts'
import { ownFolder } from '../support/folder.ts'
import { messageOf } from '../vectors/feed/request-cases.ts'

const FOLDER = path.resolve(import.meta.dirname, '../vectors/feed')
const NOW = Date.UTC(2026, 10, 26)

/** The code of the fault, or undefined where nothing is refused. */
async function codeOf(work: () => unknown): Promise<string | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    return (error as { fault?: { code?: string } }).fault?.code ?? String(error)
  }
}

for (const crypto of Object.values(SUITES)) {
  const read = (name: string) =>
    JSON.parse(readFileSync(path.join(FOLDER, crypto.name === 'sm' ? 'sm' : '', name), 'utf8'))

  suite(`vectors of the suite ${crypto.name}`, () => {
    test('requests through a gateway', () => {
      const { addressee, division, publicKey, cases } = read('requests.json')
      const member = {
        division,
        feedKeys: [{ publicKey: fromHex(publicKey) }],
        certificatePins: [],
        issues: [],
      }
      const body = { version: 1, members: [member], feeds: {} } as unknown as MembershipBody
      const membership = new Membership(crypto, body)
      for (const { why, fault, request, now } of cases) {
        const proof = proveRequest(messageOf(request), { suite: crypto, membership, self: addressee, now })
        const digest = request.fields['content-digest'] ?? ''
        const whole = request.body === undefined || isContentOf(crypto, digest, Buffer.from(request.body))
        const found = proof.proven ? (whole ? undefined : 'digest') : proof.why
        assert.equal(found, fault, why)
      }
    })

    test('the next version of a membership', async () => {
      const { held, cases } = read('successions.json')
      const inForce = new Membership(crypto, parseMembership(held).membership)
      for (const { why, fault, file } of cases) {
        const code = await codeOf(() => verifyMembership(crypto, parseMembership(file), NOW, inForce))
        assert.equal(code, fault, why)
      }
    })

    test('snapshots of a list', async () => {
      const { publicKey, logs, cases, ended: endedCases } = read('snapshots.json')
      const keys = { feedKeys: () => [fromHex(publicKey)], cosigningKeys: () => [] }
      const body = { version: 1, members: [], feeds: {} } as unknown as MembershipBody
      const judged = { suite: crypto, keys, membership: new Membership(crypto, body) }
      const folder = ownFolder('snapshots')
      for (const { why, fault, snapshot } of cases) {
        const file = path.join(folder, 'snapshot.ndjson')
        writeFileSync(file, snapshot)
        const code = await codeOf(async () => {
          const facts = await judgeSnapshot(judged, file)
          const found = facts.logs.map(({ feed, generation, size, root }) => ({
            feed,
            generation,
            size,
            root,
          }))
          assert.deepEqual(
            new Set(found.map(one => JSON.stringify(one))),
            new Set(logs.map((one: object) => JSON.stringify(one))),
          )
        })
        assert.equal(code, fault, why)
      }
      for (const { why, fault, ended, snapshot } of endedCases) {
        const file = path.join(folder, 'snapshot.ndjson')
        writeFileSync(file, snapshot)
        const membership = new Membership(crypto, { ...body, endedGenerations: ended })
        const code = await codeOf(async () => void (await judgeSnapshot({ ...judged, membership }, file)))
        assert.equal(code, fault, why)
      }
    })
  })
}
