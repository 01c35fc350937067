import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { NodeFacts } from '../operations/facts.ts'
import type { Trouble } from '../operations/troubles.ts'

/** What the metrics are made of; asked for with every scrape. */
export interface MetricsPorts {
  facts(): Promise<NodeFacts>
  troubles(facts: NodeFacts): readonly Trouble[]
  /** Jobs by queue and state. */
  jobs(): Promise<readonly { readonly queue: string; readonly state: string; readonly jobs: number }[]>
}

/** Seconds: from a lookup by key to a page over a slow line. */
const REQUEST_BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60]
const JOB_BUCKETS = [0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 300]

/**
 * The metrics of one process, in the names and base units of Prometheus. Label values are feed names, divisions,
 * mappings, queues, operations and codes: each from a bounded set, none from a record. What concerns the whole node
 * is read from the tables, so every process of a node gives the same figures for it.
 */
export class Metrics {
  readonly registry = new Registry()
  /** Reads how the node stands before a scrape is answered; set once, by {@link Metrics.readFrom}. */
  #refresh: () => Promise<void> = async () => {}
  readonly #requests: Histogram
  readonly #jobWait: Histogram
  readonly #jobRun: Histogram
  readonly #events: Counter
  readonly #scrubbed: Counter

  constructor() {
    const registers = [this.registry]
    collectDefaultMetrics({ register: this.registry, prefix: 'xinqiao_' })
    this.#requests = new Histogram({
      name: 'xinqiao_http_request_duration_seconds',
      help: 'Requests by face, operation and status, until the last byte of the answer',
      labelNames: ['face', 'operation', 'status'],
      buckets: REQUEST_BUCKETS,
      registers,
    })
    this.#jobWait = new Histogram({
      name: 'xinqiao_job_wait_seconds',
      help: 'From waking somebody up until the work begins',
      labelNames: ['queue'],
      buckets: JOB_BUCKETS,
      registers,
    })
    this.#jobRun = new Histogram({
      name: 'xinqiao_job_run_seconds',
      help: 'How long the work of one wake-up takes',
      labelNames: ['queue'],
      buckets: JOB_BUCKETS,
      registers,
    })
    this.#scrubbed = new Counter({
      name: 'xinqiao_damaged_entries_total',
      help: 'Entries that the scrub found damaged, mended from another holder or lost',
      labelNames: ['result'],
      registers,
    })
    this.#events = new Counter({
      name: 'xinqiao_events_total',
      help: 'Business events of this process, by name and code',
      labelNames: ['event', 'code'],
      registers,
    })
  }

  /** From now on every scrape reads how the whole node stands, too. */
  readFrom(ports: MetricsPorts): void {
    const gauges = new FactGauges(this.registry, ports)
    this.#refresh = () => gauges.refresh()
  }

  /** @param operation id of the contract, `none` for what is no operation */
  served(face: string, operation: string, status: number, seconds: number): void {
    this.#requests.observe({ face, operation, status: String(status) }, seconds)
  }

  worked = (queue: string, waitSeconds: number, runSeconds: number): void => {
    this.#jobWait.observe({ queue }, waitSeconds)
    this.#jobRun.observe({ queue }, runSeconds)
  }

  /** The scrub found an entry damaged. @param mended whether somebody still had it */
  scrubbed = (mended: boolean): void => {
    this.#scrubbed.inc({ result: mended ? 'mended' : 'lost' })
  }

  happened = (event: string, code = ''): void => {
    this.#events.inc({ event, code })
  }

  /** In the text format of Prometheus 0.0.4. */
  async text(): Promise<string> {
    await this.#refresh()
    return this.registry.metrics()
  }
}

/** Gauges that are set anew with every scrape; a series whose fact is gone is gone, too. */
class FactGauges {
  readonly #registry: Registry
  readonly #gauges: Gauge[] = []
  /** Never throws: what could not be read is missing, and `xinqiao_facts_read` says so. */
  readonly refresh: () => Promise<void>

