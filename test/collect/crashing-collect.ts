/**
 * Collects one file and is killed at an exact step of its second chunk: `CRASH_AT=inside`, before the transaction is
 * committed, or `CRASH_AT=committed`, before anything else is done.
 */
import { collectFile } from '../../src/collect/collect.ts'
import type { CollectStore, SourceFile, SourceMapping } from '../../src/collect/ports.ts'
import type { RowOutcome } from '../../src/mapping/run.ts'
import { openDatabase } from '../../src/store/database.ts'
import { deskOn, SELF } from './desk.ts'

/** More than two chunks; every hundredth row is refused, and every thousandth ends the record before it. */
export const ROWS = 7_000
export const FILE: SourceFile = {
  name: 'a.csv',
  digest: Buffer.alloc(32, 7),
  asOf: null,
  open: async function* () {},
}

export const MAPPING: SourceMapping = {
  id: `${SELF}/penalty`,
  version: '1',
  effectiveFrom: '',
  category: 'R03',
  async *batches() {
    for (let row = 1; row <= ROWS; row += 1) yield [outcomeOf(row)]
  },
}

function outcomeOf(row: number): RowOutcome {
  const at = '2026-05-01T00:00:00.000Z'
  const ends = row % 1_000 === 0
  const facts = { row, source: {}, key: `key ${ends ? row - 1 : row}`, localKey: undefined, updatedAt: at }
  if (row % 100 === 50) {
    const finding = { rule: 'USCC_CHECK', field: 'code', valueClass: '18', message: 'mend it' }
    return { kind: 'quarantined', ...facts, findings: [finding] }
  }
  const record = {
    category: 'R03',
    subject: { type: 'legal' },
    status: ends ? 'repaired' : 'active',
    updatedAt: at,
    publicityScope: 'public',
    severity: 'general',
    mappingRef: { rulesetId: 'r', version: '1', warnings: [] },
    publicityStart: '2026-04-10',
    publicityEnd: '2026-10-10',
    content: { decisionDate: '2026-04-10', penaltyTypes: ['罚款'] },
  }
  return { kind: 'accepted', ...facts, record: record as never, warnings: [] }
}

function cut(): never {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('the power is off')
}

function crashing(store: CollectStore, at: string): CollectStore {
  let chunks = 0
  const transaction: CollectStore['transaction'] = async work => {
    chunks += 1
    const second = chunks === 2
    const result = await store.transaction(async tx => {
      const done = await work(tx)
      if (second && at === 'inside') cut()
      return done
    })
    if (second) cut()
    return result
  }
  return new Proxy(store, {
    get(target, key) {
      const value = Reflect.get(target, key, target)
      return key === 'transaction' ? transaction : typeof value === 'function' ? value.bind(target) : value
    },
  })
}

if (import.meta.main) {
  const { DATABASE = '', DATA_KEY = '', CRASH_AT = '' } = process.env
  const { ports } = deskOn(await openDatabase(DATABASE, 4), Buffer.from(DATA_KEY, 'hex'))
  await collectFile({ ...ports, store: crashing(ports.store, CRASH_AT) }, MAPPING, FILE)
}
