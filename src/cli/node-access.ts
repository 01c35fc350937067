import { chmod, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type LoadedMembership, loadMembership } from '../config/membership.ts'
import { readSecrets } from '../config/secrets.ts'
import { readSettings, type Settings } from '../config/settings.ts'
import { ExchangeError } from '../exchange/fault.ts'
import { extendsHighWater } from '../exchange/vouch.ts'
import { originOf } from '../feed/name.ts'
import { EMPTY_TREE } from '../feed/tree.ts'
import { type DatabaseHandle, openDatabase } from '../store/database.ts'
import { type EmbeddedServer, embeddedRuns, runningEmbedded, startEmbedded } from '../store/embedded.ts'
import { PgFeedStore } from '../store/feed-store.ts'
import { HighWaterFile, highWaterPath } from '../store/high-water-file.ts'
import { PgMembershipStore } from '../store/membership-store.ts'
import { migrate } from '../store/migrate.ts'
import { Readiness } from '../store/readiness.ts'
import { createSealer, type Sealer } from '../store/sealing.ts'
import { verifyMembership } from '../trust/membership.ts'
import { parseMembership } from '../trust/membership-parse.ts'

/** A node's own feeds as a command sees them, beside the running node or without it. */
export interface NodeAccess {
  readonly settings: Settings
  /** The membership in force, which may be a later version than the file that the node started from. */
  readonly loaded: LoadedMembership
  readonly store: PgFeedStore
  readonly database: DatabaseHandle
  readonly sealer: Sealer
  /** Whether a worker of this node runs and has found itself sound. */
  isReady(): Promise<boolean>
  close(): Promise<void>
}

/** A command does one thing after the other; locks take a connection of their own. */
const CONNECTIONS = 8

/**
 * Opens the database that `node.yaml` names. The embedded server of a running node is used; when none runs, it
 * is started for the time of the command.
 * @throws {ConfigError} {StoreError} {TrustError}: each says what to mend.
 */
export async function openNode(config: string, environment: NodeJS.ProcessEnv): Promise<NodeAccess> {
  const settings = readSettings(config, environment)
  const root = await loadMembership(settings, null, Date.now())
  const sealer = createSealer(readSecrets(settings, false).dataKey)
  const server = settings.databaseUrl === null ? await embeddedOf(settings) : null
  const url =
    settings.databaseUrl ?? (await (server as EmbeddedServer).database(`xinqiao_${settings.division}`))
  const database = await openDatabase(url, CONNECTIONS)
  const { rows } = await database.pool.query<{ there: boolean }>(
    "select to_regclass('public.feed') is not null as there",
  )
  if (rows[0]?.there !== true) await migrate(database.pool)
  const loaded = await inForce(root, new PgMembershipStore(database))
  return {
    settings,
    loaded,
    database,
    sealer,
    store: new PgFeedStore(database, loaded.suite, sealer, settings.division),
    isReady: async () => (await new Readiness(database.pool).refresh(Date.now())) === 'ready',
    async close() {
      await database.close()
      await server?.stop()
    },
  }
}

/** Every version from the root on, each verified against the one before it: a database can be changed. */
async function inForce(root: LoadedMembership, store: PgMembershipStore): Promise<LoadedMembership> {
  let { membership, text } = root
  for (;;) {
    const next = await store.after(membership.body.version)
    if (next === null) return { ...root, membership, text }
    membership = verifyMembership(root.suite, parseMembership(next.text), Date.now(), membership)
    text = next.text
  }
}

/**
 * What a node hands out must have everything that it ever vouched for: an old backup would bring withdrawn
 * records back.
 * @throws {ExchangeError} NODE_HALTED.
 */
export async function requireSound({ settings, loaded, store }: NodeAccess): Promise<void> {
  const { highWater, existed } = await HighWaterFile.open(highWaterPath(settings.dataDirectory))
  const halted = (feed: string, why: string) =>
    new ExchangeError(`${why}; start the node, so that it recovers what it signed, and try again`, {
      code: 'NODE_HALTED',
      feed,
    })
  if (!existed) throw halted('', 'the high-water file is missing')
  // Read before the feeds are: what a running node signs meanwhile is in them, and is not asked for.
  const marks = await highWater.all()
  for (const { id } of marks) {
    const nothing = { feedId: 0, id, tree: EMPTY_TREE, applied: 0, checkpoint: null, frozen: false }
    const head = (await store.head(id)) ?? nothing
    const known = { of: async () => marks.filter(one => originOf(one.id) === originOf(id)) }
    if (!(await extendsHighWater({ suite: loaded.suite, store, highWater: known }, head)))
      throw halted(id.feed, `the database holds less of ${id.feed} than this node has signed`)
  }
}

async function embeddedOf({ dataDirectory }: Settings): Promise<EmbeddedServer> {
  const home = path.join(dataDirectory, 'postgres')
  const password = await readFile(path.join(dataDirectory, 'postgres-password'), 'utf8').catch(() => null)
  const directory = path.join(home, 'data')
  if (password === null) {
    throw new ExchangeError('this node has no database yet; start it once', { code: 'NODE_HALTED', feed: '' })
  }
  if (await embeddedRuns(directory)) {
    // Stopping it is the node's business.
    return { database: name => runningEmbedded(directory, password, name), stop: async () => {} }
  }
  await mkdir(home, { recursive: true })
  await chmod(home, 0o711)
  return startEmbedded(directory, password, () => {})
}
