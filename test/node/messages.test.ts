/** Messages between running nodes: sealed, handled exactly once whatever ends in between, erased once dealt with. */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import { feedCommand } from '../../src/cli/feed.ts'
import type { Province, Region } from '../../src/sandbox/region.ts'
import { inProcess } from '../support/command.ts'
import { ask, CRASHING_NODE, makeRegion, provinceOf } from '../support/region.ts'
import { until } from '../support/until.ts'

const NOTE = { text: '示例：请核对一月的快照（虚构）' }

let region: Region
before(async () => {
  region = await makeRegion(['330000', '340000'])
  await region.start()
})

async function feed({ config, databaseUrl }: Province, ...words: string[]): Promise<Answer> {
  const args = [...words, '--config', config, '--json']
  const { code, stdout, stderr } = await inProcess(() => feedCommand(args), { DATABASE_URL: databaseUrl })
  assert.equal(code, 0, stdout + stderr)
  return JSON.parse(stdout)
}

interface Answer {
  readonly ref: string
  readonly messages: readonly {
    readonly ref: string
    readonly state: string
    readonly kind: string
    readonly direction: string
    readonly content?: object
  }[]
}

async function send(from: Province, to: string, kind: string, content: object, ...more: string[]) {
  const file = path.join(path.dirname(from.config), 'message.json')
  writeFileSync(file, JSON.stringify(content))
  return (await feed(from, 'send', kind, file, '--for', to, ...more)).ref
}

/** State of a message at a province, from its tables: a command takes a second, and is asked for its answer below. */
async function stateOf({ databaseUrl }: Province, ref: string): Promise<string | undefined> {
  const [row] = await ask<{ state: string }>(
    databaseUrl,
    `select case when closed_at is null then 'open' else 'closed' end as state
       from sent_message where encode(ref, 'hex') = $1
     union all select case when sealed is null then 'done' else 'waiting' end
       from received_message where encode(ref, 'hex') = $1`,
    [ref],
  )
  return row?.state
}

async function bodies({ databaseUrl }: Province, ref: string): Promise<string[]> {
  const rows = await ask<{ body: Buffer }>(
    databaseUrl,
    "select body from feed_entry where encode(ref, 'hex') = $1 and body is not null order by seq",
    [ref],
  )
  return rows.map(({ body }) => body.toString())
}

async function received({ databaseUrl }: Province, ref: string): Promise<number> {
  const [found] = await ask<{ n: string }>(
    databaseUrl,
    "select count(*) as n from received_message where encode(ref, 'hex') = $1",
    [ref],
  )
  return Number(found?.n)
}

test('a note arrives sealed, is read once, and its body is gone on both sides', async () => {
  const [anhui, zhejiang] = [provinceOf(region, '340000'), provinceOf(region, '330000')]
  const ref = await send(anhui, '330000', 'note', NOTE)
  const [sealed] = await bodies(anhui, ref)
  if (sealed !== undefined) assert.match(sealed, /^\{"ciphertext":/)
  await until('the note is closed', async () => (await stateOf(anhui, ref)) === 'closed')
  // What is left is the closing entry, which is sealed too.
  for (const province of [anhui, zhejiang]) {
    await until('only the closing entry is left', async () => {
      const left = await bodies(province, ref)
      return left.length === 1 && !left.includes(sealed ?? '')
    })
  }
  const [kept] = (await feed(zhejiang, 'messages', '--content')).messages.filter(one => one.ref === ref)
  assert.deepEqual([kept?.state, kept?.kind, kept?.content], ['waiting', 'note', NOTE])
  await feed(zhejiang, 'messages', '--done', ref)
  assert.equal(await stateOf(zhejiang, ref), 'done')
})

test('a receiver that is killed while it handles a message handles it exactly once', async () => {
  const [anhui, zhejiang] = [provinceOf(region, '340000'), provinceOf(region, '330000')]
  await region.end('330000', 'SIGTERM')
  region.launch('330000', CRASHING_NODE, { CRASH_AT: 'handle' })
  const ref = await send(anhui, '330000', 'note', NOTE)
  await region.ended('330000')
  assert.equal(await received(zhejiang, ref), 0, 'the message was not half handled')
  assert.equal(await stateOf(anhui, ref), 'open')
  await region.start()
  await until('the note is closed', async () => (await stateOf(anhui, ref)) === 'closed')
  assert.equal(await received(zhejiang, ref), 1)
})

test('an objection stays until it is answered; the answer closes both', async () => {
  const [zhejiang, anhui] = [provinceOf(region, '330000'), provinceOf(region, '340000')]
  const objection = {
    targetRecordId: '7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d10',
    ground: '内容',
    receivedAt: '2026-09-01',
  }
  const ref = await send(zhejiang, '340000', 'objection', objection)
  await until('the objection waits', async () => (await stateOf(anhui, ref)) === 'waiting')
  const answer = { outcome: '维持', outcomeReason: '示例（虚构）', answeredAt: '2026-09-08' }
  const reply = await send(anhui, '330000', 'objection.answer', answer, '--re', ref)
  await until('the objection is closed', async () => (await stateOf(zhejiang, ref)) === 'closed')
  await until('the answer is closed', async () => (await stateOf(anhui, reply)) === 'closed')
  await assert.rejects(send(zhejiang, '340000', 'objection', { ground: '内容' }), { message: /MESSAGE_BAD/ })
  await assert.rejects(send(zhejiang, '340000', 'rumour', {}), { message: /MESSAGE_KIND_UNKNOWN/ })
})
