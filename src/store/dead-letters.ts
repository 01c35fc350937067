import { type Selectable, sql, type Transaction } from 'kysely'
import type { DeskAct, DeskActor, DeskRequest, LetterFilter, LetterStore } from '../operations/desk-ports.ts'
import {
  type FailedWork,
  WORK_STATES,
  type WorkEvent,
  type WorkEventKind,
  type WorkState,
} from '../operations/failed-work.ts'
import type { Database } from './database.ts'
import { addEvent, workOf } from './failed-work.ts'
import type { Tables } from './tables.ts'

/** From which states an act leads, to which, and what the history says of it. */
const ACTS = {
  redrive: { from: ['retrying', 'dead', 'given-up'], to: 'redriving', what: 'redrive-asked' },
  'give-up': { from: ['retrying', 'dead', 'redriving'], to: 'given-up', what: 'given-up' },
} as const

/** The dead-letter desk in PostgreSQL. */
export class PgDeadLetters implements LetterStore {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  async list(filter: LetterFilter, after: number, limit: number): Promise<readonly FailedWork[]> {
    const { state, queue, kind, feed, peer, code } = filter
    let query = this.#db.selectFrom('failed_work').selectAll().where('work_id', '>', after)
    if (state !== undefined) query = query.where('state', '=', state)
    if (queue !== undefined) query = query.where('queue', '=', queue)
    if (code !== undefined) query = query.where('code', '=', code)
    for (const [id, value] of Object.entries({ kind, feed, peer })) {
      if (value !== undefined) query = query.where(sql<boolean>`work ->> ${id} = ${value}`)
    }
    const rows = await query.orderBy('work_id').limit(limit).execute()
    return rows.map(workOf)
  }

  async read(
    id: number,
  ): Promise<{ readonly work: FailedWork; readonly history: readonly WorkEvent[] } | null> {
    const row = await this.#db
      .selectFrom('failed_work')
      .selectAll()
      .where('work_id', '=', id)
      .executeTakeFirst()
    if (row === undefined) return null
    const events = await this.#db
      .selectFrom('failed_work_event')
      .selectAll()
      .where('work_id', '=', id)
      .orderBy('event_id')
      .execute()
    const history = events.map(({ what, at, code, actor, reason }) => ({
      what: what as WorkEventKind,
      at: at.getTime(),
      code,
      actor,
      reason,
    }))
    return { work: workOf(row), history }
  }

  async counts(): Promise<Readonly<Record<WorkState, number>>> {
    const rows = await this.#db
      .selectFrom('failed_work')
      .select(['state', eb => eb.fn.countAll<number>().as('n')])
      .groupBy('state')
      .execute()
    const counted = new Map(rows.map(({ state, n }) => [state, Number(n)]))
    return Object.fromEntries(WORK_STATES.map(state => [state, counted.get(state) ?? 0])) as Record<
      WorkState,
      number
    >
  }

  /** When the oldest dead letter failed last, Unix milliseconds; null: there is none. */
  async oldestDeadAt(): Promise<number | null> {
    const row = await this.#db
      .selectFrom('failed_work')
      .select(eb => eb.fn.min('last_failed_at').as('at'))
      .where('state', '=', 'dead')
      .executeTakeFirst()
    return row?.at ? new Date(row.at).getTime() : null
  }

  act(act: DeskAct, ids: readonly number[], who: DeskActor, at: number): Promise<readonly number[]> {
    return this.#db.transaction().execute(tx => actOn(tx, act, ids, who, at))
  }

  async ask({
    id,
    act,
    letters,
    reason,
    askedBy,
    askedAt,
  }: Parameters<LetterStore['ask']>[0]): Promise<void> {
    await this.#db
      .insertInto('desk_request')
      .values({
        request_id: id,
        act,
        works: [...letters],
        reason,
        asked_by: askedBy,
        asked_at: new Date(askedAt),
      })
      .execute()
  }

  async requests(): Promise<readonly DeskRequest[]> {
    const rows = await this.#db
      .selectFrom('desk_request')
      .selectAll()
      .orderBy(sql`decided_at is not null`)
      .orderBy('asked_at', 'desc')
      .limit(1_000)
      .execute()
    return rows.map(requestOf)
  }

  async decide(
    id: string,
    by: string,
    approved: boolean,
    at: number,
  ): Promise<{ readonly request: DeskRequest; readonly done: readonly number[] } | 'decided' | null> {
    return this.#db.transaction().execute(async tx => {
      const row = await tx
        .updateTable('desk_request')
        .set({ decided_by: by, decided_at: new Date(at), approved })
        .where('request_id', '=', id)
        .where('decided_by', 'is', null)
        .returningAll()
        .executeTakeFirst()
      if (row === undefined) return 'decided'
      const request = requestOf(row)
      const { act, letters, reason, askedBy } = request
      const who = { actor: `${askedBy} ${by}`, reason }
      return { request, done: approved ? await actOn(tx, act, letters, who, at) : [] }
    })
  }
}

async function actOn(
  tx: Transaction<Tables>,
  act: DeskAct,
  ids: readonly number[],
  { actor, reason }: DeskActor,
  at: number,
): Promise<readonly number[]> {
  const { from, to, what } = ACTS[act]
  const rows = await tx
    .updateTable('failed_work')
    .set({ state: to, next_attempt_at: null })
    .where('work_id', 'in', ids)
    .where('state', 'in', from)
    .returning('work_id')
    .execute()
  const done = rows.map(({ work_id }) => work_id).sort((a, b) => a - b)
  for (const id of done) await addEvent(tx, id, { what, at, actor, reason })
  return done
}

function requestOf(row: Selectable<Tables['desk_request']>): DeskRequest {
  return {
    id: row.request_id,
    act: row.act as DeskAct,
    letters: row.works.map(Number),
    reason: row.reason,
    askedBy: row.asked_by,
    askedAt: row.asked_at.getTime(),
    decidedBy: row.decided_by,
    decidedAt: row.decided_at?.getTime() ?? null,
    approved: row.approved,
  }
}
