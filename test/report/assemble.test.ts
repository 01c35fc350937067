/** What stands in which edition of a report, and what never does (domain.md §4.4, §4.6, §8). */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { canonicalText } from '../../src/base/canonical.ts'
import { INTL } from '../../src/feed/suite.ts'
import { assembleBody } from '../../src/report/assemble.ts'
import { coverReport, verificationCode, verifyReport } from '../../src/report/cover.ts'
import { lastDayIn } from '../../src/report/entries.ts'
import type { Asked } from '../../src/report/make.ts'
import type { FoundRecord, ReportEdition } from '../../src/report/ports.ts'
import type { StandardRecord } from '../../src/standard/record.ts'
import { signerOf } from '../support/province.ts'
import { aListing, aPenalty, data, exampleRecord, found, TODAY, USCC } from './found.ts'
import { SUBJECTS } from './subjects.ts'

const EDITIONS: readonly ReportEdition[] = ['public', 'government', 'authorised']

interface Shown {
  readonly mark?: string
  readonly reach?: string
  readonly content: Readonly<Record<string, unknown>>
}

function penaltiesIn(edition: ReportEdition, records: () => readonly FoundRecord[]): readonly Shown[] {
  const body = assembleBody({ kind: 'organisation', uscc: USCC, edition, day: TODAY }, data(records))
  return body.penalties.items as unknown as readonly Shown[]
}

/** In public, government and authorised edition: shown, marked as…, or absent. */
function inEachEdition(one: () => FoundRecord): string[] {
  return EDITIONS.map(edition => {
    const [item] = penaltiesIn(edition, () => [one()])
    return item === undefined ? 'absent' : (item.mark ?? 'shown')
  })
}

suite('editions', () => {
  test('a public penalty stands in all three', () => {
    assert.deepEqual(
      inEachEdition(() => found(aPenalty())),
      ['shown', 'shown', 'shown'],
    )
  })

  test('when publicity is over it is absent from the public edition and marked in the others', () => {
    const expected = ['absent', '公示期已满', '公示期已满']
    const byDay = () => found(aPenalty(record => Object.assign(record, { publicityEnd: '2026-11-22' })))
    assert.deepEqual(inEachEdition(byDay), expected)
    assert.deepEqual(
      inEachEdition(() => found(aPenalty(), { publicityOver: true })),
      expected,
    )
  })

  for (const status of ['repaired', 'revoked', 'suspended'] as const) {
    test(`a ${status} record is absent everywhere and leaves no trace`, () => {
      const one = () => found(aPenalty(record => Object.assign(record, { status })))
      assert.deepEqual(inEachEdition(one), ['absent', 'absent', 'absent'])
      const question = { kind: 'organisation', uscc: USCC, edition: 'authorised', day: TODAY } as const
      const text = (records: readonly FoundRecord[]) =>
        canonicalText(
          assembleBody(
            question,
            data(() => records),
          ),
        )
      assert.equal(text([one()]), text([]))
    })
  }

  test('neither a repair nor what was committed to for one stands in any edition; other commitments do', () => {
    const commitments = (commitmentType: string) => {
      const commitment = exampleRecord('r09')
      Object.assign(commitment.content, { commitmentType })
      return EDITIONS.map(edition => {
        const records = () => [found(commitment), found(exampleRecord('r11')), found(exampleRecord('r12'))]
        const body = assembleBody({ kind: 'organisation', uscc: USCC, edition, day: TODAY }, data(records))
        return [body.overview.counts.length, canonicalText(body).includes('修复') ? 'trace' : 'none']
      })
    }
    assert.deepEqual(commitments('信用修复'), Array(3).fill([0, 'none']))
    assert.deepEqual(commitments('容缺受理'), Array(3).fill([1, 'none']))
  })

  test('what is five years old is absent everywhere', () => {
    const old = () => found(aPenalty(({ content }) => Object.assign(content, { decisionDate: '2021-11-22' })))
    assert.deepEqual(inEachEdition(old), ['absent', 'absent', 'absent'])
  })

  test('the last day on which it stands in an edition follows from its own days', () => {
    const one = found(
      aPenalty(record => {
        Object.assign(record, { publicityEnd: '2027-04-10' })
        record.content.conductDate = '2026-02-03'
      }),
    )
    assert.deepEqual(
      (['public', 'government', 'authorised'] as const).map(edition => lastDayIn(one, edition, TODAY)),
      ['2027-04-10', '2031-02-03', '2031-02-03'],
    )
    const abnormal = exampleRecord('r05') as Extract<StandardRecord, { category: 'R05' }>
    abnormal.publicityEnd = undefined as never
    abnormal.content.removedDate = '2026-12-01'
    assert.equal(lastDayIn(found(abnormal), 'authorised', TODAY), '2026-11-30')
    assert.equal(lastDayIn(found(exampleRecord('r09')), 'authorised', TODAY), undefined)
  })

  test('what is shared only, or only on authorisation, is not in wider editions', () => {
    const scoped = (publicityScope: ReportEdition) => () =>
      found(aPenalty(record => Object.assign(record, { publicityScope })))
    assert.deepEqual(inEachEdition(scoped('government')), ['absent', 'shown', 'shown'])
    assert.deepEqual(inEachEdition(scoped('authorised')), ['absent', 'absent', 'shown'])
  })

  test('a record kept from publicity is not in the public edition', () => {
    const pending = () => found(aPenalty(), { place: null, ref: null, unpublished: true })
    assert.deepEqual(inEachEdition(pending), ['absent', 'shown', 'shown'])
  })

  test('fields for authorities are not in the public edition, identity numbers in none', () => {
    const full = () =>
      found(
        aPenalty(({ content }) =>
          Object.assign(content, { taxNo: '示例税号', legalRepIdNumber: '310199199001010018' }),
        ),
      )
    const names = EDITIONS.map(edition => Object.keys(penaltiesIn(edition, () => [full()])[0]?.content ?? {}))
    assert.deepEqual(
      names.map(list => list.includes('taxNo')),
      [false, true, true],
    )
    assert.deepEqual(
      names.map(list => list.includes('legalRepIdNumber')),
      [false, false, false],
    )
  })
})

