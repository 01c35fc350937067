/** Invented acts of Shanghai other than permits and penalties (R04), decided shortly before the National Day holidays. */
import type { LocalRow, Sample } from './dialect.ts'
import { type ExpectedRecord, present } from './expected.ts'
import { firm } from './firms.ts'
import { authority, centre, PROVINCES, type Province } from './model.ts'
import { jsonOf } from './persons.ts'

const SHANGHAI = PROVINCES[0] as Province

interface OtherAct {
  readonly actType: string
  readonly content: string
  readonly result: string | null
  readonly decisionDate: string
  /** As the department counted it. */
  readonly dueOnline: string
}

/**
 * 2026: holidays from 1 to 7 October, Saturday 10 October worked. The first department counted the Saturday, the second
 * did not and is told; the third forgot what was done.
 */
const ACTS: readonly OtherAct[] = [
  {
    ...{ actType: '监督检查', content: '年度双随机抽查（虚构）', result: '合格' },
    ...{ decisionDate: '2026-09-28', dueOnline: '2026-10-13' },
  },
  {
    ...{ actType: '奖励', content: '绿色工厂奖励（虚构）', result: null },
    ...{ decisionDate: '2026-09-28', dueOnline: '2026-10-14' },
  },
  {
    ...{ actType: '确认', content: '', result: null },
    ...{ decisionDate: '2026-09-28', dueOnline: '2026-10-13' },
  },
]

export function otherActSample(): Sample {
  const base = { path: '310000/other-act/samples/other-act', extension: 'json' }
  const rows = ACTS.map(row)
  return {
    ...{ ...base, bytes: jsonOf('rows', rows), accepted: ACTS.slice(0, 2).map(record) },
    quarantined: [{ row: 3, rule: 'FIELD_MISSING' }],
  }
}

const number = (i: number): string => String(i + 1).padStart(3, '0')
const documentNo = (i: number): string => `示沪监〔2026〕示例${number(i)}号`
const BASIS = '《示例监督管理条例》（虚构）第五条'
const subject = (i: number) => firm(9_001 + 4 * i)

function row(act: OtherAct, i: number): LocalRow {
  const office = authority(SHANGHAI, '市')
  const { name, uscc, type } = subject(i)
  return {
    id: `310000-QT-${number(i)}`,
    xzxdr: name,
    xdrlb: type === 'legal' ? '法人及非法人组织' : '个体工商户',
    tyshxydm: uscc,
    xwlb: act.actType,
    wsh: documentNo(i),
    nr: act.content,
    yj: BASIS,
    jg: act.result ?? '',
    jdrq: act.decisionDate.replaceAll('-', '/'),
    ygsrq: act.dueOnline.replaceAll('-', '/'),
    xzjg: office.name,
    xzjgdm: office.uscc,
    sjly: centre(SHANGHAI).name,
    sjlydm: centre(SHANGHAI).uscc,
    gksx: '0',
    zt: '正常',
    gxsj: '2026-09-29 09:00:00',
    synthetic: true,
  }
}

function record(act: OtherAct, i: number): ExpectedRecord {
  const office = authority(SHANGHAI, '市')
  const { name, uscc, type } = subject(i)
  return {
    schemaVersion: '1.0',
    ...{ category: 'R04', catalogueItem: 'C03', division: SHANGHAI.division },
    ...{ sourceOrgName: centre(SHANGHAI).name, sourceOrgUscc: centre(SHANGHAI).uscc },
    ...{ authorityName: office.name, authorityUscc: office.uscc },
    subject: { type, name, uscc },
    publicityScope: 'public',
    publicityStart: act.decisionDate,
    status: 'active',
    updatedAt: '2026-09-29T01:00:00.000Z',
    mappingRef: { rulesetId: '310000/other-act', version: '1.0.0', warnings: [] },
    synthetic: true,
    content: present({
      ...{ actType: act.actType, documentNo: documentNo(i), content: act.content, basis: BASIS },
      ...{ result: act.result, decisionDate: act.decisionDate, dueOnline: act.dueOnline },
    }),
  }
}
