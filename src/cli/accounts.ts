/** `npm run accounts`: for who stands at the machine, when nobody can sign in any more. */
import { parseArgs } from 'node:util'
import { resetPassword } from '../access/accounts.ts'
import { removeFactor } from '../access/factor.ts'
import { ROLE_TITLES } from '../access/roles.ts'
import { FaultError } from '../base/fault.ts'
import { systemClock } from '../base/time.ts'
import { NO_OPERATOR_FACE } from '../config/operator.ts'
import { readSecrets } from '../config/secrets.ts'
import { readSettings } from '../config/settings.ts'
import { commandDatabase } from '../node-database.ts'
import { accountPorts } from '../operator-face.ts'
import { openDatabase } from '../store/database.ts'
import { migrate } from '../store/migrate.ts'
import { createSealer } from '../store/sealing.ts'

const USAGE = `npm run accounts -- list --config node.yaml
    账户及其角色 accounts with their roles
npm run accounts -- reset NAME --config node.yaml
    重置口令，只显示一次 gives the account a new first password and shows it once
npm run accounts -- factor NAME --config node.yaml
    撤除第二因素，本人重新登记 removes the account's second factor; its owner enrols anew`

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { config: { type: 'string' } },
  })
  const [command, name] = positionals
  const isAct = (command === 'reset' || command === 'factor') && name !== undefined
  if (values.config === undefined || !(isAct || command === 'list')) {
    console.error(USAGE)
    return 2
  }
  const settings = readSettings(values.config, process.env)
  const { url, stop } = await commandDatabase(settings)
  const database = await openDatabase(url, 2)
  try {
    await migrate(database.pool)
    const operator = settings.operator ?? NO_OPERATOR_FACE
    const { self, sealer } = {
      self: settings.division,
      sealer: createSealer(readSecrets(settings, false).dataKey),
    }
    const ports = accountPorts({ self, settings: operator, db: database.db, sealer, clock: systemClock })
    if (isAct) {
      if (command === 'factor') await removeFactor(ports, name, null)
      else console.log(`${name}: ${await resetPassword(ports, name)}`)
      return 0
    }
    for (const { name: account, roles, disabled } of await ports.store.accounts()) {
      const titles = roles.map(role => `${ROLE_TITLES[role]} ${role}`).join(', ')
      console.log(`${account.padEnd(24)} ${titles}${disabled ? ' · 已关闭 closed' : ''}`)
    }
    return 0
  } finally {
    await database.close()
    await stop()
  }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof FaultError)) throw error
  console.error(`${error.fault.code}: ${error.message}`)
  process.exitCode = 1
}
