/** What the mappings must make of the invented decisions, computed from the decisions and not from the files. */
import {
  LIST_BASES,
  type Listing,
  MEASURE_BASIS,
  type Penalty,
  type Province,
  REMEDIES,
  REMOVAL,
} from './model.ts'

/** Version of the mappings that the samples belong to. */
const MAPPING_VERSION = '1.0.0'

/** A record without `recordId` and `version`; `mappingRef.warnings` is left empty here and not compared. */
export type ExpectedRecord = { readonly [key: string]: unknown }

export function penaltyRecord(
  province: Province,
  penalty: Penalty,
  withRegistrationNo: boolean,
): ExpectedRecord {
  const { fineFen, confiscatedFen, revokedLicence, notice } = penalty
  return {
    ...envelope(province, penalty, 'R03', 'C03', 'penalty'),
    content: present({
      caseName: penalty.caseName,
      decisionNo: penalty.decisionNo,
      violationType: penalty.violationType,
      violationFacts: penalty.violationFacts,
      legalBasis: penalty.legalBasis,
      penaltyTypes: penalty.penaltyTypes,
      penaltyContent: penalty.penaltyContent,
      fineAmountWan: fineFen === null ? null : wan(fineFen),
      confiscatedAmountWan: confiscatedFen === null ? null : wan(confiscatedFen),
      revokedLicence,
      decisionDate: penalty.decisionDate,
      validUntil: penalty.validUntil,
      procedure: penalty.procedure,
      remedyState: penalty.remedyState,
      repairNotice: notice,
      registrationNo: withRegistrationNo ? penalty.firm.registrationNo : null,
      legalRepName: penalty.firm.legalRep,
    }),
  }
}

export function listingRecord(province: Province, listing: Listing): ExpectedRecord {
  return {
    ...envelope(province, listing, 'R07', 'C06', 'serious-listing'),
    content: present({
      domain: listing.domain,
      listName: listing.listName,
      criterionCode: listing.criterionCode,
      factSummary: listing.factSummary,
      legalBasis: listing.legalBasis,
      decisionNo: listing.decisionNo,
      decisionDate: listing.decisionDate,
      noticeDate: listing.noticeDate,
      validFrom: listing.decisionDate,
      validTo: listing.validTo,
      endEvent: listing.endEvent,
      measures: listing.measures.map(code => ({
        code,
        executor: listing.authority.name,
        legalBasis: MEASURE_BASIS,
      })),
      removalConditions: REMOVAL,
      remedies: REMEDIES,
      listBasis: LIST_BASES[listing.basis],
    }),
  }
}

function envelope(
  province: Province,
  decision: Penalty | Listing,
  category: string,
  catalogueItem: string,
  mapping: string,
): ExpectedRecord {
  const { firm, authority, source, end } = decision
  return present({
    schemaVersion: '1.0',
    category,
    catalogueItem,
    division: province.division,
    sourceOrgName: source.name,
    sourceOrgUscc: source.uscc,
    authorityName: authority.name,
    authorityUscc: authority.uscc,
    subject: { type: firm.type, name: firm.name, uscc: firm.uscc },
    publicityScope: decision.publicityScope,
    severity: decision.severity,
    severityBasis: decision.severityBasis,
    publicityStart: decision.decisionDate,
    publicityEnd: decision.publicityEnd,
    status: decision.status,
    endDecision: end,
    updatedAt: new Date(`${decision.updatedAt.replace(' ', 'T')}+08:00`).toISOString(),
    mappingRef: { rulesetId: `${province.division}/${mapping}`, version: MAPPING_VERSION, warnings: [] },
    synthetic: true,
  })
}

export function present(fields: { [key: string]: unknown }): { [key: string]: unknown } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}

/** Hundredths of a yuan → 万元 with six decimals. */
export function wan(fen: number): string {
  const digits = String(fen).padStart(7, '0')
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`
}

/** Hundredths of a yuan → 元 with two decimals. */
export function yuan(fen: number): string {
  const digits = String(fen).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
