import { type Day, legalDay } from '../base/time.ts'
import type { RecordDraft, RowOutcome } from '../mapping/run.ts'
import { isActRecord } from '../standard/acts.ts'
import { isAct } from '../standard/categories.ts'
import type { Finding } from '../standard/finding.ts'
import { isListed, type ListingLife } from '../standard/listing-life.ts'
import { endsRecord } from './change.ts'
import { type FreshPorts, freshOf } from './fresh.ts'
import { inTime, latestStamp } from './future.ts'
import {
  asHeld,
  type KeyedRow,
  keyed,
  refusedFor,
  subjectKeysOf,
  underOwnKey,
  withRecord,
} from './keyed-row.ts'
import { otherKeysOf } from './linking.ts'
import type {
  BatchCounts,
  CollectPorts,
  CollectTransaction,
  FeedDraft,
  FeedPlace,
  RefusedRow,
  SourceMapping,
  SourceRecord,
} from './ports.ts'
import { REPAIR, Repairs } from './repairs.ts'
import { matchOf, newWork, refuse, take, type Work } from './settle.ts'
import { refuseUnreadEnd, unreadEnds } from './unread-ends.ts'

export interface Chunk {
  readonly batchId: string
  readonly asOf: string | null
  readonly mapping: Pick<SourceMapping, 'id' | 'category'>
  readonly rows: readonly CollectRow[]
}

/** A row as its mapping gave it, or what was made of it beforehand ({@link readied}). */
export type CollectRow = RowOutcome | KeyedRow

/** All that can be said of a row before its chunk's turn; the row itself where that is nothing. */
export function readied(ports: FreshPorts, row: RowOutcome, day: Day): CollectRow {
  if (row.kind !== 'accepted' || row.key === undefined) return row
  const fresh = freshOf(ports, row, day)
  return fresh === undefined ? row : { ...underOwnKey(ports, row, row.key), fresh }
}

export interface ChunkResult {
  readonly counts: BatchCounts
  /** Rows that could not be used, by the mapping or by what is held. */
  readonly refused: readonly RefusedRow[]
  /** The feeds that grew. */
  readonly grown: readonly FeedPlace[]
}

/**
 * Takes in one chunk of rows, in one transaction with the position that it reaches.
 * @param also what else belongs to that transaction: a position in another system, an answer to keep
 */
export async function collectChunk(
  ports: CollectPorts,
  chunk: Chunk,
  also?: (tx: CollectTransaction, refused: readonly RefusedRow[]) => Promise<void>,
): Promise<ChunkResult> {
  return chunkTransaction(ports, chunk, 'newer', async (tx, work) => {
    await tx.quarantine(chunk.batchId, work.refused)
    // Acts are no public credit information: how completely that is delivered says nothing of them.
    if (!isAct(chunk.mapping.category))
      await tx.noteRefused(chunk.mapping.category, chunk.batchId, work.refused, work.from.day)
    const keyless = chunk.rows.filter(row => row.key === undefined).length
    const numbers = chunk.rows.map(({ row }) => row)
    const span = { first: Math.min(...numbers), last: Math.max(...numbers) }
    await tx.progress(chunk.batchId, span, work.counts, keyless, work.rules)
    if (chunk.asOf !== null)
      await tx.markSeen(chunk.mapping.category, presentKeys(ports, chunk), chunk.batchId)
    await also?.(tx, work.refused)
  })
}

/**
 * Compares rows with what is held and writes what follows from it; `note` writes where the rows came from, before
 * the feeds grow.
 * @param superseding see {@link RowState}
 */
export async function chunkTransaction(
  ports: CollectPorts,
  { batchId, asOf, mapping, rows: given }: Chunk,
  superseding: 'newer' | 'same',
  note: (tx: CollectTransaction, work: Work) => Promise<void>,
): Promise<ChunkResult> {
  const { category } = mapping
  const day = legalDay(ports.clock())
  const latest = latestStamp(ports.clock)
  const rows = given.map(row => inTime('keyHmac' in row ? row : keyed(ports, row), latest))
  const ends = new Map(unreadEnds(ports, rows).map(end => [end.row, end]))
  const keys = [
    ...rows.flatMap(row => ('keyHmac' in row ? [row.keyHmac, ...row.otherKeys] : [])),
    ...[...ends.values()].map(({ keyHmac }) => keyHmac),
  ]
  return ports.store.transaction(async tx => {
    const [records, withdrawn] = await tx.held(category, keys)
    const before = new Set(records.keys())
    const listed = isListed(category)
    const lives = listed ? await tx.lives(category, keys) : NO_LIVES
    const serious = listed && POSITIVE.has(category) ? await tx.seriousAmong(subjectsOf(rows), day) : NOBODY
    const national = listed ? await tx.repairedNationally(matchesOf(rows)) : NOBODY
    const halted = category === 'R03' ? await tx.penaltiesRepairedNationally(keys) : NOBODY
    const repairs = new Repairs()
    if (category === REPAIR) await repairs.judge(ports, tx, rows)
    const speaksAgainst = isAct(category) ? await againstActs(ports, tx, rows, records) : NO_FINDINGS
    const later = superseding !== 'newer' || records.size === 0 ? NONE : await tx.begunAfter(batchId)
    const inSnapshot = asOf !== null && superseding === 'newer'
    const from = { batchId, mappingId: mapping.id, category, day, latest, superseding, later, inSnapshot }
    const work = newWork(from, { records, withdrawn, lives, serious, national, speaksAgainst })
    const isHeld = (key: string) => work.records.has(key) || withdrawn.has(key)
    for (const row of rows) {
      work.counts.read++
      if (!('keyHmac' in row)) {
        const end = ends.get(row)
        if (end === undefined) refuse(work, row)
        else await refuseUnreadEnd(ports, tx, work, end)
        continue
      }
      const known = asHeld(row, isHeld)
      const refusal = repairs.refusal(row, known.key)
      if (refusal !== null) refuse(work, refusedFor(row.accepted, refusal))
      else take(ports, work, halted.has(known.key) ? suspended(known) : known)
    }
    // The next is made ready to be written while the database still writes the one before.
    await everyOne([
      tx.saveRecords(category, ...changedAndAdded(work, before)),
      tx.keepLocally(category, [...work.local.values()]),
      tx.noteDelivered(category, work.delivered),
    ])
    await tx.saveWithdrawnKeys(category, work.newlyWithdrawn)
    if (listed) await tx.saveLives(category, [...work.lived.values()])
    await tx.forgetLocally([...work.forgotten])
    await repairs.carryOut(work)
    await note(tx, work)
    const grown = await appendAll(ports, tx, work)
    return { counts: work.counts, refused: work.refused, grown }
  })
}

