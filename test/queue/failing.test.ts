/** Work that fails, over a real database: what is tried again, what becomes a dead letter, whom nobody asks. */
import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { FaultError } from '../../src/base/fault.ts'
import type { PeerClient } from '../../src/exchange/ports.ts'
import { feedError } from '../../src/feed/fault.ts'
import type { FailedWork, WorkFacts } from '../../src/operations/failed-work.ts'
import { PeerError, peerError } from '../../src/peer/fault.ts'
import { Circuits, guardPeers } from '../../src/queue/circuits.ts'
import { Failures } from '../../src/queue/failures.ts'
import type { Job } from '../../src/queue/jobs.ts'
import { PeerLanes } from '../../src/queue/lanes.ts'
import { Performer } from '../../src/queue/performer.ts'
import { reconcile } from '../../src/queue/reconcile.ts'
import type { DatabaseHandle } from '../../src/store/database.ts'
import { PgFailedWork } from '../../src/store/failed-work.ts'
import { PgPeerCircuits } from '../../src/store/peer-circuits.ts'
import { freshDatabase } from '../support/postgres.ts'

const PEER = '320000'
const PUSH: Job = { kind: 'push', feed: '310000/lists.environment', generation: 1, peer: PEER }
const OTHER: Job = { ...PUSH, feed: '310000/lists.tourism' }
const WITHDRAWAL: Job = { ...PUSH, feed: '310000/withdrawals' }
const COLLECT: Job = { kind: 'collect' }
const PERMANENT = feedError('PROOF_BAD', 'a proof does not verify')
const TRANSIENT = new PeerError('busy', {
  code: 'PEER_REFUSED',
  division: PEER,
  status: 503,
  problemCode: 'NODE_RECOVERING',
})
const GONE = peerError('PEER_UNREACHABLE', PEER, 'gone')

let database: DatabaseHandle
let now = 0
let ran: Job[] = []
/** What running a job meets. */
let meets: (job: Job) => unknown = () => undefined
let facts: WorkFacts = { size: 5 }
let due = true
let dead: FailedWork[] = []

beforeEach(async () => {
  database = await freshDatabase()
  now = Date.UTC(2026, 10, 26)
  ran = []
  dead = []
  meets = () => undefined
  facts = { size: 5 }
  due = true
})

/** One worker process of the node. */
function worker() {
  const store = new PgFailedWork(database.db)
  const clock = () => now
  const shared = { store, clock, random: () => 1, onDead: (work: FailedWork) => void dead.push(work) }
  const failures = new Failures({
    ...shared,
    policy: { firstMs: 10_000, longestMs: 60_000, attempts: 3, ageMs: 60_000 },
    factsOf: async () => facts,
  })
  const turns: string[] = []
  const circuits = new Circuits({
    ...shared,
    store: new PgPeerCircuits(database.db),
    policy: { failures: 2, firstMs: 4_000, longestMs: 8_000, probeMs: 5_000 },
    onTurn: (peer, state) => void turns.push(`${peer} ${state}`),
  })
  const performer = new Performer({
    async run(job) {
      ran.push(job)
      const error = meets(job)
      if (error) throw error
    },
    failures,
    circuits,
    lanes: new PeerLanes({ concurrent: 2, perSecond: 100 }),
    clock,
    onFailed() {},
    onTrouble: error => assert.fail(error as Error),
  })
  const sweep = () =>
    reconcile({
      ...shared,
      failures,
      stateOf: async () => ({ due, facts }),
      poisoned: async () => [],
      stillMs: 60_000,
    })
  return { store, failures, circuits, performer, sweep, turns }
}

describe('work that fails for now', () => {
  test('waits for its pause, is tried again, and leaves nothing open when it is done', async () => {
    const { performer, sweep, store } = worker()
    meets = () => TRANSIENT
    await performer.perform(PUSH)
    await performer.perform(PUSH)
    assert.equal(ran.length, 1, 'a wake-up during the pause does nothing')
    assert.deepEqual(await sweep(), [], 'its time has not come')
    now += 10_000
    assert.deepEqual(await sweep(), [PUSH])
    meets = () => undefined
    await performer.perform(PUSH)
    assert.equal(ran.length, 2)
    assert.deepEqual(await store.open(), [])
    assert.deepEqual(dead, [])
  })

  test('becomes a dead letter by count and age, not by count alone', async () => {
    const { performer, sweep, store } = worker()
    meets = () => TRANSIENT
    for (const pause of [10_000, 20_000, 40_000]) {
      await performer.perform(PUSH)
      assert.equal((await store.open())[0]?.state, 'retrying')
      now += pause
      await sweep()
    }
    await performer.perform(PUSH)
    const [letter] = await store.open()
    assert.deepEqual([letter?.state, letter?.attempts, letter?.nextAttemptAt], ['dead', 4, null])
    assert.equal(dead.length, 1)
  })

  test('another process that fails at it too counts on the same row', async () => {
    const [one, other] = [worker(), worker()]
    meets = () => TRANSIENT
    await Promise.all([one.performer.perform(PUSH), other.performer.perform(PUSH)])
    const open = await one.store.open()
    assert.deepEqual([open.length, open[0]?.attempts], [1, 2])
  })
})

