/** The certificate of withdrawal: what it says, what it is refused for, and what must not pass for one. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { canonicalText } from '../../src/base/canonical.ts'
import { SM } from '../../src/feed/sm.ts'
import { INTL } from '../../src/feed/suite.ts'
import { verifyCertificate } from '../../src/lists/certificate.ts'
import { CertificateMaker } from '../vectors/feed/certificate-cases.ts'

const maker = new CertificateMaker(INTL)

test('it names every province with the time of its own receipt, and the last of them', async () => {
  const { cover, body } = await maker.make()
  assert.equal(cover.complete, true)
  assert.deepEqual(
    body.provinces.map(({ division, role, stoppedAt }) => [division, role, stoppedAt]),
    [
      ['310000', 'issuer', '2026-04-10T00:00:00.001Z'],
      ['320000', 'holder', '2026-04-10T00:01:00.000Z'],
      ['330000', 'holder', '2026-04-10T00:01:01.000Z'],
      ['340000', 'holder', '2026-04-10T00:01:02.000Z'],
    ],
  )
  assert.equal(body.lastStoppedAt, '2026-04-10T00:01:02.000Z')
  assert.equal(body.end.act, '移出')
})

test('it is refused while a province is missing, which is named', async () => {
  await assert.rejects(maker.make(false, ['330000']), (error: Error) => {
    assert.match(error.message, /330000/)
    assert.doesNotMatch(error.message, /320000|340000/)
    return Object.is(Reflect.get(Reflect.get(error, 'fault'), 'code'), 'CERTIFICATE_INCOMPLETE')
  })
  const { cover, body } = await maker.make(true, ['330000'])
  assert.equal(cover.complete, false)
  assert.equal(body.lastStoppedAt, undefined)
  assert.deepEqual(body.provinces[2], { division: '330000', role: 'holder', status: 'missing' })
})

test('it holds no more of the subject than name and credit code', async () => {
  const { body } = await maker.make()
  assert.deepEqual(
    Object.keys(body.listing).toSorted(),
    'category decisionDate decisionNo division listName recordId ref subjectName uscc'.split(' '),
  )
})

test('the example of the standard is one of these', async () => {
  const place = new URL('../../openapi/standard/examples/certificate-withdrawal.json', import.meta.url)
  assert.deepEqual(JSON.parse(readFileSync(place, 'utf8')), await maker.make())
})

for (const [suite, folder] of [
  [INTL, ''],
  [SM, 'sm/'],
] as const) {
  const vectors = JSON.parse(
    readFileSync(new URL(`../vectors/feed/${folder}certificates.json`, import.meta.url), 'utf8'),
  ) as Record<
    'holds' | 'refused',
    { readonly why: string; readonly because: string; readonly certificate: object }[]
  >
  const trust = new CertificateMaker(suite).trust()
  for (const { why, certificate } of vectors.holds) {
    test(`${suite.name}: holds: ${why}`, () => {
      assert.equal(canonicalText(verifyCertificate(certificate, suite, trust)), canonicalText(certificate))
    })
  }
  for (const { why, because, certificate } of vectors.refused) {
    test(`${suite.name}: is refused: ${why}`, () => {
      assert.throws(() => verifyCertificate(certificate, suite, trust), {
        fault: { code: 'CERTIFICATE_FORGED' },
        message: new RegExp(because),
      })
    })
  }
  test(`${suite.name}: is refused by members who are not those who signed`, () => {
    const strangers = { ...trust, cosigningKeys: () => [] }
    const [whole] = vectors.holds
    assert.throws(() => verifyCertificate(whole?.certificate, suite, strangers), {
      fault: { code: 'CERTIFICATE_FORGED' },
    })
  })
}
