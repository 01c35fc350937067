/** The credit report (信用报告): its types and the check of a finished one against the report standard. */
import { createRequire } from 'node:module'
import { byCategory, type Category, fieldsOf } from './categories.ts'
import { expandPath, type Finding, valueAt, valueClass } from './finding.ts'
import type { StandardRecord } from './generated/records.ts'
import type { CreditReport } from './generated/report.ts'
import type { SchemaValidator } from './generated/validate.js'

export type { CreditReport, OrganisationReport, PersonReport } from './generated/report.ts'
export type ReportEdition = CreditReport['cover']['edition']

const load = createRequire(import.meta.url)

/** Loaded with the first report: the largest module of all, which most nodes need a few times a day. */
function validatorOf(kind: string): SchemaValidator | undefined {
  const { reportOrganisation, reportPerson } = load(
    './generated/validate-report.js',
  ) as typeof import('./generated/validate-report.js')
  const validators: Readonly<Record<string, SchemaValidator>> = {
    organisation: reportOrganisation,
    person: reportPerson,
  }
  return Object.hasOwn(validators, kind) ? validators[kind] : undefined
}

/** Which category the entries of a section are; sections without records are not here. */
const SECTIONS: Readonly<Record<string, Category>> = {
  '/body/basic': 'R01',
  '/body/permits': 'R02',
  '/body/penalties': 'R03',
  '/body/otherActs': 'R04',
  '/body/honours': 'R15',
  '/body/seriousLists': 'R07',
  '/body/abnormal': 'R05',
  '/body/commitments': 'R09',
  '/body/evaluations': 'R10',
  '/body/judicial': 'R06',
  '/body/supplement/regionalLists': 'R07',
  '/body/supplement/trustedLists': 'R08',
  '/body/supplement/youth': 'R13',
  '/body/supplement/volunteering': 'R14',
}

/** Fields that an edition may not show, by category: the same classes as for feeds. */
const CLOSED: Readonly<Record<ReportEdition, Readonly<Record<Category, readonly string[]>>>> = {
  public: closedTo(['government', 'authorised', 'never-leaves']),
  government: closedTo(['authorised', 'never-leaves']),
  authorised: closedTo(['never-leaves']),
}

function closedTo(classes: readonly string[]): Readonly<Record<Category, readonly string[]>> {
  return byCategory(category =>
    fieldsOf(category)
      .filter(({ path, privacy }) => path.startsWith('/content/') && classes.includes(privacy))
      .map(({ path }) => path),
  )
}

/** The content of a record without the fields that an edition may not show; the record is not changed. */
export function openContent({ category, content }: StandardRecord, edition: ReportEdition): object {
  const open = structuredClone(content)
  for (const path of CLOSED[edition][category])
    for (const pointer of expandPath({ content: open }, path)) {
      const at = pointer.lastIndexOf('/')
      const holder = valueAt({ content: open }, pointer.slice(0, at))
      if (typeof holder === 'object' && holder !== null) Reflect.deleteProperty(holder, pointer.slice(at + 1))
    }
  return open
}

/**
 * What is wrong with a report; nothing: it is a {@link CreditReport}. Never throws on bad data; no finding holds a
 * value. Whether an entry should be in the report at all is asked of `standingOn`.
 */
export function checkReport(report: unknown): Finding[] {
  const kind = valueAt(report, '/body/kind')
  const validate = typeof kind === 'string' ? validatorOf(kind) : undefined
  if (validate === undefined)
    return [finding(report, 'REPORT_KIND_UNKNOWN', '/body/kind', 'must be organisation or person')]
  const findings: Finding[] = []
  if (!validate(report))
    for (const { keyword, instancePath } of validate.errors ?? [])
      findings.push(
        finding(report, 'REPORT_SCHEMA', instancePath, `breaks "${keyword}" of the report schema`),
      )
  findings.push(...closedFields(report), ...editionRules(report, kind as string))
  return findings
}

function closedFields(report: unknown): Finding[] {
  const edition = valueAt(report, '/cover/edition')
  if (edition !== 'public' && edition !== 'government' && edition !== 'authorised') return []
  return Object.entries(SECTIONS).flatMap(([section, category]) =>
    CLOSED[edition][category]
      .flatMap(path => expandPath(report, `${section}/items/*${path}`))
      .filter(pointer => valueAt(report, pointer) !== undefined)
      .map(pointer =>
        finding(report, 'FIELD_NOT_IN_EDITION', pointer, `may not stand in the ${edition} edition`),
      ),
  )
}

function editionRules(report: unknown, kind: string): Finding[] {
  const findings: Finding[] = []
  const edition = valueAt(report, '/cover/edition')
  if (kind === 'person' && edition === 'public') {
    const message = 'a personal report needs consent or the own request: there is no public edition'
    findings.push(finding(report, 'PERSON_REPORT_PUBLIC', '/cover/edition', message))
  }
  if (kind === 'person' && edition !== 'authorised' && unmasked(report)) {
    const message = 'shows the last digits in the authorised edition only'
    findings.push(finding(report, 'ID_NUMBER_UNMASKED', '/body/subject/maskedIdNumber', message))
  }
  // An entry whose publicity is over is absent from the public edition, and marked in the others.
  if (edition === 'public')
    for (const section of Object.keys(SECTIONS))
      for (const pointer of expandPath(report, `${section}/items/*/mark`))
        if (valueAt(report, pointer) === '公示期已满')
          findings.push(finding(report, 'PUBLICITY_OVER_SHOWN', pointer, 'is absent from the public edition'))
  return findings
}

function unmasked(report: unknown): boolean {
  const number = valueAt(report, '/body/subject/maskedIdNumber')
  return typeof number === 'string' && !number.endsWith('*')
}

function finding(report: unknown, rule: string, field: string, message: string): Finding {
  return { rule, field, valueClass: valueClass(valueAt(report, field)), message }
}
