/** A second history is proven wherever in a page it shows, by an evidence file that needs nothing else. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { utf8 } from '../../src/base/bytes.ts'
import { canonicalText } from '../../src/base/canonical.ts'
import { verifyEvidence } from '../../src/feed/audit.ts'
import { openCheckpoint, parseCheckpointText } from '../../src/feed/checkpoint.ts'
import { leafHash } from '../../src/feed/entry.ts'
import { decodeEvidence } from '../../src/feed/evidence.ts'
import { originOf } from '../../src/feed/name.ts'
import { parseNote } from '../../src/feed/note.ts'
import type { Page } from '../../src/feed/page.ts'
import { proofInside } from '../../src/feed/page-proof.ts'
import type { HeldLog, Write } from '../../src/feed/replica/log.ts'
import { examinePage, takePage } from '../../src/feed/replica/take-page.ts'
import { INTL, type Suite } from '../../src/feed/suite.ts'
import { consistencyProof } from '../../src/feed/tiles.ts'
import { EMPTY_TREE } from '../../src/feed/tree.ts'
import { inBothSuites } from './both-suites.ts'
import { Issuer, refOf } from './issuer.ts'

const FEED = '330000/lists.environment'

/** Two histories of one issuer that agree on the first `shared` entries. */
function histories(shared: number, length: number, suite: Suite = INTL): [Issuer, Issuer] {
  return ['一', '二'].map(name => {
    const issuer = new Issuer(FEED, undefined, 1, suite)
    for (let i = 0; i < length; i++)
      issuer.record(refOf(`${i}`), { text: i < shared ? `${i}` : `${name} ${i}` })
    return issuer
  }) as [Issuer, Issuer]
}

/** A copy of the first `size` entries that knows the checkpoint at `known`. */
async function heldBy(issuer: Issuer, size: number, known: number): Promise<HeldLog> {
  const note = await issuer.checkpoint(known)
  const { root } = openCheckpoint(issuer.suite, note, originOf(issuer.id), [issuer.signer.publicKey])
  return {
    ...{ id: issuer.id, tree: await issuer.state(size), applied: 0, frozen: false },
    checkpoint: { note, size: known, root },
  }
}

const factsOf = ({ suite, signer }: Issuer) => ({
  ...{ suite, keys: [signer.publicKey], phase: 'in use' as const, closed: new Set<string>() },
})

/** The evidence of a freeze, judged as an auditor does: from the file and the issuer's key alone. */
function judge({ suite, signer }: Issuer, writes: readonly Write[]): void {
  const [write, ...others] = writes
  assert.ok(write?.write === 'freeze')
  assert.deepEqual(others, [])
  const evidence = decodeEvidence(utf8(`${canonicalText(write.evidence)}\n`))
  const keys = { feedKeys: () => [signer.publicKey], cosigningKeys: () => [] }
  assert.equal(verifyEvidence(suite, keys, evidence).kind, 'fork')
}

inBothSuites(suite => {
  test('strictly inside a page, at its beginning and at its end', async () => {
    const [ours, theirs] = histories(3, 11, suite)
    for (const [from, to] of [
      [3, 9],
      [3, 7],
      [3, 11],
    ] as const) {
      for (let known = 4; known <= to; known++) {
        const held = await heldBy(ours, from, known)
        const page = await theirs.page({ from, to })
        const decided = takePage(factsOf(theirs), held, page)
        assert.ok(decided.decision === 'fork', `${from}–${to} known ${known}`)
        assert.deepEqual(decided.fault.fault.code, 'FEED_FORK')
        judge(theirs, decided.writes)
      }
    }
  })
})

test('in a copy that is read from its beginning, wherever the held checkpoint lies', async () => {
  const [ours, theirs] = histories(1, 13)
  for (let known = 2; known <= 13; known++) {
    const held = await heldBy(ours, 13, known)
    let tree = EMPTY_TREE
    for (const to of [5, 10, 13]) {
      const page = await theirs.page({ from: tree.size, to })
      const examined = examinePage(factsOf(theirs), held, tree, page)
      if (examined.is === 'fork') {
        judge(theirs, examined.writes)
        break
      }
      tree = examined.tree
      assert.ok(to < known, `${known} is inside the pages so far`)
    }
  }
})

test('the proof that a page gives inside itself is the one that a log would give', async () => {
  const [issuer] = histories(0, 40)
  for (let size = 1; size <= 40; size += 3) {
    for (let from = 0; from < size; from += 2) {
      for (let to = from; to <= size; to += 3) {
        const page: Page = await issuer.page({ from, to, size })
        const { leaves, tree } = { leaves: leavesOf(issuer, from, to), tree: await issuer.state(from) }
        for (let at = Math.max(1, from); at <= to; at++) {
          const proof = proofInside(INTL, { tree, leaves }, { size, consistency: page.consistency }, at)
          assert.deepEqual(
            proof,
            await consistencyProof(INTL, issuer.tiles, at, size),
            `${from}-${to} of ${size}, ${at}`,
          )
        }
      }
    }
  }
})

test('a page that only lies is blamed on its sender, and proves nothing', async () => {
  const [ours, theirs] = histories(3, 9)
  const held = await heldBy(ours, 3, 5)
  const page = await theirs.page({ from: 3, to: 7 })
  const wrong = { ...page, consistency: page.consistency.map(hash => hash.map(byte => byte ^ 1)) }
  assert.throws(() => takePage(factsOf(theirs), held, wrong), { fault: { code: 'PROOF_BAD' } })
  assert.equal(parseCheckpointText(parseNote(page.checkpoint).text).size, 9)
})

function leavesOf(issuer: Issuer, from: number, to: number): Uint8Array[] {
  return issuer.entries.slice(from, to).map(({ header }) => leafHash(issuer.suite, header))
}
