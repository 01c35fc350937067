/** The front-end databases of `node.yaml`, read by turns with the files of the inbox. */

import type { Clock } from './base/time.ts'
import type { CollectResult } from './collect/collect.ts'
import { CollectError } from './collect/fault.ts'
import { type FrontEndPorts, readFrontEnd } from './collect/front-end.ts'
import type { FrontEndSource } from './collect/front-end-ports.ts'
import type { MappingVersions } from './collect/ports.ts'
import type { Lane } from './collect/turns.ts'
import { ConfigError } from './config/fault.ts'
import type { FrontEndSettings } from './config/front-ends.ts'
import type { Settings } from './config/settings.ts'
import { absencesHeld, collected, frontEndFailed } from './events/collecting.ts'
import type { Log } from './events/event.ts'
import type { CompiledMapping } from './mapping/mapping.ts'
import { SourceError } from './mapping/source-fault.ts'
import type { SqlDriver } from './store/front-end-driver.ts'
import { SqlFrontEnd } from './store/front-end-sql.ts'

interface FrontEndParts {
  readonly settings: Settings
  readonly frontEndUrls: ReadonlyMap<string, string>
  readonly mappings: readonly MappingVersions<CompiledMapping>[]
  readonly ports: FrontEndPorts
  readonly clock: Clock
  readonly log: Log
}

type OpenDriver = (url: string, readsOnly: boolean) => SqlDriver

/** Only what a front end of this node needs is loaded. */
const DRIVERS: Readonly<Record<FrontEndSettings['kind'], () => Promise<OpenDriver>>> = {
  postgresql: async () => (await import('./store/front-end-postgres.ts')).postgresDriver,
  mysql: async () => (await import('./store/front-end-mysql.ts')).mysqlDriver,
}

/** @throws {ConfigError} CONFIG_INVALID for a front end whose mapping is not there or reads no table */
export async function openFrontEnds(parts: FrontEndParts): Promise<{
  readonly lanes: readonly Lane[]
  /** Whether one of them is to be read now. */
  due(): boolean
  close(): Promise<void>
}> {
  const { settings, clock } = parts
  const opened = settings.frontEnds.map(async one => ({
    source: await sourceOf(parts, one),
    everyMs: one.everySeconds * 1_000,
    nextMs: 0,
  }))
  const all = await Promise.all(opened)
  const lanes = all.map((one): Lane => {
    return async function* () {
      if (clock() < one.nextMs) return
      // Also after a failure: a database that is away is not asked again at once.
      one.nextMs = clock() + one.everyMs
      yield* read(parts, one.source)
    }
  })
  return {
    lanes,
    due: () => all.some(({ nextMs }) => clock() >= nextMs),
    async close() {
      for (const { source } of all) await source.database.close()
    },
  }
}

async function sourceOf(
  { mappings, frontEndUrls }: FrontEndParts,
  settings: FrontEndSettings,
): Promise<FrontEndSource> {
  const { name, kind, overlapSeconds } = settings
  const mapping = mappings.find(({ id }) => id === settings.mapping)
  const tables = mapping?.versions.map(({ syntax }) => syntax.source.table) ?? []
  if (mapping === undefined || tables.includes(undefined)) {
    const what =
      mapping === undefined ? 'is not there' : 'reads files; it needs "format: table" in every version'
    throw new ConfigError(`front end ${name}: mapping ${settings.mapping} ${what}`, {
      code: 'CONFIG_INVALID',
    })
  }
  const readsOnly = tables.every(table => table?.status === undefined)
  const open = await DRIVERS[kind]()
  const driver = open(frontEndUrls.get(name) ?? '', readsOnly)
  return { name, mapping, database: new SqlFrontEnd(driver), overlapSeconds }
}

async function* read({ ports, log }: FrontEndParts, source: FrontEndSource): AsyncGenerator<void> {
  const { name, mapping } = source
  const failed = (error: CollectError | SourceError): void => {
    const { code } = error.fault
    const rows = 'rows' in error.fault ? error.fault.rows : undefined
    log(
      frontEndFailed({ mapping: mapping.id, frontEnd: name, code, ...(rows === undefined ? {} : { rows }) }),
      error,
    )
  }
  try {
    const { taken, faults } = yield* readFrontEnd(ports, source)
    if (taken !== null) {
      tellCollected(log, mapping.id, taken, name)
    }
    faults.forEach(failed)
  } catch (error) {
    if (!(error instanceof CollectError || error instanceof SourceError)) throw error
    failed(error)
  }
}

/** What was taken in, and that a snapshot's absences wait for somebody. @param frontEnd none: it was a file */
export function tellCollected(log: Log, mapping: string, result: CollectResult, frontEnd?: string): void {
  const { repeated: _never, absences, ...counts } = result
  log(collected({ mapping, frontEnd, ...counts }))
  if (absences !== null && absences.held !== null)
    log(absencesHeld({ mapping, absent: absences.absent, why: absences.held }))
}
