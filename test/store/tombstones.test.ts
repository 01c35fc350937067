import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { makeProvince, publish, withdrawal } from '../support/province.ts'

const LIST = '330000/lists.environment'
const [STOP_PUBLICITY, STOP_USE, ERASE] = ['stop-publicity', 'stop-use', 'erase'] as const

test('of several withdrawals of one record the strongest counts, in one batch as in several', async () => {
  const issuer = await makeProvince('330000')
  const ref = randomBytes(16)
  const say = async (...effects: (typeof STOP_USE | typeof STOP_PUBLICITY | typeof ERASE)[]) => {
    const drafts = effects.map(effect => withdrawal(LIST, ref, effect))
    await publish(issuer, '330000/withdrawals', [withdrawal(LIST, randomBytes(16)), ...drafts])
    const held = await issuer.database.db
      .selectFrom('tombstone')
      .select(['effect', 'withdrawals_seq as seq'])
      .where('ref', '=', ref)
      .executeTakeFirstOrThrow()
    return [held.effect, held.seq]
  }
  assert.deepEqual(await say(STOP_PUBLICITY, STOP_USE, STOP_PUBLICITY, STOP_USE), [STOP_USE, 2])
  assert.deepEqual(await say(STOP_PUBLICITY), [STOP_USE, 2])
  assert.deepEqual(await say(STOP_USE, ERASE, STOP_USE), [ERASE, 9])
})
