/** `npm run feed -- give-up`: operators state that withdrawals of an ended generation are lost. */
import { randomBytes } from 'node:crypto'
import { hostname, userInfo } from 'node:os'
import { giveUpTail } from '../exchange/give-up.ts'
import { PgAuditLog } from '../store/audit-log.ts'
import { keepGivenUp } from '../store/given-up.ts'
import type { FeedValues } from './feed-arguments.ts'
import { say } from './feed-say.ts'
import type { NodeAccess } from './node-access.ts'
import { UsageError } from './node-command.ts'

/** The node takes it up with its next round, and goes on. */
export async function giveUpCommand(
  { settings, loaded, store, database, sealer }: NodeAccess,
  words: readonly string[],
  values: FeedValues,
): Promise<0> {
  const { feed, generation, reason } = values
  const [name] = feed
  if (words.length > 0 || name === undefined || feed.length > 1 || !/^[1-9][0-9]{0,8}$/.test(generation))
    throw new UsageError('give-up needs one --feed NAME and --generation N')
  if (reason === undefined || reason.trim() === '') throw new UsageError('give-up needs --reason TEXT')
  const { membership, suite } = loaded
  const appendContext = () => ({ suite, nowMs: Date.now(), random: randomBytes })
  const stated = await giveUpTail(
    {
      ...{ suite, store },
      generationOf: of => membership.generationOf(of),
      endOf: id => membership.endOf(id),
      audit: new PgAuditLog({ database, sealer, self: settings.division, appendContext }),
      keep: statement => keepGivenUp(database.db, statement),
    },
    { feed: name, generation: Number(generation) },
    { by: `cli:${userInfo().username}@${hostname()}`, reason: reason.trim() },
  )
  const { held, agreed } = stated
  const issuer = name.slice(0, 6)
  say(values, { ok: true, what: 'give-up', ...stated }, [
    `✓ 已宣告遗失：${name}/${generation} 公认 ${agreed} 条，本结点有 ${held} 条。结点下一轮继续；请 ${issuer} 将应撤下的重新撤下`,
    `  stated as lost: members agreed on ${agreed} entries of ${name}/${generation}, ${held} are here. The node goes on; ask ${issuer} to withdraw anew what must be withdrawn`,
  ])
  return 0
}
