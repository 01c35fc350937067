/**
 * A report as one HTML file: the same content as the PDF, without scripts, pictures or anything from elsewhere; prints
 * on A4 with repeated table heads. Every text of the report is escaped.
 */
import { createHash } from 'node:crypto'
import encodeQR from 'qr'
import type { CreditReport } from '../standard/report.ts'
import { factTable, html, type Markup, raw, table } from './markup.ts'
import { type Sheet, type SheetSection, sheetOf } from './report-sheet.ts'
import type { SheetEntry } from './sheet-entries.ts'
import { reportWords, type Words } from './words.ts'

/** Behind the fonts of a reader those with rare characters of names, 㐀 and 𠀀: Windows, macOS, Linux. */
const FONTS =
  '"Noto Sans SC","Source Han Sans SC","Microsoft YaHei","PingFang SC","Noto Sans CJK SC","SimSun-ExtB","SimSun-ExtG","Plangothic P1","Plangothic P2","HanaMinA","HanaMinB",sans-serif'

const STYLE = `@page{size:A4;margin:22mm 18mm}
body{font:14px/1.6 ${FONTS};color:#000;max-width:52rem;margin:2rem auto;padding:0 1rem}
h1{font-size:28px;text-align:center;color:#1a2b4a;margin:3rem 0 0}h2{font-size:18px;color:#1a2b4a;margin:2rem 0 .7rem;break-after:avoid}
h3{font-size:15px;color:#1a2b4a;margin:1.3rem 0 .5rem;break-after:avoid}p.c{text-align:center;margin:.6rem 0}
p.e{margin-bottom:2.5rem}p.e span{border:1px solid #1a2b4a;padding:.2rem .8rem;border-radius:3px}
table{border-collapse:collapse;width:100%;table-layout:fixed}td,th{border:1px solid #b8c0cc;padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#eaeff6;font-weight:bold}thead{display:table-header-group}tr{break-inside:auto}table+table{margin-top:.7rem}
.f th{width:9rem;font-weight:normal}.i{margin:.5rem 0;break-inside:avoid}.i th{color:#1a2b4a}.i i{font-style:normal;font-weight:normal;margin-left:1rem}.i b{float:right}
.k{color:#1a2b4a}.s{font-size:11px;color:#555}.v{display:flex;gap:1.5rem;align-items:center;margin:3rem 0}.v svg{flex:none;width:34mm;height:34mm}
code{font-family:inherit;font-size:19px;font-weight:bold;letter-spacing:.04em}.d{font-size:12px;word-break:break-all}
@media print{body{max-width:none;margin:0;padding:0;font-size:9.5pt}.v{break-after:page}}`

/** The content security policy under which it may be shown. */
export const REPORT_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

let words: Words | undefined

/** @param code verification code */
export function reportHtml(report: CreditReport, code: string): string {
  words ??= reportWords()
  const sheet = sheetOf(report, words)
  const { parts, other, suggestions, supplement } = sheet
  const title = `公共信用信息报告 ${sheet.reportNo}`
  const notes = other.notes.map(({ title, text }) => html`<b>${title}</b>${text}`)
  const content = [
    coverPart(sheet, code),
    explanationPart(sheet),
    ...parts.map(({ title, sections }) => html`<h2>${title}</h2>${joined(sections.map(sectionPart))}`),
    html`<h2>${other.title}</h2>${listOf(notes, other.empty)}`,
    html`<h2>${suggestions.title}</h2>${listOf(suggestions.items, '无')}`,
    html`<h2>公共信用信息地方补充内容</h2>`,
    ...supplement.map(sectionPart),
    provenancePart(sheet),
  ]
  const page = html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${raw(STYLE)}</style></head>
<body>
${joined(content)}
</body></html>
`
  return page.text
}

function coverPart({ kind, edition, facts, reportNo, bodyDigest }: Sheet, code: string): Markup {
  return html`<h1>公共信用信息报告</h1><p class="c">（${kind}）</p><p class="c e"><span>${edition}</span></p>
${factTable(facts)}
<div class="v">${qrOf(`${reportNo} ${code}`)}<div><div class="s">验证码</div><code>${code}</code><div class="s">正文摘要</div><div class="d">${bodyDigest}</div>
<div class="d">凭验证码可向出具结点核验本报告是否属实、内容是否仍然现行。本页面未签名，以同一编号的 JSON 或 PDF 为准。</div></div></div>`
}

function explanationPart({ provinces, explanation, usage, counts }: Sheet): Markup {
  const returned = provinces.map(
    ([province, asOf, missing]) =>
      [province, asOf === null ? html`<b>未返回</b>${missing}` : `已返回，数据时间 ${asOf}`] as const,
  )
  return html`<h2>报告说明</h2>${factTable([...returned, ...explanation])}${usagePart(usage)}<h2>概要</h2>${counts.length === 0 ? '查询期内无相关信息' : table(['部分', '省份', '条数'], counts)}`
}

function usagePart(usage: Sheet['usage']): Markup {
  if (usage === undefined) return html``
  const { facts, lines } = usage
  return html`<h2>查询授权与使用记录</h2>${factTable(facts)}${lines.length === 0 ? '' : table(['时间', '查询单位', '用途', '依据'], lines)}`
}

function sectionPart({ heading, entries, empty }: SheetSection): Markup {
  const opened = heading === '' ? html`` : html`<h3>${heading}</h3>`
  return html`${opened}${entries.length === 0 ? html`<p>${empty}</p>` : joined(entries.map(entryPart))}`
}

/** A table of its own: where it is longer than a page, each page repeats its head. */
function entryPart({ name, place, said, fields, origin }: SheetEntry): Markup {
  const head = html`${name}<i>${place}</i><b>${said}</b>`
  const lines = fields.map(([what, value]) => html`<span class="k">${what}</span>：${value}`.text)
  return html`<table class="i"><thead><tr><th>${head}</th></tr></thead><tbody><tr><td>${raw(lines.join('<br>'))}<br><span class="s">${origin}</span></td></tr></tbody></table>`
}

function provenancePart({ provenance }: Sheet): Markup {
  const rows = provenance.map(({ province, state, feeds }) => [
    province,
    state,
    raw(feeds.map(feed => html`${feed}`.text).join('<br>')),
  ])
  return html`<h3>来源</h3>${table(['省份', '状态', '数据流与条数'], rows)}`
}

function listOf(items: readonly (string | Markup)[], none: string): Markup {
  if (items.length === 0) return html`${none}`
  return html`<ul>${raw(items.map(item => html`<li>${item}</li>`.text).join(''))}</ul>`
}

function joined(parts: readonly Markup[]): Markup {
  return raw(parts.map(({ text }) => text).join('\n'))
}

/** Dark modules as one path: no picture has to be fetched. */
function qrOf(text: string): Markup {
  const rows = encodeQR(text, 'raw', { border: 1 })
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return html`<svg viewBox="0 0 ${rows.length} ${rows.length}" role="img" aria-label="报告编号与验证码" shape-rendering="crispEdges"><path d="${path}"/></svg>`
}
