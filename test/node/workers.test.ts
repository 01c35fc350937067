/** Several processes of one node on one database and queue: nothing is done twice, and a killed one's work goes on. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { after, before, test } from 'node:test'
import type { Region } from '../../src/sandbox/region.ts'
import { freePort } from '../support/redis.ts'
import { ask, deliverSample, makeRegion, provinceOf, untilInStep } from '../support/region.ts'

const MAIN = path.resolve(import.meta.dirname, '../../src/main.ts')
const SELF = '310000'

let region: Region
const workers: ChildProcess[] = []
before(async () => {
  region = await makeRegion()
  await region.start()
  for (let i = 0; i < 2; i++) workers.push(await startWorker())
})
after(() => {
  for (const worker of workers) worker.kill('SIGKILL')
})

/** A further worker of Shanghai's node, beside the process that answers and works. */
async function startWorker(): Promise<ChildProcess> {
  const { config, databaseUrl } = provinceOf(region, SELF)
  const env = { ...process.env, DATABASE_URL: databaseUrl, MONITOR_PORT: String(await freePort()) }
  const child = spawn(process.execPath, [MAIN, '--config', config, '--role', 'worker'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await new Promise<void>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`a worker ended with ${code}`)))
    child.stderr.on('data', chunk => {
      if (String(chunk).includes('node-ready')) resolve()
    })
  })
  child.removeAllListeners('exit')
  return child
}

test('three workers share the work; nothing is doubled, feeds keep their order, and a killed one is replaced', async () => {
  const { databaseUrl } = provinceOf(region, SELF)
  await deliverSample(provinceOf(region, SELF), 'penalty', 'penalty.json')
  await deliverSample(provinceOf(region, SELF), 'serious-listing', 'serious-listing.json')
  // One of them dies while it has work in its hands.
  await new Promise<void>(resolve => {
    const look = setInterval(async () => {
      const [row] = await ask<{ n: string }>(databaseUrl, 'select coalesce(sum(size), 0) as n from feed')
      if (Number(row?.n) === 0) return
      clearInterval(look)
      workers[0]?.kill('SIGKILL')
      resolve()
    }, 20)
  })
  await untilInStep(region, { [`${SELF}/records.penalty`]: 1, [`${SELF}/lists.environment`]: 1 })
  for (const { division, databaseUrl: url } of region.provinces) {
    const [gaps] = await ask<{ gaps: string }>(
      url,
      `select count(*) as gaps from feed f where f.size <> (select count(*) from feed_entry e where e.feed_id = f.feed_id)
       or f.size - 1 <> (select coalesce(max(seq), -1) from feed_entry e where e.feed_id = f.feed_id)`,
    )
    assert.equal(gaps?.gaps, '0', `${division} lacks entries`)
  }
  const [batches] = await ask<{ twice: string }>(
    databaseUrl,
    `select count(*) as twice from (select file_digest from source_batch group by mapping_id, mapping_version, file_digest having count(*) > 1) as b`,
  )
  assert.equal(batches?.twice, '0', 'a file was taken in twice')
  const [listed] = await ask<{ listed: string; records: string }>(
    databaseUrl,
    `select (select count(*) from source_record where feed is not null) as listed,
            (select count(distinct e.ref) from feed_entry e join feed f using (feed_id)
             where f.name like '${SELF}/%' and f.name <> '${SELF}/audit' and e.kind = 'record') as records`,
  )
  assert.equal(listed?.records, listed?.listed)
  const dead = await ask(databaseUrl, "select 1 from failed_work where state = 'dead'")
  assert.equal(dead.length, 0)
})
