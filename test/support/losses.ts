import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { after } from 'node:test'
import pg from 'pg'
import { until } from './until.ts'

const restarted: ChildProcess[] = []
after(() => {
  for (const child of restarted) child.kill('SIGQUIT')
})

/** Drops all tables of a queue in PostgreSQL, whoever works on it. */
export async function dropQueue(url: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    for (;;) {
      try {
        await client.query('drop schema bullmq cascade')
        return
      } catch (error) {
        // Who works on it may hold one table and want the next: the server chooses who gives way.
        if ((error as { readonly code?: string }).code !== '40P01') throw error
      }
    }
  } finally {
    await client.end()
  }
}

/** Ends a PostgreSQL at once (immediate shutdown: no checkpoint), and starts it as it was started before. */
export async function crashAndRestart(directory: string): Promise<void> {
  const pid = Number(readFileSync(path.join(directory, 'postmaster.pid'), 'utf8').split('\n')[0])
  const [command = ''] = readFileSync(path.join(directory, 'postmaster.opts'), 'utf8').split('\n')
  const [program = '', ...args] = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  )
  process.kill(pid, 'SIGQUIT')
  await until('the end of PostgreSQL', () => !isThere(pid), { everyMs: 20 })
  const { uid, gid } = statSync(directory)
  const child = spawn(program, args, { uid, gid, stdio: ['ignore', 'ignore', 'pipe'] })
  restarted.push(child)
  await new Promise<void>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`PostgreSQL ended with ${code}`)))
    child.stderr.on('data', chunk => {
      if (String(chunk).includes('ready to accept connections')) resolve()
    })
  })
  child.removeAllListeners('exit')
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
