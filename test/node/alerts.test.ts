/**
 * Acted out with real nodes, a real Prometheus and a real Alertmanager: a province stops, whoever is on duty at each
 * other province is told once; it comes back, they are told once, and everybody holds the same.
 */
import assert from 'node:assert/strict'
import path from 'node:path'
import { before, suite, test } from 'node:test'
import type { Region } from '../../src/sandbox/region.ts'
import { type Told, type Watch, watchRegion } from '../support/prometheus.ts'
import { startRedis } from '../support/redis.ts'
import { deliverSample, makeRegion, provinceOf, untilInStep } from '../support/region.ts'
import { without } from '../support/tools.ts'
import { until } from '../support/until.ts'

const OTHERS = ['310000', '320000'] as const
const GONE = '340000'
const SILENT = 'XinqiaoProvinceSilent'

const MAIN = path.resolve(import.meta.dirname, '../../src/main.ts')
const skip = without('prometheus') || without('prometheus-alertmanager')

suite('a province stops and comes back', { skip }, () => {
  let region: Region
  let watch: Watch
  let onRedis: NodeJS.ProcessEnv = {}
  before(async () => {
    region = await makeRegion([...OTHERS, GONE])
    // The same on both kinds of queue: the province that stops and one that is told keep theirs in Redis.
    if (!without('redis-server')) onRedis = { REDIS_URL: (await startRedis()).url }
    for (const division of [OTHERS[0], GONE]) region.launch(division, MAIN, onRedis)
    await region.start()
    await deliverSample(provinceOf(region, '310000'), 'penalty', 'penalty.json')
    await untilInStep(region, { '310000/records.penalty': 1 })
    watch = await watchRegion(
      Object.fromEntries(region.provinces.map(({ division, monitor }) => [division, monitor])),
    )
  })

  const told = (division: string, status: Told['status']) =>
    watch.told.filter(one => one.division === division && one.status === status)

  test('it is seen and told within seconds; work waits', async () => {
    await until('all are watched', async () => (await watch.query('sum(up)'))[0]?.value === 3)
    await until('all are ready', async () => (await watch.query('sum(xinqiao_ready)'))[0]?.value === 3)
    assert.deepEqual(watch.told, [])

    await region.end(GONE, 'SIGKILL')
    await deliverSample(provinceOf(region, '310000'), 'serious-listing', 'serious-listing.json')
    for (const division of OTHERS) {
      const down = `xinqiao_peer_up{division="${division}",peer="${GONE}"} == 0`
      await until('the metric of a peer that is down', async () => (await watch.query(down)).length === 1)
      await until(
        'a readiness that is red',
        async () => (await fetch(`${provinceOf(region, division).monitor}/readyz`)).status === 503,
      )
      await until('an alert', async () => told(division, 'firing').length > 0)
    }
    const waits = `xinqiao_delivery_behind_entries{division="310000",feed="310000/lists.environment",peer="${GONE}"} > 0`
    await until('a metric of what waits', async () => (await watch.query(waits)).length === 1)
  })

  test('it comes back: each is told once that it is over, and all hold the same', async () => {
    region.launch(GONE, MAIN, onRedis)
    await untilInStep(region, { '310000/lists.environment': 1 })
    for (const division of OTHERS)
      await until('the end of the alert', async () => told(division, 'resolved').length > 0)
    await until('all are ready again', async () => (await watch.query('sum(xinqiao_ready)'))[0]?.value === 3)
    await until('no alert fires', async () => (await watch.query('ALERTS{alertstate="firing"}')).length === 0)

    for (const division of OTHERS) {
      const once = { alert: SILENT, division, peer: GONE }
      assert.deepEqual(told(division, 'firing'), [{ status: 'firing', ...once }])
      assert.deepEqual(told(division, 'resolved'), [{ status: 'resolved', ...once }])
      const fired = await watch.history(`ALERTS{alertstate="firing",division="${division}"}`)
      assert.deepEqual(
        fired.map(({ metric }) => metric['alertname']),
        [SILENT],
        'nothing else fired meanwhile',
      )
      const gaps = fired[0]?.at.filter((at, i, all) => i > 0 && at - (all[i - 1] ?? at) > 1) ?? []
      assert.deepEqual(gaps, [], 'it did not end in between')
    }
    assert.deepEqual(
      [...new Set(watch.told.filter(one => one.division === GONE).map(({ alert }) => alert))],
      ['XinqiaoNodeDown'],
      'its own province hears that the node is down, and no more',
    )
  })
})
