import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Job } from '../../src/queue/jobs.ts'
import { PeerLanes } from '../../src/queue/lanes.ts'
import { Performer } from '../../src/queue/performer.ts'

const LIST = { feed: '310000/lists.environment', generation: 1 }
const WITHDRAWALS = { feed: '310000/withdrawals', generation: 1 }

/** A performer whose work on withdrawals lasts until it is let go. */
function busy() {
  const ran: string[] = []
  let now = Date.UTC(2026, 10, 26)
  let release = (): void => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  const performer = new Performer({
    async run(job) {
      ran.push(job.kind)
      if ('feed' in job && job.feed === WITHDRAWALS.feed) await held
    },
    failures: { holds: () => false, succeeded: async () => {}, failed: async () => null },
    circuits: { state: () => 'closed' },
    lanes: new PeerLanes({ concurrent: 10, perSecond: 1_000 }),
    clock: () => now,
    onFailed: () => assert.fail(),
    onTrouble: () => assert.fail(),
  })
  const pass = (ms: number): void => {
    now += ms
  }
  return { performer, ran, release, pass }
}

const ORDINARY: readonly Job[] = [
  { kind: 'apply', ...LIST },
  { kind: 'push', ...LIST, peer: '320000' },
  { kind: 'sign', ...LIST },
]

test('while a withdrawal is in hand ordinary work walks: one job a second, and each comes back for its turn', async () => {
  const { performer, ran, release, pass } = busy()
  const withdrawal = performer.perform({ kind: 'push', ...WITHDRAWALS, peer: '320000' })
  const turns = async () => Promise.all(ORDINARY.map(job => performer.perform(job)))
  assert.deepEqual(await turns(), ['done', { againMs: 1_000 }, { againMs: 2_000 }])
  pass(1_000)
  assert.deepEqual(await turns(), [{ againMs: 2_000 }, 'done', { againMs: 1_000 }])
  release()
  assert.equal(await withdrawal, 'done')
  // It may have been a piece of more.
  pass(490)
  assert.deepEqual(await turns(), [{ againMs: 1_510 }, { againMs: 2_000 }, { againMs: 510 }])
  pass(10)
  assert.deepEqual(await turns(), ['done', 'done', 'done'])
  assert.deepEqual(ran, ['push', 'apply', 'push', 'apply', 'push', 'sign'])
})

test('however much walks, nothing is put off for longer than two seconds at a time, and all of it comes by', async () => {
  const { performer, ran, pass } = busy()
  void performer.perform({ kind: 'push', ...WITHDRAWALS, peer: '320000' })
  const left = new Map<Job, number>()
  for (let i = 1; i <= 30; i++) left.set({ kind: 'apply', ...LIST, generation: i }, 0)
  for (let ms = 0; left.size > 0 && ms <= 40_000; ms += 100, pass(100)) {
    for (const [job, at] of left) {
      if (at > ms) continue
      const outcome = await performer.perform(job)
      if (outcome === 'done') left.delete(job)
      else {
        assert.ok(outcome.againMs <= 2_000)
        left.set(job, ms + outcome.againMs)
      }
    }
  }
  assert.equal(left.size, 0)
  assert.equal(ran.length, 31)
})

test('receipts, collecting and other withdrawals do not wait for a withdrawal that is taken in', async () => {
  const { performer, release, pass } = busy()
  let stored = (): void => {}
  const storing = performer.urgently(
    () =>
      new Promise<void>(resolve => {
        stored = resolve
      }),
  )
  await performer.perform({ kind: 'apply', ...LIST })
  assert.notEqual(await performer.perform({ kind: 'cosign', ...LIST }), 'done')
  release()
  for (const job of [
    { kind: 'deliver', peer: '320000' },
    { kind: 'collect' },
    { kind: 'apply', ...WITHDRAWALS },
  ] satisfies Job[])
    assert.equal(await performer.perform(job), 'done')
  stored()
  await storing
  pass(500)
  assert.equal(await performer.perform({ kind: 'cosign', ...LIST }), 'done')
})

test('an ordinary feed that grows quickly is signed in pieces, the first at once; withdrawals and other feeds are not kept waiting', async () => {
  const { performer, ran, release, pass } = busy()
  const sign = (feed: typeof LIST) => performer.perform({ kind: 'sign', ...feed })
  assert.equal(await sign(LIST), 'done')
  pass(10)
  assert.deepEqual(await sign(LIST), { againMs: 90 })
  assert.equal(await sign({ ...LIST, feed: '310000/lists.quality' }), 'done')
  pass(90)
  assert.equal(await sign(LIST), 'done')
  release()
  for (let i = 0; i < 2; i++) assert.equal(await sign(WITHDRAWALS), 'done')
  assert.equal(ran.length, 5)
})
