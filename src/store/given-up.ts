import type { GivenUp } from '../exchange/give-up.ts'
import type { FeedId } from '../feed/name.ts'
import type { Database } from './database.ts'

export async function isGivenUp(db: Database, { feed, generation }: FeedId): Promise<boolean> {
  const row = await db
    .selectFrom('given_up')
    .select('feed')
    .where('feed', '=', feed)
    .where('generation', '=', generation)
    .executeTakeFirst()
  return row !== undefined
}

export async function keepGivenUp(db: Database, { id, held, agreed, reason, by }: GivenUp): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('given_up')
    .values({ ...id, held, agreed, reason, stated_by: by })
    .onConflict(conflict => conflict.columns(['feed', 'generation']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}
