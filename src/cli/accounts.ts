/** `npm run accounts`: for who stands at the machine, when nobody can sign in any more. */
import { resetPassword } from '../access/accounts.ts'
import { removeFactor } from '../access/factor.ts'
import { ROLE_TITLES } from '../access/roles.ts'
import { systemClock } from '../base/time.ts'
import { NO_OPERATOR_FACE } from '../config/operator.ts'
import { readSecrets } from '../config/secrets.ts'
import { readSettings } from '../config/settings.ts'
import { commandDatabase } from '../node-database.ts'
import { accountPorts } from '../operator-face.ts'
import { openDatabase } from '../store/database.ts'
import { migrate } from '../store/migrate.ts'
import { createSealer } from '../store/sealing.ts'
import { type Given, runCommandLine } from './command-line.ts'
import { A_COMMAND, oneOf, required, wordsAre } from './usage.ts'

const LINE = {
  name: 'npm run accounts --',
  usage: `npm run accounts -- list --config node.yaml
    账户及其角色 accounts with their roles
npm run accounts -- reset NAME --config node.yaml
    重置口令，只显示一次 gives the account a new first password and shows it once
npm run accounts -- factor NAME --config node.yaml
    撤除第二因素，本人重新登记 removes the account's second factor; its owner enrols anew`,
  options: { config: { type: 'string' } },
} as const

/** @param args the words after `npm run accounts --` */
export function accountsCommand(args: readonly string[]): Promise<number> {
  return runCommandLine(LINE, args, accounts)
}

async function accounts({ values, positionals }: Given<typeof LINE.options>): Promise<0> {
  const [word, ...words] = positionals
  const command = oneOf(['list', 'reset', 'factor'], word, A_COMMAND)
  wordsAre(words, command === 'list' ? [] : ['NAME'])
  const [name = ''] = words
  const settings = readSettings(required(values, ['config']).config, process.env)
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
    if (command === 'factor') await removeFactor(ports, name, null)
    if (command === 'reset') console.log(`${name}: ${await resetPassword(ports, name)}`)
    if (command !== 'list') return 0
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

if (import.meta.main) process.exitCode = await accountsCommand(process.argv.slice(2))
