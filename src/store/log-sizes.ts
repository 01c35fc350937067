import type pg from 'pg'

/** `size` and `applied` of one log. Withdrawals take effect when they are stored. */
export interface SizeRow {
  readonly feed_id: number
  readonly name: string
  readonly generation: number
  readonly size: number
  readonly applied: number
  /** Two histories of it are proven: nothing more is taken in. */
  readonly frozen: boolean
}

export async function readSizes(pool: pg.Pool, topics: readonly string[]): Promise<SizeRow[]> {
  const { rows } = await pool.query<SizeRow>({
    name: 'xinqiao sizes',
    text: `select feed_id, name, generation, size, applied, fork_evidence is not null as frozen from feed
      where substr(name, 8) = any($1) order by name, generation`,
    values: [topics],
  })
  return rows
}
