/**
 * Reading a front-end database. A pass reads what is new in pages, a chunk of rows and its position in one
 * transaction of ours, so a pass that was cut off goes on at its row.
 *
 * **Watermark.** A transaction that stamped its rows early may commit them late, behind rows that were read already.
 * So each pass begins again where everything is certain to be committed (`settled`), and rows of the stretch behind it
 * are recognised by key and content (`ReadingStore.seen`) and not taken twice. What is settled is found in two ways:
 * for times, the newest watermark less the overlap; for both times and numbers, the newest watermark of a moment that
 * is an overlap ago. When nothing is written any more, the stretch shrinks to nothing.
 *
 * **Status.** Rows that say unread are taken in, then answered in their own table. A crash between leaves them unread
 * and recognised: the next pass answers them without taking them in again. Until then the answer is kept.
 *
 * **Neither.** The whole table each time: a snapshot of the moment at which the pass began.
 */
import { hex } from '../base/bytes.ts'
import { canonicalText } from '../base/canonical.ts'
import { instantText, legalDay } from '../base/time.ts'
import type { CompiledMapping } from '../mapping/mapping.ts'
import { reasonWriter } from '../mapping/reasons.ts'
import type { RowOutcome } from '../mapping/run.ts'
import { TableRows } from '../mapping/table-rows.ts'
import { versionNamed, versionOn } from '../mapping/versions.ts'
import { suspendAbsent } from './absence.ts'
import { collectChunk } from './chunk.ts'
import { added, type CollectResult } from './collect.ts'
import { CollectError } from './fault.ts'
import type {
  FrontEndSource,
  KnownTable,
  ReadingStore,
  RowAnswer,
  TableAccess,
  TableRow,
} from './front-end-ports.ts'
import { answerRefused, lackingOf, setAside, tooManyStrays, withoutStatus } from './front-end-strays.ts'
import type { Batch, CollectPorts, RefusedRow } from './ports.ts'
import type { Position, ReadingState, SeenRow } from './reading.ts'
import { rowsAtOnce } from './repairs.ts'

export interface FrontEndPorts extends CollectPorts {
  readonly readings: ReadingStore
}

/** Rows of a page, committed together. */
const PAGE_ROWS = 1_000
/** What a column for a reason mostly holds. */
const REASON_CHARS = 200

interface Pass {
  readonly source: FrontEndSource
  readonly mapping: CompiledMapping
  readonly access: KnownTable
  readonly total: { -readonly [K in keyof CollectResult]: CollectResult[K] }
  state: ReadingState
  batch: Batch | null
  /** Rows of the batch that are numbered. */
  rows: number
  /** Answers that the database did not take, or not as they are. */
  unwritten: number
  /** Told when the pass is through: its good rows do not wait for what is to be mended. */
  readonly faults: CollectError[]
}

/** What a pass took in, null when there was nothing new; and what is to be mended all the same. */
export interface PassResult {
  readonly taken: CollectResult | null
  readonly faults: readonly CollectError[]
}

/**
 * One pass over a source; gives way after each page.
 * @throws {CollectError} FRONT_END_UNREACHABLE, FRONT_END_UNFIT; what was committed stays, the next pass goes on
 */
export async function* readFrontEnd(
  ports: FrontEndPorts,
  source: FrontEndSource,
): AsyncGenerator<void, PassResult, undefined> {
  const pass = await openPass(ports, source)
  if (pass === null) return { taken: null, faults: [] }
  if (pass.access.facts.mayLackPlace) await takeStrays(ports, pass)
  await countWithoutStatus(pass)
  const limit = rowsAtOnce(pass.mapping.category, PAGE_ROWS)
  for (;;) {
    const { from, bound, after } = { from: pass.state.settled, bound: pass.state.bound, after: pass.state.at }
    const { rows, more } = await source.database.page(pass.access, { from, bound, after, limit })
    if (rows.length > 0) {
      await takePage(ports, pass, rows, positionAfter(rows))
      yield
    }
    if (!more) break
  }
  const taken = await endPass(ports, pass)
  if (pass.unwritten > 0) pass.faults.push(answerRefused(pass.access, pass.unwritten))
  return { taken, faults: pass.faults }
}

