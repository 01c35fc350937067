import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import mysql from 'mysql2/promise'
import { freePort } from './ports.ts'

export interface TestMariaDb {
  /** Connection URL of an empty database of its own. */
  database(name: string): Promise<string>
  /** Power cut and back: killed, and started on the same port with what was on the disk. */
  restart(): Promise<void>
}

interface Running {
  child: ChildProcess
  readonly url: string
  readonly folder: string
  readonly args: readonly string[]
}

let server: Promise<Running> | undefined

// At the top of the module: a hook that a running test registers would end with that test.
after(async () => {
  if (!server) return
  const { child, folder } = await server
  await kill(child)
  rmSync(folder, { recursive: true, force: true })
})

/** A real MariaDB for a test file, gone when the file is done. */
export function testMariaDb(): TestMariaDb {
  return {
    async database(name) {
      server ??= start()
      const { url } = await server
      const connection = await mysql.createConnection(url)
      await connection.query(`create database ${name} character set utf8mb4`)
      await connection.end()
      return `${url}${name}`
    },
    async restart() {
      server ??= start()
      const running = await server
      await kill(running.child)
      running.child = await run(running.args)
    },
  }
}

async function kill(child: ChildProcess): Promise<void> {
  child.removeAllListeners('exit')
  const gone = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

async function start(): Promise<Running> {
  const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-mariadb-'))
  const data = path.join(folder, 'data')
  const account = process.getuid?.() === 0 ? ['--user=root'] : []
  const making = ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal']
  execFileSync('mariadb-install-db', [...making, '--skip-test-db', ...account], { stdio: 'ignore' })
  const port = await freePort()
  const args = [
    '--no-defaults',
    ...account,
    `--datadir=${data}`,
    `--port=${port}`,
    `--socket=${path.join(folder, 'socket')}`,
    '--bind-address=127.0.0.1',
    '--innodb-buffer-pool-size=32M',
    '--skip-log-bin',
  ]
  return { child: await run(args), url: `mysql://root@127.0.0.1:${port}/`, folder, args }
}

async function run(args: readonly string[]): Promise<ChildProcess> {
  const child = spawn('mariadbd', args, { stdio: ['ignore', 'ignore', 'pipe'] })
  await new Promise<void>((resolve, reject) => {
    let told = ''
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`mariadbd ended with ${code}: ${told.slice(-1_000)}`)))
    child.stderr.on('data', chunk => {
      told += String(chunk)
      if (told.includes('ready for connections')) resolve()
    })
  })
  return child
}
