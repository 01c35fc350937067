/**
 * What an entry of a report says, for the question whether it would still say so: its authority and its content, without
 * marks, mapping and place, which change while the facts stay, and without who adopted a listing, which adds to it. Pure.
 */
import { canonicalText } from '../base/canonical.ts'
import { masked } from '../standard/masks.ts'
import type { StandardRecord } from '../standard/record.ts'
import { openContent, type ReportEdition } from '../standard/report.ts'

/** Fields of a person's records that name others: a report on a person has none of them. */
export const THIRD_PARTIES: ReadonlySet<string> = new Set(['legalRepName', 'relatedPersons'])
const BESIDE: ReadonlySet<string> = new Set([...THIRD_PARTIES, 'adoptedBy'])

/** The content of a record as an edition shows it. */
export function shownContent(record: StandardRecord, edition: ReportEdition): object {
  return masked(openContent(record, edition), record.subject.type === 'person')
}

/** Of an entry as it stands in a report. */
export function saidIn({
  authorityName,
  content,
}: {
  readonly authorityName: string
  readonly content: object
}): string {
  const facts = Object.entries(content).filter(([name]) => !BESIDE.has(name))
  return canonicalText({ authorityName, content: Object.fromEntries(facts) })
}

/** Of a record as it would stand in an edition today. */
export function saidBy(record: StandardRecord, edition: ReportEdition): string {
  return saidIn({ authorityName: record.authorityName, content: shownContent(record, edition) })
}
