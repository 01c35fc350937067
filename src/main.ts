/** One production node: `npm start -- --config node.yaml [--role api | worker | all]`. */
import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { FaultError } from './base/fault.ts'
import { ConfigError } from './config/fault.ts'
import { readSecrets } from './config/secrets.ts'
import { type Role, readSettings, type Settings } from './config/settings.ts'
import { startNode } from './node.ts'
import { type EmbeddedServer, startEmbedded } from './store/embedded.ts'

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
  const server = settings.databaseUrl === null ? await embedded(settings) : null
  const databaseUrl =
    settings.databaseUrl ?? (await (server as EmbeddedServer).database(`xinqiao_${settings.division}`))
  try {
    const secrets = readSecrets(settings, role !== 'api')
    const node = await startNode({ settings, secrets, role: role as Role, databaseUrl })
    await untilStopped()
    await node.stop()
  } finally {
    await server?.stop()
  }
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

/** The embedded PostgreSQL of this node; its owner's password is made at the first start. */
async function embedded({ dataDirectory }: Settings): Promise<EmbeddedServer> {
  const home = path.join(dataDirectory, 'postgres')
  await mkdir(home, { recursive: true })
  // As root the server runs under another account, which must get through to its data.
  await chmod(home, 0o711)
  const file = path.join(dataDirectory, 'postgres-password')
  await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' }).catch(error => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  })
  return startEmbedded(path.join(home, 'data'), await readFile(file, 'utf8'), () => {})
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
