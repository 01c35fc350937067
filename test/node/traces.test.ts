/** One withdrawal through real nodes, as a collector of OpenTelemetry sees it. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import type { Region } from '../../src/sandbox/region.ts'
import { type Collector, type Span, startCollector } from '../support/collector.ts'
import {
  deliverSample,
  deliverText,
  makeRegion,
  provinceOf,
  untilCollected,
  untilInStep,
} from '../support/region.ts'
import { until } from '../support/until.ts'

const ISSUER = '310000'
const OTHERS = ['320000', '340000']
const SAMPLE = `../../mappings/${ISSUER}/serious-listing/samples/serious-listing.json`
const WITHDRAWALS = `${ISSUER}/withdrawals`

/**
 * A sweep that finds a step before its wake-up has its turn takes it up, and the trace ends there: on a machine that has
 * much else to do, one or another withdrawal is in two traces.
 */
const ATTEMPTS = 6
const ONE_MS = 40_000
const DECISION = {
  zt: '修复',
  tc: { jg: '示例沪生态环境厅（虚构）', wh: '示沪环修〔2026〕示例901号', rq: '2026/11/20' },
  gxsj: '2026-11-20 16:30:00',
}

const { rows } = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, SAMPLE), 'utf8').replace(/^\uFEFF/, ''),
) as { rows: { ly: string; zt: string }[] }
const listed = rows.filter(({ ly, zt }) => ly === '01' && zt === '正常')
let repairs = 0

let region: Region
let collector: Collector
before(async () => {
  collector = await startCollector()
  process.env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] = collector.endpoint
  region = await makeRegion([ISSUER, ...OTHERS])
  await region.start()
  await deliverSample(provinceOf(region, ISSUER), 'serious-listing', 'serious-listing.json')
  await untilCollected(provinceOf(region, ISSUER), 1)
  await untilInStep(region, { [`${ISSUER}/lists.environment`]: 1 })
})

const isReceipt = ({ name, attributes }: Span) =>
  name === 'exchange pushCosignatures' && attributes['xinqiao.feed'] === WITHDRAWALS

const AT_ISSUER = ['work collect', 'work sign', 'work push', 'peer push', 'exchange pushCosignatures']
// One withdrawal is a small page: it is applied where it is stored.
const AT_HOLDER = ['exchange pushEntries', 'work cosign', 'work deliver', 'peer sendCosignatures']
const STEPS = [
  ...AT_ISSUER.map(name => `${ISSUER} ${name}`),
  ...OTHERS.flatMap(division => AT_HOLDER.map(name => `${division} ${name}`)),
]

/** Traces that have every step, and a receipt of every other province. Each node sends its spans in its own time. */
function whole(): readonly (readonly Span[])[] {
  const traces = Map.groupBy(collector.spans, ({ traceId }) => traceId)
  return [...traces.values()].filter(spans => {
    const steps = new Set(spans.map(({ division, name }) => `${division} ${name}`))
    const from = new Set(spans.filter(isReceipt).map(({ attributes }) => attributes['xinqiao.peer']))
    return STEPS.every(step => steps.has(step)) && OTHERS.every(division => from.has(division))
  })
}

/** Where each receipt of a trace began, as far as its spans have arrived. */
function rootsOfReceipts(spans: readonly Span[]): string[] {
  const byId = new Map(spans.map(span => [span.spanId, span]))
  const root = (span: Span): Span => {
    const parent = byId.get(span.parentSpanId)
    return parent ? root(parent) : span
  }
  return spans.filter(isReceipt).map(receipt => `${root(receipt).division} ${root(receipt).name}`)
}

/** Delivers the repair of one listing of the sample, in a file of its own. */
async function repair(row: object): Promise<void> {
  const repaired = { ...row, ...DECISION }
  await deliverText(
    provinceOf(region, ISSUER),
    'serious-listing',
    `repair-${repairs++}.json`,
    JSON.stringify({ synthetic: true, rows: [repaired] }),
  )
}

test('one withdrawal is one trace, from the file that brings it to the last province’s receipt', async () => {
  // Each hangs on another of the same trace, back to the one that took the file in, once all of them have arrived. A file
  // that a sweep found first has its trace begin there.
  const isWhole = () =>
    whole().some(spans => rootsOfReceipts(spans).every(root => root === `${ISSUER} work collect`))
  for (const row of listed.slice(0, ATTEMPTS)) {
    await repair(row)
    const seen = await until('a whole trace', isWhole, { atMostMs: ONE_MS }).catch(() => false)
    if (seen) return
  }
  const traces = [...Map.groupBy(collector.spans, ({ traceId }) => traceId).values()]
  const names = traces.map(spans => spans.map(({ division, name }) => `${division} ${name}`))
  assert.fail(
    `${ATTEMPTS} withdrawals, and none is one trace:\n${names.map(one => one.join(', ')).join('\n')}`,
  )
})

test('spans have names from a bounded set and say nothing of a record', () => {
  const names = new Set(collector.spans.map(({ name }) => name))
  assert.ok(names.size > 8 && names.size < 60, [...names].join())
  for (const name of names) assert.match(name, /^(?:work|peer|exchange) [a-zA-Z]+$/)
  const keys = new Set(collector.spans.flatMap(({ attributes }) => Object.keys(attributes)))
  assert.deepEqual(
    [...keys].filter(key => !['xinqiao.feed', 'xinqiao.generation', 'xinqiao.peer'].includes(key)),
    [],
  )
  assert.doesNotMatch(JSON.stringify(collector.spans), /PDY\d{5}|虚构|示环罚/)
  for (const { failed } of collector.spans) assert.match(failed ?? 'CODE', /^[A-Z_]+$/)
})