/** What was touched, by whether there was anything of its key before. */
function changedAndAdded(
  { touched }: Work,
  before: ReadonlySet<string>,
): [changed: SourceRecord[], added: SourceRecord[]] {
  if (before.size === 0) return [[], [...touched.values()]]
  const [changed, added]: [SourceRecord[], SourceRecord[]] = [[], []]
  for (const [key, record] of touched) (before.has(key) ? changed : added).push(record)
  return [changed, added]
}

/** Waits for all of them, also when one fails: nothing is to be under way in a transaction that is rolled back. */
async function everyOne(writes: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(writes)).find(one => one.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}

/** Why acts may not stand, by the numbers of their rows. */
async function againstActs(
  { acts }: CollectPorts,
  tx: CollectTransaction,
  rows: readonly (KeyedRow | RefusedRow)[],
  held: ReadonlyMap<string, SourceRecord>,
): Promise<ReadonlyMap<number, Finding>> {
  const came = rows.flatMap(row => {
    if (!('accepted' in row)) return []
    const { key } = asHeld(row, one => held.has(one))
    const { record: act } = row.accepted
    return isActRecord(act) ? [{ row: row.row, act, recordId: held.get(key)?.recordId ?? null }] : []
  })
  const findings = await acts.refusals(tx, came)
  return new Map(
    came.flatMap(({ row }, i) => {
      const finding = findings[i] ?? null
      return finding === null ? [] : [[row, finding] as const]
    }),
  )
}

/** A penalty that a national result says to be repaired is neither shown nor used until its authority has decided. */
function suspended(row: KeyedRow): KeyedRow {
  const { accepted, row: number, warned, origin, size, keyHmac, key, otherKeys } = row
  const { record } = accepted
  if (endsRecord(record.status)) return row
  const stands = withRecord(accepted, { ...record, status: 'suspended' } as RecordDraft)
  return { row: number, accepted: stands, warned, origin, size, keyHmac, key, otherKeys }
}

const NO_FINDINGS: ReadonlyMap<number, Finding> = new Map()
const NO_LIVES: ReadonlyMap<string, ListingLife> = new Map()
const NOBODY: ReadonlySet<string> = new Set()
/** Lists of trusted subjects, on which nobody stands who has a serious record in force. */
const POSITIVE: ReadonlySet<string> = new Set(['R08', 'R13', 'R14'])

function subjectsOf(rows: readonly (KeyedRow | RefusedRow)[]): string[] {
  return [...new Set(rows.flatMap(row => ('accepted' in row ? subjectKeysOf(row.accepted.record) : [])))]
}

function matchesOf(rows: readonly (KeyedRow | RefusedRow)[]): string[] {
  return rows.flatMap(row => ('accepted' in row ? (matchOf(row.accepted.record) ?? []) : []))
}

const NONE: ReadonlySet<string> = new Set()

/** What is to be appended. */
export type Growth = Pick<Work, 'drafts' | 'tombstones'>

/** Feeds last, and in the order of their names, so that their heads are locked briefly and never crosswise. */
export async function appendAll(
  ports: Pick<CollectPorts, 'rules'>,
  tx: CollectTransaction,
  work: Growth,
): Promise<FeedPlace[]> {
  const grown = [...byPlace([...work.drafts.values()]), ...withdrawals(ports, work)].sort((a, b) =>
    a.place.feed < b.place.feed ? -1 : 1,
  )
  for (const { place, drafts } of grown) await tx.append(place, drafts)
  return grown.map(({ place }) => place)
}

/** A quarantined row whose key can be read counts as present. */
function presentKeys(ports: CollectPorts, { rows }: Chunk): Uint8Array[] {
  return rows.flatMap(row => {
    if ('keyHmac' in row) return [row.keyHmac, ...row.otherKeys]
    if (row.key === undefined) return []
    const others = row.kind === 'accepted' ? otherKeysOf(row.record, ports.linkKeys()) : []
    return [row.key, ...others].map(key => ports.store.fingerprint('source-key', key))
  })
}

function withdrawals(ports: Pick<CollectPorts, 'rules'>, work: Growth) {
  return work.tombstones.length > 0 ? [{ place: ports.rules.withdrawals, drafts: work.tombstones }] : []
}

function byPlace(drafts: readonly { place: FeedPlace; draft: FeedDraft }[]) {
  const groups: { place: FeedPlace; drafts: FeedDraft[] }[] = []
  for (const { place, draft } of drafts) {
    // By comparing: there are few, and a key would be a text for each draft.
    const group = groups.find(one => isSame(one.place, place))
    if (group === undefined) groups.push({ place, drafts: [draft] })
    else group.drafts.push(draft)
  }
  return groups
}

function isSame(one: FeedPlace, other: FeedPlace): boolean {
  return one.feed === other.feed && one.generation === other.generation
}
