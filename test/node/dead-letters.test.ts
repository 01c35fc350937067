/** One poisoned subject parks alone, the rest flows; operators find it, mend it, and redrive it by the command. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { before, test } from 'node:test'
import { createAccount } from '../../src/access/accounts.ts'
import type { Role } from '../../src/access/roles.ts'
import { queuesCommand } from '../../src/cli/queues.ts'
import { NO_OPERATOR_FACE } from '../../src/config/operator.ts'
import type { FailedWork, WorkEvent } from '../../src/operations/failed-work.ts'
import { accountPorts } from '../../src/operator-face.ts'
import type { Region } from '../../src/sandbox/region.ts'
import { openDatabase } from '../../src/store/database.ts'
import { createSealer } from '../../src/store/sealing.ts'
import { inProcess } from '../support/command.ts'
import { ask, deliverSample, makeRegion, provinceOf, untilInStep } from '../support/region.ts'
import { until } from '../support/until.ts'

const ISSUER = '310000'
const HOLDER = '320000'
const PASSWORD = 'wu-ge-shi-li-ci-yu'

let region: Region
before(async () => {
  region = await makeRegion(['310000', '320000'])
  await region.start()
})

interface Answer {
  readonly code: number
  readonly text: string
  json<T>(): T
}

async function queues(...args: readonly string[]): Promise<Answer> {
  const { config, databaseUrl } = provinceOf(region, HOLDER)
  const words = [...args, '--config', config]
  const environment = { DATABASE_URL: databaseUrl, XINQIAO_PASSWORD: PASSWORD }
  const { code, stdout, stderr } = await inProcess(() => queuesCommand(words), environment)
  return { code, text: `${stdout}${stderr}`, json: () => JSON.parse(stdout) }
}

async function person(name: string, ...roles: readonly Role[]): Promise<void> {
  const database = await openDatabase(provinceOf(region, HOLDER).databaseUrl, 2)
  const ports = accountPorts({
    ...{ self: HOLDER, settings: NO_OPERATOR_FACE, db: database.db, clock: Date.now },
    sealer: createSealer(randomBytes(32)),
  })
  const { account } = await createAccount(ports, name, roles)
  await ports.store.savePassword(account.id, await ports.hasher.hash(PASSWORD), false)
  await database.close()
}

const shown = async (): Promise<number> => {
  const [row] = await ask<{ n: string }>(
    provinceOf(region, HOLDER).databaseUrl,
    `select count(*) as n from shown_record where division = $1 and topic = 'lists.environment'`,
    [ISSUER],
  )
  return Number(row?.n)
}

test('a subject that the database of a holder refuses parks alone; mended, it is redriven in order', async () => {
  const { databaseUrl } = provinceOf(region, HOLDER)
  // Two subjects of Shanghai that this database takes no more.
  await ask(
    databaseUrl,
    `create function refuse() returns trigger language plpgsql as $$ begin
       if new.division = '${ISSUER}' and new.topic = 'lists.environment' and new.seq in (3, 7) then
         raise exception 'refused' using errcode = '22023';
       end if;
       return new;
     end $$;
     create trigger refuse before insert or update on held_record for each row execute function refuse()`,
  )
  await deliverSample(provinceOf(region, ISSUER), 'serious-listing', 'serious-listing.json')
  const sizes = await untilInStep(region, { [`${ISSUER}/lists.environment`]: 1 })
  const size = sizes.get(`${ISSUER}/lists.environment`) ?? 0
  assert.ok(size > 10)
  await until('all but two are shown', async () => (await shown()) === size - 2)

  await until('two are dead', async () => {
    const dead = await ask(databaseUrl, "select 1 from failed_work where state = 'dead'")
    return dead.length === 2
  })
  const listed = await queues('list', '--state', 'dead', '--json')
  const letters = listed.json<FailedWork[]>()
  assert.deepEqual(
    letters.map(({ work, code, class: kind }) => [work['kind'], work['seq'], code, kind]),
    [
      ['unpark', 3, 'ENTRY_POISONED', 'permanent'],
      ['unpark', 7, 'ENTRY_POISONED', 'permanent'],
    ],
  )
  assert.equal((await queues('status')).code, 1, 'there are dead letters')
  assert.doesNotMatch(listed.text, /PDY|虚构/)

  await person('yun-wei', 'operator')
  await person('shen-pi', 'operator', 'approver')
  const [first, second] = letters.map(({ id }) => String(id)) as [string, string]
  const redrive = (account: string, ...args: readonly string[]) =>
    queues('redrive', ...args, '--account', account, '--reason', '数据库已修复', '--json')

  // While nothing is mended, it comes back to the desk with what was found.
  const released = await redrive('yun-wei', first)
  assert.equal(released.code, 0, released.text)
  await until('it is dead again', async () => {
    const [letter] = await ask<{ state: string; attempts: number }>(
      databaseUrl,
      'select state, attempts from failed_work where work_id = $1',
      [first],
    )
    return letter?.state === 'dead' && letter.attempts > 1
  })

  await ask(databaseUrl, 'drop trigger refuse on held_record')
  const dry = await redrive('yun-wei', first, second, '--dry-run')
  assert.deepEqual([dry.code, dry.json<{ needsSecond: boolean }>().needsSecond], [0, true], dry.text)
  const asked = await redrive('yun-wei', second, first)
  assert.equal(asked.code, 3, 'two letters wait for a second person')
  const { request } = asked.json<{ request: { id: string; letters: number[] } }>()
  assert.deepEqual(request.letters.map(String), [first, second], 'in the order in which they came')
  assert.equal((await queues('approve', request.id, '--account', 'yun-wei')).code, 1, 'not by whoever asked')
  assert.equal((await queues('approve', request.id, '--account', 'shen-pi')).code, 0)

  await until('all are shown', async () => (await shown()) === size)
  await until('all are settled', async () => {
    const open = await ask(databaseUrl, "select 1 from failed_work where state <> 'settled'")
    return open.length === 0
  })
  const { history } = (await queues('show', second, '--json')).json<{ history: WorkEvent[] }>()
  const asking = history.find(({ what }) => what === 'redrive-asked')
  assert.deepEqual(
    [asking?.actor, asking?.reason, history.at(-1)?.what],
    ['operator:yun-wei operator:shen-pi', '数据库已修复', 'settled'],
  )
  assert.equal((await queues('status')).code, 0, 'no dead letters')
})

test('the command says how it is used', async () => {
  for (const args of [
    ['redrive'],
    ['show'],
    ['list', '--state', 'lost'],
    ['redrive', '1', '--queue', 'push', '--reason', 'r', '--account', 'a'],
  ]) {
    const { code, text } = await queues(...args)
    assert.equal(code, 2, text)
  }
  const { code, text } = await queues('show', '999999')
  assert.deepEqual([code, text.trim().split(':')[0]], [1, '✗ LETTER_UNKNOWN'])
})