suite('entries', () => {
  test('an objection is marked in place, whether the record or the objection says so', () => {
    const objected = () => found(aPenalty(record => Object.assign(record, { status: 'objected' })))
    assert.deepEqual(inEachEdition(objected), ['异议处理中', '异议处理中', '异议处理中'])
    const [item] = penaltiesIn('public', () => {
      const target = found(aPenalty())
      const objection = exampleRecord('r12')
      if (objection.category !== 'R12') throw new TypeError('r12 is an objection')
      const { outcome: _, outcomeReason: __, answeredAt: ___, ...content } = objection.content
      return [
        target,
        found({ ...objection, content: { ...content, targetRecordId: target.record.recordId } }),
      ]
    })
    assert.equal(item?.mark, '异议处理中')
  })

  test('the newest decision stands first', () => {
    const decided = (decisionDate: string) =>
      found(aPenalty(({ content }) => Object.assign(content, { decisionDate })))
    const items = penaltiesIn('public', () => ['2026-01-05', '2026-10-01', '2025-12-31'].map(decided))
    assert.deepEqual(
      items.map(({ content }) => content['decisionDate']),
      ['2026-10-01', '2026-01-05', '2025-12-31'],
    )
  })

  test('of one record only the newest version stands', () => {
    const items = penaltiesIn('public', () => {
      const first = found(aPenalty())
      const record = { ...aPenalty(({ content }) => Object.assign(content, { fineAmountWan: '3.000000' })) }
      return [
        first,
        { ...first, record: { ...record, recordId: first.record.recordId, version: 2 } as never },
      ]
    })
    assert.deepEqual(
      items.map(({ content }) => content['fineAmountWan']),
      ['3.000000'],
    )
  })

  test('a listing on a local basis is for information; a nationwide one is a ground for measures', () => {
    const body = assembleBody(
      { kind: 'organisation', uscc: USCC, edition: 'public', day: TODAY },
      data(() => [
        found(aListing()),
        found(aListing(({ content }) => Object.assign(content.listBasis, { scope: '本省' }))),
      ]),
    )
    const items = body.supplement.regionalLists.items as unknown as readonly Shown[]
    assert.deepEqual(
      items.map(({ reach }) => reach),
      ['惩戒依据', '提示信息'],
    )
  })

  test('each says where it comes from', () => {
    const [item] = penaltiesIn('public', () => [found(aPenalty())])
    assert.deepEqual(Reflect.get(item ?? {}, 'source'), {
      mapping: '310000/example',
      mappingVersion: '1.0.0',
      feed: '310000/records.penalty',
      generation: 1,
      seq: 1,
    })
  })

  test('and says so where its feed is frozen, as its province does', () => {
    const frozen = () => [found(aPenalty(), { frozen: true })]
    const [item] = penaltiesIn('public', frozen)
    assert.equal((Reflect.get(item ?? {}, 'source') as { ledger?: string }).ledger, '账目不一致')
  })
})

