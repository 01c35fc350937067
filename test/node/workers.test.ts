/**
 * Several processes of one node on one database and queue, in PostgreSQL and in Redis: nothing is done twice, a killed
 * one's work goes on, and so it does when the queue is dropped or PostgreSQL crashes.
 */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, suite, test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { parse, stringify } from 'yaml'
import type { Region } from '../../src/sandbox/region.ts'
import { crashAndRestart, dropQueue } from '../support/losses.ts'
import { freePort } from '../support/ports.ts'
import { startRedis } from '../support/redis.ts'
import { ask, deliverSample, makeRegion, provinceOf, serverOf, untilInStep } from '../support/region.ts'
import { without } from '../support/tools.ts'
import { until } from '../support/until.ts'

const MAIN = path.resolve(import.meta.dirname, '../../src/main.ts')
const [SHANGHAI, JIANGSU] = ['310000', '320000'] as const
const noRedis = without('redis-server')

let region: Region
/** What is added to the environment of each province's processes. */
const queueOf: Record<string, NodeJS.ProcessEnv> = { [SHANGHAI]: {}, [JIANGSU]: {} }
const children: ChildProcess[] = []
before(async () => {
  region = await makeRegion([SHANGHAI, JIANGSU])
  if (!noRedis) queueOf[JIANGSU] = { REDIS_URL: (await startRedis()).url }
  for (const { division } of region.provinces) region.launch(division, MAIN, queueOf[division])
  await region.start()
})
after(() => {
  for (const child of children) child.kill('SIGKILL')
})

/** A further process of a node, beside the one that answers and works. */
async function startBeside(division: string, role: 'worker' | 'api', port?: number): Promise<ChildProcess> {
  const { config, databaseUrl } = provinceOf(region, division)
  const MONITOR_PORT = String(await freePort())
  const env = { ...process.env, ...queueOf[division], DATABASE_URL: databaseUrl, MONITOR_PORT }
  let file = config
  if (port !== undefined) {
    const { exchange, operator: _one, ...rest } = parse(readFileSync(config, 'utf8'))
    file = config.replace(/\.yaml$/, '-beside.yaml')
    writeFileSync(file, stringify({ ...rest, exchange: { ...exchange, port } }))
  }
  const args = [MAIN, '--config', file, '--role', role]
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  children.push(child)
  await new Promise<void>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`${role} ended with ${code}`)))
    child.stderr.on('data', chunk => {
      if (String(chunk).includes(role === 'worker' ? 'node-ready' : 'node-started')) resolve()
    })
  })
  child.removeAllListeners('exit')
  return child
}

async function untilGrown(databaseUrl: string): Promise<void> {
  const size = async () =>
    Number((await ask<{ n: string }>(databaseUrl, 'select coalesce(sum(size), 0) as n from feed'))[0]?.n)
  const before = await size()
  await until('the feeds grow', async () => (await size()) > before, { everyMs: 20 })
}

/** Every feed is whole and in order at both, no file was taken twice, each record is published once, nobody must act. */
async function assertSound(division: string): Promise<void> {
  const { databaseUrl } = provinceOf(region, division)
  for (const { division: holder, databaseUrl: url } of region.provinces) {
    const [gaps] = await ask<{ gaps: string }>(
      url,
      `select count(*) as gaps from feed f where f.size <> (select count(*) from feed_entry e where e.feed_id = f.feed_id)
       or f.size - 1 <> (select coalesce(max(seq), -1) from feed_entry e where e.feed_id = f.feed_id)`,
    )
    assert.equal(gaps?.gaps, '0', `${holder} lacks entries`)
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
             where f.name like '${division}/%' and f.name <> '${division}/audit' and e.kind = 'record') as records`,
  )
  assert.equal(listed?.records, listed?.listed)
  const dead = await ask(databaseUrl, "select 1 from failed_work where state = 'dead'")
  assert.equal(dead.length, 0)
}

const LISTS = { [SHANGHAI]: 'serious-listing.json', [JIANGSU]: 'serious-listing.csv' } as const
const PENALTIES = { [SHANGHAI]: 'penalty.json', [JIANGSU]: 'penalty.csv' } as const

for (const [division, store, skip] of [
  [SHANGHAI, 'PostgreSQL', false],
  [JIANGSU, 'Redis', noRedis],
] as const) {
  suite(`with the queue in ${store}`, { skip }, () => {
    test('three workers share the work; nothing is doubled, and a killed one is replaced', async () => {
      const province = provinceOf(region, division)
      const killed = await startBeside(division, 'worker')
      await startBeside(division, 'worker')
      const grown = untilGrown(province.databaseUrl)
      await deliverSample(province, 'serious-listing', LISTS[division])
      // It dies while it has work in its hands.
      await grown
      killed.kill('SIGKILL')
      await untilInStep(region, { [`${division}/lists.environment`]: 1 })
      await assertSound(division)
    })
  })
}

test('two processes answer the same, and one goes on answering when the other is killed', async () => {
  const { endpoint, asker } = provinceOf(region, SHANGHAI)
  const port = await freePort()
  await startBeside(SHANGHAI, 'api', port)
  const beside = endpoint.replace(/\d+$/, String(port))
  const ask = (at: string) => asker.get<object>(`${at}/v1/feeds`)
  let answer: object | null = null
  // Statements about what has just come may still be on their way.
  await until('both say the same', async () => {
    answer = await ask(endpoint)
    return answer !== null && isDeepStrictEqual(await ask(beside), answer)
  })
  await region.end(SHANGHAI, 'SIGKILL')
  assert.deepEqual(Object.keys((await ask(beside)) ?? {}), Object.keys(answer ?? {}))
  region.launch(SHANGHAI, MAIN, queueOf[SHANGHAI])
  await region.start()
})

test('the queue is dropped and PostgreSQL crashes while work flows: nothing is lost, nothing is doubled', async () => {
  const { databaseUrl } = provinceOf(region, SHANGHAI)
  const grown = [SHANGHAI, JIANGSU].map(division => untilGrown(provinceOf(region, division).databaseUrl))
  for (const division of [SHANGHAI, JIANGSU] as const) {
    await deliverSample(provinceOf(region, division), 'penalty', PENALTIES[division])
  }
  await Promise.race(grown)
  await dropQueue(databaseUrl)
  await Promise.all(grown)
  await crashAndRestart(serverOf(region))
  await untilInStep(region, { [`${SHANGHAI}/records.penalty`]: 1, [`${JIANGSU}/records.penalty`]: 1 })
  // Work of these files that the crash stopped in the middle goes on, too.
  for (const { databaseUrl: url } of region.provinces) {
    const open = "select 1 from source_batch where state <> 'done'"
    await until('every file is done', async () => (await ask(url, open)).length === 0)
  }
  await untilInStep(region)
  for (const division of [SHANGHAI, JIANGSU]) await assertSound(division)
  const tables = "select to_regclass('bullmq.migration') is not null as there"
  await until(
    'the tables of the queue',
    async () => (await ask<{ there: boolean }>(databaseUrl, tables))[0]?.there,
  )
})
