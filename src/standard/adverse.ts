/** Whether a record speaks against its subject (domain.md §7): only a settled, ordinary decision does. */
import type { StandardRecord } from './generated/records.ts'

/** The remedies are over, or none was sought, and the decision stands. */
const SETTLED = new Set(['未提起', '维持', '变更'])

/**
 * True for what counts against the subject. A penalty counts only once remedies have lapsed, and not at all where
 * it was imposed in summary procedure (简易程序); other categories by their content.
 */
export function isAdverse(record: StandardRecord): boolean {
  switch (record.category) {
    case 'R03':
      return record.content.procedure !== '简易' && SETTLED.has(record.content.remedyState)
    case 'R05':
      return record.content.removedDate === undefined
    case 'R06':
      return record.content.isJudgmentDefaulter
    case 'R07':
      return true
    case 'R09':
      return record.content.performance === '未履约'
    default:
      return false
  }
}
