import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hex } from '../../src/base/bytes.ts'
import { type Checkpoint, openCheckpoint } from '../../src/feed/checkpoint.ts'
import { originOf } from '../../src/feed/name.ts'
import type { Page } from '../../src/feed/page.ts'
import type { PageEntry } from '../../src/feed/page-entry.ts'
import { EMPTY_TREE, rootOf, type TreeState } from '../../src/feed/tree.ts'
import { type VerifiedPage, verifyPage } from '../../src/feed/verify.ts'
import { inBothSuites } from './both-suites.ts'
import { Issuer, refOf, signerOf } from './issuer.ts'

const FEED = '310000/lists.environment'
const WITHDRAWALS = '310000/withdrawals'

interface Given {
  readonly state?: TreeState
  readonly withdrawn?: readonly string[]
  readonly known?: Checkpoint
}

inBothSuites(suite => {
  function verify(
    issuer: Issuer,
    page: Page,
    { state = EMPTY_TREE, withdrawn = [], known }: Given = {},
  ): VerifiedPage {
    const isClosed = (ref: string): boolean => withdrawn.includes(ref)
    const given = { suite, id: issuer.id, state, keys: [issuer.signer.publicKey], page, isClosed }
    return verifyPage(known === undefined ? given : { ...given, known })
  }

  /** Six records: a b a(amended) c d e. */
  function sixRecords(keySeed?: string, last = 'e'): Issuer {
    const issuer = new Issuer(FEED, keySeed, 1, suite)
    for (const ref of ['a', 'b', 'a', 'c', 'd']) issuer.record(refOf(ref), { of: ref })
    issuer.record(refOf(last), { of: last })
    return issuer
  }

  const open = (issuer: Issuer, note: string): Checkpoint =>
    openCheckpoint(suite, note, originOf(issuer.id), [issuer.signer.publicKey])

  const entryAt = (issuer: Issuer, seq: number): PageEntry => issuer.entries[seq] as PageEntry

  test('follows a feed page by page to the same root as its issuer', async () => {
    const issuer = sixRecords()
    const first = verify(issuer, await issuer.page({ from: 0, to: 2, size: 4 }))
    const second = verify(issuer, await issuer.page({ from: 2, to: 6 }), {
      state: first.state,
      known: first.checkpoint,
    })
    assert.equal(hex(rootOf(suite, second.state)), hex(rootOf(suite, await issuer.state())))
    assert.deepEqual(
      second.entries.map(entry => entry.header.seq),
      [2, 3, 4, 5],
    )
    assert.equal(second.checkpoint.size, 6)
    assert.equal(Buffer.from(second.entries[0]?.body ?? []).toString(), '{"of":"a"}')
    const heartbeat = verify(issuer, await issuer.page({ from: 6, to: 6 }), { state: second.state })
    assert.deepEqual([heartbeat.state, heartbeat.entries], [second.state, []])
  })

  test('takes an empty feed', async () => {
    const issuer = new Issuer(FEED, undefined, 1, suite)
    assert.equal(verify(issuer, await issuer.page({ from: 0, to: 0 })).checkpoint.size, 0)
  })

  test('refuses a page that does not continue what is held', async () => {
    const issuer = sixRecords()
    const page = await issuer.page({ from: 2, to: 4 })
    assert.throws(() => verify(issuer, page), { fault: { code: 'PAGE_GAP', expected: 0, got: 2 } })
    const heartbeat = await issuer.page({ from: 6, to: 6 })
    assert.throws(() => verify(issuer, heartbeat), { fault: { code: 'PAGE_GAP', expected: 0, got: 6 } })
    const [first, second] = page.entries as [PageEntry, PageEntry]
    const state = await issuer.state(2)
    const swapped = { ...page, entries: [second, first] }
    assert.throws(() => verify(issuer, swapped, { state }), {
      fault: { code: 'PAGE_GAP', expected: 2, got: 3 },
    })
    const doubled = { ...page, entries: [first, first] }
    assert.throws(() => verify(issuer, doubled, { state }), {
      fault: { code: 'PAGE_GAP', expected: 3, got: 2 },
    })
  })

  test('refuses a page, header or checkpoint of another log', async () => {
    const issuer = sixRecords()
    const other = new Issuer('310000/lists.tourism')
    other.record(refOf('a'), {})
    const page = await issuer.page({ from: 0, to: 1, size: 1 })
    assert.throws(() => verify(issuer, { ...page, feed: '310000/lists.tourism' }), {
      fault: { code: 'PAGE_BAD' },
    })
    assert.throws(() => verify(issuer, { ...page, generation: 2 }), { fault: { code: 'PAGE_BAD' } })
    assert.throws(() => verify(issuer, { ...page, entries: other.entries }), {
      fault: { code: 'HEADER_BAD' },
    })
    const nextGeneration = new Issuer(FEED, undefined, 2)
    nextGeneration.record(refOf('a'), {})
    const fault = { code: 'HEADER_BAD' }
    assert.throws(() => verify(issuer, { ...page, entries: nextGeneration.entries }), { fault })
    const checkpoint = await other.checkpoint()
    assert.throws(() => verify(issuer, { ...page, checkpoint }), { fault: { code: 'CHECKPOINT_BAD' } })
  })

  test('refuses a checkpoint that no key of the issuer signed', async () => {
    const issuer = sixRecords()
    const page = await issuer.page({ from: 0, to: 6 })
    const forged = await sixRecords('key of somebody else').checkpoint()
    const fault = { code: 'CHECKPOINT_SIGNATURE_BAD' }
    assert.throws(() => verify(issuer, { ...page, checkpoint: forged }), { fault })
    const given = { suite, id: issuer.id, state: EMPTY_TREE, page, isClosed: () => false }
    assert.throws(() => verifyPage({ ...given, keys: [signerOf('another', suite).publicKey] }), { fault })
    const retired = { publicKey: issuer.signer.publicKey, upToSize: 5 }
    assert.throws(() => verifyPage({ ...given, keys: [retired] }), { fault })
    assert.equal(verifyPage({ ...given, keys: [{ ...retired, upToSize: 6 }] }).state.size, 6)
  })

  test('refuses a checkpoint older than the end of the page', async () => {
    const issuer = sixRecords()
    const page = await issuer.page({ from: 0, to: 4, size: 3 })
    assert.throws(() => verify(issuer, page), { fault: { code: 'CHECKPOINT_BEHIND', size: 3, end: 4 } })
  })

  test('blames the sender for entries that the checkpoint does not cover', async () => {
    const issuer = sixRecords()
    const liar = sixRecords(undefined, 'not e')
    const page = await issuer.page({ from: 0, to: 6 })
    const fault = { code: 'PROOF_BAD' }
    assert.throws(() => verify(issuer, { ...page, entries: liar.entries }), { fault })
    const part = await issuer.page({ from: 0, to: 3 })
    assert.throws(() => verify(issuer, { ...part, consistency: part.consistency.slice(1) }), { fault })
    assert.throws(() => verify(issuer, { ...part, consistency: [] }), { fault })
  })

  test('refuses a body that is not the one of the header, and any half of it', async () => {
    const issuer = sixRecords()
    const page = await issuer.page({ from: 0, to: 6 })
    const entry = entryAt(issuer, 1)
    const withEntry = (changed: PageEntry): Page => ({ ...page, entries: page.entries.with(1, changed) })
    const digestBad = { fault: { code: 'BODY_DIGEST_BAD', seq: 1 } }
    assert.throws(() => verify(issuer, withEntry({ ...entry, body: Buffer.from('{}') })), digestBad)
    assert.throws(() => verify(issuer, withEntry({ ...entry, salt: new Uint8Array(16) })), digestBad)
    const halves = [
      { header: entry.header, salt: entry.salt as Uint8Array },
      { header: entry.header, body: entry.body as Uint8Array },
    ]
    for (const half of halves)
      assert.throws(() => verify(issuer, withEntry(half)), { fault: { code: 'ENTRY_BAD' } })
  })

  test('takes an entry without its body when a later entry of the page closes it', async () => {
    const issuer = sixRecords()
    const { entries } = verify(issuer, await issuer.page({ from: 0, to: 6, closed: [0] }))
    assert.deepEqual(
      entries.map(entry => entry.body !== undefined),
      [false, true, true, true, true, true],
    )
  })

  test('refuses an entry without its body when nothing closes it', async () => {
    const issuer = sixRecords()
    const missing = (seq: number) => ({ fault: { code: 'BODY_MISSING', seq } })
    const unclosed = await issuer.page({ from: 0, to: 6, closed: [1] })
    assert.throws(() => verify(issuer, unclosed), missing(1))
    const lastOfRef = await issuer.page({ from: 0, to: 6, closed: [0, 2] })
    assert.throws(() => verify(issuer, lastOfRef), missing(2))
    assert.throws(() => verify(issuer, lastOfRef, { withdrawn: [refOf('b')] }), missing(2))
    assert.equal(verify(issuer, lastOfRef, { withdrawn: [refOf('a')] }).state.size, 6)
  })

  test('takes a closer beyond the page only with its proof, and only if it closes something', async () => {
    const issuer = sixRecords()
    issuer.record(refOf('b'), { objection: true }, 'mark')
    const alone = await issuer.page({ from: 0, to: 2, closed: [0] })
    assert.throws(() => verify(issuer, alone), { fault: { code: 'BODY_MISSING', seq: 0 } })
    const page = await issuer.page({ from: 0, to: 2, closed: [0], closers: [2] })
    assert.equal(verify(issuer, page).state.size, 2)
    const [closer] = page.closers
    const unproved = { header: closer?.header as Uint8Array, inclusion: closer?.inclusion.slice(1) ?? [] }
    assert.throws(() => verify(issuer, { ...page, closers: [unproved] }), { fault: { code: 'PROOF_BAD' } })
    const idle = await issuer.page({ from: 0, to: 2, closers: [2] })
    assert.throws(() => verify(issuer, idle), { fault: { code: 'PAGE_BAD' } })
    const early = await issuer.page({ from: 0, to: 3, closed: [0], closers: [2] })
    assert.throws(() => verify(issuer, early), { fault: { code: 'PAGE_BAD' } })
    const otherRef = await issuer.page({ from: 0, to: 2, closed: [0], closers: [3] })
    assert.throws(() => verify(issuer, otherRef), { fault: { code: 'BODY_MISSING', seq: 0 } })
    const otherKind = await issuer.page({ from: 0, to: 2, closed: [1], closers: [6] })
    assert.throws(() => verify(issuer, otherKind), { fault: { code: 'BODY_MISSING', seq: 1 } })
  })

  test('takes entries of a kind that it does not know', async () => {
    const issuer = new Issuer(FEED, undefined, 1, suite)
    issuer.record(refOf('a'), { something: 'new' }, 'laterKind')
    assert.equal(verify(issuer, await issuer.page({ from: 0, to: 1 })).entries[0]?.header.kind, 'laterKind')
  })

  test('catches two signed roots of one size, and keeps both as evidence', async () => {
    const issuer = sixRecords()
    const liar = sixRecords(undefined, 'not e')
    const known = open(issuer, await issuer.checkpoint())
    const theirs = hex(open(liar, await liar.checkpoint()).root)
    const fault = { code: 'FEED_FORK', size: 6, ours: hex(known.root), theirs }
    const page = await liar.page({ from: 0, to: 6 })
    assert.throws(() => verify(liar, page, { known }), { fault })
    const beginning = await liar.page({ from: 0, to: 3 })
    assert.throws(() => verify(liar, beginning, { known }), { fault })
  })

  test('catches a longer history that does not hold the one we know', async () => {
    const issuer = sixRecords()
    const liar = sixRecords(undefined, 'not e')
    const known = open(issuer, await issuer.checkpoint())
    const theirs = hex(rootOf(suite, await liar.state(6)))
    liar.record(refOf('f'), {})
    const fault = { code: 'FEED_FORK', size: 6, ours: hex(known.root), theirs }
    const page = await liar.page({ from: 5, to: 7 })
    const state = await liar.state(5)
    assert.throws(() => verify(liar, page, { state, known }), { fault })
    issuer.record(refOf('f'), {})
    const honest = await issuer.page({ from: 5, to: 7 })
    assert.equal(verify(issuer, honest, { state, known }).state.size, 7)
  })

  test('a withdrawals feed holds tombstones only, for feeds of its own province', async () => {
    const good = new Issuer(WITHDRAWALS, undefined, 1, suite)
    good.tombstone(refOf('a'), { feed: FEED, effect: 'stop-use', ground: 'repair' })
    const { entries } = verify(good, await good.page({ from: 0, to: 1 }))
    assert.deepEqual(entries[0]?.header.tombstone, {
      feed: FEED,
      generation: 1,
      effect: 'stop-use',
      ground: 'repair',
    })

    const fault = { code: 'TOMBSTONE_BAD' }
    for (const target of ['320000/lists.environment', WITHDRAWALS]) {
      const foreign = new Issuer(WITHDRAWALS, undefined, 1, suite)
      foreign.tombstone(refOf('a'), { feed: target, effect: 'stop-use', ground: 'repair' })
      const page = await foreign.page({ from: 0, to: 1 })
      assert.throws(() => verify(foreign, page), { fault }, target)
    }
    const record = new Issuer(WITHDRAWALS, undefined, 1, suite)
    record.record(refOf('a'), {})
    const recordPage = await record.page({ from: 0, to: 1 })
    assert.throws(() => verify(record, recordPage), { fault })
    const elsewhere = new Issuer(FEED, undefined, 1, suite)
    elsewhere.tombstone(refOf('a'), { feed: FEED, effect: 'erase', ground: 'revoked' })
    const elsewherePage = await elsewhere.page({ from: 0, to: 1 })
    assert.throws(() => verify(elsewhere, elsewherePage), { fault })
  })
})
