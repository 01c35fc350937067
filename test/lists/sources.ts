/** What the local system of the model has: serious listings and commendations of two firms, with and without an end soon. */
import { addDays, type Day, legalDay } from '../../src/base/time.ts'
import { listingMatch } from '../../src/standard/matching-key.ts'
import { listing } from '../standard/example-records.ts'
import { example } from '../standard/examples.ts'
import { NOW } from '../support/province.ts'

/** The authority that lists, and alone may repair. */
export const OWN: string = '11310000PDY31000X7'

/** The first firm is listed for what it did, and then commended; the second is only commended. */
export const FIRMS = [
  listing().subject,
  { type: 'legal', name: '示例乙二印染有限公司（虚构）', uscc: '91310115PDY000175Y' },
] as const

/** A day some days after the first one; serious listings run for three years unless they have one. */
const after = (days: number): Day => addDays(legalDay(NOW), days)

/** What the source has of each: four serious listings, two commendations. */
export const RECORDS: readonly Draft[] = [
  serious(0),
  serious(1),
  serious(2),
  trusted(3, FIRMS[0], '2029-01-14'),
  trusted(4, FIRMS[1], after(3)),
  serious(5, after(1)),
]

export interface Draft {
  readonly category: 'R07' | 'R08'
  readonly subject: { readonly uscc?: string }
  readonly number: string
  readonly listName: string
  readonly record: Readonly<Record<string, unknown>> & { readonly content: object }
}

/** Ends by the calendar within days. */
export const OVER_SOON = 5
/** Of the firm that is listed, too. */
export const COMMENDED = 3

function serious(i: number, ends?: Day): Draft {
  const { recordId: _id, version: _version, ...record } = listing()
  const number = `示环列〔2026〕示例10${i}号`
  const content = { ...record.content, decisionNo: number, ...(ends === undefined ? {} : { validTo: ends }) }
  return {
    ...{ category: 'R07', subject: record.subject, number, listName: content.listName },
    record: { ...record, content, ...(ends === undefined ? {} : { publicityEnd: ends }) },
  }
}

function trusted(i: number, subject: object, ends: Day): Draft {
  const { recordId: _id, version: _version, ...record } = example('r08') as Record<string, unknown>
  const number = `示环表〔2026〕示例10${i}号`
  const { authorityName, authorityUscc } = listing()
  const listName = '长三角生态环境领域守信激励对象名单（示例）'
  const content = {
    ...(record['content'] as object),
    ...{ domain: 'environment', listName, commendationNo: number, validTo: ends },
  }
  return {
    ...{ category: 'R08', subject, number, listName },
    record: { ...record, authorityName, authorityUscc, subject, content },
  }
}

/** As decisions name it. */
export function matchOf({ subject, listName, number: decisionNo }: Draft): string {
  return listingMatch({ subject: subject as never, listName, decisionNo }) ?? ''
}
