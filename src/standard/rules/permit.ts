/** Rules of R02 行政许可 and R04 其他行政行为. */
import { deadlineDays } from '../clocks/deadlines.ts'
import { noticeToImport, workingCalendar } from '../clocks/working-days.ts'
import type { Gate } from '../gate.ts'

const CALENDAR = workingCalendar()

export function permitRules(gate: Gate): void {
  gate.order('error', 'VALIDITY_END_BEFORE_START', '/content/validFrom', '/content/validUntil')
  gate.order('error', 'VALIDITY_END_BEFORE_DECISION', '/content/decisionDate', '/content/validUntil')
  if (gate.text('/content/permitType') === '其他' && gate.text('/content/permitTypeNote') === undefined)
    gate.error('PERMIT_TYPE_NOTE_MISSING', '/content/permitTypeNote', 'name the kind of permit (其他-XX)')
  if (gate.value('/content/certificateName') !== undefined && gate.value('/content/permitNo') === undefined)
    gate.warning('PERMIT_NO_MISSING', '/content/permitNo', 'a certificate has a number: deliver it')
}

/** The day by which the act must be online is derived; a delivered one is compared. */
export function otherActRules(gate: Gate): void {
  const decision = gate.day('/content/decisionDate')
  const due = gate.day('/content/dueOnline')
  if (decision === undefined || due === undefined) return
  const within = deadlineDays('online', decision)
  if (within === undefined) return
  const missing = CALENDAR.missingNotice(decision, within)
  if (missing !== undefined) {
    // Never an error: a notice that nobody has entered yet must not stop the records of a whole December.
    const message = `cannot be compared, no working days are known for ${missing}: ${noticeToImport(missing)}`
    gate.warning('HOLIDAYS_UNKNOWN', '/content/dueOnline', message)
  } else if (due !== CALENDAR.addWorkingDays(decision, within)) {
    const message = `is not the decision and ${within} working days`
    gate.warning('DUE_ONLINE_WRONG', '/content/dueOnline', message)
  }
}
