import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import { Redis } from 'ioredis'
import { freePort } from './ports.ts'

export interface TestRedis {
  readonly url: string
  flush(): Promise<void>
  stop(): Promise<void>
  /** Starts it again on the same port with what it kept. */
  restart(): Promise<void>
}

const running: (() => void)[] = []
after(() => {
  for (const end of running) end()
})

/** A real redis-server of its own, with an append-only file, as in production. */
export async function startRedis(options: readonly string[] = ['--appendonly', 'yes']): Promise<TestRedis> {
  const port = await freePort()
  const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-redis-'))
  const url = `redis://127.0.0.1:${port}`
  let child = await launch(port, folder, options)
  running.push(() => {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })
  const stopChild = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise(resolve => child.once('exit', resolve))
    child.kill('SIGTERM')
    await gone
  }
  return {
    url,
    async flush() {
      const redis = new Redis(url)
      await redis.flushall()
      redis.disconnect()
    },
    stop: stopChild,
    async restart() {
      await stopChild()
      child = await launch(port, folder, options)
    },
  }
}

function launch(port: number, folder: string, options: readonly string[]): Promise<ChildProcess> {
  const child = spawn('redis-server', [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    ...options,
  ])
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`redis-server ended with ${code}`)))
    child.stdout.on('data', chunk => {
      if (String(chunk).includes('Ready to accept connections')) resolve(child)
    })
  })
}
