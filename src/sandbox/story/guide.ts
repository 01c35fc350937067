import { type Act, Claims } from './act.ts'
import { type LocalRow, sample, sampleRows } from './stage.ts'

const MAPPING = '310000/guide'

interface Facts {
  readonly hits: readonly { readonly domain: string; readonly rule: string; readonly division: string }[]
  readonly uscc: string | null
}

/** A guide is found in every province by the licence; the document stays in Shanghai. */
export const guide: Act = {
  name: 'guide',
  title: ['凭导游证号在外省查到严重失信导游', 'A guide is found in other provinces by licence number'],
  basis: [
    '沪府办规〔2020〕9号 第十四条（旅游企业和从业人员）；个人信息保护法 第六条（最小范围）',
    '沪府办规〔2020〕9号 item 14 (tourism companies and practitioners); PIPL art. 6 (no more than needed)',
  ],
  async play(stage) {
    const [row] = sampleRows(MAPPING, 'guide.json') as readonly LocalRow[]
    const practitionerNo = String(row?.['dyzh']).toUpperCase()
    const find = (division: string) => stage.check<Facts>(division, { practitionerNo }, 'A02')
    const others = stage.provinces.filter(one => one.division !== '310000')
    const before = await find('330000')
    const deliveredAt = performance.now()
    const delivered = await stage.office('310000').deliver(MAPPING, sample(MAPPING, 'guide.json'), 'guide')
    const found = new Map<string, Facts>()
    const ms = await stage.untilAll(
      'the guide',
      others,
      async ({ division }) => {
        const facts = await find(division)
        found.set(division, facts)
        return facts.hits.length > 0
      },
      deliveredAt,
    )
    const { subject } = await jointLine(stage, practitionerNo)
    const told = JSON.stringify([...found.values(), subject])
    const claims = new Claims()
    claims.that('nobody was found before', before.hits.length === 0)
    claims.that(
      'two guides are taken in, one without a valid document is not',
      delivered.accepted === 2 && delivered.quarantined === 1,
    )
    claims.that(
      'each province has one hit of Shanghai',
      [...found.values()].every(({ hits }) => hits.length === 1 && hits[0]?.division === '310000'),
    )
    const name = String(row?.['xm'])
    claims.that('the name is masked', subject?.name === `${name.charAt(0)}${'*'.repeat(name.length - 1)}`)
    claims.that('no answer holds the document', !told.includes(String(row?.['zjhm'])))
    const [first] = found.values()
    return {
      before: [
        `浙江按导游证号查：${before.hits.length} 条`,
        `Zhejiang asks by licence number: ${before.hits.length} hits`,
      ],
      after: [
        `${found.size} 省查到：${subject?.name}，标准 ${first?.hits[0]?.rule}；证件号码未出上海`,
        `found in ${found.size} provinces: ${subject?.name}, criterion ${first?.hits[0]?.rule}; the document never left Shanghai`,
      ],
      counts: { delivered: delivered.read, accepted: delivered.accepted, foundIn: found.size },
      times: { found: ms },
      missed: claims.missed,
    }
  },
}

async function jointLine(stage: Parameters<Act['play']>[0], practitionerNo: string) {
  const { body } = await stage
    .office('330000')
    .post<{ subject: { name: string } | null }>('/v1/joint-lines', {
      ...{ domain: 'tourism', practitionerNo, purpose: 'A02', sharingRequest: 'GX-2026-000001' },
    })
  return body
}
