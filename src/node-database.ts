/** Where a node's database is: a managed one, or the embedded one below its data. For the node and for commands. */
import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Settings } from './config/settings.ts'
import { runningDatabase, startEmbedded } from './store/embedded.ts'

export interface NodeDatabase {
  readonly url: string
  /** Ends what was started for it; a managed database is left alone. */
  stop(): Promise<void>
}

/** For the node itself, which keeps the embedded server running. @throws {StoreError} DATABASE_UNREACHABLE */
export async function nodeDatabase(settings: Settings): Promise<NodeDatabase> {
  if (settings.databaseUrl !== null) return { url: settings.databaseUrl, stop: async () => {} }
  const { directory, name, password } = await embeddedAt(settings)
  const server = await startEmbedded(directory, password, () => {})
  return { url: await server.database(name), stop: () => server.stop() }
}

/**
 * For a command beside the node: while the node runs its embedded server is used, otherwise one is started for the
 * length of the command. @throws {StoreError} DATABASE_UNREACHABLE
 */
export async function commandDatabase(settings: Settings): Promise<NodeDatabase> {
  if (settings.databaseUrl !== null) return nodeDatabase(settings)
  const { directory, name, password } = await embeddedAt(settings)
  const running = await runningDatabase(directory, password, name)
  return running === null ? nodeDatabase(settings) : { url: running, stop: async () => {} }
}

/** The server's folder; its owner's password is made at the first start. */
async function embeddedAt({ dataDirectory, division }: Settings) {
  const home = path.join(dataDirectory, 'postgres')
  await mkdir(home, { recursive: true })
  // As root the server runs under another account, which must get through to its data.
  await chmod(home, 0o711)
  const file = path.join(dataDirectory, 'postgres-password')
  await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' }).catch(error => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  })
  return {
    directory: path.join(home, 'data'),
    name: `xinqiao_${division}`,
    password: await readFile(file, 'utf8'),
  }
}
