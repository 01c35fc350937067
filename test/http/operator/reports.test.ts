/** Reports ordered at the operator face: a real port, a real database, a worker that makes them. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { CreditReport } from '../../../src/standard/report.ts'
import { checkReport } from '../../../src/standard/report.ts'
import { verifyDetached } from '../../../src/trust/detached-signature.ts'
import { pinOf } from '../../../src/trust/pin.ts'
import { readSignedPdf } from '../../../src/typeset/pdf-signature.ts'
import { reportNode } from '../../report/node.ts'
import { nodeCertificate } from '../../typeset/node-certificate.ts'
import { assertRefused, OperatorDesk } from './desk.ts'

const USCC = '91310118PDY00001XQ'
const WISH = {
  subject: { kind: 'organisation', uscc: USCC },
  edition: 'public',
  purpose: 'A02',
  sharingRequest: 'GX-2026-000123',
  organisation: '示例市行政审批局（虚构）',
}
const PERSON = { kind: 'person', name: '测试甲', idType: '身份证', idNumber: '310199199001010018' }

let node: Awaited<ReturnType<typeof reportNode>>
let desk: OperatorDesk
let system: string
before(async () => {
  node = await reportNode()
  desk = await OperatorDesk.open({ reports: node.reporting.desk })
  system = await desk.program('行政审批查询', ['inquirer'])
})
after(async () => {
  await desk.listener.close()
  await node.reporting.close()
})

const order = (body: object = WISH, key: string = randomUUID(), as = system) =>
  desk.ask('orderReport', { body, as, headers: { 'Idempotency-Key': key } })
const orderOf = (reply: Awaited<ReturnType<typeof order>>) => String(reply.json()['order'])

test('an order is taken in, made by a worker, and fetched as JSON, PDF and HTML', async () => {
  const taken = await order()
  assert.equal(taken.status, 202)
  const path = { order: orderOf(taken) }
  assert.equal(taken.headers['location'], `/v1/reports/${path.order}`)
  assert.equal(taken.json()['state'], 'waiting')
  const early = await desk.ask('readReport', { as: system, path })
  assertRefused(early, 409, 'REPORT_PENDING')
  assert.equal(early.headers['retry-after'], '2')

  await node.work.run()
  const [made] = (await desk.ask('readReportOrder', { as: system, path })).json()['reports'] as {
    code: string
  }[]
  const json = await desk.ask('readReport', { as: system, path })
  const report = json.json() as unknown as CreditReport
  assert.deepEqual(checkReport(report), [])
  assert.match(
    json.headers['content-disposition'] ?? '',
    /^inline; filename="XQ-310000-\d{8}-[0-9a-f]{8}\.json"$/,
  )

  const html = await desk.ask('readReport', { as: system, path, headers: { Accept: 'text/html' } })
  assert.match(html.headers['content-security-policy'] ?? '', /^default-src 'none'; style-src 'sha256-/)
  assert.ok(html.text.includes(report.cover.reportNo))
  const [first, again] = [
    await desk.ask('readReport', { as: system, path, headers: { Accept: 'application/pdf' } }),
    await desk.ask('readReport', { as: system, path, headers: { Accept: 'application/pdf' } }),
  ]
  assert.equal(first.text.slice(0, 5), '%PDF-')
  assert.equal(first.text, again.text, 'printed once')
  const checked = await desk.ask('checkReport', { as: system, body: { code: made?.code ?? '' } })
  assert.deepEqual(checked.json()['authentic'], true)
  assert.equal((checked.json()['report'] as { current: boolean }).current, true)
})

test('what is printed after the certificate was renewed is signed with the new one', async () => {
  const asker = { actor: 'system:printer', member: null }
  const signerOfNext = async () => {
    const { order } = await node.reporting.desk.order(
      { ...WISH, subject: { kind: 'organisation', uscc: USCC }, edition: 'public' },
      asker,
      randomUUID(),
    )
    await node.work.run()
    const read = readSignedPdf((await node.reporting.desk.pdf(order, asker)).pdf)
    assert.ok(read !== undefined)
    return pinOf(verifyDetached(read.signature, read.bytes))
  }
  const before = node.identity
  assert.equal(await signerOfNext(), pinOf(before.certificate))
  const { node: renewed, pin } = await nodeCertificate()
  node.identity = renewed
  assert.notEqual(pin, pinOf(before.certificate))
  assert.equal(await signerOfNext(), pin)
  node.identity = before
})

test('the same question under the same key is one order; another question is refused and told', async () => {
  const key = randomUUID()
  const [first, again] = [await order(WISH, key), await order(WISH, key)]
  assert.deepEqual([first.status, again.status], [202, 200])
  assert.equal(orderOf(first), orderOf(again))
  assertRefused(await order({ ...WISH, purpose: 'A03' }, key), 409, 'IDEMPOTENCY_KEY_REUSED')
  assert.ok(desk.events.some(({ event }) => event === 'idempotency-conflict'))
})

test('an order is shown to whoever placed it, and to nobody else', async () => {
  const path = { order: orderOf(await order()) }
  const other = await desk.program('另一系统', ['inquirer'])
  for (const id of ['readReportOrder', 'readReport'] as const)
    assertRefused(await desk.ask(id, { as: other, path }), 404, 'REPORT_UNKNOWN')
})

test('what may not be made says why', async () => {
  const rules = [
    [{ ...WISH, purpose: 'A99' }, 'purpose'],
    [{ ...WISH, edition: 'authorised' }, 'authorisation'],
    [{ ...WISH, subject: { kind: 'organisation', uscc: '91310118PDY00001XR' } }, 'uscc'],
    [{ ...WISH, subject: PERSON, edition: 'government' }, 'authorisation'],
    [{ ...WISH, subject: PERSON }, 'edition'],
    [
      {
        ...WISH,
        subject: { ...PERSON, idNumber: '310199199001010010' },
        edition: 'authorised',
        authorisation: { kind: 'own', reference: '示例001号' },
      },
      'identity',
    ],
  ] as const
  for (const [wish, rule] of rules) {
    const reply = await order(wish)
    assertRefused(reply, 422, 'REPORT_REFUSED')
    assert.equal(reply.json()['rule'], rule)
    assert.ok(!reply.text.includes('3101991990'))
  }
})

test('who asks and why is in the audit log before anything is made', async () => {
  const wish = {
    ...WISH,
    subject: PERSON,
    edition: 'authorised',
    authorisation: { kind: 'consent', reference: '示例授权001号' },
  }
  await order(wish)
  const [entry] = await node.audit.newest('query', 1)
  assert.equal(entry?.actor, 'system:行政审批查询')
  assert.match(entry?.from ?? '', /^(127\.0\.0\.1|::1)$/)
  assert.deepEqual(entry?.roles, ['inquirer'])
  assert.equal(entry?.details?.['organisation'], '示例市行政审批局（虚构）')
  assert.equal(entry?.details?.['ground'], '示例授权001号')
})

test('a report whose time is over is erased with its question; its code is still known', async () => {
  const path = { order: orderOf(await order()) }
  await node.work.run()
  const { code = '' } =
    ((await desk.ask('readReportOrder', { as: system, path })).json()['reports'] as { code: string }[])[0] ??
    {}
  node.now += 40 * 86_400_000
  await node.work.upkeep()
  assertRefused(await desk.ask('readReport', { as: system, path }), 410, 'REPORT_EXPIRED')
  const { rows } = await node.database.pool.query(
    'select (select count(*)::int from stored_report) as kept, (select count(*)::int from report_order where sealed is not null) as asked',
  )
  assert.deepEqual(rows, [{ kept: 0, asked: 0 }])
  assert.equal((await desk.ask('checkReport', { as: system, body: { code } })).json()['authentic'], true)
})
