/**
 * Replay of the quarantine (隔离重放): rows that a mapping or the standard refused go through a newer version. What
 * fits now is collected as if it came now, but for what its source has said since; what does not keeps its place with
 * the new reason. The batch that a row came with goes on counting it.
 */
import { legalDay } from '../base/time.ts'
import type { CompiledMapping } from '../mapping/mapping.ts'
import type { RowOutcome } from '../mapping/run.ts'
import { versionNamed, versionOn } from '../mapping/versions.ts'
import { endsRecord } from './change.ts'
import { chunkTransaction } from './chunk.ts'
import type { CollectPorts, MappingVersions, RefusedRow } from './ports.ts'
import type { HeldRow, QuarantineFilter, QuarantineStore } from './quarantine-ports.ts'
import { rowsAtOnce } from './repairs.ts'

export interface ReplayPorts extends CollectPorts {
  readonly quarantine: QuarantineStore
  /** Runs alone among all that collect. */
  exclusively<T>(work: () => Promise<T>): Promise<T>
}

export interface ReplayResult {
  readonly version: string
  tried: number
  /** Collected, or known already. */
  accepted: number
  /** Their source has said something newer since. */
  superseded: number
  /** Still refused; by the rules of the new findings. */
  refused: number
  readonly byRule: Record<string, number>
}

/** Rows of one batch that are replayed in one transaction. */
const CHUNK_ROWS = 500

/**
 * Replays what the filter finds; a second run finds only what still does not fit.
 * @param version of the mapping; null: the one that holds today
 * @param dry decides all the same, and writes nothing
 * @throws {CollectError} QUARANTINE_CHANGED when somebody else took the same rows meanwhile; LOOKUP_AWAITED, LOOKUP_STALE
 */
export async function replay(
  ports: ReplayPorts,
  mapping: MappingVersions<CompiledMapping>,
  filter: Omit<QuarantineFilter, 'mapping'>,
  { version, dry }: { readonly version: string | null; readonly dry: boolean },
): Promise<ReplayResult> {
  const { versions, id } = mapping
  const today = versionOn(versions, legalDay(ports.clock()))
  const named = version === null ? today : versionNamed(versions, version)
  if (named === undefined) throw new RangeError(`mapping ${id} has no version ${version}`)
  const chosen = (await ports.exclusively(async () => ports.lookups?.filled(named, null))) ?? named
  const result: ReplayResult = {
    version: chosen.version,
    tried: 0,
    accepted: 0,
    superseded: 0,
    refused: 0,
    byRule: {},
  }
  const most = rowsAtOnce(chosen.category, CHUNK_ROWS)
  let after: HeldRow | null = null
  for (;;) {
    const rows: readonly HeldRow[] = await ports.exclusively(async () => {
      const found = await ports.quarantine.rows({ ...filter, mapping: id }, after, most)
      if (found.length > 0) await replayChunk(ports, chosen, found, dry, result)
      return found
    })
    const last = rows.at(-1)
    if (last === undefined) return result
    after = last
  }
}

async function replayChunk(
  ports: ReplayPorts,
  mapping: CompiledMapping,
  rows: readonly HeldRow[],
  dry: boolean,
  result: ReplayResult,
): Promise<void> {
  const outcomes = rows.map(row => outcomeOf(mapping, row))
  const newest = await ports.store.newestSnapshot(mapping.id)
  const stale = (row: HeldRow | undefined) => newest !== null && row !== undefined && row.spokenAt < newest
  // A newer snapshot of the source has said what there is; only a decision to end still counts.
  const passed = outcomes.map(
    (one, i) => one.kind === 'accepted' && stale(rows[i]) && !endsRecord(one.record.status),
  )
  const going = outcomes.filter((_, i) => !passed[i])
  const batchId = rows[0]?.batchId ?? ''
  const note = (refused: readonly RefusedRow[], accepted: number, superseded: number): void => {
    result.tried += rows.length
    result.accepted += accepted
    result.superseded += superseded
    result.refused += refused.length
    for (const { rule } of refused.flatMap(({ findings }) => findings.slice(0, 1)))
      result.byRule[rule] = (result.byRule[rule] ?? 0) + 1
  }
  const late = passed.filter(Boolean).length
  const chunk = { batchId, asOf: null, mapping, rows: going }
  const undo = new DryRun()
  try {
    const { grown } = await chunkTransaction(ports, chunk, 'same', async (tx, { refused, counts, rules }) => {
      const superseded = counts.superseded + late
      note(refused, counts.accepted, superseded)
      if (dry) throw undo
      const delta = {
        read: 0,
        accepted: counts.accepted,
        superseded,
        quarantined: refused.length - rows.length,
      }
      const before: Record<string, number> = {}
      for (const rule of rows.flatMap(({ rules: told }) => told)) before[rule] = (before[rule] ?? 0) - 1
      for (const [rule, n] of Object.entries(rules.refused)) before[rule] = (before[rule] ?? 0) + n
      await tx.progress(batchId, null, delta, 0, { refused: before, warned: rules.warned })
      const kept = new Set(refused.map(({ row }) => row))
      const gone = rows.filter(({ row }) => !kept.has(row)).map(({ row }) => row)
      await tx.requarantine(batchId, mapping.version, refused, gone)
    })
    if (grown.length > 0) await ports.onGrown(grown)
  } catch (error) {
    if (error !== undo) throw error
  }
}

/** Thrown to roll a transaction back after it has decided everything. */
class DryRun extends Error {}

/** What could not be split into fields cannot be mapped either, whatever the version: its department mends it. */
function outcomeOf(mapping: CompiledMapping, { row, source, raw, findings }: HeldRow): RowOutcome {
  if ('' in source) {
    const nothing = { key: undefined, localKey: undefined, updatedAt: undefined }
    return { kind: 'quarantined', row, source, raw, ...nothing, findings }
  }
  return mapping.run({ row, fields: source, ...(raw === undefined ? {} : { raw }) })
}
