/** As Shanghai's systems write days and moments. */
import { legalDay } from '../../base/time.ts'

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Asia/Shanghai', hourCycle: 'h23', hour: '2-digit', minute: '2-digit', second: '2-digit' },
})

/** `2026-11-26 13:40:05` */
export function localMoment(nowMs: number): string {
  return `${legalDay(nowMs)} ${CLOCK.format(nowMs)}`
}

/** `2026/11/26` */
export function localDay(nowMs: number): string {
  return legalDay(nowMs).replaceAll('-', '/')
}

/** Columns of a row that ends a record of Shanghai by a decision of today. */
export function endedBy(word: string, authority: string, decisionNo: string, nowMs: number) {
  return {
    zt: word,
    tc: { jg: authority, wh: decisionNo, rq: localDay(nowMs) },
    gxsj: localMoment(nowMs),
  }
}
