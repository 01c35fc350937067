/** What `npm run lists -- due` says, line by line: what ends soon, who has not stopped yet, which terms of the law run. */
import type { Day } from '../base/time.ts'
import type { AwaitedFrom, Due } from '../lists/due.ts'
import type { Escalation, Standing } from '../lists/objection-terms.ts'
import { reasonText } from '../mapping/reasons.ts'

const MARKS: Readonly<Record<Standing, string>> = {
  running: '… 在期 running',
  soon: '! 将到期 soon',
  overdue: '✗ 逾期 overdue',
  noTerm: '? 末日未知 no term known',
}

const AWAITED = '… 待回执 awaited'

export function dueLines(due: Due): string[] {
  const lines = [
    ...due.ending.map(one => endingLine(one, due.today)),
    ...due.receipts.flatMap(receiptLines),
    ...(due.bodiesLeft === 0 ? [] : [`✗ 本结点未删 bodies left here: ${due.bodiesLeft}`]),
    ...due.objections.map(
      one =>
        `${MARKS[one.standing]} 异议 objection ${one.filedBy} → ${one.issuer}, ${by(one.dueOn)}${nextOf(one)}  ${one.id}`,
    ),
    ...(due.unfiled === 0
      ? []
      : [
          `? 未立的异议 objections whose record is not shown here, compare their record numbers: ${due.unfiled}`,
        ]),
    ...due.acts.map(actLine),
    ...due.feedback.map(
      ({ by: who, issuer, measure, executor, dueOn, standing }) =>
        `${MARKS[standing]} 反馈 feedback ${who} → ${issuer} ${measure}${executor === null ? '' : ` ${executor}`}, ${by(dueOn)}`,
    ),
  ]
  return lines.length === 0 ? ['✓ 无 nothing is due'] : lines
}

/** What its source is told; whose listing it is stands in the number of the record alone. */
function actLine({
  category,
  mapping,
  target,
  recordId,
  code,
  since,
  standing,
}: Due['acts'][number]): string {
  const mark = standing === null ? '✗ 不能执行 refused' : MARKS[standing]
  const what = category === 'acts/adoption' ? '采用 adoption' : '反馈 feedback'
  const why = code === null ? '' : `${reasonText(code) ?? ''}［${code}］`
  return `${mark} ${what} ${mapping ?? '–'} 自 since ${since}: ${why} 名单 listing ${target ?? '–'}  ${recordId}`
}

/** What is over is shown by nobody; that its feed says so follows with the next round. */
function endingLine({ lastDay: day, what, category, ref }: Due['ending'][number], today: Day): string {
  const over = day < today ? '  … 已满，待写入 over, its end is about to be written' : ''
  return `${day} ${what}  ${category}  ref ${ref}${over}`
}

function receiptLines(one: AwaitedFrom): string[] {
  const line = (overdue: boolean, what: string, last: Day | null) =>
    `${overdue ? MARKS.overdue : AWAITED} ${one.division}: ${what}, ${by(last)}`
  const erasure = line(one.erasureOverdue, `删除 erasure ${one.erasures} 条`, one.eraseBy)
  return [
    line(one.overdue, `${one.withdrawals} 条 withdrawals`, one.dueBy),
    ...(one.erasures === 0 ? [] : [erasure]),
  ]
}

function by(last: Day | null): string {
  return `应于 due by ${last ?? '–'}`
}

function nextOf({ extendableTo, review }: Escalation): string {
  if (review !== null) return `，可报 review by ${review}`
  return extendableTo === null ? '' : `，可延至 extendable to ${extendableTo}`
}
