/** Pages for the rule files: publicity, ends, deadlines, list types, and the three lists. */
import { DATA_ITEMS } from '../../../src/standard/catalogue.ts'
import { END_RULES } from '../../../src/standard/clocks/ends.ts'
import { PUBLICITY_RULES, termsUnder } from '../../../src/standard/clocks/publicity.ts'
import { readDataFile } from '../../../src/standard/data-file.ts'
import { LIST_TYPES, listReach } from '../../../src/standard/list-types.ts'
import { itemTable } from './category-pages.ts'
import { code, mermaid, page, period, table } from './markdown.ts'

export function rulePages(): [name: string, text: string][] {
  return [
    ['publicity.md', publicityPage()],
    ['ends.md', endsPage()],
    ['deadlines.md', deadlinesPage()],
    ['list-types.md', listTypesPage()],
    ['listing-life.md', listingLifePage()],
    ['data-list.md', page('数据清单 · Data list', [itemTable(DATA_ITEMS)])],
    ['behaviour-list.md', behaviourPage()],
    ['application-list.md', applicationPage()],
  ]
}

function where(file: string): string {
  return `文件 File \`openapi/standard/${file}\`\n`
}

function publicityPage(): string {
  const parts = PUBLICITY_RULES.flatMap(rules => [
    `## ${rules.id} ${rules.title}\n`,
    `${rules.en}。有效期 In force: ${period(rules.from, rules.to)}。来源 Source: ${rules.source}\n`,
    `适用 Applies to: ${rules.categories?.join(' ') ?? '全部类别 all categories'}。${rules.needsSeverity ? '须先分类，待定的不公示 needs a severity: without one nothing is published。' : ''}${rules.untilEndEvent === true ? '无截止日、以事件终结的名单公示至该事件 a listing that ends by an event lasts to the event。' : ''}\n`,
    table(
      [
        '类 Class',
        '最短 Shortest',
        '最长 Longest',
        '默认公示 Published',
        '可修复 Repair',
        '例：2026-04-10 作出 decided then',
      ],
      rules.bounds.map(bound => {
        const facts = { decided: '2026-04-10', severity: bound.severity, specialField: bound.specialField }
        const terms = termsUnder({ ...rules, bounds: [bound] }, facts)
        const repair =
          bound.repair === 'whenMet' ? '义务履行后 once obligations are met' : '最短期满后 after the shortest'
        return [
          `${bound.title} ${bound.en}`,
          `${bound.minMonths} 个月 months`,
          `${bound.maxMonths} 个月 months`,
          bound.publishedByDefault ? '是 Y' : '否 N',
          repair,
          `修复 repair ${terms?.repairFrom === 'whenMet' ? '履行后 once met' : terms?.repairFrom}，止 last day ${terms?.lastDay}`,
        ]
      }),
    ),
  ])
  return page('公示期限 · Publicity periods', [
    where('rules/publicity.yaml'),
    '自决定文书之日起算，末日含当日；加月后无对应日的取月末。后来更宽的规则可缩短已存的期限，不得延长。',
    'Counted from the date of the document, last day inclusive; a day that the month lacks becomes its last day. A kinder later rule may shorten a stored end, never lengthen it.\n',
    ...parts,
    '## 归集时 · When a record is taken in\n',
    '结点按当日有效的规则核定公示截止期；下列标记随记录传送，供来源单位核对。',
    'The node settles the last day by the rules in force on that day; these marks travel with the record, for its source to compare.\n',
    table(
      ['情形 Case', '处理 What happens', '标记 Mark'],
      [
        ['未给截止期 no end given', '取最长期限之末日 the last day of the longest period', ''],
        [
          '晚于最长期限 later than the longest period',
          '缩短至最长期限 shortened to it',
          code('PUBLICITY_END_SHORTENED'),
        ],
        [
          '早于最短期限 earlier than the shortest period',
          '照所给日期，不延长；名单则退回 kept: nothing is lengthened; a listing is refused (`PUBLICITY_TOO_SHORT`)',
          code('PUBLICITY_END_EARLY'),
        ],
        [
          '晚于已存的截止期 later than the end that is stored',
          '保留已存日期；延长须有新的决定 the stored day stays: a longer period needs a new decision',
          code('PUBLICITY_END_KEPT'),
        ],
        [
          '默认不公示且未给截止期 normally not published, and no end given',
          '只在机关之间共享 shared among authorities only',
          code('PUBLICITY_NOT_DUE'),
        ],
        [
          '严重程度待定 severity not settled',
          '留在本结点，不公示不共享 held here, neither published nor shared',
          code('SEVERITY_PENDING'),
        ],
      ],
    ),
  ])
}

