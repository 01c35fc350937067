/** Invented companies that Jiangsu commends for food and drugs (R08), two of which are listed as serious elsewhere or here. */
import iconv from 'iconv-lite'
import { addDays, addMonths } from '../../src/base/time.ts'
import { csvText, type LocalRow, type Sample } from './dialect.ts'
import { type ExpectedRecord, present } from './expected.ts'
import { firm } from './firms.ts'
import { authority, centre, type Listing, PROVINCES, type Province } from './model.ts'

const JIANGSU = PROVINCES[1] as Province
const LIST_NAME = '长三角食品药品领域守信激励对象名单（示例）'
const PERIOD = '2023-01-01至2025-12-31'

interface Commendation {
  readonly subject: ReturnType<typeof firm>
  readonly honour: string
  readonly grade: string
  readonly from: string
  readonly months: number
  readonly incentives: readonly string[]
}

/** The fifth is for longer than such a list may last, and comes with a warning; the sixth has no name of an honour. */
function commendations(listed: readonly Listing[]): Commendation[] {
  const plain = (i: number, change: Partial<Commendation> = {}): Commendation => ({
    ...{
      subject: firm(9_401 + 4 * i),
      honour: i % 2 === 0 ? '示例食品安全示范企业（虚构）' : '示例放心药店（虚构）',
    },
    ...{ grade: i % 2 === 0 ? 'AAA' : 'AA', from: addDays('2026-03-02', 9 * i), months: 36 },
    ...{ incentives: ['I01', 'I02'], ...change },
  })
  const [here] = listed
  if (here === undefined) throw new TypeError('no serious listing to stand against')
  return [
    ...[0, 1, 2, 3].map(i => plain(i)),
    plain(4, { months: 48 }),
    plain(5, { honour: '' }),
    // On the environment list of all four provinces.
    plain(6, { subject: firm(2_005) }),
    // On Jiangsu's own list of serious ones in food and drugs.
    plain(7, { subject: here.firm }),
  ]
}

/** What the mapping accepts; of the two that are listed as serious, collecting takes neither. */
export function trustedSample(listed: readonly Listing[]): Sample {
  const all = commendations(listed)
  const rows = all.map(row)
  const refused = new Map([[6, 'FIELD_MISSING']])
  return {
    ...{ path: '320000/trusted-listing/samples/trusted-listing', extension: 'csv' },
    bytes: iconv.encode(csvText(Object.keys(rows[0] ?? {}), rows), 'gb18030'),
    accepted: all.flatMap((one, i) => (refused.has(i + 1) ? [] : [record(one, i)])),
    quarantined: [...refused].map(([at, rule]) => ({ row: at, rule })),
  }
}

const number = (i: number): string => String(i + 1).padStart(3, '0')
const commendationNo = (i: number): string => `示苏市表〔2026〕示例${number(i)}号`
const lastDay = ({ from, months }: Commendation): string => addDays(addMonths(from, months), -1)

function row(one: Commendation, i: number): LocalRow {
  const office = authority(JIANGSU, '市')
  return {
    XH: `320000-SX-${number(i)}`,
    LY: '食品药品',
    HMDMC: LIST_NAME,
    JGMC: one.subject.name,
    ZTLB: one.subject.type === 'legal' ? '法人及非法人组织' : '个体工商户',
    TYSHXYDM: one.subject.uscc,
    RYMC: one.honour,
    BZWJH: commendationNo(i).replace('〔', '[').replace('〕', ']'),
    XYDJ: one.grade,
    SXQJ: PERIOD,
    RDBM: office.name,
    RDBMDM: office.uscc,
    YXQS: one.from.replaceAll('-', i % 2 === 0 ? '/' : '.'),
    YXQZ: lastDay(one),
    JLCS: one.incentives.join(i % 2 === 0 ? '、' : ';'),
    JHDWQC: centre(JIANGSU).name,
    JHDWDM: centre(JIANGSU).uscc,
    DQZT: '0',
    TCJG: '无',
    TCWH: '空',
    TCRQ: '',
    SJC: `${addDays(one.from, 3)} 10:00:00`,
    SYNTHETIC: 'true',
  }
}

function record(one: Commendation, i: number): ExpectedRecord {
  const office = authority(JIANGSU, '市')
  const { name, uscc, type } = one.subject
  return {
    schemaVersion: '1.0',
    ...{ category: 'R08', catalogueItem: 'C11', division: JIANGSU.division },
    ...{ sourceOrgName: centre(JIANGSU).name, sourceOrgUscc: centre(JIANGSU).uscc },
    ...{ authorityName: office.name, authorityUscc: office.uscc },
    subject: { type, name, uscc },
    ...{ publicityScope: 'public', publicityStart: one.from, publicityEnd: lastDay(one) },
    status: 'active',
    updatedAt: new Date(`${addDays(one.from, 3)}T10:00:00+08:00`).toISOString(),
    mappingRef: { rulesetId: '320000/trusted-listing', version: '1.0.0', warnings: [] },
    synthetic: true,
    content: present({
      ...{ domain: 'foodDrug', listName: LIST_NAME, honourName: one.honour },
      ...{ commendationNo: commendationNo(i), grade: one.grade, evidencePeriod: PERIOD },
      ...{ validFrom: one.from, validTo: lastDay(one), incentives: one.incentives },
    }),
  }
}
