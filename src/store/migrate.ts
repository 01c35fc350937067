import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type pg from 'pg'
import { StoreError } from './fault.ts'
import { MIGRATION_LOCK } from './locks.ts'

const DIRECTORY = new URL('./migrations/', import.meta.url)

/**
 * Brings the schema up to date: every file `NNNNNN_name.sql` once, in order, each in one transaction.
 * A file that has run must never change; a changed one is refused before anything runs.
 * @returns the names of the files that ran now.
 * @throws {StoreError} MIGRATION_EDITED
 */
export async function migrate(pool: pg.Pool): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query(
      'create table if not exists migration (name text primary key, digest text not null, at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; digest: string }>(
      'select name, digest from migration',
    )
    const done = new Map(rows.map(row => [row.name, row.digest]))
    const ran: string[] = []
    for (const { name, text, digest } of await migrationFiles()) {
      if (done.has(name)) {
        if (done.get(name) === digest) continue
        throw new StoreError(`migration ${name} differs from the one that ran here: restore the file`, {
          code: 'MIGRATION_EDITED',
        })
      }
      await inTransaction(client, async () => {
        await client.query(text)
        await client.query('insert into migration (name, digest) values ($1, $2)', [name, digest])
      })
      ran.push(name)
    }
    return ran
  } finally {
    await client.query('select pg_advisory_unlock_all()').catch(() => {})
    client.release()
  }
}

/** How the schema stands against the files of this version; changes nothing. */
export interface MigrationState {
  /** Files that have not run here. */
  readonly pending: readonly string[]
  /** Files that are not what ran here. */
  readonly edited: readonly string[]
  /** What ran here and this version does not know: a newer version was here. */
  readonly unknown: readonly string[]
}

export async function migrationState(pool: pg.Pool): Promise<MigrationState> {
  const { rows: there } = await pool.query<{ there: boolean }>(
    "select to_regclass('migration') is not null as there",
  )
  const { rows } = there[0]?.there
    ? await pool.query<{ name: string; digest: string }>('select name, digest from migration order by name')
    : { rows: [] }
  const done = new Map(rows.map(row => [row.name, row.digest]))
  const files = await migrationFiles()
  const known = new Set(files.map(({ name }) => name))
  return {
    pending: files.filter(({ name }) => !done.has(name)).map(({ name }) => name),
    edited: files.filter(({ name, digest }) => (done.get(name) ?? digest) !== digest).map(({ name }) => name),
    unknown: [...done.keys()].filter(name => !known.has(name)),
  }
}

async function migrationFiles() {
  const names = (await readdir(DIRECTORY)).filter(name => /^\d{6}_[a-z_]+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async name => {
      const text = await readFile(new URL(name, DIRECTORY), 'utf8')
      return { name, text, digest: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

async function inTransaction(client: pg.PoolClient, work: () => Promise<void>): Promise<void> {
  await client.query('begin')
  try {
    await work()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
