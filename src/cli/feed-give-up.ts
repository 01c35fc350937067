/** `npm run feed -- give-up`: operators state that withdrawals of an ended generation are lost. */
import { randomBytes } from 'node:crypto'
import { hostname, userInfo } from 'node:os'
import { giveUpTail } from '../exchange/give-up.ts'
import { PgAuditLog } from '../store/audit-log.ts'
import { keepGivenUp } from '../store/given-up.ts'
import { type FeedValues, generationOf } from './feed-arguments.ts'
import { say } from './feed-say.ts'
import type { NodeAccess } from './node-access.ts'
import { required } from './usage.ts'

/** The node takes it up with its next round, and goes on. */
export async function giveUpCommand(
  { settings, loaded, store, database, sealer }: NodeAccess,
  _words: readonly string[],
  values: FeedValues,
): Promise<0> {
  const { feed, generation } = generationOf(values)
  const { reason } = required(values, ['reason'])
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
    { feed, generation },
    { by: `cli:${userInfo().username}@${hostname()}`, reason: reason.trim() },
  )
  const { held, agreed } = stated
  const issuer = feed.slice(0, 6)
  say(values, { ok: true, what: 'give-up', ...stated }, [
    `✓ 已宣告遗失：${feed}/${generation} 公认 ${agreed} 条，本结点有 ${held} 条。结点下一轮继续；请 ${issuer} 将应撤下的重新撤下`,
    `  stated as lost: members agreed on ${agreed} entries of ${feed}/${generation}, ${held} are here. The node goes on; ask ${issuer} to withdraw anew what must be withdrawn`,
  ])
  return 0
}