async function openPass(ports: FrontEndPorts, source: FrontEndSource): Promise<Pass | null> {
  const { store, readings, clock } = ports
  const { versions } = source.mapping
  const stored = await readings.state(source.name)
  const batch = stored.batchId === null ? null : await store.batch(stored.batchId)
  const begun = batch?.state === 'running' ? versionNamed(versions, batch.mappingVersion) : undefined
  const version = begun ?? versionOn(versions, legalDay(clock()))
  const mapping = (await ports.lookups?.filled(version, begun ? (batch?.lookups ?? null) : null)) ?? version
  const table = accessOf(source, mapping)
  const access = { ...table, facts: await source.database.facts(table) }
  const total = { batchId: batch?.batchId ?? '', read: 0, accepted: 0, quarantined: 0, superseded: 0 }
  const begunAt = { batch: null, rows: 0, unwritten: 0, faults: [] }
  const pass = { source, mapping, access, total: { ...total, repeated: false, absences: null }, ...begunAt }
  const cutOff = stored.running && batch?.state !== 'done'
  if (cutOff && begun !== undefined) return { ...pass, state: stored, batch, rows: batch?.nextRow ?? 0 }
  // A snapshot cannot go on under another version or in another batch.
  if (cutOff && !isWhole(access)) return { ...pass, state: { ...stored, batchId: null } }
  const state = await nextPass(ports, source, access, cutOff ? stored : ended(stored))
  if (state === null) return null
  const opened: Pass = { ...pass, state }
  // A snapshot says something even when it is empty.
  if (isWhole(access)) {
    // Nor does it know what an earlier one has set aside.
    await readings.forget(source.name, { beforePass: state.pass })
    await beginBatch(ports, opened)
  }
  await readings.save(source.name, mapping.id, opened.state)
  return opened
}

/** The state when its pass is through. */
function ended(state: ReadingState): ReadingState {
  const settled = state.bound ?? state.settled
  return { ...state, running: false, settled, bound: null, at: null, batchId: null }
}

function accessOf({ name, overlapSeconds }: FrontEndSource, { id, syntax }: CompiledMapping): TableAccess {
  const { table, fields } = syntax.source
  if (table === undefined) {
    const message = `front end ${name}: mapping ${id} reads files; it needs "format: table" to read a database`
    throw new CollectError(message, { code: 'FRONT_END_UNFIT' })
  }
  return { table, columns: fields.map(field => field.name), overlapSeconds }
}

function isWhole({ table }: TableAccess): boolean {
  return table.watermark === undefined && table.status === undefined
}

/** What the pass will settle; null when nothing can be yet. */
async function nextPass(
  { readings, clock }: FrontEndPorts,
  { name, mapping, database }: FrontEndSource,
  access: KnownTable,
  state: ReadingState,
): Promise<ReadingState | null> {
  const begun = { ...state, pass: state.pass + 1, running: true, at: null, batchId: null }
  if (access.table.watermark === undefined) return { ...begun, bound: null }
  const { newest, settled } = await database.marks(access)
  // Rows without a watermark are told all the same.
  if (newest === null) return access.facts.mayLackPlace ? { ...begun, bound: null } : null
  const now = clock()
  const ripe = state.mark !== null && now - state.markedAtMs >= access.overlapSeconds * 1_000
  const mark = state.mark === null || (ripe && state.mark !== newest) ? newest : state.mark
  const markedAtMs = mark === state.mark ? state.markedAtMs : now
  // While the table rests, what was newest is settled; while it grows, what is an overlap before the newest.
  const bound = ripe && (state.mark === newest || settled === null) ? state.mark : settled
  if (bound !== null) return { ...begun, bound, mark, markedAtMs }
  if (access.overlapSeconds === 0) return { ...begun, bound: newest, mark, markedAtMs }
  // A number does not say how old it is: the first reading waits until its newest is.
  await readings.save(name, mapping.id, { ...state, mark, markedAtMs })
  return null
}

async function takeStrays(ports: FrontEndPorts, pass: Pass): Promise<void> {
  const { access, source } = pass
  const { rows, more } = await source.database.strays(access)
  if (more) {
    const fault = tooManyStrays(access, rows.length)
    // A snapshot would take what it does not hold for gone.
    if (isWhole(access)) throw fault
    pass.faults.push(fault)
  }
  if (rows.length > 0) await takePage(ports, pass, rows, pass.state.at)
}

/** A row without a status may be a draft of the bureau: only its mapping can say that it is to be read. */
async function countWithoutStatus({ access, source, faults }: Pass): Promise<void> {
  if (!access.facts.mayLackStatus || access.table.status?.empty !== undefined) return
  const rows = await source.database.withoutStatus(access)
  if (rows > 0) faults.push(withoutStatus(access, rows))
}

