import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { after, test } from 'node:test'
import { CHUNK_ROWS, collectFile } from '../../src/collect/collect.ts'
import { openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { freshDatabaseUrl } from '../support/postgres.ts'
import { FILE, MAPPING, ROWS } from './crashing-collect.ts'
import { type Desk, deskOn, FEED, SELF } from './desk.ts'

const closing: (() => Promise<void>)[] = []
after(async () => {
  for (const close of closing) await close()
})

/** A desk on which a process of its own was killed at a step. */
async function killedAt(step: 'inside' | 'committed'): Promise<Desk> {
  const url = await freshDatabaseUrl()
  const database = await openDatabase(url, 4)
  closing.push(() => database.close())
  await migrate(database.pool)
  const dataKey = randomBytes(32)
  const env = { ...process.env, DATABASE: url, DATA_KEY: dataKey.toString('hex'), CRASH_AT: step }
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'crashing-collect.ts')], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const signal = await new Promise(resolve => child.once('exit', (_code, by) => resolve(by)))
  assert.equal(signal, 'SIGKILL')
  return deskOn(database, dataKey)
}

/** What a run that nobody disturbs leaves: 70 rows are refused, 7 records are ended by the row after them. */
async function assertWhole({ database, sizes, batches }: Desk): Promise<void> {
  const accepted = ROWS - 70 - 7
  assert.deepEqual(await batches(), [[ROWS, accepted, 70, 7]])
  assert.deepEqual(await sizes(), { [FEED.feed]: accepted, [`${SELF}/withdrawals`]: 7 })
  const held = await database.db.selectFrom('quarantined_row').select('row_number').execute()
  assert.equal(held.length, 70)
}

for (const [step, committed] of [
  ['inside', CHUNK_ROWS],
  ['committed', 2 * CHUNK_ROWS],
] as const) {
  const when = step === 'inside' ? 'before a chunk is committed' : 'when a chunk is committed'
  test(`a process that is killed ${when} goes on at its row, with nothing doubled`, async () => {
    const desk = await killedAt(step)
    assert.equal((await desk.batches())[0]?.[0], committed)
    const rest = await collectFile(desk.ports, MAPPING, FILE)
    assert.equal(rest.read, ROWS - committed)
    await assertWhole(desk)
  })
}
