/**
 * A report as one HTML file: the same content as the PDF, without scripts, pictures or anything from elsewhere; prints
 * on A4 with repeated table heads. Every text of the report is escaped.
 */
import { createHash } from 'node:crypto'
import encodeQR from 'qr'
import type { CreditReport } from '../standard/report.ts'
import { escaped, factTable, html, localTime, type Markup, raw, table } from './markup.ts'
import { provenancePart, type ShownSection, sectionPart } from './report-parts.ts'
import { reportWords, type Words } from './words.ts'

const STYLE = `@page{size:A4;margin:22mm 18mm}
body{font:14px/1.6 "Noto Sans SC","Source Han Sans SC","Microsoft YaHei",sans-serif;color:#000;max-width:52rem;margin:2rem auto;padding:0 1rem}
h1{font-size:28px;text-align:center;color:#1a2b4a;margin:3rem 0 0}h2{font-size:18px;color:#1a2b4a;margin:2rem 0 .7rem;break-after:avoid}
h3{font-size:15px;color:#1a2b4a;margin:1.3rem 0 .5rem;break-after:avoid}p.c{text-align:center;margin:.6rem 0}
p.e span{border:1px solid #1a2b4a;padding:.2rem .8rem;border-radius:3px}
table{border-collapse:collapse;width:100%;table-layout:fixed}td,th{border:1px solid #b8c0cc;padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#eaeff6;font-weight:bold}thead{display:table-header-group}tr{break-inside:auto}
.f th{width:9rem;font-weight:normal}.i{margin:.5rem 0;break-inside:avoid}.i th{color:#1a2b4a}.i i{font-style:normal;font-weight:normal;margin-left:1rem}.i b{float:right}
.k{color:#1a2b4a}.s{font-size:11px;color:#555}.v{display:flex;gap:1.5rem;align-items:center;margin:3rem 0}.v svg{flex:none;width:34mm;height:34mm}
code{font-family:inherit;font-size:19px;font-weight:bold;letter-spacing:.04em}.d{font-size:12px;word-break:break-all}
@media print{body{max-width:none;margin:0;padding:0;font-size:9.5pt}.v{break-after:page}}`

/** The content security policy under which it may be shown. */
export const REPORT_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

const EDITIONS = { public: '公示版', authorised: '授权版', government: '政务版' } as const
const KINDS = { organisation: '法人和非法人组织', person: '个人' } as const

/** The national parts, each with its sections in the body; those of a person's report are some of them. */
const NATIONAL = [
  ['基础信息', [['', 'basic', 'R01']]],
  [
    '行政管理',
    [
      ['行政许可', 'permits', 'R02'],
      ['行政处罚', 'penalties', 'R03'],
      ['其他行政行为', 'otherActs', 'R04'],
    ],
  ],
  ['诚实守信', [['', 'honours', 'R15']]],
  ['严重失信主体名单', [['', 'seriousLists', 'R07']]],
  ['经营异常', [['', 'abnormal', 'R05']]],
  ['信用承诺', [['', 'commitments', 'R09']]],
  ['信用评价', [['', 'evaluations', 'R10']]],
  ['司法判决及执行', [['', 'judicial', 'R06']]],
] as const
const NUMERALS = '一二三四五六七八九十'
const SUPPLEMENT = [
  ['区域名单', 'regionalLists', 'R07'],
  ['守信激励对象名单', 'trustedLists', 'R08'],
  ['青年守信', 'youth', 'R13'],
  ['志愿服务', 'volunteering', 'R14'],
] as const

let words: Words | undefined