/** @param at where the reading stands after them */
async function takePage(
  ports: FrontEndPorts,
  pass: Pass,
  rows: readonly TableRow[],
  at: Position | null,
): Promise<void> {
  const { readings } = ports
  const { source, access, mapping } = pass
  const { name } = source
  const keyed = rows.map(row => ({
    row,
    hmac: readings.fingerprint('source-row', canonicalText([name, row.key, row.cells])),
  }))
  const seen = await readings.seen(
    name,
    pass.state.pass,
    keyed.map(({ hmac }) => hmac),
  )
  const fresh = keyed.filter(({ hmac }) => !seen.has(hex(hmac)))
  const answers = new Map<string, SeenRow>(seen)
  if (fresh.length > 0) {
    if (pass.batch === null) await beginBatch(ports, pass)
    const outcomes = numbered(
      pass,
      fresh.map(({ row }) => row),
    )
    const batch = pass.batch as Batch
    const state = { ...pass.state, at, batchId: batch.batchId }
    const chunk = { batchId: batch.batchId, asOf: batch.asOf, mapping, rows: outcomes }
    const result = await collectChunk(ports, chunk, async (tx, refused) => {
      const told = answersOf(mapping, outcomes, refused)
      const again = fresh.flatMap(({ row, hmac }, i) => {
        const answer = { hmac, ...(told[i] ?? READ) }
        answers.set(hex(hmac), answer)
        return row.provisional || access.table.status || lackingOf(access, row) ? [answer] : []
      })
      await tx.keepSeen(name, state.pass, again)
      await tx.moveReading(name, state)
    })
    pass.state = state
    await added(ports, pass.total, result)
  } else {
    pass.state = { ...pass.state, at }
    await readings.save(name, mapping.id, pass.state)
  }
  if (access.table.status) await writeBack(ports, pass, keyed, answers)
}

/** After our commit, never before: a row that says read is in. */
async function writeBack(
  { readings }: FrontEndPorts,
  pass: Pass,
  keyed: readonly { readonly row: TableRow; readonly hmac: Uint8Array }[],
  answers: ReadonlyMap<string, SeenRow>,
): Promise<void> {
  const { source, access } = pass
  const { codeChars, reasonChars } = access.facts
  const told = keyed.map(({ row, hmac }): RowAnswer => {
    const { failed, code, reason } = answers.get(hex(hmac)) ?? READ
    const { key, digest } = row
    return { key, digest, failed, code: firstOf(code, codeChars), reason: firstOf(reason, reasonChars) }
  })
  const { refused, withoutReason } = await source.database.answer(access, told)
  pass.unwritten += refused.length + withoutReason
  const still = new Set(refused)
  const done = keyed.filter((_, i) => !still.has(told[i] as RowAnswer))
  await readings.forget(source.name, { hmacs: done.map(({ hmac }) => hmac) })
}

const READ = { failed: false, code: '', reason: '' } as const

function answersOf(
  { syntax }: CompiledMapping,
  outcomes: readonly RowOutcome[],
  refused: readonly RefusedRow[],
): Omit<SeenRow, 'hmac'>[] {
  const reason = reasonWriter(syntax.source)
  const byRow = new Map(refused.map(row => [row.row, row]))
  return outcomes.map(outcome => {
    const found = byRow.get(outcome.row)
    if (found === undefined) return READ
    const text = reason(found)
    return {
      failed: true,
      code: found.findings[0]?.rule ?? '',
      // The number of the row in our batch says nothing to the bureau.
      reason: firstOf(text.replace(/^第\d+行 /, ''), REASON_CHARS),
    }
  })
}

/** As many whole characters of a text as a column holds. */
function firstOf(text: string, chars: number | null): string {
  return chars === null || text.length <= chars ? text : [...text].slice(0, chars).join('')
}

/** Rows of the table through the mapping, numbered on within the batch. */
function numbered(pass: Pass, rows: readonly TableRow[]): RowOutcome[] {
  const split = new TableRows(pass.mapping.syntax.source, pass.access.columns)
  return rows.map(row => {
    pass.rows += 1
    const outcome = pass.mapping.run({ ...split.row(row.cells), row: pass.rows })
    const lacking = lackingOf(pass.access, row)
    return lacking === null ? outcome : setAside(outcome, lacking)
  })
}

function positionAfter(rows: readonly TableRow[]): Position | null {
  const { watermark = null, key = null } = rows.at(-1) ?? {}
  return key === null ? null : { watermark, key }
}

async function beginBatch(ports: FrontEndPorts, pass: Pass): Promise<void> {
  const { source, mapping, access } = pass
  // Each pass is a batch of its own; what is read twice is recognised by its rows.
  const digest = ports.random(32)
  const asOf = isWhole(access) ? instantText(ports.clock()) : null
  pass.batch = await ports.store.begin(mapping, { name: source.name, digest, asOf })
  pass.total.batchId = pass.batch.batchId
  pass.state = { ...pass.state, batchId: pass.batch.batchId }
}

async function endPass(ports: FrontEndPorts, pass: Pass): Promise<CollectResult | null> {
  const { store, readings } = ports
  const { source, mapping, batch, state } = pass
  if (batch) {
    if (batch.asOf !== null) pass.total.absences = await suspendAbsent(ports, mapping, batch.batchId)
    await store.finish(batch.batchId, null)
  }
  await readings.save(source.name, mapping.id, ended(state))
  if (pass.access.table.watermark !== undefined)
    await readings.forget(source.name, { beforePass: state.pass })
  return batch ? { ...pass.total, batchId: batch.batchId } : null
}
