import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { fromHex, hex, utf8Text } from '../base/bytes.ts'
import { canonicalBytes } from '../base/canonical.ts'
import type { NameBook, NameQuestion } from '../lists/names.ts'
import type { HeldListing } from '../lists/ports.ts'
import type { DatabaseHandle } from './database.ts'
import { asBuffer } from './feed-rows.ts'
import type { Sealer } from './sealing.ts'

interface Names {
  readonly given: string
  readonly held: string
  readonly subjectKey: string
}

/** Questions about names in PostgreSQL; names are sealed, and found again by HMAC only. */
export class PgNameBook implements NameBook {
  readonly #database: DatabaseHandle
  readonly #sealer: Sealer

  constructor(database: DatabaseHandle, sealer: Sealer) {
    this.#database = database
    this.#sealer = sealer
  }

  async settled({ feed, ref, subjectKey }: HeldListing, given: string, held: string): Promise<boolean> {
    const hmac = asBuffer(
      this.#sealer.fingerprint('name-question', `${subjectKey}\n${feed} ${ref}\n${given}`),
    )
    const id = randomUUID()
    const sealed = this.#sealer.seal(canonicalBytes({ given, held, subjectKey }), contextOf(id))
    const { rows } = await sql<{ decision: string | null }>`
      with asked as (
        insert into name_question (question_id, question_hmac, feed, ref, sealed)
        values (${id}, ${hmac}, ${feed}, ${asBuffer(fromHex(ref))}, ${asBuffer(sealed)})
        on conflict do nothing)
      select decision from name_question where question_hmac = ${hmac}`.execute(this.#database.db)
    return rows[0]?.decision === 'same'
  }

  async questions(): Promise<NameQuestion[]> {
    const { rows } = await sql<Row>`
      select question_id, feed, ref, sealed, asked_at, decision from name_question
      order by decision is not null, asked_at`.execute(this.#database.db)
    return rows.map(({ question_id: id, feed, ref, sealed, asked_at: askedAt, decision }) => {
      const names = JSON.parse(utf8Text(this.#sealer.open(sealed, contextOf(id)))) as Names
      return { id, feed, ref: hex(ref), ...names, askedAt, decision }
    })
  }

  async decide(id: string, decision: 'same' | 'different', by: string): Promise<boolean> {
    const { rows } = await sql`
      update name_question set decision = ${decision}, decided_by = ${by}, decided_at = now()
      where question_id = ${id} and decision is null returning 1`.execute(this.#database.db)
    return rows.length > 0
  }
}

interface Row {
  readonly question_id: string
  readonly feed: string
  readonly ref: Buffer
  readonly sealed: Buffer
  readonly asked_at: Date
  readonly decision: 'same' | 'different' | null
}

function contextOf(id: string): string {
  return `name question ${id}`
}
