import { hex } from '../base/bytes.ts'
import { canonicalBytes, canonicalText } from '../base/canonical.ts'
import { type Day, legalDay } from '../base/time.ts'
import type { AcceptedRow, RecordDraft, RowOutcome } from '../mapping/run.ts'
import type { Finding, StandardRecord } from '../standard/record.ts'
import { type Change, changeOf } from './change.ts'
import type {
  BatchCounts,
  CollectPorts,
  CollectTransaction,
  FeedDraft,
  FeedPlace,
  LocalRecord,
  RefusedRow,
  SourceMapping,
  SourceRecord,
} from './ports.ts'
import { timed } from './publicity.ts'

export interface Chunk {
  readonly batchId: string
  readonly asOf: string | null
  readonly mapping: SourceMapping
  readonly rows: readonly RowOutcome[]
}

interface KeyedRow {
  readonly accepted: AcceptedRow
  /** HMAC of the natural key, and the same in hexadecimal. */
  readonly keyHmac: Uint8Array
  readonly key: string
}

/** What one chunk will write; filled row by row, written once. */
interface Work {
  readonly records: Map<string, SourceRecord>
  readonly touched: Map<string, SourceRecord>
  /** By key, as committed before this chunk: what a row of the same chunk said, nobody has seen. */
  readonly publicityEnds: ReadonlyMap<string, Day>
  readonly withdrawn: Set<string>
  readonly newlyWithdrawn: { keyHmac: Uint8Array; ground: string }[]
  readonly local: Map<string, LocalRecord>
  /** By key: a later row of the chunk takes the place of an earlier one before anybody has seen it. */
  readonly drafts: Map<string, { place: FeedPlace; draft: FeedDraft }>
  readonly tombstones: FeedDraft[]
  readonly refused: RefusedRow[]
  readonly counts: { -readonly [K in keyof BatchCounts]: number }
}

/** Takes in one chunk of rows, in one transaction. @returns its counts and the feeds that grew. */
export async function collectChunk(ports: CollectPorts, chunk: Chunk) {
  const { category } = chunk.mapping
  const rows = chunk.rows.map(row => (row.kind === 'accepted' ? keyed(ports, row) : row))
  const keys = rows.flatMap(row => ('keyHmac' in row ? [row.keyHmac] : []))
  return ports.store.transaction(async tx => {
    const records = await tx.records(category, keys)
    const work = newWork(records, new Set(await tx.withdrawnKeys(category, keys)))
    for (const row of rows) {
      work.counts.read++
      if ('keyHmac' in row) take(ports, chunk, work, row)
      else refuse(work, row)
    }
    const grown = await write(ports, tx, chunk, work)
    return { counts: work.counts as BatchCounts, grown }
  })
}

function newWork(records: Map<string, SourceRecord>, withdrawn: Set<string>): Work {
  return {
    records,
    touched: new Map(),
    publicityEnds: new Map(
      [...records].flatMap(([key, { publicityEnd }]) => (publicityEnd === null ? [] : [[key, publicityEnd]])),
    ),
    withdrawn,
    newlyWithdrawn: [],
    local: new Map(),
    drafts: new Map(),
    tombstones: [],
    refused: [],
    counts: { read: 0, accepted: 0, quarantined: 0, superseded: 0 },
  }
}

function keyed(ports: CollectPorts, accepted: AcceptedRow): KeyedRow | RefusedRow {
  if (accepted.key === undefined) {
    const message = 'the row has no subject that can be matched; give a valid unified social credit code'
    return refusedFor(accepted, { rule: 'KEY_MISSING', field: '/subject', valueClass: 'absent', message })
  }
  const keyHmac = ports.store.fingerprint('source-key', accepted.key)
  return { accepted, keyHmac, key: hex(keyHmac) }
}

function refusedFor({ row, source, key }: AcceptedRow, finding: Finding): RefusedRow {
  return { row, source, key, findings: [finding] }
}

function refuse(work: Work, row: RefusedRow): void {
  work.refused.push(row)
  work.counts.quarantined++
}

function take(ports: CollectPorts, chunk: Chunk, work: Work, row: KeyedRow): void {
  const held = work.records.get(row.key)
  const day = legalDay(ports.clock())
  const record = timed(row.accepted.record, day, work.publicityEnds.get(row.key))
  const { updatedAt, mappingRef: _mapping, ...content } = record
  const contentHmac = ports.store.fingerprint('source-content', canonicalText(content))
  const state = {
    status: record.status,
    day,
    updatedAt,
    contentHmac,
    place: ports.rules.placeOf(record),
  }
  const change = changeOf(state, held, work.withdrawn.has(row.key))
  if (change.kind === 'refused') {
    const message =
      'this record was withdrawn; listing again needs a new decision with its own number and date'
    refuse(
      work,
      refusedFor(row.accepted, {
        rule: change.rule,
        field: '/status',
        valueClass: 'a withdrawn key',
        message,
      }),
    )
    return
  }
  const repeats =
    change.kind === 'superseded' || (change.kind === 'unchanged' && held?.batchId === chunk.batchId)
  if (repeats) {
    work.counts.superseded++
    return
  }
  work.counts.accepted++
  if (change.kind === 'unchanged') return
  if (held?.batchId === chunk.batchId) {
    // The older row of this very file was counted as accepted.
    work.counts.accepted--
    work.counts.superseded++
  }
  settle(ports, chunk, work, { ...row, record }, change, state, held)
}

