import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import { type DatabaseHandle, openDatabase } from '../../src/store/database.ts'
import { type EmbeddedServer, startEmbedded } from '../../src/store/embedded.ts'
import { layCluster, MIGRATED } from './cluster.ts'
import { crashAndRestart } from './losses.ts'

let server: Promise<EmbeddedServer> | undefined
let directory = ''
let count = 0

/** One real PostgreSQL for a test file, gone when the file is done. */
export function testServer(): Promise<EmbeddedServer> {
  if (!server) {
    const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-pg-'))
    // As root the server runs under another account, which must get through to its data.
    chmodSync(folder, 0o711)
    folders.push(folder)
    directory = path.join(folder, 'data')
    server = start(directory)
  }
  return server
}

/** Power cut and back: ended at once, without a shutdown, and started on the same port with what was on the disk. */
export async function restartTestServer(): Promise<void> {
  await testServer()
  await crashAndRestart(directory)
}

async function start(directory: string): Promise<EmbeddedServer> {
  const log: string[] = []
  try {
    return await startEmbedded(directory, (await layCluster(directory)).password, line => log.push(line))
  } catch (error) {
    process.stderr.write(log.join(''))
    throw error
  }
}

/** The URL of an empty database of its own. */
export async function freshDatabaseUrl(): Promise<string> {
  count += 1
  return (await testServer()).database(`test_${count}`)
}

/** An empty, migrated database, closed when the file is done. */
export async function freshDatabase(): Promise<DatabaseHandle> {
  count += 1
  const handle = await openDatabase(await (await testServer()).database(`test_${count}`, MIGRATED), 12)
  closing.push(handle)
  return handle
}

const closing: DatabaseHandle[] = []
const folders: string[] = []

// At the top of the module: a hook that a running test registers would end with that test.
after(async () => {
  await Promise.all(closing.map(handle => handle.close()))
  await (await server)?.stop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