function endsPage(): string {
  const rows = END_RULES.map(end => [
    `${end.act} ${end.en}`,
    end.events.join('，'),
    end.publicity === 'stop' ? '停止 stop' : '–',
    end.sharing === 'stop' ? '停止 stop' : '至查询期满 until the query period is over',
    `公示版 ${end.report.public}，政务版 ${end.report.government}，授权版 ${end.report.authorised}`,
    `发布方 issuer ${end.body.issuer}，持有方 holder ${end.body.holder}${end.body.withinWorkingDays === undefined ? '' : `，${end.body.withinWorkingDays} 个工作日内 working days`}`,
    end.trace ? '是 Y' : '否 N',
    `${code(end.tombstone)} ${code(end.ground)}`,
    period(end.from, end.to),
    end.source,
  ])
  const head = [
    '行为 Act',
    '事件 Event',
    '公示 Publicity',
    '共享和使用 Sharing',
    '报告 Report',
    '正文 Body',
    '留痕 Trace',
    '墓碑 Tombstone',
    '有效期 In force',
    '来源 Source',
  ]
  return page('四种退出 · The four ends', [where('rules/ends.yaml'), table(head, rows)])
}

function deadlinesPage(): string {
  const { deadlines, objections, queryPeriods } = readDataFile('deadlines', 'rules/deadlines.yaml')
  const days = (count: number | undefined) => (count === undefined ? '' : String(count))
  return page('办理时限 · Deadlines', [
    where('rules/deadlines.yaml'),
    '工作日，自次日起算；节假日和调休按国务院办公厅年度通知，缺少该年通知即报错。',
    'Working days, the next day being the first; holidays and make-up days by the yearly notice, a missing year is an error.\n',
    table(
      ['代码 Code', '时限 Deadline', '工作日 Working days', '有效期 In force', '来源 Source'],
      deadlines.map(one => [
        code(one.code),
        `${one.title} ${one.en}`,
        days(one.workingDays),
        period(one.from, one.to),
        one.source,
      ]),
    ),
    ...holidayNotice(),
    '## 异议 · Objections\n',
    '按发布省的规定；未列出的省必须在结点配置中给出，否则结点不启动。By the issuer’s law; a province that is not here must be configured, or its node does not start.\n',
    table(
      [
        '省 Province',
        '标注 Mark',
        '答复 Answer',
        '转交 Forward',
        '提供单位答复 Provider',
        '可延长至 Extendable to',
        '复核 Review',
        '有效期 In force',
        '来源 Source',
      ],
      objections.map(one => [
        one.division,
        days(one.markWithin),
        days(one.answerWithin),
        days(one.forwardWithin),
        days(one.providerAnswersWithin),
        days(one.extendableTo),
        one.review ?? '',
        period(one.from, one.to),
        one.source,
      ]),
    ),
    '## 查询期限 · Query periods\n',
    table(
      ['省 Province', '月 Months', '有效期 In force', '来源 Source'],
      queryPeriods.map(one => [
        one.division ?? '其他 default',
        days(one.months),
        period(one.from, one.to),
        one.source,
      ]),
    ),
  ])
}

/** What the standards team does each November, with a file to start from. */
function holidayNotice(): string[] {
  return [
    '## 每年的节假日通知 · The yearly holiday notice\n',
    '通知每年十一月前后发布。照下例写成文件，运行 `npm run standard -- import holidays <文件>`，再重启结点。放假日逐日列出（含周末），调休上班日列入 `workdays`；年末年初跨年的日子写在新年的通知里。',
    'The notice comes out around November. Write a file like the one below, run `npm run standard -- import holidays <file>`, start the node again. List every day off, weekends too; make-up working days go into `workdays`; days before New Year belong to the notice of the new year.\n',
    '导入之前，落在该年的期限算不出来：记录照常归集，带 `HOLIDAYS_UNKNOWN` 标记；归集覆盖报告把这些记录列为“期限未知”，不当作按时。每年 12 月 26 日起的日子也要等新年的通知。',
    'Until it is imported, deadlines that fall into that year cannot be counted: records are collected all the same and carry the mark `HOLIDAYS_UNKNOWN`; the coverage report counts them as unknown, never as in time. Days from 26 December on need the notice of the new year as well.\n',
    [
      '```yaml',
      'list: holidays',
      'title: 2027年节假日安排',
      'en: Public holidays of 2027',
      'source: 国务院办公厅关于2027年部分节假日安排的通知',
      'asOf: "2026-11-30" # 与通知核对之日 day on which it was compared',
      'year: 2027',
      'notice: 国办发明电〔2026〕…号',
      'holidays: # 放假日（示例，以通知为准）days off: examples, enter those of the notice',
      '  - "2027-01-01"',
      '  - "2027-10-01"',
      'workdays: # 调休上班日 make-up working days',
      '  - "2027-10-09"',
      '```\n',
    ].join('\n'),
  ]
}