function settle(
  ports: CollectPorts,
  chunk: Chunk,
  work: Work,
  row: KeyedRow & { readonly record: RecordDraft },
  change: Exclude<Change, { kind: 'unchanged' | 'superseded' | 'refused' }>,
  state: { readonly status: string; readonly updatedAt: string; readonly contentHmac: Uint8Array },
  held: SourceRecord | undefined,
): void {
  const pending = work.drafts.get(row.key)
  const narrowed = change.kind === 'keep' && change.withdraw !== null
  const record: SourceRecord = {
    keyHmac: row.keyHmac,
    recordId: held?.recordId ?? ports.newId(),
    // A ref that was withdrawn stays withdrawn for ever: what comes after it is another one.
    ref: held && !narrowed ? held.ref : ports.random(16),
    version: pending ? (held?.version ?? 1) : (held?.version ?? 0) + 1,
    contentHmac: state.contentHmac,
    updatedAt: state.updatedAt,
    status: state.status,
    publicityEnd: row.record.publicityEnd ?? null,
    feed: change.kind === 'publish' ? change.place : narrowed ? null : (held?.feed ?? null),
    batchId: chunk.batchId,
    mappingId: chunk.mapping.id,
    absent: false,
  }
  work.records.set(row.key, record)
  work.touched.set(row.key, record)
  const full: StandardRecord = { ...row.record, recordId: record.recordId, version: record.version }
  if (change.kind === 'publish') {
    const body = canonicalBytes(ports.rules.feedBody(full, change.place))
    const amends = pending
      ? pending.draft.kind === 'record' && pending.draft.amends
      : held?.feed !== undefined && held?.feed !== null
    work.drafts.set(row.key, {
      place: change.place,
      draft: { kind: 'record', ref: record.ref, body, amends },
    })
    return
  }
  if (change.kind === 'keep') {
    const { recordId } = record
    work.local.set(recordId, { recordId, reason: change.reason, record: canonicalBytes(full) })
  }
  if (change.kind === 'end') {
    work.withdrawn.add(row.key)
    work.newlyWithdrawn.push({ keyHmac: row.keyHmac, ground: change.ground })
  }
  if (!change.withdraw || !held) return
  work.tombstones.push({ kind: 'tombstone', ref: held.ref, tombstone: change.withdraw })
}

async function write(
  ports: CollectPorts,
  tx: CollectTransaction,
  chunk: Chunk,
  work: Work,
): Promise<FeedPlace[]> {
  const { category } = chunk.mapping
  await tx.saveRecords(category, [...work.touched.values()])
  await tx.saveWithdrawnKeys(category, work.newlyWithdrawn)
  await tx.keepLocally(category, [...work.local.values()])
  await tx.quarantine(chunk.batchId, work.refused)
  const keyless = chunk.rows.filter(({ key }) => key === undefined).length
  await tx.progress(chunk.batchId, Math.max(...chunk.rows.map(row => row.row)), work.counts, keyless)
  if (chunk.asOf !== null) await tx.markSeen(category, presentKeys(ports, chunk), chunk.batchId)
  // Feeds last, and in the order of their names, so that their heads are locked briefly and never crosswise.
  const grown = [...byPlace([...work.drafts.values()]), ...withdrawals(ports, work)].sort((a, b) =>
    a.place.feed < b.place.feed ? -1 : 1,
  )
  for (const { place, drafts } of grown) await tx.append(place, drafts)
  return grown.map(({ place }) => place)
}

/** A quarantined row whose key can be read counts as present. */
function presentKeys(ports: CollectPorts, { rows }: Chunk): Uint8Array[] {
  return rows.flatMap(({ key }) => (key === undefined ? [] : [ports.store.fingerprint('source-key', key)]))
}

function withdrawals(ports: CollectPorts, work: Work) {
  return work.tombstones.length > 0 ? [{ place: ports.rules.withdrawals, drafts: work.tombstones }] : []
}

function byPlace(drafts: readonly { place: FeedPlace; draft: FeedDraft }[]) {
  const groups = new Map<string, { place: FeedPlace; drafts: FeedDraft[] }>()
  for (const { place, draft } of drafts) {
    const key = `${place.feed}/${place.generation}`
    const group = groups.get(key) ?? { place, drafts: [] }
    group.drafts.push(draft)
    groups.set(key, group)
  }
  return [...groups.values()]
}
