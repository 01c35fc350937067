/** What a node says of itself while a province is gone, over real processes. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Region } from '../../src/sandbox/region.ts'
import { deliverSample, makeRegion, provinceOf, untilInStep } from '../support/region.ts'
import { until } from '../support/until.ts'

interface Readiness {
  readonly ready: boolean
  readonly troubles: readonly { readonly code: string; readonly feed?: string; readonly peer?: string }[]
}

const OTHERS = ['310000', '330000'] as const
const GONE = '340000'

let region: Region
before(async () => {
  region = await makeRegion([...OTHERS, GONE])
  await region.start()
  await deliverSample(provinceOf(region, '310000'), 'penalty', 'penalty.json')
  await untilInStep(region, { '310000/records.penalty': 1 })
})

async function readiness(division: string): Promise<Readiness & { readonly status: number }> {
  const answer = await fetch(`${provinceOf(region, division).monitor}/readyz`)
  return { status: answer.status, ...((await answer.json()) as Readiness) }
}

async function metrics(division: string): Promise<string> {
  return (await fetch(`${provinceOf(region, division).monitor}/metrics`)).text()
}

test('a province that is gone is named by the others, and forgotten when it is back', async () => {
  await until('all are ready', async () =>
    (await Promise.all(OTHERS.map(readiness))).every(({ status }) => status === 200),
  )

  await region.end(GONE, 'SIGKILL')
  for (const division of OTHERS) {
    await until('a readiness that is red', async () => (await readiness(division)).status === 503)
    await until('who is silent', async () =>
      (await readiness(division)).troubles.some(({ code, peer }) => code === 'PEER_SILENT' && peer === GONE),
    )
    const down = new RegExp(`xinqiao_peer_up\\{peer="${GONE}"\\} 0`)
    await until('the metric of a peer that is down', async () => down.test(await metrics(division)))
    assert.equal((await fetch(`${provinceOf(region, division).monitor}/livez`)).status, 200)
  }

  // Work waits for it meanwhile, and says how much and for how long.
  await deliverSample(provinceOf(region, '310000'), 'serious-listing', 'serious-listing.json')
  await until('a metric of what waits', async () =>
    /xinqiao_delivery_behind_entries\{feed="310000\/lists\.environment",peer="340000"\} [1-9]/.test(
      await metrics('310000'),
    ),
  )

  region.launch(GONE)
  await untilInStep(region, { '310000/lists.environment': 1 })
  await until('all are ready again', async () =>
    (await Promise.all(OTHERS.map(readiness))).every(({ status }) => status === 200),
  )
  // The copies are equal a moment before the sender has noted it.
  await until('nothing waits', async () =>
    /xinqiao_delivery_behind_entries\{feed="310000\/lists\.environment",peer="340000"\} 0/.test(
      await metrics('310000'),
    ),
  )
  await until('the peer is up', async () =>
    /xinqiao_peer_up\{peer="340000"\} 1/.test(await metrics('310000')),
  )
})

test('metrics are in the form of Prometheus, with bounded labels and nothing of a record', async () => {
  const text = await metrics('310000')
  assert.match(
    text,
    /xinqiao_http_request_duration_seconds_count\{face="exchange",operation="pushCosignatures",status="204"\} \d+/,
  )
  assert.match(text, /xinqiao_collect_rows\{mapping="310000\/penalty",outcome="accepted"\} \d+/)
  assert.match(text, /xinqiao_queue_jobs\{queue="withdraw",state="waiting"\} \d+/)
  assert.match(text, /xinqiao_certificate_expiry_timestamp_seconds\{use="exchange"\} \d+/)
  assert.match(
    text,
    /xinqiao_collect_rule_rows\{mapping="310000\/penalty",rule="[A-Z_]+",outcome="refused"\} [1-9]/,
  )
  assert.match(text, /xinqiao_facts_read 1/)
  assert.doesNotMatch(text, /PDY\d{5}|虚构|示环罚/)
})

test('what is neither is answered plainly', async () => {
  const { monitor } = provinceOf(region, '310000')
  assert.equal((await fetch(`${monitor}/secrets`)).status, 404)
  assert.equal((await fetch(`${monitor}/metrics`, { method: 'POST' })).status, 405)
})
