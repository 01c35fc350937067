/** Rules of R05 经营（活动）异常名录 and R06 司法裁判及执行. */
import type { Gate } from '../gate.ts'

export function abnormalOperationRules(gate: Gate): void {
  gate.order('error', 'REMOVED_BEFORE_LISTED', '/content/listedDate', '/content/removedDate')
  const removed = gate.value('/content/removedDate') !== undefined
  const reason = gate.value('/content/removedReason') !== undefined
  if (removed && !reason)
    gate.warning('REMOVED_REASON_MISSING', '/content/removedReason', 'give the reason of the removal')
  if (reason && !removed)
    gate.error('REMOVED_DATE_MISSING', '/content/removedDate', 'a removal needs its day')
  if (removed && ['active', 'objected'].includes(gate.text('/status') ?? ''))
    gate.error('REMOVED_BUT_ACTIVE', '/status', 'was removed from the register: deliver status "expired"')
}

/** A judgment defaulter stays one until the court deletes the entry: the event must be named. */
export function judgmentRules(gate: Gate): void {
  const defaulter = gate.value('/content/isJudgmentDefaulter') === true
  if (defaulter && gate.value('/content/endEvent') === undefined)
    gate.error('END_EVENT_MISSING', '/content/endEvent', 'name the event that ends a judgment default')
  if (defaulter && gate.text('/content/performance') === '已履行')
    gate.warning(
      'DEFAULTER_PERFORMED',
      '/content/performance',
      'a defaulter who has performed: ask the court',
    )
}
