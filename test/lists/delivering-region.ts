/** Shanghai's systems deliver acts as rows of a file, about listings of Anhui; what one says is brought to the other. */
import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import iconv from 'iconv-lite'
import { collectFile } from '../../src/collect/collect.ts'
import { recordRules } from '../../src/collect/place.ts'
import type { CollectPorts } from '../../src/collect/ports.ts'
import { INTL } from '../../src/feed/suite.ts'
import { listingLives } from '../../src/lists/life/lives.ts'
import { loadMapping } from '../../src/mapping/mapping.ts'
import { deliveredActs } from '../../src/node-acts.ts'
import { PgCollectStore } from '../../src/store/collect-store.ts'
import { NO_REPAIRS } from '../collect/desk.ts'
import { changed, listing } from '../standard/example-records.ts'
import { type Acting, list, makeActing, settle } from './act-region.ts'

export const AUTHORITY = '示例市生态环境局（虚构）'
export const TREASURY = '示例市财政局（虚构）'
export const LIST_NAME = listing().content.listName

interface Listed {
  readonly recordId: string
  readonly decisionNo: string
  readonly ref: string
}

/** A number of its own makes it another listing of the same firm. */
export const numbered = (number: number) => ({
  recordId: `7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d${number}`,
  decisionNo: `示环信认〔2026〕示例0${number}号`,
})

type Row = Readonly<Record<string, unknown>>

/** What a row of an adoption names its listing by. */
export const naming = ({ recordId }: Pick<Listed, 'recordId'>): Row => ({ jlbs: recordId })

/** A row of `310000/adoption`. */
export function adoption(change: Row): Row {
  return {
    ...{ ztlb: '法人及非法人组织', ztmc: '示例甲一环保有限公司（虚构）', tyshxydm: '91310118PDY00001XQ' },
    ...{ cyjg: AUTHORITY, cyjgdm: '11310000PDY31000X7', bsyj: '《示例市条例》（虚构）第八条' },
    ...{ cywh: '示沪采〔2026〕示例001号', cyrq: '2026/11/20', bszt: '正常' },
    ...{ gxsj: '2026/11/20 10:00:00', hcsj: true, zxdw: [{ cs: '限制财政资金', dw: TREASURY }] },
    ...change,
  }
}

/** What a row of `310000/measure-feedback` says. */
interface Said {
  readonly about: Pick<Listed, 'decisionNo'>
  readonly state?: string
  readonly day?: string
  readonly hour?: number
  readonly measure?: string
  readonly unit?: string
}

export class DeliveringRegion {
  readonly shanghai: Acting
  readonly anhui: Acting
  #files = 0

  private constructor(shanghai: Acting, anhui: Acting) {
    this.shanghai = shanghai
    this.anhui = anhui
  }

  static async open(): Promise<DeliveringRegion> {
    return new DeliveringRegion(await makeActing('310000'), await makeActing('340000'))
  }

  settle(): Promise<void> {
    return settle([this.shanghai, this.anhui])
  }

  /** One more listing of Anhui. @param scope 全国: it has measures elsewhere; 本省: it is for information */
  async listed(number: number, scope = '全国', until = '2029-05-20'): Promise<Listed> {
    const { recordId, decisionNo } = numbered(number)
    const record = changed({ ...listing(), recordId, publicityEnd: until }, '/content/decisionNo', decisionNo)
    const ref = await list(this.anhui, changed(record, '/content/listBasis/scope', scope))
    await this.settle()
    return { recordId, decisionNo, ref }
  }

  /** Takes a file of Shanghai in. @returns how many rows were accepted, and by which rules the others were not */
  async deliver(name: string, bytes: Buffer, change: (text: string) => string = text => text) {
    const { database, division } = this.shanghai
    const folder = path.join(import.meta.dirname, '../../mappings', division, name)
    const text = change(readFileSync(path.join(folder, 'mapping.yaml'), 'utf8'))
    const mapping = loadMapping(text, name, table => readFileSync(path.join(folder, table), 'utf8'))
    const open = async function* () {
      yield bytes
    }
    this.#files += 1
    const digest = Buffer.alloc(32, this.#files)
    const { accepted } = await collectFile(this.#ports(), mapping, { name, digest, asOf: null, open })
    const { rows } = await database.pool.query(
      'select rule from quarantined_row join source_batch using (batch_id) where file_digest = $1 order by rule',
      [digest],
    )
    return [accepted, rows.map(row => row.rule as string)]
  }

  #ports(): CollectPorts {
    const { shanghai } = this
    const { database, sealer, division: self } = shanghai
    const clock = () => shanghai.now
    const appendContext = () => ({ suite: INTL, nowMs: shanghai.now, random: randomBytes })
    return {
      store: new PgCollectStore({ database, sealer, self, appendContext }),
      rules: recordRules(self, () => ({
        ...{ mayIssue: () => true, generationOf: () => 1, audience: () => [], terms: () => undefined },
      })),
      lives: listingLives(self),
      repairs: NO_REPAIRS,
      acts: deliveredActs({ self, clock }),
      linkKeys: () => shanghai.linkKeys,
      random: randomBytes,
      newId: randomUUID,
      clock,
      onGrown: async () => assert.fail('no feed grows while acts are collected'),
    }
  }

  adopt(...rows: readonly Row[]) {
    return this.deliver('adoption', Buffer.from(JSON.stringify({ rows: rows.map(adoption) })))
  }

  feedback(...rows: readonly Said[]) {
    return this.deliver('measure-feedback', feedbackFile(rows))
  }

  async sweep(): Promise<void> {
    await this.shanghai.acts.sweep()
    await this.settle()
  }

  /** Acts of Shanghai that wait, or may not stand. */
  async openActs() {
    const acts = await this.shanghai.acts.store.openActs(100)
    return acts.map(({ category, state, code, target }) => [category, state, code, target])
  }

  /** Who adopted a listing, and what was answered, as its issuer sees it. */
  async answersAt({ recordId }: Pick<Listed, 'recordId'>) {
    return (await this.anhui.acts.store.loops())
      .filter(one => one.targetRecordId === recordId)
      .map(({ adoptions, answers }) => [
        adoptions.map(one => [one.division, one.authority]),
        answers.map(one => [one.measure, one.answer, one.answeredOn, one.authority]),
      ])
  }

  async tasksOf({ recordId }: Pick<Listed, 'recordId'>) {
    return (await this.shanghai.acts.store.tasks()).filter(one => one.targetRecordId === recordId)
  }
}

/** In ASCII but for its Chinese, which the mapping reads as GB18030; so is this written. */
function feedbackFile(rows: readonly Said[]): Buffer {
  const head =
    '主体类别,主体名称,统一社会信用代码,名单名称,认定文号,措施,执行情况,依据或理由,反馈日期,执行单位,执行单位代码,报送状态,更新时间,合成数据'
  const lines = rows.map(
    ({
      about,
      state = '不能执行',
      day = '2026-11-21',
      hour = 10,
      measure = '限制财政资金',
      unit = TREASURY,
    }) =>
      `法人及非法人组织,示例甲一环保有限公司（虚构）,91310118PDY00001XQ,${LIST_NAME},${about.decisionNo},${measure},${state},主体情况（虚构）,${day},${unit},11310000PDY3103175,正常,2026-11-23 ${hour}:00:00,true`,
  )
  return iconv.encode(`${[head, ...lines].join('\n')}\n`, 'gb18030')
}
