/** What tests of repairs share: a desk that takes in listings, penalties and what is reported about them. */
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { collectFile } from '../../src/collect/collect.ts'
import type { CollectPorts, CollectTransaction, SourceMapping } from '../../src/collect/ports.ts'
import { INTL } from '../../src/feed/suite.ts'
import { readMapping } from '../../src/mapping/folder.ts'
import type { RecordDraft, RowOutcome } from '../../src/mapping/run.ts'
import { lifeStore } from '../../src/node-lives.ts'
import { workingCalendar } from '../../src/standard/clocks/working-days.ts'
import { matchingKey } from '../../src/standard/matching-key.ts'
import { listing } from '../standard/example-records.ts'
import { example } from '../standard/examples.ts'
import { type Desk, openDesk, SELF } from './desk.ts'

export const MAPPINGS = path.join(import.meta.dirname, '../../mappings', SELF)
export const { content: LISTED } = listing()
export const TARGET = {
  ...{ listName: LISTED.listName, decisionNo: LISTED.decisionNo },
  decisionDate: LISTED.decisionDate,
}

export class RepairDesk {
  readonly #desk: Desk
  #files = 0

  private constructor(desk: Desk) {
    this.#desk = desk
  }

  static async open(): Promise<RepairDesk> {
    return new RepairDesk(await openDesk())
  }

  get database() {
    return this.#desk.database
  }

  get sealer() {
    return this.#desk.sealer
  }

  get ports() {
    return this.#desk.ports
  }

  later(ms: number): void {
    this.#desk.later(ms)
  }

  sizes(): Promise<Record<string, number>> {
    return this.#desk.sizes()
  }

  /** @param again the file of the run before */
  run(category: 'R03' | 'R07' | 'R11', records: readonly object[], ports = this.#desk.ports, again = false) {
    const mapping: SourceMapping = {
      ...{ id: `310000/${category}`, version: '1', effectiveFrom: '', category },
      async *batches() {
        yield records.map((record, at): RowOutcome => {
          const { recordId: _id, version: _version, ...draft } = record as Record<string, unknown>
          const key = matchingKey(record as never)
          const facts = { row: at + 1, source: {}, key, localKey: undefined, updatedAt: undefined }
          return { kind: 'accepted', ...facts, record: draft as unknown as RecordDraft, warnings: [] }
        })
      },
    }
    if (!again) this.#files += 1
    const open = async function* () {}
    const digest = Buffer.alloc(32, this.#files)
    return collectFile(ports, mapping, { name: `${this.#files}.csv`, digest, asOf: null, open })
  }

  /** A sample of Shanghai. */
  deliver(name: string, file: string) {
    return collectFile(this.#desk.ports, readMapping(path.join(MAPPINGS, name)), {
      ...{ name: file, digest: Buffer.alloc(32, file), asOf: null },
      open: () => createReadStream(path.join(MAPPINGS, name, 'samples', file)),
    })
  }

  async states(): Promise<string[]> {
    const { rows } = await sql<{ state: string; cause: string | null }>`
      select state, suspended_cause as cause from listing_life`.execute(this.database.db)
    return rows.map(({ state, cause }) => (cause === null ? state : `${state} ${cause}`))
  }

  async withdrawn(): Promise<number> {
    return (await this.states()).filter(state => state === 'withdrawn').length
  }

  async tombstones(): Promise<string[]> {
    const { rows } = await sql<{ effect: string; ground: string; feed: string }>`
      select effect, ground, feed from tombstone order by withdrawals_seq`.execute(this.database.db)
    return rows.map(({ effect, ground }) => `${effect} ${ground}`)
  }

  async refusals(): Promise<string[]> {
    const { rows } = await sql<{ findings: { rule: string; field: string }[] }>`
      select findings from quarantined_row order by row_number`.execute(this.database.db)
    return rows.flatMap(({ findings }) => findings.map(({ rule, field }) => `${rule} ${field}`))
  }

  async shown(): Promise<string[]> {
    const { rows } = await sql<{ body: Buffer }>`
      select body from feed_entry where kind = 'record' and body is not null`.execute(this.database.db)
    return rows.map(({ body }) => JSON.parse(body.toString()).status)
  }

  deciding() {
    const { database, sealer, ports } = this.#desk
    const parts = { self: SELF, suite: INTL, database, sealer, clock: ports.clock }
    const store = lifeStore({ ...parts, membership: () => ({ generationOf: () => 1 }) })
    return { store, division: SELF, clock: ports.clock, calendar: workingCalendar() }
  }

  /** The power goes before the entries of a transaction are appended. */
  cutBeforeAppend(times = 1): CollectPorts {
    const { store } = this.#desk.ports
    let appends = 0
    const cutting = (tx: CollectTransaction) =>
      new Proxy(tx, {
        get(target, name) {
          if (name === 'append' && ++appends === times)
            return () => Promise.reject(new Error('the power is gone'))
          const value: unknown = Reflect.get(target, name, target)
          return typeof value === 'function' ? value.bind(target) : value
        },
      })
    const cut = new Proxy(store, {
      get(target, name) {
        if (name === 'transaction')
          return (work: (tx: CollectTransaction) => Promise<unknown>) =>
            store.transaction(tx => work(cutting(tx)))
        const value: unknown = Reflect.get(target, name, target)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
    return { ...this.#desk.ports, store: cut }
  }
}

/** A granted repair of the listing, as its own authority reports it. */
export function repair(content: object = {}, envelope: object = {}) {
  const { authorityName, authorityUscc, subject } = listing()
  return {
    ...example('r11'),
    ...{ authorityName, authorityUscc, subject, updatedAt: '2026-05-30T01:00:00.000Z' },
    content: {
      ...{ targetDecision: TARGET, applyDate: '2026-05-25', decision: '同意', decidedAt: '2026-05-29' },
      ...{
        decisionNo: '示环修〔2026〕示例001号',
        proofHashes: ['1'.repeat(64)],
        commitmentHash: '2'.repeat(64),
      },
      ...{ effects: ['停止公示', '停止共享使用', '解除措施'], ...content },
    },
    ...envelope,
  }
}

export const nationally = (content: object = {}, envelope: object = {}) =>
  repair({ reportedBy: '国家修复结果', ...content }, envelope)
