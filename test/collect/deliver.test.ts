/** Deliveries by a call, at the port that the operator face uses: a real folder and a real database. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deliveryRejects, deliveryState } from '../../src/collect/deliver.ts'
import { FILE, openDelivery } from './delivery-desk.ts'

const code = (one: string) => ({ fault: { code: one } })

test('a file that is delivered by a call is taken in, and its system can ask what became of it', async () => {
  const { ports, send, run } = await openDelivery()
  const { deliveryId, bytes } = await send(FILE)
  assert.equal(bytes, Buffer.byteLength(FILE))
  assert.equal((await deliveryState(ports, '市场监管报送', deliveryId)).state, 'waiting')
  await run()
  const { state, batch } = await deliveryState(ports, '市场监管报送', deliveryId)
  assert.equal(state, 'done')
  assert.deepEqual([batch?.read, batch?.accepted, batch?.quarantined], [2, 1, 1])
  assert.deepEqual(batch?.refusedByRule, { FIELD_MISSING: 1 })
  await assert.rejects(deliveryState(ports, 'somebody else', deliveryId), code('DELIVERY_UNKNOWN'))
})

test('refused rows come back in the format of the file, with all its columns and the reason', async () => {
  const { ports, send, run } = await openDelivery()
  const { deliveryId } = await send(FILE)
  await run()
  const { name, bytes } = await deliveryRejects(ports, '市场监管报送', deliveryId)
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  const [header, row] = Buffer.concat(pieces).toString('utf8').split(/\r?\n/)
  assert.match(name, /^rejects-.*\.csv$/)
  assert.equal(header, '\uFEFFA,备注,KIND,退回原因', 'with a mark for spreadsheets')
  assert.match(row ?? '', /^无,"a, b",警告,.*FIELD_MISSING/)
})

test('the same key with the same file is the first answer again; with another file it is refused', async () => {
  const { send, files } = await openDelivery()
  const first = await send(FILE)
  assert.deepEqual(await send(FILE), { ...first, repeated: true })
  await assert.rejects(send(`${FILE}x`), code('DELIVERY_KEY_REUSED'))
  await assert.rejects(
    send(FILE, 'first', { asOf: '2026-05-01T00:00:00+08:00' }),
    code('DELIVERY_KEY_REUSED'),
  )
  assert.notEqual((await send(FILE, 'first', { system: 'another' })).deliveryId, first.deliveryId)
  assert.equal(files().length, 2)
})

test('a delivery whose file was not put into place before a crash is put there when it comes again', async () => {
  const { ports, send, run, files } = await openDelivery()
  const place = ports.folder.place.bind(ports.folder)
  ports.folder.place = async () => {
    throw new Error('the power is off')
  }
  await assert.rejects(send(FILE), /power/)
  assert.deepEqual(files(), [], 'nothing lies half-way in the inbox')
  ports.folder.place = place
  const { deliveryId } = await send(FILE)
  assert.equal(files().length, 1)
  await run()
  assert.equal((await deliveryState(ports, '市场监管报送', deliveryId)).state, 'done')
})

for (const [why, text, change, expected] of [
  ['more bytes than are taken', 'x'.repeat(1_001), {}, 'DELIVERY_TOO_LARGE'],
  ['no bytes', '', {}, 'DELIVERY_EMPTY'],
  ['a mapping that is not there', FILE, { mapping: '310000/none' }, 'DELIVERY_UNKNOWN'],
  ['a key with a space', FILE, { key: 'a key of many words' }, 'DELIVERY_KEY_BAD'],
  ['a key shorter than the contract has it', FILE, { key: 'fifteen-letters' }, 'DELIVERY_KEY_BAD'],
  ['an instant to come', FILE, { asOf: '9999-12-31T00:00:00Z' }, 'MANIFEST_BAD'],
  ['an instant without a zone', FILE, { asOf: '2026-05-01T00:00:00' }, 'MANIFEST_BAD'],
  ['an instant of the year 1', FILE, { asOf: '0001-01-01T00:00:00Z' }, 'MANIFEST_BAD'],
  ['an instant of a day to come', FILE, { asOf: '2026-06-02T00:00:00Z' }, 'MANIFEST_BAD'],
] as const) {
  test(`a delivery with ${why} is refused, and nothing of it stays`, async () => {
    const { send, files } = await openDelivery()
    await assert.rejects(send(text, 'first', change), code(expected))
    assert.deepEqual(files(), [])
  })
}

test('a snapshot is complete for collecting only with the instant of which it speaks', async () => {
  const { send, run, files, ports } = await openDelivery()
  const { deliveryId } = await send(FILE, 'first', { asOf: '2026-05-01T00:00:00+08:00' })
  assert.match(files().sort().join(' '), /\.snapshot\.csv .*\.snapshot\.csv\.done/)
  await run()
  assert.equal((await deliveryState(ports, '市场监管报送', deliveryId)).state, 'done')
})

test('a snapshot with the bytes of an earlier one has a state of its own', async () => {
  const { send, run, ports } = await openDelivery()
  const state = async (deliveryId: string) => (await deliveryState(ports, '市场监管报送', deliveryId)).state
  const first = await send(FILE, 'first', { asOf: '2026-05-01T00:00:00+08:00' })
  await run()
  const second = await send(FILE, 'second', { asOf: '2026-05-02T00:00:00+08:00' })
  assert.deepEqual([await state(first.deliveryId), await state(second.deliveryId)], ['done', 'waiting'])
  await run()
  assert.equal(await state(second.deliveryId), 'done')
})
