/** One production node: `npm start -- --config node.yaml [--role api | worker | all]`. */
import { enableCompileCache, flushCompileCache } from 'node:module'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { FaultError } from './base/fault.ts'
import { ConfigError } from './config/fault.ts'
import { readSecrets } from './config/secrets.ts'
import { type Role, readSettings } from './config/settings.ts'

const USAGE = 'npm start -- --config node.yaml [--role api | worker | all]'
const ROLES: readonly string[] = ['api', 'worker', 'all']

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { config: { type: 'string' }, role: { type: 'string', default: 'all' } },
  })
  const { config, role } = values
  if (config === undefined || !ROLES.includes(role)) {
    process.stderr.write(`${USAGE}\n`)
    process.exitCode = 2
    return
  }
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
    const node = await startNode({ settings, secrets, role: role as Role, databaseUrl })
    flushCompileCache()
    if (node.operator?.first) showFirstAccount(node.operator.first)
    // Certificate, membership or revocation list were replaced: taken up now instead of within two seconds.
    process.on('SIGHUP', () => void node.reload())
    await untilStopped()
    await node.stop()
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

try {
  await main()
  // A queue store that never came back leaves timers of its workers behind.
  process.exit()
} catch (error) {
  // What somebody can mend is one line; a bug shows where it is.
  if (error instanceof FaultError) process.stderr.write(`${error.fault.code}: ${error.message}\n`)
  else throw error
  process.exitCode = 1
}
