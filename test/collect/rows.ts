/** Rows that a test gives in a few words, and a node that takes them in. */
import { randomBytes, randomUUID } from 'node:crypto'
import { collectFile } from '../../src/collect/collect.ts'
import type { CollectPorts, FeedPlace, SourceFile, SourceMapping } from '../../src/collect/ports.ts'
import { INTL } from '../../src/feed/suite.ts'
import { listingLives } from '../../src/lists/life/lives.ts'
import type { RowOutcome } from '../../src/mapping/run.ts'
import { PgCollectStore } from '../../src/store/collect-store.ts'
import type { DatabaseHandle } from '../../src/store/database.ts'
import { createSealer } from '../../src/store/sealing.ts'
import { listing } from '../standard/example-records.ts'
import { NO_LINK_KEYS } from '../support/link-keys.ts'
import { freshDatabase } from '../support/postgres.ts'
import { NO_ACTS, NO_REPAIRS } from './desk.ts'

export const SELF = '330000'
export const FEED: FeedPlace = { feed: `${SELF}/lists.environment`, generation: 1 }
export const WITHDRAWALS: FeedPlace = { feed: `${SELF}/withdrawals`, generation: 1 }
export const DAY = '2026-05-01T00:00:00.000Z'
export const LATER = '2026-06-01T00:00:00.000Z'

export interface Line {
  readonly key?: string
  readonly status?: string
  readonly at?: string
  readonly fact?: string
  readonly scope?: string
  readonly bad?: boolean
}

const END = {
  authorityName: '示例市生态环境局（虚构）',
  decisionNo: '示环修〔2026〕示例001号',
  decisionDate: '2026-05-28',
}

/** A mapping whose rows are given by the test: what collecting makes of outcomes is under test, not mapping. */
export function mappingOf(lines: readonly Line[], failAt = Number.POSITIVE_INFINITY): SourceMapping {
  return {
    id: `${SELF}/serious-listing`,
    version: '1',
    effectiveFrom: '',
    category: 'R07',
    async *batches() {
      for (const [i, line] of lines.entries()) {
        if (i === failAt) throw new Error('the power went')
        yield [outcomeOf(line, i + 1)]
      }
    },
  }
}

function outcomeOf(
  { key = 'a', status = 'active', at = DAY, fact = 'one', scope = 'public', bad = false }: Line,
  row: number,
): RowOutcome {
  const facts = { row, source: { fact }, key, localKey: undefined, updatedAt: at }
  if (bad) {
    return {
      kind: 'quarantined',
      ...facts,
      key: key === 'unreadable' ? undefined : key,
      status,
      findings: [{ rule: 'USCC_CHECK', field: 'code', valueClass: '18', message: 'mend it' }],
    }
  }
  const { recordId: _id, version: _version, ...whole } = listing()
  const ended = status === 'repaired' || status === 'revoked'
  const record = {
    ...whole,
    ...{ status, updatedAt: at, publicityScope: scope, content: { ...whole.content, factSummary: fact } },
    ...(ended ? { endDecision: END } : {}),
  }
  return { kind: 'accepted', ...facts, record: record as never, warnings: [] }
}

let files = 0
export function file(asOf: string | null = null): SourceFile {
  files += 1
  return { name: `${files}.csv`, digest: Buffer.alloc(32, files), asOf, open: async function* () {} }
}

export interface Bench {
  readonly database: DatabaseHandle
  readonly ports: CollectPorts
  run(lines: readonly Line[], asOf?: string): Promise<Awaited<ReturnType<typeof collectFile>>>
  sizes(): Promise<Record<string, number>>
}

export async function bench(): Promise<Bench> {
  const database = await freshDatabase()
  const sealer = createSealer(randomBytes(32))
  const appendContext = () => ({ suite: INTL, nowMs: Date.parse(LATER), random: randomBytes })
  const store = new PgCollectStore({ database, sealer, self: SELF, appendContext })
  const ports: CollectPorts = {
    store,
    rules: {
      withdrawals: WITHDRAWALS,
      publishes: () => true,
      edition: 'one',
      placeOf: draft => (draft.publicityScope === 'public' ? FEED : { heldBecause: 'SCOPE' }),
      feedBody: record => record,
    },
    lives: listingLives('310000'),
    linkKeys: NO_LINK_KEYS,
    acts: NO_ACTS,
    repairs: NO_REPAIRS,
    random: randomBytes,
    newId: randomUUID,
    clock: () => Date.parse(LATER),
    onGrown: async () => {},
  }
  return {
    database,
    ports,
    run: (lines, asOf) => collectFile(ports, mappingOf(lines), file(asOf)),
    async sizes() {
      const rows = await database.db.selectFrom('feed').select(['name', 'size']).orderBy('name').execute()
      return Object.fromEntries(rows.map(row => [row.name, row.size]))
    },
  }
}

export function counts({ read, accepted, quarantined, superseded }: Awaited<ReturnType<typeof collectFile>>) {
  return { read, accepted, quarantined, superseded }
}