describe('work that fails for good', () => {
  test('is a dead letter at once; the rest flows', async () => {
    const { performer, store, sweep } = worker()
    meets = job => (job === PUSH ? PERMANENT : undefined)
    for (const job of [PUSH, OTHER, PUSH, OTHER]) await performer.perform(job)
    assert.deepEqual(ran, [PUSH, OTHER, OTHER])
    const [letter] = await store.open()
    assert.deepEqual([letter?.state, letter?.class, letter?.code], ['dead', 'permanent', 'PROOF_BAD'])
    assert.deepEqual([letter?.work, letter?.facts], [{ ...PUSH }, { size: 5 }])
    now += 86_400_000
    assert.deepEqual(await sweep(), [], 'nobody tries it again while nothing has changed')
  })

  test('is tried again when what it is about has changed, and not more often than the longest pause', async () => {
    const { performer, sweep, store } = worker()
    meets = () => PERMANENT
    await performer.perform(PUSH)
    facts = { size: 6 }
    now += 59_999
    assert.deepEqual(await sweep(), [])
    now += 1
    assert.deepEqual(await sweep(), [PUSH])
    await performer.perform(PUSH)
    assert.equal(ran.length, 2)
    assert.equal((await store.open())[0]?.attempts, 2)
    assert.equal(dead.length, 1, 'it is told once')
  })

  test('is closed when it is no longer due', async () => {
    const { performer, sweep, store } = worker()
    meets = () => PERMANENT
    await performer.perform(PUSH)
    due = false
    await sweep()
    assert.deepEqual(await store.open(), [])
  })

  test('a withdrawal, and the work of the whole node, go on at the longest pause beside their letters', async () => {
    const { performer, sweep, store } = worker()
    meets = () => PERMANENT
    for (const job of [WITHDRAWAL, COLLECT]) await performer.perform(job)
    assert.deepEqual(
      (await store.open()).map(({ state }) => state),
      ['dead', 'dead'],
    )
    now += 60_000
    assert.deepEqual(await sweep(), [WITHDRAWAL, COLLECT])
    meets = () => undefined
    for (const job of [WITHDRAWAL, COLLECT]) await performer.perform(job)
    assert.deepEqual(await store.open(), [])
  })
})

describe('a peer that is gone', () => {
  /** A client whose every call meets `meets`, behind the circuit. */
  function guarded({ circuits }: ReturnType<typeof worker>) {
    const asked: string[] = []
    const peers = guardPeers(
      {
        async feeds(peer: string) {
          asked.push(peer)
          const error = meets(PUSH)
          if (error) throw error
          return []
        },
      } as unknown as PeerClient,
      circuits,
    )
    return { asked, ask: () => peers.feeds(PEER) }
  }
  const meeting = (code: string) => (error: unknown) =>
    error instanceof FaultError && error.fault.code === code
  const paused = meeting('PEER_PAUSED')

  test('is not asked any more, its work waits without a failure of its own, and one probe finds it again', async () => {
    const one = worker()
    const { ask, asked } = guarded(one)
    meets = () => GONE
    await assert.rejects(ask, meeting('PEER_UNREACHABLE'))
    await assert.rejects(ask, meeting('PEER_UNREACHABLE'))
    await assert.rejects(ask, paused)
    assert.equal(asked.length, 2)
    await one.performer.perform(PUSH)
    assert.deepEqual([ran, await one.store.open()], [[], []])

    now += 4_000
    meets = () => undefined
    await ask()
    assert.equal(one.circuits.state(PEER), 'closed')
    assert.deepEqual(one.turns, [`${PEER} open`, `${PEER} closed`])
    await one.performer.perform(PUSH)
    assert.deepEqual(ran, [PUSH])
  })

  test('of several processes one probes; what it finds the others know', async () => {
    const [one, other] = [worker(), worker()]
    const [mine, theirs] = [guarded(one), guarded(other)]
    meets = () => GONE
    await assert.rejects(mine.ask)
    await assert.rejects(mine.ask)
    await other.circuits.refresh()
    now += 4_000
    const results = await Promise.allSettled([mine.ask(), theirs.ask()])
    assert.equal(mine.asked.length + theirs.asked.length, 3, 'one of them asked')
    assert.deepEqual(
      results.map(({ status }) => status),
      ['rejected', 'rejected'],
    )
    await one.circuits.refresh()
    assert.equal(one.circuits.state(PEER), 'open')
    await one.circuits.heard(PEER)
    await other.circuits.refresh()
    assert.equal(other.circuits.state(PEER), 'closed', 'it called us: it is there')
  })

  test('a peer that asks for a pause gets it, for all that is asked of it', async () => {
    const one = worker()
    const { ask } = guarded(one)
    meets = () =>
      new PeerError('slow down', {
        code: 'PEER_REFUSED',
        division: PEER,
        status: 429,
        problemCode: 'TOO_MANY_REQUESTS',
        retryAfterMs: 7_000,
      })
    await assert.rejects(ask, meeting('PEER_REFUSED'))
    await assert.rejects(ask, paused)
    now += 7_000
    meets = () => undefined
    await ask()
  })
})

test('a peer with all its places taken sends the job back to the queue', async () => {
  const { performer } = worker()
  let release = (): void => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  meets = () => undefined
  const slow = new Performer({
    run: () => held,
    failures: { holds: () => false, succeeded: async () => {}, failed: async () => null },
    circuits: { state: () => 'closed' },
    lanes: new PeerLanes({ concurrent: 1, perSecond: 100 }),
    clock: () => now,
    onFailed() {},
    onTrouble() {},
  })
  const first = slow.perform(PUSH)
  assert.notEqual(await slow.perform(OTHER), 'done')
  release()
  assert.equal(await first, 'done')
  assert.equal(await performer.perform(OTHER), 'done')
})
