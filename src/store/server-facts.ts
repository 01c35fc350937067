import type pg from 'pg'

/** What the database server says of itself, for people who look after it. */
export interface ServerFacts {
  readonly version: string
  /** Unix milliseconds by the clock of the server, and by ours when it was asked and when it had answered. */
  readonly clock: { readonly theirs: number; readonly asked: number; readonly answered: number }
  readonly connections: number
  readonly maxConnections: number
  /** Whether it is a standby, which takes no writes. */
  readonly standby: boolean
}

export async function serverFacts(pool: pg.Pool, clock: () => number): Promise<ServerFacts> {
  // So that connecting does not count.
  await pool.query('select 1')
  const asked = clock()
  const { rows } = await pool.query<{
    version: string
    now: number
    connections: number
    most: number
    standby: boolean
  }>(`select current_setting('server_version') as version,
      (extract(epoch from clock_timestamp()) * 1000)::float8 as now,
      (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as connections,
      current_setting('max_connections')::int as most, pg_is_in_recovery() as standby`)
  const answered = clock()
  const row = rows[0]
  if (row === undefined) throw new TypeError('a select without a table has one row')
  return {
    version: row.version,
    clock: { theirs: row.now, asked, answered },
    connections: row.connections,
    maxConnections: row.most,
    standby: row.standby,
  }
}
