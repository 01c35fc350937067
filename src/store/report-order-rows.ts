/** Rows of ordered reports, how they are named, and what their sealed columns are bound to. */
import { randomBytes } from 'node:crypto'
import { utf8, utf8Text } from '../base/bytes.ts'
import type { OpenOrder, OrderProgress, StoredReport } from '../report/order-ports.ts'
import type { ReportWish } from '../report/wish.ts'
import type { Sealer } from './sealing.ts'

/** A UUID of version 7 (RFC 9562 §5.7): later ones are larger, so that orders are worked on in their turn. */
export function timeOrderedId(ms: number): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(ms, 0, 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/* What each sealed column is bound to: a row that is put in another's place does not open. */

export function questionContext(order: string): string {
  return `report question ${order}`
}

export function answerContext(ref: string, part: number): string {
  return `report answer ${ref} ${part}`
}

export function reportContext(reportNo: string): string {
  return `report ${reportNo}`
}

export function pdfContext(reportNo: string): string {
  return `report pdf ${reportNo}`
}

export function codeContext(reportNo: string): string {
  return `report code ${reportNo}`
}

const [BEFORE_CODE, BEFORE_REPORT, END] = ['{"code":"', '","report":', '}']

/** What is sealed of a report: canonical JSON of code and report, put together without reading either. */
export function keptBytes(code: string, report: Uint8Array): Uint8Array {
  return Buffer.concat([utf8(`${BEFORE_CODE}${code}${BEFORE_REPORT}`), report, utf8(END)])
}

/** Takes {@link keptBytes} apart: a code has neither quotation marks nor escapes. */
function keptReport(bytes: Uint8Array): { readonly code: string; readonly json: Uint8Array } {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(BEFORE_REPORT)
  return {
    code: utf8Text(bytes.subarray(BEFORE_CODE.length, at)),
    json: bytes.subarray(at + BEFORE_REPORT.length, -END.length),
  }
}

/** What is asked in an order, and by which keys records are found. */
export function questionOf(
  order: string,
  sealed: Uint8Array,
  sealer: Sealer,
): { readonly wish: ReportWish; readonly keys: readonly string[] } {
  return JSON.parse(utf8Text(sealer.open(sealed, questionContext(order))))
}

/** The report in it; null while there is none. */
export function storedOf(row: NewestRow, sealer: Sealer): StoredReport | null {
  const { report_no: reportNo, sealed, sealed_pdf: pdf } = row
  if (reportNo === null || sealed === null) return null
  return {
    reportNo,
    ...keptReport(sealer.open(sealed, reportContext(reportNo))),
    pdf: pdf === null ? null : sealer.open(pdf, pdfContext(reportNo)),
  }
}

/** An order with its newest report, if it has one. */
export interface NewestRow {
  readonly state: OrderProgress['state']
  readonly report_no: string | null
  readonly sealed: Buffer | null
  readonly sealed_pdf: Buffer | null
}

export interface ProgressRow {
  readonly state: OrderProgress['state']
  readonly ordered_at: Date
  readonly answer_by: Date
  readonly expires_at: Date
  readonly provinces: OrderProgress['provinces']
  readonly reports: readonly {
    readonly reportNo: string
    readonly missing: readonly string[]
    readonly sealed: string
    readonly madeAt: string
  }[]
}

export interface DueRow {
  readonly order_id: string
  readonly division: string
  readonly member: string | null
  readonly answer_by: Date
  readonly sealed: Buffer
}

export interface OpenRow {
  readonly order_id: string
  readonly state: OpenOrder['state']
  readonly member: string | null
  readonly answer_by: Date
  readonly missing: readonly string[]
  readonly unanswered: readonly string[]
  readonly pending: readonly string[]
}

export interface TakenRow {
  readonly sealed: Buffer
  readonly member: string | null
  readonly ordered_at: Date
}

export interface AnswerRow {
  readonly division: string
  readonly state: string
  readonly ref: Buffer
  readonly part: number
  readonly as_of: Date | null
  readonly feed: string
  readonly generation: number
  readonly seq: number
  readonly sealed: Buffer
}