/** @param code verification code */
export function reportHtml(report: CreditReport, code: string): string {
  words ??= reportWords()
  const { cover, body } = report
  const title = `公共信用信息报告 ${cover.reportNo}`
  const national = NATIONAL.filter(([, sections]) => sections.some(([, name]) => name in body))
  const parts = [
    coverPart(report, code),
    explanationPart(report, words),
    ...national.map(([title, sections], i) => {
      const shown = sections.map(([heading, name, category]) =>
        namedPart(heading, body, name, category, words as Words, title),
      )
      return html`<h2>${NUMERALS[i] ?? ''}、${title}</h2>${raw(shown.map(({ text }) => text).join('\n'))}`
    }),
    html`<h2>${NUMERALS[national.length] ?? ''}、其他信息</h2>${otherPart(body.other, words)}`,
    html`<h2>${NUMERALS[national.length + 1] ?? ''}、信用状况提升建议</h2>${listOf(body.suggestions.items, '无')}`,
    html`<h2>公共信用信息地方补充内容</h2>`,
    ...SUPPLEMENT.map(([heading, name, category]) =>
      namedPart(heading, body.supplement, name, category, words as Words),
    ),
    provenancePart(body.supplement.provenance, words),
  ]
  const page = html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>${raw(STYLE)}</style></head>
<body>
${raw(parts.map(part => part.text).join('\n'))}
</body></html>
`
  return page.text
}

function coverPart({ cover, body }: CreditReport, code: string): Markup {
  const subject =
    'maskedIdNumber' in body.subject
      ? (['证件号码', body.subject.maskedIdNumber] as const)
      : (['统一社会信用代码', body.subject.uscc] as const)
  const facts = factTable([
    ['报告编号', cover.reportNo],
    ['主体名称', cover.subjectName],
    subject,
    ['查询时间', `${localTime(cover.queriedAt)}（北京时间）`],
    ['数据截止时间', `${localTime(body.explanation.cutOff)}（北京时间）`],
  ])
  return html`<h1>公共信用信息报告</h1><p class="c">（${KINDS[body.kind]}）</p><p class="c e"><span>${EDITIONS[cover.edition]}</span></p>
${facts}
<div class="v">${qrOf(`${cover.reportNo} ${code}`)}<div><div class="s">验证码</div><code>${code}</code><div class="s">正文摘要</div><div class="d">${cover.bodyDigest}</div>
<div class="d">凭验证码可向出具结点核验本报告是否属实、内容是否仍然现行。本页面未签名，以同一编号的 JSON 或 PDF 为准。</div></div></div>`
}

function explanationPart({ body }: CreditReport, known: Words): Markup {
  const { provinces, standardVersion, disclaimer, objectionChannel } = body.explanation
  const rows = provinces.map(
    one =>
      [
        known.divisions[one.division] ?? one.division,
        'asOf' in one && one.asOf !== undefined
          ? `已返回，数据时间 ${localTime(one.asOf)}`
          : html`<b>未返回</b>（不表示无记录）`,
      ] as const,
  )
  const usage = 'usage' in body ? usagePart(body) : html``
  const counts = body.overview.counts.map(({ section, division, count }) => [
    section,
    known.divisions[division] ?? division,
    String(count),
  ])
  return html`<h2>报告说明</h2>${factTable([
    ...rows,
    ['标准版本', standardVersion],
    ['免责声明', disclaimer],
    ['异议渠道', objectionChannel],
  ])}${usage}<h2>概要</h2>${counts.length === 0 ? '查询期内无相关信息' : table(['部分', '省份', '条数'], counts)}`
}

function usagePart({ consent, usage }: Extract<CreditReport['body'], { readonly usage: unknown }>): Markup {
  const lines = usage.map(({ at, organisation, purpose, legalGround }) => [
    localTime(at),
    organisation,
    purpose,
    legalGround ?? '–',
  ])
  return html`<h2>查询授权与使用记录</h2>${factTable([
    ['方式', consent.kind === 'own' ? '本人申请' : '经授权'],
    ['授权编号', consent.reference],
  ])}${lines.length === 0 ? '' : table(['时间', '查询单位', '用途', '依据'], lines)}`
}

/** @param part whose name its one section has that has none of its own */
function namedPart(
  heading: string,
  holder: object,
  name: string,
  category: string,
  known: Words,
  part = '',
): Markup {
  const section = (holder as Readonly<Record<string, ShownSection | undefined>>)[name]
  if (section === undefined) return html``
  const opened = heading === '' ? html`` : html`<h3>${heading}</h3>`
  return html`${opened}${sectionPart(section, { title: heading || part, category }, known)}`
}

function otherPart({ items, empty }: CreditReport['body']['other'], { divisions }: Words): Markup {
  if (items.length === 0) return html`${empty ?? ''}`
  return listOf(
    items.map(({ title, division, text }) => `${title}（${divisions[division] ?? division}）：${text}`),
    '',
  )
}

function listOf(items: readonly string[], none: string): Markup {
  if (items.length === 0) return html`${none}`
  return html`<ul>${raw(items.map(item => `<li>${escaped(item)}</li>`).join(''))}</ul>`
}

/** Dark modules as one path: no picture has to be fetched. */
function qrOf(text: string): Markup {
  const rows = encodeQR(text, 'raw', { border: 1 })
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return html`<svg viewBox="0 0 ${rows.length} ${rows.length}" role="img" aria-label="报告编号与验证码" shape-rendering="crispEdges"><path d="${path}"/></svg>`
}
