/** What the queue costs the PostgreSQL that it shares with the feeds. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { type Job, keyOf } from '../../src/queue/jobs.ts'
import { Wakes } from '../../src/queue/wakes.ts'
import { freshDatabaseUrl } from '../support/postgres.ts'

const JOB = { kind: 'sign', feed: '310000/lists.environment', generation: 1 } as const
/** BullMQ names the connection on which a worker listens after its queue. */
const LISTENING = `select pid from pg_stat_activity
  where datname = current_database() and application_name <> '' and application_name not like 'xinqiao%' and pid <> pg_backend_pid()`

/** A database of its own, and a connection to it beside those of the queue. */
async function database() {
  const url = await freshDatabaseUrl()
  const server = new pg.Client({ connectionString: url })
  await server.connect()
  return { url, server }
}

/** A process that works, and a promise of the next job that it does. */
async function process(url: string, works: boolean) {
  let done = (): void => {}
  const wakes = await Wakes.open({
    ...{ store: { kind: 'postgres', url }, works },
    async run() {
      done()
      return 'done'
    },
    onTrouble() {},
  })
  const next = () =>
    new Promise<void>(resolve => {
      done = resolve
    })
  return { wakes, next }
}

async function listeningAt(server: pg.Client): Promise<number[]> {
  const { rows } = await server.query<{ pid: number }>(LISTENING)
  return rows.map(({ pid }) => pid)
}

test('no wake-up waits for the disk', async () => {
  const { url, server } = await database()
  const { wakes } = await process(url, false)
  await server.query(`
    create table seen (setting text);
    create function see() returns trigger language plpgsql as
      $$ begin insert into public.seen values (current_setting('synchronous_commit')); return new; end $$;
    create trigger see after insert on bullmq.job for each row execute function see()`)
  await wakes.wake([JOB])
  const { rows } = await server.query('select distinct setting from seen')
  await wakes.close()
  await server.end()
  assert.deepEqual(rows, [{ setting: 'off' }])
})

test('of many who wake for the same at once, the first is queued, and one for all the others', async () => {
  const { url, server } = await database()
  const { wakes } = await process(url, false)
  const count = async () => Number((await server.query('select count(*) from bullmq.event')).rows[0]?.count)
  await wakes.wake([JOB])
  const [earlier, one] = [await count(), await eventsOf(wakes, count)]
  await Promise.all(Array.from({ length: 50 }, () => wakes.wake([JOB])))
  assert.equal(((await count()) - earlier - one) / one, 2)
  await wakes.close()
  await server.end()
})

/** Events of one wake-up for what is queued already. */
async function eventsOf(wakes: Wakes, count: () => Promise<number>): Promise<number> {
  const before = await count()
  await wakes.wake([JOB])
  return (await count()) - before
}

test('what a process begins itself is no job of the queue, until it has no place for more', async () => {
  const { url, server } = await database()
  const push = (peer: string): Job => ({ kind: 'push', feed: JOB.feed, generation: 1, peer })
  const jobs = ['320000', '330000', '340000'].map(push)
  let release = (): void => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  const begun: string[] = []
  const wakes = await Wakes.open({
    ...{ store: { kind: 'postgres', url }, works: true, concurrency: { push: 2 } },
    beginsHere: () => true,
    async run(job) {
      begun.push(keyOf(job))
      await held
      return 'done'
    },
    onTrouble: code => assert.fail(code),
  })
  const queued = async () => Number((await server.query('select count(*) from bullmq.job')).rows[0]?.count)
  await wakes.wake(jobs.slice(0, 2))
  await wakes.wake(jobs.slice(0, 2))
  assert.equal(await queued(), 0)
  await wakes.wake(jobs)
  assert.equal(await queued(), 1)
  release()
  while (begun.length < 5) await new Promise(done => setTimeout(done, 20))
  await wakes.close()
  await server.end()
  // Each of the first two was asked for again while it was done.
  assert.deepEqual(
    begun.sort(),
    [jobs[0], jobs[0], jobs[1], jobs[1], jobs[2]].map(job => keyOf(job as Job)).sort(),
  )
})

test('the workers of a process listen on one connection; when it breaks, on another', async () => {
  const { url, server } = await database()
  const { wakes, next } = await process(url, true)
  const other = await process(url, false)
  try {
    const first = next()
    await other.wakes.wake([JOB])
    await first
    const [pid, ...more] = await listeningAt(server)
    assert.notEqual(pid, undefined)
    assert.deepEqual(more, [])
    await server.query('select pg_terminate_backend($1)', [pid])
    await until(server, pids => pids.length === 1 && pids[0] !== pid)
    const second = next()
    await other.wakes.wake([JOB])
    await second
    assert.equal((await listeningAt(server)).length, 1)
  } finally {
    await wakes.close()
    await other.wakes.close()
    await until(server, pids => pids.length === 0)
    await server.end()
  }
})

/** The server takes a moment to begin and to end a connection. */
async function until(server: pg.Client, holds: (pids: readonly number[]) => boolean): Promise<void> {
  while (!holds(await listeningAt(server))) await new Promise(done => setTimeout(done, 20))
}
