import { type Selectable, sql, type Transaction } from 'kysely'
import type {
  FailedWork,
  FailedWorkStore,
  NotedFailure,
  WorkEventKind,
  WorkFacts,
  WorkName,
  WorkState,
} from '../operations/failed-work.ts'
import type { Database } from './database.ts'
import { failedWorkLock } from './locks.ts'
import type { Tables } from './tables.ts'

const OPEN = ['retrying', 'dead', 'redriving', 'given-up'] as const

/** Failed work in PostgreSQL. Trust: whoever writes here can keep work from being done; it cannot change a feed. */
export class PgFailedWork implements FailedWorkStore {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  async open(): Promise<readonly FailedWork[]> {
    const rows = await this.#db
      .selectFrom('failed_work')
      .selectAll()
      .where('state', 'in', OPEN)
      .orderBy('work_id')
      .execute()
    return rows.map(workOf)
  }

  async note(key: string, decide: (open: FailedWork | null) => NotedFailure): Promise<FailedWork> {
    return this.#db.transaction().execute(async tx => {
      // Two processes that fail at the same work take turns, also when there is no row yet.
      await sql`select pg_advisory_xact_lock(hashtextextended(${failedWorkLock(key)}, 0))`.execute(tx)
      const open = await openRow(tx, key)
      const failure = decide(open)
      const values = {
        queue: failure.queue,
        state: failure.state,
        class: failure.class,
        code: failure.code,
        cause: failure.cause,
        last_failed_at: new Date(failure.lastFailedAt),
        next_attempt_at: failure.nextAttemptAt === null ? null : new Date(failure.nextAttemptAt),
        facts: failure.facts === null ? null : JSON.stringify(failure.facts),
      }
      const row = open
        ? await tx
            .updateTable('failed_work')
            .set({ ...values, attempts: open.attempts + 1 })
            .where('work_id', '=', open.id)
            .returningAll()
            .executeTakeFirstOrThrow()
        : await tx
            .insertInto('failed_work')
            .values({
              ...values,
              work_key: key,
              work: JSON.stringify(failure.work),
              attempts: 1,
              first_failed_at: new Date(failure.lastFailedAt),
            })
            .returningAll()
            .executeTakeFirstOrThrow()
      const what = failure.state === 'dead' && open?.state !== 'dead' ? 'dead' : 'failed'
      await addEvent(tx, row.work_id, { what, at: failure.lastFailedAt, code: failure.code })
      return workOf(row)
    })
  }

  async settle(key: string, what: 'settled' | 'not-due', at: number): Promise<boolean> {
    return this.#db.transaction().execute(async tx => {
      const row = await tx
        .updateTable('failed_work')
        .set({ state: 'settled', next_attempt_at: null })
        .where('work_key', '=', key)
        .where('state', 'in', OPEN)
        .returning('work_id')
        .executeTakeFirst()
      if (row) await addEvent(tx, row.work_id, { what, at })
      return row !== undefined
    })
  }

  async release(id: number, at: number): Promise<void> {
    await this.#db.transaction().execute(async tx => {
      const row = await tx
        .updateTable('failed_work')
        .set({ state: 'dead', next_attempt_at: new Date(at) })
        .where('work_id', '=', id)
        .where('state', 'in', ['dead', 'given-up'])
        .returning('work_id')
        .executeTakeFirst()
      if (row) await addEvent(tx, row.work_id, { what: 'changed', at })
    })
  }
}

interface NewEvent {
  readonly what: WorkEventKind
  readonly at: number
  readonly code?: string | null
  readonly actor?: string
  readonly reason?: string
}

/** In the transaction of what it tells. */
export async function addEvent(
  tx: Transaction<Tables>,
  workId: number,
  { what, at, code = null, actor, reason }: NewEvent,
): Promise<void> {
  await tx
    .insertInto('failed_work_event')
    .values({
      work_id: workId,
      at: new Date(at),
      what,
      code,
      actor: actor ?? null,
      reason: reason ?? null,
    })
    .execute()
}

async function openRow(tx: Transaction<Tables>, key: string): Promise<FailedWork | null> {
  const row = await tx
    .selectFrom('failed_work')
    .selectAll()
    .where('work_key', '=', key)
    .where('state', 'in', OPEN)
    .forUpdate()
    .executeTakeFirst()
  return row ? workOf(row) : null
}

export function workOf(row: Selectable<Tables['failed_work']>): FailedWork {
  return {
    id: row.work_id,
    key: row.work_key,
    work: row.work as WorkName,
    queue: row.queue,
    state: row.state as WorkState,
    class: row.class as FailedWork['class'],
    code: row.code,
    cause: row.cause,
    attempts: row.attempts,
    firstFailedAt: row.first_failed_at.getTime(),
    lastFailedAt: row.last_failed_at.getTime(),
    nextAttemptAt: row.next_attempt_at?.getTime() ?? null,
    facts: row.facts as WorkFacts | null,
  }
}
