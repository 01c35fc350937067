import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, test } from 'node:test'
import { promisify } from 'node:util'
import type { ScenarioResult } from '../../src/sandbox/scenario.ts'
import { ACT_NAMES } from '../../src/sandbox/story/act.ts'
import { freePort } from '../support/ports.ts'
import { startRedis } from '../support/redis.ts'
import { without } from '../support/tools.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'xinqiao-scenario-'))
  chmodSync(made, 0o711)
  folders.push(made)
  return path.join(made, 'sandbox')
}

/** Runs the sandbox as a person does, and reads its last line as a program does. */
async function sandbox(
  environment: NodeJS.ProcessEnv,
  ...options: readonly string[]
): Promise<{ code: number | null; result: ScenarioResult }> {
  const args = [
    'src/sandbox/main.ts',
    '--once',
    '--json',
    '--base-port',
    String(await freePort(16)),
    '--dir',
    folder(),
    ...options,
  ]
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...environment } })
  let output = ''
  let progress = ''
  child.stdout.on('data', chunk => (output += String(chunk)))
  child.stderr.on('data', chunk => (progress += String(chunk)))
  const code = await new Promise<number | null>(resolve => child.once('close', resolve))
  const last = output.trim().split('\n').at(-1) ?? ''
  assert.notEqual(last, '', `no result; what it said:\n${progress}`)
  return { code, result: JSON.parse(last) as ScenarioResult }
}

function assertReached({ code, result }: Awaited<ReturnType<typeof sandbox>>): void {
  const missed = ACT_NAMES.flatMap(name => (result[name].ok ? [] : [[name, result[name]]]))
  assert.equal(code, 0, JSON.stringify({ missed, withdrawal: result.withdrawal }))
  assert.equal(result.ok, true)
  assert.deepEqual(
    result.provinces.map(one => one.division),
    ['310000', '320000', '330000', '340000'],
  )
  for (const {
    division,
    read,
    accepted,
    quarantined,
    superseded,
    quarantineReasons,
    feeds,
  } of result.provinces) {
    assert.equal(read, accepted + quarantined + superseded, division)
    assert.ok(read >= 600, `${division} read ${read} rows`)
    assert.equal(
      Object.values(quarantineReasons).reduce((sum, rows) => sum + rows, 0),
      quarantined,
      division,
    )
    for (const { feed, size, root, holders } of feeds) {
      assert.match(root, /^[0-9a-f]{64}$/)
      assert.equal(Object.keys(holders).length, 3)
      for (const holder of Object.values(holders)) assert.deepEqual(holder, { size, root }, feed)
    }
  }
  assert.equal(result.withdrawal.receipts, 3)
  assert.deepEqual(result.withdrawal.stillShownBy, [])
  assertStory(result)
}

/** Each act reached what it says, and its figures are those of what it did. */
function assertStory(result: ScenarioResult): void {
  for (const name of ACT_NAMES) {
    const { ok, missed, slowestMs, times } = result[name]
    assert.deepEqual([ok, missed], [true, []], name)
    assert.equal(slowestMs, Math.max(...Object.values(times)), name)
    assert.ok(slowestMs > 0, `${name} took ${slowestMs} ms`)
  }
  const counts: Record<string, Readonly<Record<string, number>>> = Object.fromEntries(
    ACT_NAMES.map(name => [name, result[name].counts]),
  )
  assert.deepEqual(counts, {
    returned: { delivered: 5, accepted: 1, returned: 4 },
    deadline: { workingDays: 7, accepted: 2, told: 1 },
    information: { measuresAtHome: 1, measuresElsewhere: 0, tasks: 0 },
    feedback: { tasks: 3, answered: 3 },
    guide: { delivered: 3, accepted: 2, foundIn: 3 },
    trusted: { delivered: 8, commended: 5, refusedAsSerious: 2, serious: 8, shownBy: 4 },
    minor: { delivered: 4, stopped: 2, passed: 2, seenElsewhere: 0 },
    objection: { filed: 2, answered: 2, holders: 4 },
    repair: { suspended: 1, repaired: 1, receipts: 3, certified: 4 },
    expiry: {
      ...{ expired: 2, sharedOn: 3, repaired: 1, receipts: 3 },
      ...{ publicEdition: 0, governmentEdition: 1, takenDown: 3 },
    },
    revocation: { shownBefore: 4, shownAfter: 0, receipts: 3 },
    // How much is carried depends on what else was said and signed meanwhile.
    ferry: counts['ferry'],
  })
  assert.ok(Number(counts['ferry']?.['entries']) >= 3 && Number(counts['ferry']?.['receipts']) > 0)
}

test('the whole scenario, with the queue on PostgreSQL', async () => {
  const { REDIS_URL: _, ...environment } = process.env
  assertReached(await sandbox({ ...environment, REDIS_URL: undefined }))
})

const noRedis = without('redis-server')

// Suite and queue do not touch each other: one run shows both, where there is a Redis.
test(`the whole scenario, with SM2 and SM3${noRedis ? '' : ' and the queue on Redis'}`, async () => {
  const REDIS_URL = noRedis ? undefined : (await startRedis()).url
  assertReached(await sandbox({ REDIS_URL }, '--suite', 'sm'))
})

describe('with the queue on Redis', { skip: noRedis }, () => {
  test('the whole scenario, while Redis is flushed again and again', async () => {
    const redis = await startRedis()
    let over = false
    const flushing = (async () => {
      while (!over) {
        await redis.flush()
        await new Promise(resolve => setTimeout(resolve, 500))
      }
    })()
    const outcome = await sandbox({ REDIS_URL: redis.url }).finally(() => {
      over = true
    })
    await flushing
    assertReached(outcome)
  })
})

test('a taken port is one clear line, and nothing is left behind', async () => {
  const { createServer } = await import('node:net')
  const taken = createServer()
  await new Promise<void>(resolve => taken.listen(0, '127.0.0.1', resolve))
  const address = taken.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const place = folder()
  const run = promisify(execFile)(
    process.execPath,
    ['src/sandbox/main.ts', '--once', '--base-port', String(port), '--dir', place],
    { cwd: ROOT },
  )
  await assert.rejects(run, (error: { code: number; stderr: string }) => {
    assert.equal(error.code, 1)
    assert.match(error.stderr, new RegExp(`PORT_TAKEN: .* · port ${port} is taken; .*--base-port`))
    return true
  })
  taken.close()
})
