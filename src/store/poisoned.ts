import { sql } from 'kysely'
import type { Database } from './database.ts'

export interface PoisonedEntry {
  readonly feed: string
  readonly generation: number
  readonly seq: number
}

/** Entries that are parked for this reason, in the order of feeds and positions. */
export async function parkedFor(db: Database, reason: string): Promise<readonly PoisonedEntry[]> {
  const { rows } = await sql<PoisonedEntry>`
    select f.name as feed, f.generation, p.seq from parked_entry p join feed f using (feed_id)
    where p.reason = ${reason} order by f.name, f.generation, p.seq limit 1000`.execute(db)
  return rows
}
