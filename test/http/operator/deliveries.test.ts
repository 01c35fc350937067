/** Local systems deliver at the operator face: a real port, a real folder, a real database. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { after, before, test } from 'node:test'
import { FILE, openDelivery } from '../../collect/delivery-desk.ts'
import { assertRefused, OperatorDesk } from './desk.ts'

type Delivery = Awaited<ReturnType<typeof openDelivery>>
let delivery: Delivery
let desk: OperatorDesk
let system: string
let woken = 0
before(async () => {
  delivery = await openDelivery()
  const deliveries = { ...delivery.ports, onDelivered: () => void woken++ }
  desk = await OperatorDesk.open({ deliveries })
  system = await desk.program('市场监管报送', ['deliverer'], [delivery.mapping.id])
})
after(() => desk.listener.close())

const place = () => {
  const [division = '', mapping = ''] = delivery.mapping.id.split('/')
  return { division, mapping }
}

interface Sending {
  readonly text?: string
  readonly key?: string
  readonly as?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly path?: Readonly<Record<string, string>>
}

function send({ text = FILE, key = randomUUID(), as = system, headers = {}, path = place() }: Sending = {}) {
  const keyed = { ...(key ? { 'Idempotency-Key': key } : {}), ...headers }
  return desk.ask('deliverFile', { body: Buffer.from(text), as, headers: keyed, path })
}

const numberOf = (reply: Awaited<ReturnType<typeof send>>) => reply.json()['deliveryId'] as string

test('a system delivers, asks what became of its file, and fetches what was refused', async () => {
  const before = woken
  const sent = await send()
  assert.equal(sent.status, 202)
  assert.equal(woken, before + 1, 'whoever takes files in is woken')
  const path = { delivery: numberOf(sent) }
  const waiting = await desk.ask('readDelivery', { as: system, path })
  assert.deepEqual([waiting.json()['state'], waiting.json()['batch']], ['waiting', null])

  await delivery.run()
  const done = (await desk.ask('readDelivery', { as: system, path })).json()
  const batch = done['batch'] as Readonly<Record<string, unknown>>
  assert.deepEqual([done['state'], batch['read'], batch['accepted'], batch['quarantined']], ['done', 2, 1, 1])
  assert.deepEqual(batch['refusedByRule'], { FIELD_MISSING: 1 })

  const rejects = await desk.ask('readDeliveryRejects', { as: system, path })
  assert.match(rejects.headers['content-disposition'] ?? '', /^attachment; filename="rejects-[\w-]+\.csv"$/)
  const [header, row] = rejects.text.split(/\r?\n/)
  assert.equal(header, '\uFEFFA,备注,KIND,退回原因', 'with a mark for spreadsheets')
  assert.match(row ?? '', /^无,"a, b",警告,.*FIELD_MISSING/)
})

test('the same key with the same file gets the first answer again', async () => {
  const key = randomUUID()
  const first = await send({ key })
  const again = await send({ key })
  assert.deepEqual([first.status, again.status], [202, 200])
  assert.deepEqual(again.json(), first.json())
})

test('a key that comes with another file is refused, and the operators are told', async () => {
  const key = randomUUID()
  await send({ key })
  assertRefused(await send({ key, text: `${FILE}x` }), 409, 'IDEMPOTENCY_KEY_REUSED')
  const [entry] = await desk.audit.newest('idempotency-conflict', 1)
  assert.equal(entry?.actor, 'system:市场监管报送')
  assert.ok(desk.events.some(({ event }) => event === 'idempotency-conflict'))
})

test('a system delivers into the mappings of its token only', async () => {
  const other = await desk.program('环保报送', ['deliverer'], ['310000/serious-listing'])
  const before = delivery.files()
  assertRefused(await send({ as: other }), 403, 'NOT_ALLOWED')
  assert.deepEqual(delivery.files(), before)
  assertRefused(await send({ as: await desk.program('查询', ['inquirer']) }), 403, 'NOT_ALLOWED')
  assertRefused(await send({ as: await desk.person('somebody', 'operator') }), 403, 'NOT_ALLOWED')
})

test('a system sees neither the deliveries of others nor those of mappings that its token has lost', async () => {
  const path = { delivery: numberOf(await send()) }
  const other = await desk.program('another system', ['deliverer'])
  const narrowed = await desk.program('市场监管报送', ['deliverer'], ['310000/serious-listing'])
  for (const as of [other, narrowed]) {
    for (const id of ['readDelivery', 'readDeliveryRejects'] as const) {
      assertRefused(await desk.ask(id, { as, path }), 404, 'DELIVERY_UNKNOWN')
    }
  }
})

test('a key that is too short is told what it must be, and by which contract', async () => {
  const { detail } = (await send({ key: 'short' })).json()
  assert.equal(
    detail,
    'header.idempotency-key breaks "pattern" of the contract: it must match pattern "^[A-Za-z0-9._:-]{16,128}$"; compare the request with openapi/operator.yaml',
  )
})

for (const [why, sending, status, code] of [
  ['without a key', { key: '' }, 400, 'REQUEST_INVALID'],
  ['with a key that is too short', { key: 'short' }, 400, 'REQUEST_INVALID'],
  ['without a byte', { text: '' }, 400, 'DELIVERY_EMPTY'],
  ['larger than is taken', { text: 'x'.repeat(1_001) }, 413, 'BODY_TOO_LARGE'],
  [
    'of an instant without its zone',
    { headers: { 'Xinqiao-As-Of': '2026-05-01T00:00:00' } },
    400,
    'MANIFEST_BAD',
  ],
  ['as another type', { headers: { 'Content-Type': 'text/csv' } }, 415, 'MEDIA_TYPE_UNSUPPORTED'],
  ['compressed', { headers: { 'Content-Encoding': 'gzip' } }, 415, 'MEDIA_TYPE_UNSUPPORTED'],
] as const) {
  test(`a delivery ${why} is refused, and nothing of it stays`, async () => {
    const before = delivery.files()
    assertRefused(await send(sending), status, code)
    assert.deepEqual(delivery.files(), before)
  })
}

test('a mapping that is not here is unknown, to a token for all of them', async () => {
  const any = await desk.program('any', ['deliverer'])
  const path = { division: '310000', mapping: 'none' }
  assertRefused(await send({ as: any, path }), 404, 'DELIVERY_UNKNOWN')
})

test('a snapshot says of which instant it speaks', async () => {
  const sent = await send({ headers: { 'Xinqiao-As-Of': '2026-05-01T00:00:00+08:00' } })
  assert.equal(sent.status, 202)
  assert.ok(delivery.files().some(name => name.includes(`${numberOf(sent)}.snapshot.csv.done`)))
})

test('a connection that breaks in the middle leaves nothing', async () => {
  const before = delivery.files()
  const { port } = new URL(desk.listener.endpoint)
  const { division, mapping } = place()
  const socket = connect(Number(port), '127.0.0.1')
  socket.write(
    `POST /v1/mappings/${division}/${mapping}/deliveries HTTP/1.1\r\nHost: x\r\nAuthorization: ${system}\r\n` +
      `Idempotency-Key: ${randomUUID()}\r\nContent-Type: application/octet-stream\r\nContent-Length: 900\r\n\r\nA,`,
  )
  while (!delivery.parts()) await new Promise(resolve => setImmediate(resolve))
  socket.destroy()
  while (delivery.parts()) await new Promise(resolve => setImmediate(resolve))
  assert.deepEqual(delivery.files(), before)
})

test('the audit log says who delivered into which mapping, before it is done, and nothing of the rows', async () => {
  await send()
  const [entry] = await desk.audit.newest('operator-act', 1)
  assert.equal(entry?.actor, 'system:市场监管报送')
  assert.deepEqual(entry?.details, { operation: 'deliverFile', ...place() })
})
