/** A local system delivers to a running node with curl, asks what became of its file, and gets its refused rows back. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import { promisify } from 'node:util'
import type { Province, Region } from '../../src/sandbox/region.ts'
import { makeRegion, provinceOf } from '../support/region.ts'
import { without } from '../support/tools.ts'
import { until } from '../support/until.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const MAPPING = '310000/penalty'
const run = promisify(execFile)
const skip = without('curl')

let region: Region
let shanghai: Province
let token: string
before(async () => {
  if (skip) return
  region = await makeRegion(['310000', '320000'])
  shanghai = provinceOf(region, '310000')
  appendFileSync(shanghai.config, `\ndoneMarkers: [${MAPPING}]\n`)
  await region.start()
  token = await tokenFor('市场监管报送')
})

interface Json {
  readonly [member: string]: Json
}

async function post(place: string, body: object, cookie = ''): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', ...(cookie ? { cookie } : {}) }
  const answer = await fetch(`${shanghai.operator}${place}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  assert.ok(answer.ok, `${place}: ${answer.status}`)
  return answer
}

/** As the security administrator does at a first start: a password of their own, then a token for the system. */
async function tokenFor(name: string): Promise<string> {
  const first = region.firstAccount('310000')
  assert.ok(first, 'the node printed its first account')
  const signIn = async (password: string) => {
    const answer = await post('/v1/session', { account: first.name, password })
    return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  }
  const next = 'wu-ge-shi-li-ci-yu-yi-ge'
  const session = await signIn(first.password)
  await post('/v1/session/password', { current: first.password, next }, session)
  const body = { name, roles: ['deliverer'], mappings: [MAPPING] }
  const made = await post('/v1/tokens', body, await signIn(next))
  return ((await made.json()) as { secret: string }).secret
}

async function curl(place: string, ...more: readonly string[]): Promise<string> {
  const args = ['-sS', '--fail-with-body', '-H', `Authorization: Bearer ${token}`, ...more]
  return (await run('curl', [...args, `${shanghai.operator}${place}`])).stdout
}

test('delivered, collected, counted by rule, refused rows fetched in the format of the file', {
  skip,
}, async () => {
  const sample = path.join(ROOT, 'mappings', MAPPING, 'samples/penalty.json')
  const { rows } = JSON.parse(readFileSync(sample, 'utf8')) as { rows: Record<string, string>[] }
  const broken = {
    ...rows[0],
    id: '310000-CF-999',
    cfwsh: '示沪环罚〔2026〕示例999号',
    tyshxydm: '91310118PDY00001X0',
  }
  const file = `${JSON.stringify({ synthetic: true, rows: [rows[0], broken] })}\n`
  const place = path.join(path.dirname(shanghai.config), 'delivery.json')
  writeFileSync(place, file)
  const headers = ['Idempotency-Key: 2026-11-23.penalty.0001', 'Content-Type: application/octet-stream']
  const sending = [...headers.flatMap(one => ['-H', one]), '--data-binary', `@${place}`]
  const deliver = () => curl(`/v1/mappings/${MAPPING}/deliveries`, ...sending)
  const receipt = JSON.parse(await deliver()) as Json
  assert.deepEqual(JSON.parse(await deliver()), receipt, 'the same again is the same answer')

  const delivery = `/v1/deliveries/${String(receipt['deliveryId'])}`
  const state = await until('the delivery is done', async () => {
    const found = JSON.parse(await curl(delivery)) as Json
    assert.notEqual(String(found['state']), 'failed', String(found['fault']))
    return String(found['state']) === 'done' ? found : null
  })
  const { read, accepted, quarantined, refusedByRule } = state['batch'] as Json
  assert.deepEqual([read, accepted, quarantined], [2, 1, 1])
  assert.deepEqual(refusedByRule, { USCC_CHECK: 1 })

  const rejects = JSON.parse(await curl(`${delivery}/rejects`)) as Json
  const back = Object.values(rejects['rows'] as Json)
  assert.deepEqual(
    back.map(row => row['id']),
    ['310000-CF-999'],
  )
  assert.match(JSON.stringify(back), /USCC_CHECK/)
})

test('the command of the quarantine counts and places the row beside the running node', {
  skip,
}, async () => {
  const of = (what: string, ...args: readonly string[]) =>
    run(process.execPath, ['src/cli/collect.ts', what, ...args, '--config', shanghai.config, '--json'], {
      cwd: ROOT,
      env: { ...process.env, DATABASE_URL: shanghai.databaseUrl },
    })
  const command = (...args: readonly string[]) => of('quarantine', ...args)
  const { stdout } = await command('list')
  const { mapping, rule, rows } = JSON.parse(stdout) as Json
  assert.deepEqual([mapping, rule, rows], [MAPPING, 'USCC_CHECK', 1])
  assert.equal((await of('absences', 'list')).stdout, '', 'there was no snapshot')
  await assert.rejects(
    of('absences', 'release', '--mapping', MAPPING),
    (error: { code: number; stdout: string; stderr: string }) =>
      error.code === 1 && (error.stdout + error.stderr).includes('holds no absences'),
  )
  const shown = (await command('show', '--mapping', MAPPING)).stdout
  assert.match(shown, /USCC_CHECK/)
  assert.doesNotMatch(shown, /91310118PDY00001X0|示例999号/)
  const replayed = command('replay', '--mapping', MAPPING, '--dry-run')
  await assert.rejects(replayed, ({ code, stdout: line }) => {
    assert.equal(code, 1, 'some rows stay')
    assert.deepEqual(JSON.parse(String(line)), {
      ...{ mapping: MAPPING, dry: true, version: '1.0.0', tried: 1, accepted: 0, superseded: 0, refused: 1 },
      byRule: { USCC_CHECK: 1 },
    })
    return true
  })
  await assert.rejects(command('replay'), { code: 2 }, 'a replay names its mapping')
})

test('where markers are agreed, a file that is written in its place is taken once NAME.done lies beside it', {
  skip,
}, async () => {
  const sample = path.join(ROOT, 'mappings', MAPPING, 'samples/penalty.json')
  const folder = path.join(shanghai.inbox, MAPPING)
  const text = readFileSync(sample, 'utf8')
  writeFileSync(path.join(folder, 'early.json'), text.slice(0, 100))
  writeFileSync(path.join(folder, 'early.json'), text)
  writeFileSync(path.join(folder, 'early.json.done'), '')
  const isThere = (name: string) => existsSync(path.join(folder, name))
  await until('it is taken in', async () => isThere('done/early.json.sealed') || null)
  assert.deepEqual(['done/early.json.done', 'failed/early.json.sealed'].map(isThere), [true, false])
})
