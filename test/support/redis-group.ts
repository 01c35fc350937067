/** Groups of real redis-servers: a master with a replica that sentinels watch, and a cluster. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import { Redis } from 'ioredis'
import { freePort } from './ports.ts'
import { until } from './until.ts'

const children: ChildProcess[] = []
const folders: string[] = []
after(() => {
  for (const child of children) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function launch(port: number, args: readonly string[], ready: RegExp): Promise<ChildProcess> {
  const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-redis-'))
  folders.push(folder)
  const common = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--protected-mode', 'no']
  const child = spawn('redis-server', [...args, ...common])
  children.push(child)
  return new Promise((resolve, reject) => {
    child.once('exit', code => reject(new Error(`redis-server ended with ${code}`)))
    child.stdout.on('data', chunk => {
      if (ready.test(String(chunk))) resolve(child)
    })
  })
}

async function asked<T>(port: number, ask: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(port, '127.0.0.1')
  redis.on('error', () => {})
  try {
    return await ask(redis)
  } finally {
    redis.disconnect()
  }
}

/** A master, a replica, and three sentinels that agree on a failover within about a second. */
export async function startSentinels(): Promise<{ readonly url: string; killMaster(): Promise<void> }> {
  const first = await freePort(5)
  const [master, replica, ...sentinels] = [0, 1, 2, 3, 4].map(i => first + i) as [number, number, ...number[]]
  const server = ['--appendonly', 'yes']
  const child = await launch(master, server, /Ready to accept/)
  await launch(replica, [...server, '--replicaof', '127.0.0.1', String(master)], /Ready to accept/)
  await until('the link of the replica', () =>
    asked(replica, async redis => /master_link_status:up/.test(await redis.info('replication'))),
  )
  for (const port of sentinels) {
    const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-sentinel-'))
    folders.push(folder)
    const file = path.join(folder, 'sentinel.conf')
    writeFileSync(
      file,
      `sentinel monitor mymaster 127.0.0.1 ${master} 2
sentinel down-after-milliseconds mymaster 1000
sentinel failover-timeout mymaster 5000
`,
    )
    await launch(port, [file, '--sentinel'], /Sentinel ID|monitor master/)
  }
  const knows = (port: number) =>
    asked(port, async redis => {
      const [[, ...facts]] = [(await redis.call('SENTINEL', 'MASTER', 'mymaster')) as string[]]
      const of = (name: string) => facts[facts.indexOf(name) + 1]
      return of('num-slaves') === '1' && of('num-other-sentinels') === '2'
    })
  for (const port of sentinels) await until('a sentinel that knows all', () => knows(port))
  return {
    url: `redis+sentinel://${sentinels.map(port => `127.0.0.1:${port}`).join(',')}/mymaster`,
    async killMaster() {
      const gone = new Promise(resolve => child.once('exit', resolve))
      child.removeAllListeners('exit').kill('SIGKILL')
      await Promise.race([gone, new Promise(resolve => setTimeout(resolve, 500))])
      await until('another master', () =>
        asked(replica, async redis => /role:master/.test(await redis.info('replication'))),
      )
    },
  }
}

/** Three masters that share the slots. */
export async function startCluster(): Promise<{ readonly url: string }> {
  const first = await freePort(3)
  const ports = [first, first + 1, first + 2]
  const bus = await freePort(3)
  for (const [i, port] of ports.entries()) {
    const args = ['--appendonly', 'yes', '--cluster-enabled', 'yes', '--cluster-port', String(bus + i)]
    await launch(port, args, /Ready to accept/)
  }
  const slots = [
    [0, 5_460],
    [5_461, 10_922],
    [10_923, 16_383],
  ] as const
  for (const [i, port] of ports.entries()) {
    const [from, to] = slots[i] ?? [0, 0]
    await asked(port, redis => redis.call('CLUSTER', 'ADDSLOTSRANGE', from, to))
    const meet = ports.filter(other => other !== port)
    for (const other of meet) {
      const busPort = bus + ports.indexOf(other)
      await asked(port, redis => redis.call('CLUSTER', 'MEET', '127.0.0.1', other, busPort))
    }
  }
  for (const port of ports) {
    await until('a cluster that is whole', () =>
      asked(port, async redis => /cluster_state:ok/.test(String(await redis.call('CLUSTER', 'INFO')))),
    )
  }
  return { url: `redis+cluster://${ports.map(port => `127.0.0.1:${port}`).join(',')}` }
}
