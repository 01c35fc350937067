import type { Given } from './command-line.ts'

export type ListsValues = Given<typeof LISTS_OPTIONS>['values']

/** The options of `npm run lists -- …`. */
export const LISTS_OPTIONS = {
  config: { type: 'string' },
  json: { type: 'boolean', default: false },
  /** Which listing: its reference in the feed. */
  ref: { type: 'string' },
  /** The same: its record, or subject, list and number as the decision names them. */
  record: { type: 'string' },
  code: { type: 'string' },
  list: { type: 'string' },
  number: { type: 'string' },
  /** Of a penalty, beside code and number: the day of its decision. */
  decided: { type: 'string' },
  /** The decision that is carried out, and who enters it. */
  authority: { type: 'string' },
  decision: { type: 'string' },
  date: { type: 'string' },
  operator: { type: 'string' },
  expired: { type: 'boolean', default: false },
  days: { type: 'string', default: '30' },
  out: { type: 'string' },
  /** An objection, or a task, that is answered. */
  answer: { type: 'string' },
  extend: { type: 'string' },
  task: { type: 'string' },
  partial: { type: 'boolean', default: false },
  pdf: { type: 'boolean', default: false },
} as const
