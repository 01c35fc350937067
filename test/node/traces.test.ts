/** One withdrawal through real nodes, as a collector of OpenTelemetry sees it. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Region } from '../../src/sandbox/region.ts'
import { type Collector, type Span, startCollector } from '../support/collector.ts'
import { deliverSample, makeRegion, provinceOf, untilInStep } from '../support/region.ts'

const ISSUER = '310000'
const OTHERS = ['320000', '340000']
const WITHDRAWALS = `${ISSUER}/withdrawals`

let region: Region
let collector: Collector
before(async () => {
  collector = await startCollector()
  process.env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] = collector.endpoint
  region = await makeRegion([ISSUER, ...OTHERS])
  await region.start()
  await deliverSample(provinceOf(region, ISSUER), 'serious-listing', 'serious-listing.json')
  await untilInStep(region, { [`${ISSUER}/lists.environment`]: 1 })
})

const isReceipt = ({ name, attributes }: Span) =>
  name === 'exchange pushCosignatures' && attributes['xinqiao.feed'] === WITHDRAWALS

const AT_ISSUER = ['work collect', 'work sign', 'work push', 'peer push', 'exchange pushCosignatures']
const AT_HOLDER = [
  'exchange pushEntries',
  'work apply',
  'work cosign',
  'work deliver',
  'peer sendCosignatures',
]
const STEPS = [
  ...AT_ISSUER.map(name => `${ISSUER} ${name}`),
  ...OTHERS.flatMap(division => AT_HOLDER.map(name => `${division} ${name}`)),
]

/** The trace that has every step, and a receipt of every other province. Each node sends its spans in its own time. */
function whole(): readonly Span[] | undefined {
  const traces = Map.groupBy(collector.spans, ({ traceId }) => traceId)
  return [...traces.values()].find(spans => {
    const steps = new Set(spans.map(({ division, name }) => `${division} ${name}`))
    const from = new Set(spans.filter(isReceipt).map(({ attributes }) => attributes['xinqiao.peer']))
    return STEPS.every(step => steps.has(step)) && OTHERS.every(division => from.has(division))
  })
}

/** Where each receipt of the whole trace began, as far as its spans have arrived. */
function rootsOfReceipts(): string[] {
  const spans = whole() ?? []
  const byId = new Map(spans.map(span => [span.spanId, span]))
  const root = (span: Span): Span => {
    const parent = byId.get(span.parentSpanId)
    return parent ? root(parent) : span
  }
  return spans.filter(isReceipt).map(receipt => `${root(receipt).division} ${root(receipt).name}`)
}

test('one withdrawal is one trace, from the file that brings it to the last province’s receipt', async () => {
  await deliverSample(provinceOf(region, ISSUER), 'serious-listing', 'serious-listing-repair.json')
  // Each hangs on another of the same trace, back to the one that took the file in, once all of them have arrived.
  while (!rootsOfReceipts().every(root => root === `${ISSUER} work collect`) || whole() === undefined)
    await new Promise(resolve => setTimeout(resolve, 200))
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
