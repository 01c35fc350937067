/** One production node: `npm start -- --config node.yaml [--role api | worker | all]`. */
import { enableCompileCache, flushCompileCache } from 'node:module'
import path from 'node:path'
import { type Given, runCommandLine } from './cli/command-line.ts'
import { oneOf, required } from './cli/usage.ts'
import { ConfigError } from './config/fault.ts'
import { readSecrets } from './config/secrets.ts'
import { type Role, readSettings } from './config/settings.ts'

const LINE = {
  name: 'npm start --',
  usage: `npm start -- --config node.yaml [--role api | worker | all]
    运行一个结点 · runs one node, until SIGTERM or SIGINT; deploy/node.example.yaml explains every setting
    --role api 只应答，不持签名私钥 · answers only and holds no signing key; worker 不监听端口 has no port; all 两者 is both`,
  options: { config: { type: 'string' }, role: { type: 'string', default: 'all' } },
  words: [],
} as const
const ROLES: readonly Role[] = ['api', 'worker', 'all']

async function start({ values }: Given<typeof LINE.options>): Promise<0> {
  const { config } = required(values, ['config'])
  const role = oneOf(ROLES, values.role, ['角色', 'role'])
  const settings = readSettings(config, process.env)
  if (settings.databaseUrl === null && role !== 'all') {
    const message = `role ${role} shares its database with other processes: set DATABASE_URL`
    throw new ConfigError(message, { code: 'CONFIG_INVALID' })
  }
  // What was compiled once is not stripped of types and compiled again: a third of the start and 15 MB of each process.
  // Whoever can write there can make the node do anything, as with the rest of its data; it may be deleted at any time.
  enableCompileCache(path.join(settings.dataDirectory, 'compile-cache'))
  const { startNode } = await import('./node.ts')
  const { nodeDatabase } = await import('./node-database.ts')
  const { url: databaseUrl, stop: stopDatabase } = await nodeDatabase(settings)
  try {
    const secrets = readSecrets(settings, role !== 'api')
    const node = await startNode({ settings, secrets, role, databaseUrl })
    flushCompileCache()
    if (node.operator?.first) showFirstAccount(node.operator.first)
    // Certificate, membership or revocation list were replaced: taken up now instead of within two seconds.
    process.on('SIGHUP', () => void node.reload())
    await untilStopped()
    await node.stop()
    return 0
  } finally {
    await stopDatabase()
  }
}

/** On standard output, once, and never in the log. Who misses it: `npm run accounts -- reset NAME`. */
function showFirstAccount({ name, password }: { readonly name: string; readonly password: string }): void {
  process.stdout.write(
    `首个账户 first account: ${name}\n首个口令 first password, shown only now: ${password}\n`,
  )
}

/** SIGTERM or SIGINT: finish what is being done, then leave. A second one ends the process at once. */
function untilStopped(): Promise<void> {
  return new Promise(resolve => {
    let asked = false
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(130)
        asked = true
        resolve()
      })
    }
  })
}

/** @param args the words after `npm start --` */
export function startCommand(args: readonly string[]): Promise<number> {
  return runCommandLine(LINE, args, start)
}

// A queue store that never came back leaves timers of its workers behind.
if (import.meta.main) process.exit(await startCommand(process.argv.slice(2)))
