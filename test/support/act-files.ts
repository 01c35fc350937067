/** Files of Shanghai's systems that adopt a listing and answer for its measures, in the form of its sample mappings. */
import iconv from 'iconv-lite'
import { readMapping } from '../../src/mapping/folder.ts'

/** What of a listing names it, and asks something. */
interface Named {
  readonly recordId: string
  readonly subject: { readonly name: string; readonly uscc?: string }
  readonly content: {
    readonly listName: string
    readonly decisionNo: string
    readonly measures: readonly { readonly code: string }[]
  }
}

export const ADOPTING = { name: '示例市生态环境局（虚构）', uscc: '11310000PDY31000X7' }

/** A row of `310000/adoption`. @param day of the decision, as `2026-11-23` @param second tells its time of change */
export function adoptionRow({ recordId, subject }: Named, decisionNo: string, day: string, second = 0) {
  const date = day.replaceAll('-', '/')
  return {
    ...{ ztlb: '法人及非法人组织', ztmc: subject.name, tyshxydm: subject.uscc, jlbs: recordId },
    ...{ cyjg: ADOPTING.name, cyjgdm: ADOPTING.uscc, bsyj: '《示例市条例》（虚构）第八条', cywh: decisionNo },
    ...{ cyrq: date, bszt: '正常', gxsj: `${date} 00:00:0${second}`, hcsj: true },
  }
}

/** A file of `310000/measure-feedback` in GB18030: every measure of the listing was executed on that day. */
export function feedbackFile({ subject, content }: Named, day: string): Buffer {
  const table = readMapping('mappings/310000/measure-feedback').tables.get('measures')
  const words = new Map([...(table?.entries ?? [])].map(([word, { to }]) => [to, word]))
  const firm = `法人及非法人组织,${subject.name},${subject.uscc},${content.listName},${content.decisionNo}`
  const said = `已执行,《示例市条例》（虚构）第九条,${day},${ADOPTING.name},${ADOPTING.uscc},正常,${day} 00:00:00,true`
  const head =
    '主体类别,主体名称,统一社会信用代码,名单名称,认定文号,措施,执行情况,依据或理由,反馈日期,执行单位,执行单位代码,报送状态,更新时间,合成数据'
  const rows = content.measures.map(({ code }) => `${firm},${words.get(code)},${said}`)
  return iconv.encode(`${[head, ...rows].join('\n')}\n`, 'gb18030')
}