  constructor(registry: Registry, ports: MetricsPorts) {
    this.#registry = registry
    const entries = this.#gauge('feed_entries', 'Entries stored of a feed', ['feed', 'own'])
    const unapplied = this.#gauge('feed_unapplied_entries', 'Stored entries that are not in the views yet', [
      'feed',
    ])
    const missing = this.#gauge(
      'feed_missing_entries',
      'Entries that the issuer has signed and that are not here',
      ['feed'],
    )
    const confirmed = this.#gauge(
      'feed_confirmed_timestamp_seconds',
      'When the issuer last stood for its newest checkpoint',
      ['feed'],
    )
    const parked = this.#gauge('feed_parked_entries', 'Entries that this version cannot apply', ['feed'])
    const frozen = this.#gauge('feed_frozen', '1 while a fork of the feed is proven', ['feed'])
    const behind = this.#gauge('delivery_behind_entries', 'Signed entries that a peer has not taken', [
      'feed',
      'peer',
    ])
    const oldest = this.#gauge(
      'delivery_oldest_age_seconds',
      'Age of the oldest entry that a peer has not taken',
      ['feed', 'peer'],
    )
    const failures = this.#gauge('delivery_failures', 'Attempts in a row that failed', ['feed', 'peer'])
    const unconfirmed = this.#gauge(
      'cosignature_missing_entries',
      'Signed entries that a peer has not confirmed',
      ['feed', 'peer', 'kind'],
    )
    const receipt = this.#gauge(
      'receipt_oldest_age_seconds',
      'Age of the oldest withdrawal without the receipt of a peer',
      ['peer'],
    )
    const up = this.#gauge('peer_up', '1 while a peer answers', ['peer'])
    const answered = this.#gauge('peer_answered_timestamp_seconds', 'When a peer last answered', ['peer'])
    const rows = this.#gauge('collect_rows', 'Rows of source files by outcome, since the node began', [
      'mapping',
      'outcome',
    ])
    const batches = this.#gauge('collect_failed_batches', 'Files that could not be read', ['mapping'])
    const rules = this.#gauge(
      'collect_rule_rows',
      'Rows that a rule refused or marked, since the node began',
      [...(['mapping', 'rule', 'outcome'] as const)],
    )
    const overdue = this.#gauge('receipts_overdue', 'Withdrawals that a peer should have confirmed by now', [
      'peer',
    ])
    const quarantined = this.#gauge('quarantined_rows', 'Rows in quarantine by rule', ['rule'])
    const certificate = this.#gauge(
      'certificate_expiry_timestamp_seconds',
      'When a certificate of this node ends',
      ['use'],
    )
    const work = this.#gauge('failed_work', 'Pieces of work that failed, by state', ['state'])
    const paused = this.#gauge('peer_circuit_open', '1 while a peer is not asked', ['peer'])
    const terms = this.#gauge(
      'acts',
      'Objections and measure tasks without an answer, and delivered acts that wait, by how their term stands',
      ['act', 'standing'],
    )
    const beyond = this.#gauge(
      'withdrawals_beyond_term',
      'Withdrawals that a peer has not confirmed within the term of the law',
      ['peer'],
    )
    const national = this.#gauge(
      'repairs',
      'Listings and penalties to be looked at: repaired nationally and suspended here, or repaired here and not nationally',
      ['standing'],
    )
    const newestFile = this.#gauge(
      'national_file_timestamp_seconds',
      'When the newest file of national repair results was taken in',
      [],
    )
    const stopped = this.#gauge(
      'withdrawal_stop_seconds',
      'From a withdrawal to the receipt of the last province, of the last 24 hours',
      ['quantile'],
    )
    const stoppedDays = this.#gauge(
      'withdrawal_stop_days_max',
      'Days from the decision to the receipt of the last province, the most of the last 24 hours',
      [],
    )
    const jobs = this.#gauge('queue_jobs', 'Jobs by queue and state', ['queue', 'state'])
    const ready = this.#gauge('ready', '1 while the node has found itself sound and answers', [])
    const trouble = this.#gauge('trouble', '1 for each thing that is not as it should be', [
      'code',
      'level',
      'feed',
      'peer',
    ])

    const set = (facts: NodeFacts): void => {
      ready.set(facts.ready ? 1 : 0)
      for (const one of facts.feeds) {
        const { feed, confirmedAt } = one
        entries.set({ feed, own: String(one.own) }, one.size)
        unapplied.set({ feed }, one.size - one.applied)
        missing.set({ feed }, Math.max(0, one.checkpointSize - one.size))
        parked.set({ feed }, one.parked)
        frozen.set({ feed }, one.frozen ? 1 : 0)
        if (confirmedAt !== null) confirmed.set({ feed }, confirmedAt / 1000)
      }
      for (const one of facts.deliveries) {
        const { feed, peer } = one
        behind.set({ feed, peer }, one.behind)
        oldest.set({ feed, peer }, ageOf(one.oldestAt, facts.at))
        failures.set({ feed, peer }, one.failures)
        unconfirmed.set({ feed, peer, kind: 'stored' }, one.unconfirmed.stored)
        unconfirmed.set({ feed, peer, kind: 'applied' }, one.unconfirmed.applied)
        if (!feed.endsWith('/withdrawals')) continue
        receipt.set({ peer }, ageOf(one.unconfirmedSince, facts.at))
        overdue.set({ peer }, one.overdue)
        beyond.set({ peer }, one.beyondTerm)
      }
      for (const [state, count] of Object.entries(facts.work)) {
        // What is done grows for ever and is nobody's business any more.
        if (state !== 'settled') work.set({ state }, count)
      }
      const open = new Set(facts.paused.map(({ peer }) => peer))
      for (const { peer } of facts.contacts) paused.set({ peer }, open.has(peer) ? 1 : 0)
      for (const { peer, answeredAt, failingSince } of facts.contacts) {
        up.set({ peer }, failingSince === null ? 1 : 0)
        if (answeredAt !== null) answered.set({ peer }, answeredAt / 1000)
      }
      for (const { mapping, failedBatches, ...outcomes } of facts.collected) {
        batches.set({ mapping }, failedBatches)
        for (const [outcome, count] of Object.entries(outcomes)) rows.set({ mapping, outcome }, count)
      }
      for (const { mapping, rule, outcome, rows: count } of facts.rules) {
        rules.set({ mapping, rule, outcome }, count)
      }
      for (const { rule, rows: count } of facts.quarantined) quarantined.set({ rule }, count)
      const { repairs, erasures, stopped: ended } = facts
      if (repairs !== undefined) {
        national.set({ standing: 'national' }, repairs.suspended)
        national.set({ standing: 'not-national' }, repairs.notNational)
        if (repairs.newestFileAt !== null) newestFile.set({}, repairs.newestFileAt / 1000)
      }
      const quantiles = [
        ['0.5', ended?.medianSeconds],
        ['0.99', ended?.p99Seconds],
        ['1', ended?.slowestSeconds],
      ] as const
      for (const [quantile, seconds] of quantiles)
        if (seconds !== null && seconds !== undefined) stopped.set({ quantile }, seconds)
      if (ended?.slowestDays !== null && ended?.slowestDays !== undefined)
        stoppedDays.set({}, ended.slowestDays)
      const erasing = erasures === undefined ? [] : [{ act: 'erasure', ...erasures }]
      for (const { act, open, soon, overdue } of [...(facts.terms ?? []), ...erasing]) {
        terms.set({ act, standing: 'running' }, open - soon - overdue)
        terms.set({ act, standing: 'soon' }, soon)
        terms.set({ act, standing: 'overdue' }, overdue)
      }
      for (const { use, validTo } of facts.certificates) certificate.set({ use }, validTo / 1000)
      for (const { code, level, feed = '', peer = '' } of ports.troubles(facts)) {
        trouble.set({ code, level, feed, peer }, 1)
      }
    }

    const read = new Gauge({
      name: 'xinqiao_facts_read',
      help: '1 when the tables could be read for this scrape; the figures of the node are missing when not',
      registers: [registry],
    })
    this.refresh = async () => {
      for (const gauge of this.#gauges) gauge.reset()
      try {
        const [facts, counts] = await Promise.all([ports.facts(), ports.jobs()])
        set(facts)
        for (const { queue, state, jobs: count } of counts) jobs.set({ queue, state }, count)
        read.set(1)
      } catch {
        read.set(0)
      }
    }
  }

  #gauge<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Gauge<Label> {
    const gauge = new Gauge({ name: `xinqiao_${name}`, help, labelNames, registers: [this.#registry] })
    this.#gauges.push(gauge as unknown as Gauge)
    return gauge
  }
}

function ageOf(then: number | null, now: number): number {
  return then === null ? 0 : Math.max(0, (now - then) / 1000)
}