function listTypesPage(): string {
  const rows = LIST_TYPES.map(type => [
    code(type.code),
    `${type.title} ${type.en}`,
    type.category,
    code(type.domain),
    `${type.basis.instrument}${type.basis.article}，${type.basis.level}，${type.basis.scope}`,
    type.category === 'R08'
      ? '激励 incentives'
      : listReach(type.basis) === 'measures'
        ? '措施 measures'
        : '提示信息 information',
    type.criteria.join(' '),
    type.measures.join(' '),
    type.termMonths === undefined ? '依决定 as decided' : `${type.termMonths} 个月 months`,
    type.divisions?.join(' ') ?? '各省 every province',
    type.sample === true ? '样例 sample' : '',
    period(type.from, type.to),
  ])
  const head = [
    '代码 Code',
    '名单 List',
    '类别 Category',
    '领域 Domain',
    '依据 Basis',
    '效力 Reach',
    '标准 Criteria',
    '措施 Measures',
    '期限 Term',
    '可用省份 Provinces',
    '样例 Sample',
    '有效期 In force',
  ]
  return page('名单类型 · List types', [
    where('rules/list-types.yaml'),
    '增加一个名单：在该文件加一项；新领域另在 `tables/domains.yaml` 加一项。To add a list, add an entry; a new field also needs one in `tables/domains.yaml`.\n',
    table(head, rows),
  ])
}

function listingLifePage(): string {
  const { states, events, guards } = readDataFile('listing-life', 'rules/listing-life.yaml')
  const titles = new Map(states.map(one => [one.code, one.title]))
  const named = (codes: readonly string[]) =>
    codes.map(one => `${code(one)} ${titles.get(one as never) ?? ''}`).join('，')
  const to: Readonly<Record<string, string>> = {
    unchanged: '不变 unchanged',
    beforeSuspension: '暂停前 as before',
  }
  return page('名单的一生 · The life of a listing', [
    where('rules/listing-life.yaml'),
    '名单由机关决定，结点只传送：业务系统送来的每一条名单记录都要经过下列守则；不合的退回隔离区，附规则代码、字段和改正办法。每一步记入历史：事件、机关、文号、日期、前后状态、来源。',
    'Authorities decide, the node carries: every listing that a local system delivers passes these guards, or goes to quarantine with rule, field and how to mend it. Each step is kept: event, authority, number, date, before and after, source.\n',
    mermaid([
      'stateDiagram-v2',
      ...events.flatMap(({ code: event, from, to: next }) =>
        next === 'unchanged' || next === 'beforeSuspension'
          ? []
          : from
              .filter(one => one !== 'draft' || next === 'notified' || next === 'listed')
              .map(one => `  ${one} --> ${next}: ${event}`),
      ),
      '  suspended --> published: resume',
    ]),
    '## 状态 · States\n',
    table(
      ['状态 State', '名称 Title', '是否展示、共享和使用 Shown and used'],
      states.map(one => [code(one.code), `${one.title} ${one.en}`, one.shown ? '是 Y' : '否 N']),
    ),
    '## 事件 · Events\n',
    table(
      ['事件 Event', '名称 Title', '自 From', '至 To', '类别 Categories', '退出 End'],
      events.map(one => [
        code(one.code),
        `${one.title} ${one.en}`,
        named(one.from),
        to[one.to] ?? named([one.to]),
        one.categories.join(' '),
        one.end === undefined ? '' : `[${one.end}](ends.md)`,
      ]),
    ),
    '## 守则 · Guards\n',
    table(
      [
        '规则 Rule',
        '拒绝什么 What is refused',
        '事件 Events',
        '类别 Categories',
        '字段 Field',
        '怎样改正 How to mend',
        '有效期 In force',
        '来源 Source',
      ],
      guards.map(one => [
        code(one.code),
        `${one.title} ${one.en}${one.suspends === true ? '；改正前暂停 suspended until then' : ''}`,
        one.events.map(code).join(' '),
        one.categories.join(' '),
        code(one.field),
        `${one.mend} ${one.mendEn}`,
        period(one.from, one.to),
        one.source,
      ]),
    ),
  ])
}

function behaviourPage(): string {
  const { items } = readDataFile('behaviour-list', 'lists/behaviour-list.yaml')
  const head = [
    '代码 Code',
    '行为 Conduct',
    '类别 Kind',
    '严重程度 Severity',
    '认定机关 Authority',
    '依据 Basis',
    '信息类别 Categories',
    '样例 Sample',
  ]
  const rows = items.map(one => [
    one.code,
    `${one.behaviour} ${one.en}`,
    one.kind,
    one.severity ?? '',
    one.authority,
    one.legalBasis,
    one.categories.join(' '),
    one.sample === true ? '样例 sample' : '',
  ])
  return page('行为清单 · Behaviour list', [where('lists/behaviour-list.yaml'), table(head, rows)])
}

function applicationPage(): string {
  const { items } = readDataFile('application-list', 'lists/application-list.yaml')
  const head = [
    '代码 Code',
    '应用事项 Matter',
    '环节 Stage',
    '部门 Department',
    '对象 Subjects',
    '措施 Measures',
    '激励 Incentives',
    '依据 Basis',
    '样例 Sample',
  ]
  const rows = items.map(one => [
    one.code,
    `${one.matter} ${one.en}`,
    one.stage,
    one.department,
    one.subjects.join(' '),
    one.measures.join(' '),
    one.incentives.join(' '),
    one.legalBasis,
    one.sample === true ? '样例 sample' : '',
  ])
  return page('应用清单 · Application list', [where('lists/application-list.yaml'), table(head, rows)])
}