suite('persons', () => {
  const asked = SUBJECTS.find(({ name }) => name === 'person-with-consent')?.asked as Extract<
    Asked,
    { kind: 'person' }
  >

  test('there is no public edition', () => {
    const question = { ...asked, edition: 'public', day: TODAY } as const
    assert.throws(
      () =>
        assembleBody(
          question,
          data(() => []),
        ),
      { fault: { code: 'REPORT_REFUSED', rule: 'edition' } },
    )
  })

  test('the end of the number is in the authorised edition only', () => {
    const masks = (['government', 'authorised'] as const).map(edition => {
      const body = assembleBody(
        { ...asked, edition, day: TODAY },
        data(() => []),
      )
      return Reflect.get(body.subject, 'maskedIdNumber')
    })
    assert.deepEqual(masks, ['310199************', '310199********0018'])
  })

  test('of a passport only the first character is shown, and the report keeps to the standard', async () => {
    const passport = { ...asked, idType: '护照号', idNumber: 'E12345678', day: TODAY }
    const body = assembleBody(
      passport,
      data(() => []),
    )
    assert.equal(Reflect.get(body.subject, 'maskedIdNumber'), 'E********')
    const facts = { reportNo: 'XQ-310000-20261123-0000abcd', queriedAt: '2026-11-23T01:02:03.004Z' }
    await coverReport(body, { ...facts, edition: asked.edition }, signerOf('310000'))
  })

  test('what happened before the age of eighteen stays out, if this node alone knows it', () => {
    const young = exampleRecord('r14')
    Object.assign(young.subject, { idType: '身份证', idNumber: '310199201001010010' })
    const body = assembleBody(
      { ...asked, day: TODAY },
      data(() => [found(young, { place: null, ref: null })]),
    )
    assert.equal(Reflect.get(body.supplement, 'volunteering').items.length, 0)
  })
})

suite('personal numbers', () => {
  test('no edition of any report holds an identity number or a mobile number', () => {
    for (const { name, asked, data: facts } of SUBJECTS) {
      for (const edition of EDITIONS) {
        if (asked.kind === 'person' && edition === 'public') continue
        const text = canonicalText(assembleBody({ ...asked, edition, day: TODAY }, facts))
        assert.doesNotMatch(text, /310199199001010018|13800000000/, `${name}, ${edition}`)
      }
    }
  })
})

suite('verification', () => {
  const keysOf = (division: string) => [signerOf(division).publicKey]
  const make = () => {
    const facts = {
      reportNo: 'XQ-310000-20261123-00000001',
      queriedAt: '2026-11-23T04:00:00.000Z',
      edition: 'public',
    } as const
    const question = { kind: 'organisation', uscc: USCC, edition: 'public', day: TODAY } as const
    return coverReport(
      assembleBody(
        question,
        data(() => [found(aPenalty())]),
      ),
      facts,
      signerOf('310000'),
    )
  }

  test('a report as it was made is authentic, and its code follows from it', async () => {
    const report = await make()
    assert.equal(verifyReport(report, INTL, keysOf).cover.reportNo, report.cover.reportNo)
    assert.match(verificationCode(INTL, report.cover), /^(?:[0-9A-F]{4}-){4}[0-9A-F]{4}$/)
  })

  for (const [what, change] of [
    [
      'another fine',
      (report: object) =>
        Reflect.set(Reflect.get(report, 'body').penalties.items[0].content, 'fineAmountWan', '1.000000'),
    ],
    [
      'another time',
      (report: object) => Reflect.set(Reflect.get(report, 'cover'), 'queriedAt', '2026-11-24T04:00:00.000Z'),
    ],
    [
      'another maker',
      (report: object) =>
        Reflect.set(Reflect.get(report, 'cover'), 'reportNo', 'XQ-320000-20261123-00000001'),
    ],
    [
      'no signature',
      (report: object) => Reflect.deleteProperty(Reflect.get(report, 'cover'), 'verification'),
    ],
  ] as const) {
    test(`with ${what} it is not`, async () => {
      const report = await make()
      change(report)
      assert.throws(() => verifyReport(report, INTL, keysOf), { fault: { code: 'REPORT_FORGED' } })
    })
  }
})
