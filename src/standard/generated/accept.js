// Generated from openapi/standard by `npm run generate`. Do not edit.
import { memberCount, plainAmountWan, plainCode, plainDay, plainDivision, plainInstant, plainOrganisationCode, plainText, plainUscc, plainlyUnique } from '../plain-values.ts'
import { loadTable } from '../tables.ts'

const table_abnormal_reasons = loadTable('abnormal-reasons')
const table_act_types = loadTable('act-types')
const table_age_bands = loadTable('age-bands')
const table_basis_levels = loadTable('basis-levels')
const table_commitment_types = loadTable('commitment-types')
const table_criteria = loadTable('criteria')
const table_currencies = loadTable('currencies')
const table_document_types = loadTable('document-types')
const table_domains = loadTable('domains')
const table_grade_scales = loadTable('grade-scales')
const table_honour_types = loadTable('honour-types')
const table_incentives = loadTable('incentives')
const table_industries = loadTable('industries')
const table_inspection_tiers = loadTable('inspection-tiers')
const table_judgment_performance = loadTable('judgment-performance')
const table_measures = loadTable('measures')
const table_objection_grounds = loadTable('objection-grounds')
const table_objection_outcomes = loadTable('objection-outcomes')
const table_operating_statuses = loadTable('operating-statuses')
const table_penalty_types = loadTable('penalty-types')
const table_performance_states = loadTable('performance-states')
const table_permit_types = loadTable('permit-types')
const table_related_roles = loadTable('related-roles')
const table_repair_effects = loadTable('repair-effects')
const table_special_fields = loadTable('special-fields')
const table_subject_families = loadTable('subject-families')
const table_subject_types = loadTable('subject-types')

const envelope_subject_members = {
  type: { required: true, fits: (value, day) => (value === "legal" || value === "soleTrader" || value === "person") && plainCode(table_subject_types, value, day) },
  name: { required: true, fits: value => plainText(value, 200), text: 200 },
  uscc: { required: false, fits: value => plainUscc(value) },
  linkKey: { required: false, fits: value => plainText(value, 10000) && /^[A-Za-z0-9-]{1,32}\.[0-9a-f]{64}$/u.test(value) },
  idType: { required: false, fits: (value, day) => plainText(value, 64) && plainCode(table_document_types, value, day) },
  idNumber: { required: false, fits: value => plainText(value, 64), text: 64 },
  birthDate: { required: false, fits: value => plainDay(value) },
  practitionerNo: { required: false, fits: value => plainText(value, 10000) && /^[0-9A-Z-]{4,32}$/u.test(value) },
}

function envelope_subject(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.type
  if (value !== undefined) {
    if (!((value === "legal" || value === "soleTrader" || value === "person") && plainCode(table_subject_types, value, day))) return false
    known++
  } else return false
  value = record.name
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.uscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  }
  value = record.linkKey
  if (value !== undefined) {
    if (!(plainText(value, 10000) && /^[A-Za-z0-9-]{1,32}\.[0-9a-f]{64}$/u.test(value))) return false
    known++
  }
  value = record.idType
  if (value !== undefined) {
    if (!(plainText(value, 64) && plainCode(table_document_types, value, day))) return false
    known++
  }
  value = record.idNumber
  if (value !== undefined) {
    if (!(plainText(value, 64))) return false
    known++
  }
  value = record.birthDate
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.practitionerNo
  if (value !== undefined) {
    if (!(plainText(value, 10000) && /^[0-9A-Z-]{4,32}$/u.test(value))) return false
    known++
  }
  return memberCount(record) === known
}

const envelope_endDecision_members = {
  authorityName: { required: true, fits: value => plainText(value, 200), text: 200 },
  decisionNo: { required: true, fits: value => plainText(value, 128), text: 128 },
  decisionDate: { required: true, fits: value => plainDay(value) },
}

function envelope_endDecision(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.authorityName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.decisionNo
  if (value !== undefined) {
    if (!(plainText(value, 128))) return false
    known++
  } else return false
  value = record.decisionDate
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  } else return false
  return memberCount(record) === known
}

const envelope_mappingRef_warnings_item_members = {
  rule: { required: true, fits: value => plainText(value, 10000) && /^[A-Z][A-Z0-9_]{1,63}$/u.test(value) },
  field: { required: true, fits: value => plainText(value, 200), text: 200 },
  valueClass: { required: false, fits: value => plainText(value, 64), text: 64 },
}

function envelope_mappingRef_warnings_item(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.rule
  if (value !== undefined) {
    if (!(plainText(value, 10000) && /^[A-Z][A-Z0-9_]{1,63}$/u.test(value))) return false
    known++
  } else return false
  value = record.field
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.valueClass
  if (value !== undefined) {
    if (!(plainText(value, 64))) return false
    known++
  }
  return memberCount(record) === known
}

function envelope_mappingRef_warnings(items, day) {
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (!(envelope_mappingRef_warnings_item(item, day))) return false
  }
  return true
}

const envelope_mappingRef_members = {
  rulesetId: { required: true, fits: value => plainText(value, 128), text: 128 },
  version: { required: true, fits: value => plainText(value, 32), text: 32 },
  warnings: { required: true, fits: (value, day) => Array.isArray(value) && value.length <= 64 && envelope_mappingRef_warnings(value, day) },
}

function envelope_mappingRef(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.rulesetId
  if (value !== undefined) {
    if (!(plainText(value, 128))) return false
    known++
  } else return false
  value = record.version
  if (value !== undefined) {
    if (!(plainText(value, 32))) return false
    known++
  } else return false
  value = record.warnings
  if (value !== undefined) {
    if (!(Array.isArray(value) && value.length <= 64 && envelope_mappingRef_warnings(value, day))) return false
    known++
  } else return false
  return memberCount(record) === known
}

function R01_content_formerNames(items, day) {
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (!(plainText(item, 200))) return false
  }
  return true
}

const R01_content_members = {
  subjectFamily: { required: true, fits: (value, day) => plainText(value, 64) && plainCode(table_subject_families, value, day) },
  formerNames: { required: false, fits: (value, day) => Array.isArray(value) && value.length <= 20 && R01_content_formerNames(value, day) && plainlyUnique(value) },
  legalRepName: { required: false, fits: value => plainText(value, 50), text: 50 },
  establishedDate: { required: false, fits: value => plainDay(value) },
  registrationAuthority: { required: false, fits: value => plainText(value, 200), text: 200 },
  registeredCapitalWan: { required: false, fits: value => plainAmountWan(value) },
  currency: { required: false, fits: (value, day) => plainText(value, 64) && plainCode(table_currencies, value, day) },
  industryCode: { required: false, fits: (value, day) => plainText(value, 5) && plainCode(table_industries, value, day) },
  divisionCode: { required: false, fits: value => plainDivision(value) },
  registeredAddress: { required: false, fits: value => plainText(value, 500), text: 500 },
  operatingStatus: { required: true, fits: (value, day) => plainText(value, 64) && plainCode(table_operating_statuses, value, day) },
  licenceValidTo: { required: false, fits: value => plainDay(value) },
}

function R01_content(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.subjectFamily
  if (value !== undefined) {
    if (!(plainText(value, 64) && plainCode(table_subject_families, value, day))) return false
    known++
  } else return false
  value = record.formerNames
  if (value !== undefined) {
    if (!(Array.isArray(value) && value.length <= 20 && R01_content_formerNames(value, day) && plainlyUnique(value))) return false
    known++
  }
  value = record.legalRepName
  if (value !== undefined) {
    if (!(plainText(value, 50))) return false
    known++
  }
  value = record.establishedDate
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.registrationAuthority
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  }
  value = record.registeredCapitalWan
  if (value !== undefined) {
    if (!(plainAmountWan(value))) return false
    known++
  }
  value = record.currency
  if (value !== undefined) {
    if (!(plainText(value, 64) && plainCode(table_currencies, value, day))) return false
    known++
  }
  value = record.industryCode
  if (value !== undefined) {
    if (!(plainText(value, 5) && plainCode(table_industries, value, day))) return false
    known++
  }
  value = record.divisionCode
  if (value !== undefined) {
    if (!(plainDivision(value))) return false
    known++
  }
  value = record.registeredAddress
  if (value !== undefined) {
    if (!(plainText(value, 500))) return false
    known++
  }
  value = record.operatingStatus
  if (value !== undefined) {
    if (!(plainText(value, 64) && plainCode(table_operating_statuses, value, day))) return false
    known++
  } else return false
  value = record.licenceValidTo
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  return memberCount(record) === known
}

const R01_members = {
  schemaVersion: { required: true, fits: value => plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value) },
  category: { required: true, fits: value => value === "R01" },
  catalogueItem: { required: true, fits: value => plainText(value, 32), text: 32 },
  division: { required: true, fits: value => plainDivision(value) },
  sourceOrgName: { required: true, fits: value => plainText(value, 200), text: 200 },
  sourceOrgUscc: { required: true, fits: value => plainUscc(value) },
  authorityName: { required: true, fits: value => plainText(value, 200), text: 200 },
  authorityUscc: { required: true, fits: value => plainUscc(value) },
  subject: { required: true, fits: (value, day) => envelope_subject(value, day), members: envelope_subject_members },
  publicityScope: { required: true, fits: value => (value === "public" || value === "government" || value === "authorised") },
  severity: { required: false, fits: value => (value === "minor" || value === "general" || value === "serious" || value === "pending") },
  severityBasis: { required: false, fits: value => plainText(value, 512), text: 512 },
  publicityStart: { required: false, fits: value => plainDay(value) },
  publicityEnd: { required: false, fits: value => plainDay(value) },
  status: { required: true, fits: value => (value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked") },
  endDecision: { required: false, fits: (value, day) => envelope_endDecision(value, day), members: envelope_endDecision_members },
  updatedAt: { required: true, fits: value => plainInstant(value) },
  mappingRef: { required: true, fits: (value, day) => envelope_mappingRef(value, day), members: envelope_mappingRef_members },
  synthetic: { required: false, fits: value => typeof value === 'boolean' },
  content: { required: true, fits: (value, day) => R01_content(value, day), members: R01_content_members },
}

export function R01(record, draft) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  const day = record.content?.establishedDate
  let known = 0
  let value
  value = record.recordId
  if (value !== undefined) {
    if (draft || !(plainText(value, 10000) && /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(value))) return false
    known++
  } else if (!draft) return false
  value = record.schemaVersion
  if (value !== undefined) {
    if (!(plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value))) return false
    known++
  } else return false
  value = record.category
  if (value !== undefined) {
    if (!(value === "R01")) return false
    known++
  } else return false
  value = record.catalogueItem
  if (value !== undefined) {
    if (!(plainText(value, 32))) return false
    known++
  } else return false
  value = record.division
  if (value !== undefined) {
    if (!(plainDivision(value))) return false
    known++
  } else return false
  value = record.sourceOrgName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.sourceOrgUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.authorityName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.authorityUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.subject
  if (value !== undefined) {
    if (!(envelope_subject(value, day))) return false
    known++
  } else return false
  value = record.publicityScope
  if (value !== undefined) {
    if (!((value === "public" || value === "government" || value === "authorised"))) return false
    known++
  } else return false
  value = record.severity
  if (value !== undefined) {
    if (!((value === "minor" || value === "general" || value === "serious" || value === "pending"))) return false
    known++
  }
  value = record.severityBasis
  if (value !== undefined) {
    if (!(plainText(value, 512))) return false
    known++
  }
  value = record.publicityStart
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.publicityEnd
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.status
  if (value !== undefined) {
    if (!((value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked"))) return false
    known++
  } else return false
  value = record.endDecision
  if (value !== undefined) {
    if (!(envelope_endDecision(value, day))) return false
    known++
  }
  value = record.version
  if (value !== undefined) {
    if (draft || !(Number.isSafeInteger(value) && value >= 1 && value <= 1000000000)) return false
    known++
  } else if (!draft) return false
  value = record.updatedAt
  if (value !== undefined) {
    if (!(plainInstant(value))) return false
    known++
  } else return false
  value = record.mappingRef
  if (value !== undefined) {
    if (!(envelope_mappingRef(value, day))) return false
    known++
  } else return false
  value = record.synthetic
  if (value !== undefined) {
    if (!(typeof value === 'boolean')) return false
    known++
  }
  value = record.content
  if (value !== undefined) {
    if (!(R01_content(value, day))) return false
    known++
  } else return false
  return memberCount(record) === known
}

const R02_content_members = {
  documentName: { required: true, fits: value => plainText(value, 200), text: 200 },
  decisionNo: { required: true, fits: value => plainText(value, 128), text: 128 },
  permitType: { required: true, fits: (value, day) => plainText(value, 64) && plainCode(table_permit_types, value, day) },
  permitTypeNote: { required: false, fits: value => plainText(value, 64), text: 64 },
  certificateName: { required: false, fits: value => plainText(value, 200), text: 200 },
  permitNo: { required: false, fits: value => plainText(value, 128), text: 128 },
  permitContent: { required: true, fits: value => plainText(value, 4000), text: 4000 },
  decisionDate: { required: true, fits: value => plainDay(value) },
  validFrom: { required: false, fits: value => plainDay(value) },
  validUntil: { required: false, fits: value => plainDay(value) },
  permitStatus: { required: false, fits: value => plainText(value, 64), text: 64 },
  registrationNo: { required: false, fits: value => plainText(value, 50), text: 50 },
  orgCode: { required: false, fits: value => plainOrganisationCode(value) },
  taxNo: { required: false, fits: value => plainText(value, 15), text: 15 },
  institutionNo: { required: false, fits: value => plainText(value, 12), text: 12 },
  socialOrgNo: { required: false, fits: value => plainText(value, 50), text: 50 },
  legalRepName: { required: false, fits: value => plainText(value, 50), text: 50 },
  legalRepIdType: { required: false, fits: (value, day) => plainText(value, 64) && plainCode(table_document_types, value, day) },
  legalRepIdNumber: { required: false, fits: value => plainText(value, 64), text: 64 },
  remark: { required: false, fits: value => plainText(value, 512), text: 512 },
}

function R02_content(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.documentName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.decisionNo
  if (value !== undefined) {
    if (!(plainText(value, 128))) return false
    known++
  } else return false
  value = record.permitType
  if (value !== undefined) {
    if (!(plainText(value, 64) && plainCode(table_permit_types, value, day))) return false
    known++
  } else return false
  value = record.permitTypeNote
  if (value !== undefined) {
    if (!(plainText(value, 64))) return false
    known++
  }
  value = record.certificateName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  }
  value = record.permitNo
  if (value !== undefined) {
    if (!(plainText(value, 128))) return false
    known++
  }
  value = record.permitContent
  if (value !== undefined) {
    if (!(plainText(value, 4000))) return false
    known++
  } else return false
  value = record.decisionDate
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  } else return false
  value = record.validFrom
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.validUntil
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.permitStatus
  if (value !== undefined) {
    if (!(plainText(value, 64))) return false
    known++
  }
  value = record.registrationNo
  if (value !== undefined) {
    if (!(plainText(value, 50))) return false
    known++
  }
  value = record.orgCode
  if (value !== undefined) {
    if (!(plainOrganisationCode(value))) return false
    known++
  }
  value = record.taxNo
  if (value !== undefined) {
    if (!(plainText(value, 15))) return false
    known++
  }
  value = record.institutionNo
  if (value !== undefined) {
    if (!(plainText(value, 12))) return false
    known++
  }
  value = record.socialOrgNo
  if (value !== undefined) {
    if (!(plainText(value, 50))) return false
    known++
  }
  value = record.legalRepName
  if (value !== undefined) {
    if (!(plainText(value, 50))) return false
    known++
  }
  value = record.legalRepIdType
  if (value !== undefined) {
    if (!(plainText(value, 64) && plainCode(table_document_types, value, day))) return false
    known++
  }
  value = record.legalRepIdNumber
  if (value !== undefined) {
    if (!(plainText(value, 64))) return false
    known++
  }
  value = record.remark
  if (value !== undefined) {
    if (!(plainText(value, 512))) return false
    known++
  }
  return memberCount(record) === known
}

const R02_members = {
  schemaVersion: { required: true, fits: value => plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value) },
  category: { required: true, fits: value => value === "R02" },
  catalogueItem: { required: true, fits: value => plainText(value, 32), text: 32 },
  division: { required: true, fits: value => plainDivision(value) },
  sourceOrgName: { required: true, fits: value => plainText(value, 200), text: 200 },
  sourceOrgUscc: { required: true, fits: value => plainUscc(value) },
  authorityName: { required: true, fits: value => plainText(value, 200), text: 200 },
  authorityUscc: { required: true, fits: value => plainUscc(value) },
  subject: { required: true, fits: (value, day) => envelope_subject(value, day), members: envelope_subject_members },
  publicityScope: { required: true, fits: value => (value === "public" || value === "government" || value === "authorised") },
  severity: { required: false, fits: value => (value === "minor" || value === "general" || value === "serious" || value === "pending") },
  severityBasis: { required: false, fits: value => plainText(value, 512), text: 512 },
  publicityStart: { required: false, fits: value => plainDay(value) },
  publicityEnd: { required: false, fits: value => plainDay(value) },
  status: { required: true, fits: value => (value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked") },
  endDecision: { required: false, fits: (value, day) => envelope_endDecision(value, day), members: envelope_endDecision_members },
  updatedAt: { required: true, fits: value => plainInstant(value) },
  mappingRef: { required: true, fits: (value, day) => envelope_mappingRef(value, day), members: envelope_mappingRef_members },
  synthetic: { required: false, fits: value => typeof value === 'boolean' },
  content: { required: true, fits: (value, day) => R02_content(value, day), members: R02_content_members },
}

export function R02(record, draft) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  const day = record.content?.decisionDate
  let known = 0
  let value
  value = record.recordId
  if (value !== undefined) {
    if (draft || !(plainText(value, 10000) && /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(value))) return false
    known++
  } else if (!draft) return false
  value = record.schemaVersion
  if (value !== undefined) {
    if (!(plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value))) return false
    known++
  } else return false
  value = record.category
  if (value !== undefined) {
    if (!(value === "R02")) return false
    known++
  } else return false
  value = record.catalogueItem
  if (value !== undefined) {
    if (!(plainText(value, 32))) return false
    known++
  } else return false
  value = record.division
  if (value !== undefined) {
    if (!(plainDivision(value))) return false
    known++
  } else return false
  value = record.sourceOrgName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.sourceOrgUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.authorityName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.authorityUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.subject
  if (value !== undefined) {
    if (!(envelope_subject(value, day))) return false
    known++
  } else return false
  value = record.publicityScope
  if (value !== undefined) {
    if (!((value === "public" || value === "government" || value === "authorised"))) return false
    known++
  } else return false
  value = record.severity
  if (value !== undefined) {
    if (!((value === "minor" || value === "general" || value === "serious" || value === "pending"))) return false
    known++
  }
  value = record.severityBasis
  if (value !== undefined) {
    if (!(plainText(value, 512))) return false
    known++
  }
  value = record.publicityStart
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.publicityEnd
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.status
  if (value !== undefined) {
    if (!((value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked"))) return false
    known++
  } else return false
  value = record.endDecision
  if (value !== undefined) {
    if (!(envelope_endDecision(value, day))) return false
    known++
  }
  value = record.version
  if (value !== undefined) {
    if (draft || !(Number.isSafeInteger(value) && value >= 1 && value <= 1000000000)) return false
    known++
  } else if (!draft) return false
  value = record.updatedAt
  if (value !== undefined) {
    if (!(plainInstant(value))) return false
    known++
  } else return false
  value = record.mappingRef
  if (value !== undefined) {
    if (!(envelope_mappingRef(value, day))) return false
    known++
  } else return false
  value = record.synthetic
  if (value !== undefined) {
    if (!(typeof value === 'boolean')) return false
    known++
  }
  value = record.content
  if (value !== undefined) {
    if (!(R02_content(value, day))) return false
    known++
  } else return false
  return memberCount(record) === known
}

function R03_content_penaltyTypes(items, day) {
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (!(plainText(item, 64) && plainCode(table_penalty_types, item, day))) return false
  }
  return true
}

const R03_content_repairNotice_members = {
  no: { required: true, fits: value => plainText(value, 128), text: 128 },
  servedOn: { required: true, fits: value => plainDay(value) },
  method: { required: true, fits: value => plainText(value, 64), text: 64 },
}

function R03_content_repairNotice(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.no
  if (value !== undefined) {
    if (!(plainText(value, 128))) return false
    known++
  } else return false
  value = record.servedOn
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  } else return false
  value = record.method
  if (value !== undefined) {
    if (!(plainText(value, 64))) return false
    known++
  } else return false
  return memberCount(record) === known
}

const R03_content_members = {
  caseName: { required: false, fits: value => plainText(value, 200), text: 200 },
  decisionNo: { required: true, fits: value => plainText(value, 128), text: 128 },
  violationType: { required: true, fits: value => plainText(value, 2000), text: 2000 },
  specialField: { required: false, fits: (value, day) => plainText(value, 64) && plainCode(table_special_fields, value, day) },
  violationFacts: { required: true, fits: value => plainText(value, 5000), text: 5000 },
  legalBasis: { required: true, fits: value => plainText(value, 2048), text: 2048 },
  penaltyTypes: { required: true, fits: (value, day) => Array.isArray(value) && value.length >= 1 && value.length <= 13 && R03_content_penaltyTypes(value, day) && plainlyUnique(value) },
  penaltyContent: { required: true, fits: value => plainText(value, 4000), text: 4000 },
  fineAmountWan: { required: false, fits: value => plainAmountWan(value) },
  confiscatedAmountWan: { required: false, fits: value => plainAmountWan(value) },
  revokedLicence: { required: false, fits: value => plainText(value, 200), text: 200 },
  decisionDate: { required: true, fits: value => plainDay(value) },
  conductDate: { required: false, fits: value => plainDay(value) },
  validUntil: { required: true, fits: value => plainDay(value) },
  procedure: { required: false, fits: value => (value === "简易" || value === "一般") },
  remedyState: { required: true, fits: value => (value === "未提起" || value === "复议中" || value === "诉讼中" || value === "维持" || value === "撤销" || value === "变更") },
  repairNotice: { required: false, fits: (value, day) => R03_content_repairNotice(value, day), members: R03_content_repairNotice_members },
  registrationNo: { required: false, fits: value => plainText(value, 50), text: 50 },
  orgCode: { required: false, fits: value => plainOrganisationCode(value) },
  taxNo: { required: false, fits: value => plainText(value, 15), text: 15 },
  institutionNo: { required: false, fits: value => plainText(value, 12), text: 12 },
  socialOrgNo: { required: false, fits: value => plainText(value, 50), text: 50 },
  legalRepName: { required: false, fits: value => plainText(value, 50), text: 50 },
  legalRepIdType: { required: false, fits: (value, day) => plainText(value, 64) && plainCode(table_document_types, value, day) },
  legalRepIdNumber: { required: false, fits: value => plainText(value, 64), text: 64 },
  remark: { required: false, fits: value => plainText(value, 512), text: 512 },
}

function R03_content(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.caseName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  }
  value = record.decisionNo
  if (value !== undefined) {
    if (!(plainText(value, 128))) return false
    known++
  } else return false
  value = record.violationType
  if (value !== undefined) {
    if (!(plainText(value, 2000))) return false
    known++
  } else return false
  value = record.specialField
  if (value !== undefined) {
    if (!(plainText(value, 64) && plainCode(table_special_fields, value, day))) return false
    known++
  }
  value = record.violationFacts
  if (value !== undefined) {
    if (!(plainText(value, 5000))) return false
    known++
  } else return false
  value = record.legalBasis
  if (value !== undefined) {
    if (!(plainText(value, 2048))) return false
    known++
  } else return false
  value = record.penaltyTypes
  if (value !== undefined) {
    if (!(Array.isArray(value) && value.length >= 1 && value.length <= 13 && R03_content_penaltyTypes(value, day) && plainlyUnique(value))) return false
    known++
  } else return false
  value = record.penaltyContent
  if (value !== undefined) {
    if (!(plainText(value, 4000))) return false
    known++
  } else return false
  value = record.fineAmountWan
  if (value !== undefined) {
    if (!(plainAmountWan(value))) return false
    known++
  }
  value = record.confiscatedAmountWan
  if (value !== undefined) {
    if (!(plainAmountWan(value))) return false
    known++
  }
  value = record.revokedLicence
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  }
  value = record.decisionDate
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  } else return false
  value = record.conductDate
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.validUntil
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  } else return false
  value = record.procedure
  if (value !== undefined) {
    if (!((value === "简易" || value === "一般"))) return false
    known++
  }
  value = record.remedyState
  if (value !== undefined) {
    if (!((value === "未提起" || value === "复议中" || value === "诉讼中" || value === "维持" || value === "撤销" || value === "变更"))) return false
    known++
  } else return false
  value = record.repairNotice
  if (value !== undefined) {
    if (!(R03_content_repairNotice(value, day))) return false
    known++
  }
  value = record.registrationNo
  if (value !== undefined) {
    if (!(plainText(value, 50))) return false
    known++
  }
  value = record.orgCode
  if (value !== undefined) {
    if (!(plainOrganisationCode(value))) return false
    known++
  }
  value = record.taxNo
  if (value !== undefined) {
    if (!(plainText(value, 15))) return false
    known++
  }
  value = record.institutionNo
  if (value !== undefined) {
    if (!(plainText(value, 12))) return false
    known++
  }
  value = record.socialOrgNo
  if (value !== undefined) {
    if (!(plainText(value, 50))) return false
    known++
  }
  value = record.legalRepName
  if (value !== undefined) {
    if (!(plainText(value, 50))) return false
    known++
  }
  value = record.legalRepIdType
  if (value !== undefined) {
    if (!(plainText(value, 64) && plainCode(table_document_types, value, day))) return false
    known++
  }
  value = record.legalRepIdNumber
  if (value !== undefined) {
    if (!(plainText(value, 64))) return false
    known++
  }
  value = record.remark
  if (value !== undefined) {
    if (!(plainText(value, 512))) return false
    known++
  }
  return memberCount(record) === known
}

const R03_members = {
  schemaVersion: { required: true, fits: value => plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value) },
  category: { required: true, fits: value => value === "R03" },
  catalogueItem: { required: true, fits: value => plainText(value, 32), text: 32 },
  division: { required: true, fits: value => plainDivision(value) },
  sourceOrgName: { required: true, fits: value => plainText(value, 200), text: 200 },
  sourceOrgUscc: { required: true, fits: value => plainUscc(value) },
  authorityName: { required: true, fits: value => plainText(value, 200), text: 200 },
  authorityUscc: { required: true, fits: value => plainUscc(value) },
  subject: { required: true, fits: (value, day) => envelope_subject(value, day), members: envelope_subject_members },
  publicityScope: { required: true, fits: value => (value === "public" || value === "government" || value === "authorised") },
  severity: { required: false, fits: value => (value === "minor" || value === "general" || value === "serious" || value === "pending") },
  severityBasis: { required: false, fits: value => plainText(value, 512), text: 512 },
  publicityStart: { required: false, fits: value => plainDay(value) },
  publicityEnd: { required: false, fits: value => plainDay(value) },
  status: { required: true, fits: value => (value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked") },
  endDecision: { required: false, fits: (value, day) => envelope_endDecision(value, day), members: envelope_endDecision_members },
  updatedAt: { required: true, fits: value => plainInstant(value) },
  mappingRef: { required: true, fits: (value, day) => envelope_mappingRef(value, day), members: envelope_mappingRef_members },
  synthetic: { required: false, fits: value => typeof value === 'boolean' },
  content: { required: true, fits: (value, day) => R03_content(value, day), members: R03_content_members },
}

export function R03(record, draft) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  const day = record.content?.decisionDate
  let known = 0
  let value
  value = record.recordId
  if (value !== undefined) {
    if (draft || !(plainText(value, 10000) && /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(value))) return false
    known++
  } else if (!draft) return false
  value = record.schemaVersion
  if (value !== undefined) {
    if (!(plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value))) return false
    known++
  } else return false
  value = record.category
  if (value !== undefined) {
    if (!(value === "R03")) return false
    known++
  } else return false
  value = record.catalogueItem
  if (value !== undefined) {
    if (!(plainText(value, 32))) return false
    known++
  } else return false
  value = record.division
  if (value !== undefined) {
    if (!(plainDivision(value))) return false
    known++
  } else return false
  value = record.sourceOrgName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.sourceOrgUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.authorityName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.authorityUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.subject
  if (value !== undefined) {
    if (!(envelope_subject(value, day))) return false
    known++
  } else return false
  value = record.publicityScope
  if (value !== undefined) {
    if (!((value === "public" || value === "government" || value === "authorised"))) return false
    known++
  } else return false
  value = record.severity
  if (value !== undefined) {
    if (!((value === "minor" || value === "general" || value === "serious" || value === "pending"))) return false
    known++
  }
  value = record.severityBasis
  if (value !== undefined) {
    if (!(plainText(value, 512))) return false
    known++
  }
  value = record.publicityStart
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.publicityEnd
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.status
  if (value !== undefined) {
    if (!((value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked"))) return false
    known++
  } else return false
  value = record.endDecision
  if (value !== undefined) {
    if (!(envelope_endDecision(value, day))) return false
    known++
  }
  value = record.version
  if (value !== undefined) {
    if (draft || !(Number.isSafeInteger(value) && value >= 1 && value <= 1000000000)) return false
    known++
  } else if (!draft) return false
  value = record.updatedAt
  if (value !== undefined) {
    if (!(plainInstant(value))) return false
    known++
  } else return false
  value = record.mappingRef
  if (value !== undefined) {
    if (!(envelope_mappingRef(value, day))) return false
    known++
  } else return false
  value = record.synthetic
  if (value !== undefined) {
    if (!(typeof value === 'boolean')) return false
    known++
  }
  value = record.content
  if (value !== undefined) {
    if (!(R03_content(value, day))) return false
    known++
  } else return false
  return memberCount(record) === known
}

const R04_content_members = {
  actType: { required: true, fits: (value, day) => plainText(value, 64) && plainCode(table_act_types, value, day) },
  documentNo: { required: true, fits: value => plainText(value, 128), text: 128 },
  content: { required: true, fits: value => plainText(value, 4000), text: 4000 },
  basis: { required: false, fits: value => plainText(value, 2048), text: 2048 },
  result: { required: false, fits: value => plainText(value, 64), text: 64 },
  decisionDate: { required: true, fits: value => plainDay(value) },
  dueOnline: { required: false, fits: value => plainDay(value) },
}

function R04_content(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.actType
  if (value !== undefined) {
    if (!(plainText(value, 64) && plainCode(table_act_types, value, day))) return false
    known++
  } else return false
  value = record.documentNo
  if (value !== undefined) {
    if (!(plainText(value, 128))) return false
    known++
  } else return false
  value = record.content
  if (value !== undefined) {
    if (!(plainText(value, 4000))) return false
    known++
  } else return false
  value = record.basis
  if (value !== undefined) {
    if (!(plainText(value, 2048))) return false
    known++
  }
  value = record.result
  if (value !== undefined) {
    if (!(plainText(value, 64))) return false
    known++
  }
  value = record.decisionDate
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  } else return false
  value = record.dueOnline
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  return memberCount(record) === known
}

const R04_members = {
  schemaVersion: { required: true, fits: value => plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value) },
  category: { required: true, fits: value => value === "R04" },
  catalogueItem: { required: true, fits: value => plainText(value, 32), text: 32 },
  division: { required: true, fits: value => plainDivision(value) },
  sourceOrgName: { required: true, fits: value => plainText(value, 200), text: 200 },
  sourceOrgUscc: { required: true, fits: value => plainUscc(value) },
  authorityName: { required: true, fits: value => plainText(value, 200), text: 200 },
  authorityUscc: { required: true, fits: value => plainUscc(value) },
  subject: { required: true, fits: (value, day) => envelope_subject(value, day), members: envelope_subject_members },
  publicityScope: { required: true, fits: value => (value === "public" || value === "government" || value === "authorised") },
  severity: { required: false, fits: value => (value === "minor" || value === "general" || value === "serious" || value === "pending") },
  severityBasis: { required: false, fits: value => plainText(value, 512), text: 512 },
  publicityStart: { required: false, fits: value => plainDay(value) },
  publicityEnd: { required: false, fits: value => plainDay(value) },
  status: { required: true, fits: value => (value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked") },
  endDecision: { required: false, fits: (value, day) => envelope_endDecision(value, day), members: envelope_endDecision_members },
  updatedAt: { required: true, fits: value => plainInstant(value) },
  mappingRef: { required: true, fits: (value, day) => envelope_mappingRef(value, day), members: envelope_mappingRef_members },
  synthetic: { required: false, fits: value => typeof value === 'boolean' },
  content: { required: true, fits: (value, day) => R04_content(value, day), members: R04_content_members },
}

export function R04(record, draft) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  const day = record.content?.decisionDate
  let known = 0
  let value
  value = record.recordId
  if (value !== undefined) {
    if (draft || !(plainText(value, 10000) && /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(value))) return false
    known++
  } else if (!draft) return false
  value = record.schemaVersion
  if (value !== undefined) {
    if (!(plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value))) return false
    known++
  } else return false
  value = record.category
  if (value !== undefined) {
    if (!(value === "R04")) return false
    known++
  } else return false
  value = record.catalogueItem
  if (value !== undefined) {
    if (!(plainText(value, 32))) return false
    known++
  } else return false
  value = record.division
  if (value !== undefined) {
    if (!(plainDivision(value))) return false
    known++
  } else return false
  value = record.sourceOrgName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.sourceOrgUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.authorityName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.authorityUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.subject
  if (value !== undefined) {
    if (!(envelope_subject(value, day))) return false
    known++
  } else return false
  value = record.publicityScope
  if (value !== undefined) {
    if (!((value === "public" || value === "government" || value === "authorised"))) return false
    known++
  } else return false
  value = record.severity
  if (value !== undefined) {
    if (!((value === "minor" || value === "general" || value === "serious" || value === "pending"))) return false
    known++
  }
  value = record.severityBasis
  if (value !== undefined) {
    if (!(plainText(value, 512))) return false
    known++
  }
  value = record.publicityStart
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.publicityEnd
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.status
  if (value !== undefined) {
    if (!((value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked"))) return false
    known++
  } else return false
  value = record.endDecision
  if (value !== undefined) {
    if (!(envelope_endDecision(value, day))) return false
    known++
  }
  value = record.version
  if (value !== undefined) {
    if (draft || !(Number.isSafeInteger(value) && value >= 1 && value <= 1000000000)) return false
    known++
  } else if (!draft) return false
  value = record.updatedAt
  if (value !== undefined) {
    if (!(plainInstant(value))) return false
    known++
  } else return false
  value = record.mappingRef
  if (value !== undefined) {
    if (!(envelope_mappingRef(value, day))) return false
    known++
  } else return false
  value = record.synthetic
  if (value !== undefined) {
    if (!(typeof value === 'boolean')) return false
    known++
  }
  value = record.content
  if (value !== undefined) {
    if (!(R04_content(value, day))) return false
    known++
  } else return false
  return memberCount(record) === known
}

const R05_content_members = {
  reasonType: { required: true, fits: (value, day) => plainText(value, 64) && plainCode(table_abnormal_reasons, value, day) },
  reasonNote: { required: false, fits: value => plainText(value, 512), text: 512 },
  listedDate: { required: true, fits: value => plainDay(value) },
  listedAuthority: { required: true, fits: value => plainText(value, 200), text: 200 },
  removedDate: { required: false, fits: value => plainDay(value) },
  removedReason: { required: false, fits: value => plainText(value, 512), text: 512 },
}

function R05_content(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.reasonType
  if (value !== undefined) {
    if (!(plainText(value, 64) && plainCode(table_abnormal_reasons, value, day))) return false
    known++
  } else return false
  value = record.reasonNote
  if (value !== undefined) {
    if (!(plainText(value, 512))) return false
    known++
  }
  value = record.listedDate
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  } else return false
  value = record.listedAuthority
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.removedDate
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.removedReason
  if (value !== undefined) {
    if (!(plainText(value, 512))) return false
    known++
  }
  return memberCount(record) === known
}

const R05_members = {
  schemaVersion: { required: true, fits: value => plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value) },
  category: { required: true, fits: value => value === "R05" },
  catalogueItem: { required: true, fits: value => plainText(value, 32), text: 32 },
  division: { required: true, fits: value => plainDivision(value) },
  sourceOrgName: { required: true, fits: value => plainText(value, 200), text: 200 },
  sourceOrgUscc: { required: true, fits: value => plainUscc(value) },
  authorityName: { required: true, fits: value => plainText(value, 200), text: 200 },
  authorityUscc: { required: true, fits: value => plainUscc(value) },
  subject: { required: true, fits: (value, day) => envelope_subject(value, day), members: envelope_subject_members },
  publicityScope: { required: true, fits: value => (value === "public" || value === "government" || value === "authorised") },
  severity: { required: false, fits: value => (value === "minor" || value === "general" || value === "serious" || value === "pending") },
  severityBasis: { required: false, fits: value => plainText(value, 512), text: 512 },
  publicityStart: { required: false, fits: value => plainDay(value) },
  publicityEnd: { required: false, fits: value => plainDay(value) },
  status: { required: true, fits: value => (value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked") },
  endDecision: { required: false, fits: (value, day) => envelope_endDecision(value, day), members: envelope_endDecision_members },
  updatedAt: { required: true, fits: value => plainInstant(value) },
  mappingRef: { required: true, fits: (value, day) => envelope_mappingRef(value, day), members: envelope_mappingRef_members },
  synthetic: { required: false, fits: value => typeof value === 'boolean' },
  content: { required: true, fits: (value, day) => R05_content(value, day), members: R05_content_members },
}

export function R05(record, draft) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  const day = record.content?.listedDate
  let known = 0
  let value
  value = record.recordId
  if (value !== undefined) {
    if (draft || !(plainText(value, 10000) && /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(value))) return false
    known++
  } else if (!draft) return false
  value = record.schemaVersion
  if (value !== undefined) {
    if (!(plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value))) return false
    known++
  } else return false
  value = record.category
  if (value !== undefined) {
    if (!(value === "R05")) return false
    known++
  } else return false
  value = record.catalogueItem
  if (value !== undefined) {
    if (!(plainText(value, 32))) return false
    known++
  } else return false
  value = record.division
  if (value !== undefined) {
    if (!(plainDivision(value))) return false
    known++
  } else return false
  value = record.sourceOrgName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.sourceOrgUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.authorityName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.authorityUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.subject
  if (value !== undefined) {
    if (!(envelope_subject(value, day))) return false
    known++
  } else return false
  value = record.publicityScope
  if (value !== undefined) {
    if (!((value === "public" || value === "government" || value === "authorised"))) return false
    known++
  } else return false
  value = record.severity
  if (value !== undefined) {
    if (!((value === "minor" || value === "general" || value === "serious" || value === "pending"))) return false
    known++
  }
  value = record.severityBasis
  if (value !== undefined) {
    if (!(plainText(value, 512))) return false
    known++
  }
  value = record.publicityStart
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.publicityEnd
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.status
  if (value !== undefined) {
    if (!((value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked"))) return false
    known++
  } else return false
  value = record.endDecision
  if (value !== undefined) {
    if (!(envelope_endDecision(value, day))) return false
    known++
  }
  value = record.version
  if (value !== undefined) {
    if (draft || !(Number.isSafeInteger(value) && value >= 1 && value <= 1000000000)) return false
    known++
  } else if (!draft) return false
  value = record.updatedAt
  if (value !== undefined) {
    if (!(plainInstant(value))) return false
    known++
  } else return false
  value = record.mappingRef
  if (value !== undefined) {
    if (!(envelope_mappingRef(value, day))) return false
    known++
  } else return false
  value = record.synthetic
  if (value !== undefined) {
    if (!(typeof value === 'boolean')) return false
    known++
  }
  value = record.content
  if (value !== undefined) {
    if (!(R05_content(value, day))) return false
    known++
  } else return false
  return memberCount(record) === known
}

const R06_content_members = {
  caseNo: { required: true, fits: value => plainText(value, 128), text: 128 },
  court: { required: true, fits: value => plainText(value, 200), text: 200 },
  documentDate: { required: true, fits: value => plainDay(value) },
  obligation: { required: false, fits: value => plainText(value, 2000), text: 2000 },
  performance: { required: false, fits: (value, day) => plainText(value, 64) && plainCode(table_judgment_performance, value, day) },
  isJudgmentDefaulter: { required: true, fits: value => typeof value === 'boolean' },
  endEvent: { required: false, fits: value => plainText(value, 200), text: 200 },
}

function R06_content(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.caseNo
  if (value !== undefined) {
    if (!(plainText(value, 128))) return false
    known++
  } else return false
  value = record.court
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.documentDate
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  } else return false
  value = record.obligation
  if (value !== undefined) {
    if (!(plainText(value, 2000))) return false
    known++
  }
  value = record.performance
  if (value !== undefined) {
    if (!(plainText(value, 64) && plainCode(table_judgment_performance, value, day))) return false
    known++
  }
  value = record.isJudgmentDefaulter
  if (value !== undefined) {
    if (!(typeof value === 'boolean')) return false
    known++
  } else return false
  value = record.endEvent
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  }
  return memberCount(record) === known
}

const R06_members = {
  schemaVersion: { required: true, fits: value => plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value) },
  category: { required: true, fits: value => value === "R06" },
  catalogueItem: { required: true, fits: value => plainText(value, 32), text: 32 },
  division: { required: true, fits: value => plainDivision(value) },
  sourceOrgName: { required: true, fits: value => plainText(value, 200), text: 200 },
  sourceOrgUscc: { required: true, fits: value => plainUscc(value) },
  authorityName: { required: true, fits: value => plainText(value, 200), text: 200 },
  authorityUscc: { required: true, fits: value => plainUscc(value) },
  subject: { required: true, fits: (value, day) => envelope_subject(value, day), members: envelope_subject_members },
  publicityScope: { required: true, fits: value => (value === "public" || value === "government" || value === "authorised") },
  severity: { required: false, fits: value => (value === "minor" || value === "general" || value === "serious" || value === "pending") },
  severityBasis: { required: false, fits: value => plainText(value, 512), text: 512 },
  publicityStart: { required: false, fits: value => plainDay(value) },
  publicityEnd: { required: false, fits: value => plainDay(value) },
  status: { required: true, fits: value => (value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked") },
  endDecision: { required: false, fits: (value, day) => envelope_endDecision(value, day), members: envelope_endDecision_members },
  updatedAt: { required: true, fits: value => plainInstant(value) },
  mappingRef: { required: true, fits: (value, day) => envelope_mappingRef(value, day), members: envelope_mappingRef_members },
  synthetic: { required: false, fits: value => typeof value === 'boolean' },
  content: { required: true, fits: (value, day) => R06_content(value, day), members: R06_content_members },
}

export function R06(record, draft) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  const day = record.content?.documentDate
  let known = 0
  let value
  value = record.recordId
  if (value !== undefined) {
    if (draft || !(plainText(value, 10000) && /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(value))) return false
    known++
  } else if (!draft) return false
  value = record.schemaVersion
  if (value !== undefined) {
    if (!(plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value))) return false
    known++
  } else return false
  value = record.category
  if (value !== undefined) {
    if (!(value === "R06")) return false
    known++
  } else return false
  value = record.catalogueItem
  if (value !== undefined) {
    if (!(plainText(value, 32))) return false
    known++
  } else return false
  value = record.division
  if (value !== undefined) {
    if (!(plainDivision(value))) return false
    known++
  } else return false
  value = record.sourceOrgName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.sourceOrgUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.authorityName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.authorityUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.subject
  if (value !== undefined) {
    if (!(envelope_subject(value, day))) return false
    known++
  } else return false
  value = record.publicityScope
  if (value !== undefined) {
    if (!((value === "public" || value === "government" || value === "authorised"))) return false
    known++
  } else return false
  value = record.severity
  if (value !== undefined) {
    if (!((value === "minor" || value === "general" || value === "serious" || value === "pending"))) return false
    known++
  }
  value = record.severityBasis
  if (value !== undefined) {
    if (!(plainText(value, 512))) return false
    known++
  }
  value = record.publicityStart
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.publicityEnd
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.status
  if (value !== undefined) {
    if (!((value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked"))) return false
    known++
  } else return false
  value = record.endDecision
  if (value !== undefined) {
    if (!(envelope_endDecision(value, day))) return false
    known++
  }
  value = record.version
  if (value !== undefined) {
    if (draft || !(Number.isSafeInteger(value) && value >= 1 && value <= 1000000000)) return false
    known++
  } else if (!draft) return false
  value = record.updatedAt
  if (value !== undefined) {
    if (!(plainInstant(value))) return false
    known++
  } else return false
  value = record.mappingRef
  if (value !== undefined) {
    if (!(envelope_mappingRef(value, day))) return false
    known++
  } else return false
  value = record.synthetic
  if (value !== undefined) {
    if (!(typeof value === 'boolean')) return false
    known++
  }
  value = record.content
  if (value !== undefined) {
    if (!(R06_content(value, day))) return false
    known++
  } else return false
  return memberCount(record) === known
}

const R07_content_measures_item_members = {
  code: { required: true, fits: (value, day) => plainText(value, 10000) && /^M[0-9]{2}$/u.test(value) && plainCode(table_measures, value, day) },
  executor: { required: true, fits: value => plainText(value, 200), text: 200 },
  legalBasis: { required: true, fits: value => plainText(value, 2048), text: 2048 },
}

function R07_content_measures_item(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.code
  if (value !== undefined) {
    if (!(plainText(value, 10000) && /^M[0-9]{2}$/u.test(value) && plainCode(table_measures, value, day))) return false
    known++
  } else return false
  value = record.executor
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.legalBasis
  if (value !== undefined) {
    if (!(plainText(value, 2048))) return false
    known++
  } else return false
  return memberCount(record) === known
}

function R07_content_measures(items, day) {
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (!(R07_content_measures_item(item, day))) return false
  }
  return true
}

const R07_content_relatedPersons_item_members = {
  role: { required: true, fits: (value, day) => plainText(value, 64) && plainCode(table_related_roles, value, day) },
  linkKey: { required: false, fits: value => plainText(value, 10000) && /^[A-Za-z0-9-]{1,32}\.[0-9a-f]{64}$/u.test(value) },
  responsibleFinding: { required: true, fits: value => plainText(value, 2000), text: 2000 },
  idNumber: { required: false, fits: value => plainText(value, 64), text: 64 },
  birthDate: { required: false, fits: value => plainDay(value) },
}

function R07_content_relatedPersons_item(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.role
  if (value !== undefined) {
    if (!(plainText(value, 64) && plainCode(table_related_roles, value, day))) return false
    known++
  } else return false
  value = record.linkKey
  if (value !== undefined) {
    if (!(plainText(value, 10000) && /^[A-Za-z0-9-]{1,32}\.[0-9a-f]{64}$/u.test(value))) return false
    known++
  }
  value = record.responsibleFinding
  if (value !== undefined) {
    if (!(plainText(value, 2000))) return false
    known++
  } else return false
  value = record.idNumber
  if (value !== undefined) {
    if (!(plainText(value, 64))) return false
    known++
  }
  value = record.birthDate
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  return memberCount(record) === known
}

function R07_content_relatedPersons(items, day) {
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (!(R07_content_relatedPersons_item(item, day))) return false
  }
  return true
}

const R07_content_listBasis_members = {
  instrument: { required: true, fits: value => plainText(value, 200), text: 200 },
  article: { required: true, fits: value => plainText(value, 64), text: 64 },
  level: { required: true, fits: (value, day) => plainText(value, 64) && plainCode(table_basis_levels, value, day) },
  scope: { required: true, fits: value => (value === "全国" || value === "本省") },
  validFrom: { required: false, fits: value => plainDay(value) },
  validTo: { required: false, fits: value => plainDay(value) },
}

function R07_content_listBasis(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.instrument
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.article
  if (value !== undefined) {
    if (!(plainText(value, 64))) return false
    known++
  } else return false
  value = record.level
  if (value !== undefined) {
    if (!(plainText(value, 64) && plainCode(table_basis_levels, value, day))) return false
    known++
  } else return false
  value = record.scope
  if (value !== undefined) {
    if (!((value === "全国" || value === "本省"))) return false
    known++
  } else return false
  value = record.validFrom
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.validTo
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  return memberCount(record) === known
}

const R07_content_adoptedBy_item_members = {
  division: { required: true, fits: value => plainDivision(value) },
  authority: { required: true, fits: value => plainText(value, 200), text: 200 },
  localBasis: { required: true, fits: value => plainText(value, 512), text: 512 },
  decisionNo: { required: true, fits: value => plainText(value, 128), text: 128 },
  date: { required: true, fits: value => plainDay(value) },
}

function R07_content_adoptedBy_item(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.division
  if (value !== undefined) {
    if (!(plainDivision(value))) return false
    known++
  } else return false
  value = record.authority
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.localBasis
  if (value !== undefined) {
    if (!(plainText(value, 512))) return false
    known++
  } else return false
  value = record.decisionNo
  if (value !== undefined) {
    if (!(plainText(value, 128))) return false
    known++
  } else return false
  value = record.date
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  } else return false
  return memberCount(record) === known
}

function R07_content_adoptedBy(items, day) {
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (!(R07_content_adoptedBy_item(item, day))) return false
  }
  return true
}

const R07_content_members = {
  domain: { required: true, fits: (value, day) => plainText(value, 10000) && /^[a-z][A-Za-z0-9]{0,31}$/u.test(value) && plainCode(table_domains, value, day) },
  listName: { required: true, fits: value => plainText(value, 200), text: 200 },
  criterionCode: { required: true, fits: (value, day) => plainText(value, 10000) && /^[A-Z][A-Z0-9-]{1,31}$/u.test(value) && plainCode(table_criteria, value, day) },
  factSummary: { required: true, fits: value => plainText(value, 2000), text: 2000 },
  legalBasis: { required: true, fits: value => plainText(value, 2048), text: 2048 },
  decisionNo: { required: true, fits: value => plainText(value, 128), text: 128 },
  decisionDate: { required: true, fits: value => plainDay(value) },
  conductDate: { required: false, fits: value => plainDay(value) },
  noticeDate: { required: true, fits: value => plainDay(value) },
  validFrom: { required: true, fits: value => plainDay(value) },
  validTo: { required: false, fits: value => plainDay(value) },
  endEvent: { required: false, fits: value => plainText(value, 200), text: 200 },
  measures: { required: true, fits: (value, day) => Array.isArray(value) && value.length >= 1 && value.length <= 40 && R07_content_measures(value, day) },
  removalConditions: { required: true, fits: value => plainText(value, 2000), text: 2000 },
  remedies: { required: true, fits: value => plainText(value, 2000), text: 2000 },
  relatedPersons: { required: false, fits: (value, day) => Array.isArray(value) && value.length <= 20 && R07_content_relatedPersons(value, day) },
  listBasis: { required: true, fits: (value, day) => R07_content_listBasis(value, day), members: R07_content_listBasis_members },
  nationalRecordId: { required: false, fits: value => plainText(value, 64), text: 64 },
  adoptedBy: { required: false, fits: (value, day) => Array.isArray(value) && value.length <= 8 && R07_content_adoptedBy(value, day) },
}

function R07_content(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.domain
  if (value !== undefined) {
    if (!(plainText(value, 10000) && /^[a-z][A-Za-z0-9]{0,31}$/u.test(value) && plainCode(table_domains, value, day))) return false
    known++
  } else return false
  value = record.listName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.criterionCode
  if (value !== undefined) {
    if (!(plainText(value, 10000) && /^[A-Z][A-Z0-9-]{1,31}$/u.test(value) && plainCode(table_criteria, value, day))) return false
    known++
  } else return false
  value = record.factSummary
  if (value !== undefined) {
    if (!(plainText(value, 2000))) return false
    known++
  } else return false
  value = record.legalBasis
  if (value !== undefined) {
    if (!(plainText(value, 2048))) return false
    known++
  } else return false
  value = record.decisionNo
  if (value !== undefined) {
    if (!(plainText(value, 128))) return false
    known++
  } else return false
  value = record.decisionDate
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  } else return false
  value = record.conductDate
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.noticeDate
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  } else return false
  value = record.validFrom
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  } else return false
  value = record.validTo
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.endEvent
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  }
  value = record.measures
  if (value !== undefined) {
    if (!(Array.isArray(value) && value.length >= 1 && value.length <= 40 && R07_content_measures(value, day))) return false
    known++
  } else return false
  value = record.removalConditions
  if (value !== undefined) {
    if (!(plainText(value, 2000))) return false
    known++
  } else return false
  value = record.remedies
  if (value !== undefined) {
    if (!(plainText(value, 2000))) return false
    known++
  } else return false
  value = record.relatedPersons
  if (value !== undefined) {
    if (!(Array.isArray(value) && value.length <= 20 && R07_content_relatedPersons(value, day))) return false
    known++
  }
  value = record.listBasis
  if (value !== undefined) {
    if (!(R07_content_listBasis(value, day))) return false
    known++
  } else return false
  value = record.nationalRecordId
  if (value !== undefined) {
    if (!(plainText(value, 64))) return false
    known++
  }
  value = record.adoptedBy
  if (value !== undefined) {
    if (!(Array.isArray(value) && value.length <= 8 && R07_content_adoptedBy(value, day))) return false
    known++
  }
  return memberCount(record) === known
}

const R07_members = {
  schemaVersion: { required: true, fits: value => plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value) },
  category: { required: true, fits: value => value === "R07" },
  catalogueItem: { required: true, fits: value => plainText(value, 32), text: 32 },
  division: { required: true, fits: value => plainDivision(value) },
  sourceOrgName: { required: true, fits: value => plainText(value, 200), text: 200 },
  sourceOrgUscc: { required: true, fits: value => plainUscc(value) },
  authorityName: { required: true, fits: value => plainText(value, 200), text: 200 },
  authorityUscc: { required: true, fits: value => plainUscc(value) },
  subject: { required: true, fits: (value, day) => envelope_subject(value, day), members: envelope_subject_members },
  publicityScope: { required: true, fits: value => (value === "public" || value === "government" || value === "authorised") },
  severity: { required: false, fits: value => (value === "minor" || value === "general" || value === "serious" || value === "pending") },
  severityBasis: { required: false, fits: value => plainText(value, 512), text: 512 },
  publicityStart: { required: false, fits: value => plainDay(value) },
  publicityEnd: { required: false, fits: value => plainDay(value) },
  status: { required: true, fits: value => (value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked") },
  endDecision: { required: false, fits: (value, day) => envelope_endDecision(value, day), members: envelope_endDecision_members },
  updatedAt: { required: true, fits: value => plainInstant(value) },
  mappingRef: { required: true, fits: (value, day) => envelope_mappingRef(value, day), members: envelope_mappingRef_members },
  synthetic: { required: false, fits: value => typeof value === 'boolean' },
  content: { required: true, fits: (value, day) => R07_content(value, day), members: R07_content_members },
}

export function R07(record, draft) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  const day = record.content?.decisionDate
  let known = 0
  let value
  value = record.recordId
  if (value !== undefined) {
    if (draft || !(plainText(value, 10000) && /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(value))) return false
    known++
  } else if (!draft) return false
  value = record.schemaVersion
  if (value !== undefined) {
    if (!(plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value))) return false
    known++
  } else return false
  value = record.category
  if (value !== undefined) {
    if (!(value === "R07")) return false
    known++
  } else return false
  value = record.catalogueItem
  if (value !== undefined) {
    if (!(plainText(value, 32))) return false
    known++
  } else return false
  value = record.division
  if (value !== undefined) {
    if (!(plainDivision(value))) return false
    known++
  } else return false
  value = record.sourceOrgName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.sourceOrgUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.authorityName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.authorityUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.subject
  if (value !== undefined) {
    if (!(envelope_subject(value, day))) return false
    known++
  } else return false
  value = record.publicityScope
  if (value !== undefined) {
    if (!((value === "public" || value === "government" || value === "authorised"))) return false
    known++
  } else return false
  value = record.severity
  if (value !== undefined) {
    if (!((value === "minor" || value === "general" || value === "serious" || value === "pending"))) return false
    known++
  }
  value = record.severityBasis
  if (value !== undefined) {
    if (!(plainText(value, 512))) return false
    known++
  }
  value = record.publicityStart
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.publicityEnd
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.status
  if (value !== undefined) {
    if (!((value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked"))) return false
    known++
  } else return false
  value = record.endDecision
  if (value !== undefined) {
    if (!(envelope_endDecision(value, day))) return false
    known++
  }
  value = record.version
  if (value !== undefined) {
    if (draft || !(Number.isSafeInteger(value) && value >= 1 && value <= 1000000000)) return false
    known++
  } else if (!draft) return false
  value = record.updatedAt
  if (value !== undefined) {
    if (!(plainInstant(value))) return false
    known++
  } else return false
  value = record.mappingRef
  if (value !== undefined) {
    if (!(envelope_mappingRef(value, day))) return false
    known++
  } else return false
  value = record.synthetic
  if (value !== undefined) {
    if (!(typeof value === 'boolean')) return false
    known++
  }
  value = record.content
  if (value !== undefined) {
    if (!(R07_content(value, day))) return false
    known++
  } else return false
  return memberCount(record) === known
}

function R08_content_incentives(items, day) {
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (!(plainText(item, 64) && plainCode(table_incentives, item, day))) return false
  }
  return true
}

const R08_content_members = {
  domain: { required: false, fits: (value, day) => plainText(value, 10000) && /^[a-z][A-Za-z0-9]{0,31}$/u.test(value) && plainCode(table_domains, value, day) },
  listName: { required: false, fits: value => plainText(value, 200), text: 200 },
  honourName: { required: true, fits: value => plainText(value, 200), text: 200 },
  commendationNo: { required: false, fits: value => plainText(value, 128), text: 128 },
  grade: { required: false, fits: value => plainText(value, 32), text: 32 },
  evidencePeriod: { required: false, fits: value => plainText(value, 64), text: 64 },
  validFrom: { required: true, fits: value => plainDay(value) },
  validTo: { required: true, fits: value => plainDay(value) },
  incentives: { required: false, fits: (value, day) => Array.isArray(value) && value.length <= 20 && R08_content_incentives(value, day) && plainlyUnique(value) },
  disqualifiedBy: { required: false, fits: value => plainText(value, 10000) && /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(value) },
}

function R08_content(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.domain
  if (value !== undefined) {
    if (!(plainText(value, 10000) && /^[a-z][A-Za-z0-9]{0,31}$/u.test(value) && plainCode(table_domains, value, day))) return false
    known++
  }
  value = record.listName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  }
  value = record.honourName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.commendationNo
  if (value !== undefined) {
    if (!(plainText(value, 128))) return false
    known++
  }
  value = record.grade
  if (value !== undefined) {
    if (!(plainText(value, 32))) return false
    known++
  }
  value = record.evidencePeriod
  if (value !== undefined) {
    if (!(plainText(value, 64))) return false
    known++
  }
  value = record.validFrom
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  } else return false
  value = record.validTo
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  } else return false
  value = record.incentives
  if (value !== undefined) {
    if (!(Array.isArray(value) && value.length <= 20 && R08_content_incentives(value, day) && plainlyUnique(value))) return false
    known++
  }
  value = record.disqualifiedBy
  if (value !== undefined) {
    if (!(plainText(value, 10000) && /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(value))) return false
    known++
  }
  return memberCount(record) === known
}

const R08_members = {
  schemaVersion: { required: true, fits: value => plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value) },
  category: { required: true, fits: value => value === "R08" },
  catalogueItem: { required: true, fits: value => plainText(value, 32), text: 32 },
  division: { required: true, fits: value => plainDivision(value) },
  sourceOrgName: { required: true, fits: value => plainText(value, 200), text: 200 },
  sourceOrgUscc: { required: true, fits: value => plainUscc(value) },
  authorityName: { required: true, fits: value => plainText(value, 200), text: 200 },
  authorityUscc: { required: true, fits: value => plainUscc(value) },
  subject: { required: true, fits: (value, day) => envelope_subject(value, day), members: envelope_subject_members },
  publicityScope: { required: true, fits: value => (value === "public" || value === "government" || value === "authorised") },
  severity: { required: false, fits: value => (value === "minor" || value === "general" || value === "serious" || value === "pending") },
  severityBasis: { required: false, fits: value => plainText(value, 512), text: 512 },
  publicityStart: { required: false, fits: value => plainDay(value) },
  publicityEnd: { required: false, fits: value => plainDay(value) },
  status: { required: true, fits: value => (value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked") },
  endDecision: { required: false, fits: (value, day) => envelope_endDecision(value, day), members: envelope_endDecision_members },
  updatedAt: { required: true, fits: value => plainInstant(value) },
  mappingRef: { required: true, fits: (value, day) => envelope_mappingRef(value, day), members: envelope_mappingRef_members },
  synthetic: { required: false, fits: value => typeof value === 'boolean' },
  content: { required: true, fits: (value, day) => R08_content(value, day), members: R08_content_members },
}

export function R08(record, draft) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  const day = record.content?.validFrom
  let known = 0
  let value
  value = record.recordId
  if (value !== undefined) {
    if (draft || !(plainText(value, 10000) && /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(value))) return false
    known++
  } else if (!draft) return false
  value = record.schemaVersion
  if (value !== undefined) {
    if (!(plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value))) return false
    known++
  } else return false
  value = record.category
  if (value !== undefined) {
    if (!(value === "R08")) return false
    known++
  } else return false
  value = record.catalogueItem
  if (value !== undefined) {
    if (!(plainText(value, 32))) return false
    known++
  } else return false
  value = record.division
  if (value !== undefined) {
    if (!(plainDivision(value))) return false
    known++
  } else return false
  value = record.sourceOrgName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.sourceOrgUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.authorityName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.authorityUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.subject
  if (value !== undefined) {
    if (!(envelope_subject(value, day))) return false
    known++
  } else return false
  value = record.publicityScope
  if (value !== undefined) {
    if (!((value === "public" || value === "government" || value === "authorised"))) return false
    known++
  } else return false
  value = record.severity
  if (value !== undefined) {
    if (!((value === "minor" || value === "general" || value === "serious" || value === "pending"))) return false
    known++
  }
  value = record.severityBasis
  if (value !== undefined) {
    if (!(plainText(value, 512))) return false
    known++
  }
  value = record.publicityStart
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.publicityEnd
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.status
  if (value !== undefined) {
    if (!((value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked"))) return false
    known++
  } else return false
  value = record.endDecision
  if (value !== undefined) {
    if (!(envelope_endDecision(value, day))) return false
    known++
  }
  value = record.version
  if (value !== undefined) {
    if (draft || !(Number.isSafeInteger(value) && value >= 1 && value <= 1000000000)) return false
    known++
  } else if (!draft) return false
  value = record.updatedAt
  if (value !== undefined) {
    if (!(plainInstant(value))) return false
    known++
  } else return false
  value = record.mappingRef
  if (value !== undefined) {
    if (!(envelope_mappingRef(value, day))) return false
    known++
  } else return false
  value = record.synthetic
  if (value !== undefined) {
    if (!(typeof value === 'boolean')) return false
    known++
  }
  value = record.content
  if (value !== undefined) {
    if (!(R08_content(value, day))) return false
    known++
  } else return false
  return memberCount(record) === known
}

const R09_content_members = {
  commitmentType: { required: true, fits: (value, day) => plainText(value, 64) && plainCode(table_commitment_types, value, day) },
  cause: { required: false, fits: value => plainText(value, 512), text: 512 },
  date: { required: true, fits: value => plainDay(value) },
  receiver: { required: true, fits: value => plainText(value, 200), text: 200 },
  performance: { required: true, fits: (value, day) => plainText(value, 64) && plainCode(table_performance_states, value, day) },
  fileHash: { required: false, fits: value => plainText(value, 10000) && /^[0-9a-f]{64}$/u.test(value) },
}

function R09_content(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.commitmentType
  if (value !== undefined) {
    if (!(plainText(value, 64) && plainCode(table_commitment_types, value, day))) return false
    known++
  } else return false
  value = record.cause
  if (value !== undefined) {
    if (!(plainText(value, 512))) return false
    known++
  }
  value = record.date
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  } else return false
  value = record.receiver
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.performance
  if (value !== undefined) {
    if (!(plainText(value, 64) && plainCode(table_performance_states, value, day))) return false
    known++
  } else return false
  value = record.fileHash
  if (value !== undefined) {
    if (!(plainText(value, 10000) && /^[0-9a-f]{64}$/u.test(value))) return false
    known++
  }
  return memberCount(record) === known
}

const R09_members = {
  schemaVersion: { required: true, fits: value => plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value) },
  category: { required: true, fits: value => value === "R09" },
  catalogueItem: { required: true, fits: value => plainText(value, 32), text: 32 },
  division: { required: true, fits: value => plainDivision(value) },
  sourceOrgName: { required: true, fits: value => plainText(value, 200), text: 200 },
  sourceOrgUscc: { required: true, fits: value => plainUscc(value) },
  authorityName: { required: true, fits: value => plainText(value, 200), text: 200 },
  authorityUscc: { required: true, fits: value => plainUscc(value) },
  subject: { required: true, fits: (value, day) => envelope_subject(value, day), members: envelope_subject_members },
  publicityScope: { required: true, fits: value => (value === "public" || value === "government" || value === "authorised") },
  severity: { required: false, fits: value => (value === "minor" || value === "general" || value === "serious" || value === "pending") },
  severityBasis: { required: false, fits: value => plainText(value, 512), text: 512 },
  publicityStart: { required: false, fits: value => plainDay(value) },
  publicityEnd: { required: false, fits: value => plainDay(value) },
  status: { required: true, fits: value => (value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked") },
  endDecision: { required: false, fits: (value, day) => envelope_endDecision(value, day), members: envelope_endDecision_members },
  updatedAt: { required: true, fits: value => plainInstant(value) },
  mappingRef: { required: true, fits: (value, day) => envelope_mappingRef(value, day), members: envelope_mappingRef_members },
  synthetic: { required: false, fits: value => typeof value === 'boolean' },
  content: { required: true, fits: (value, day) => R09_content(value, day), members: R09_content_members },
}

export function R09(record, draft) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  const day = record.content?.date
  let known = 0
  let value
  value = record.recordId
  if (value !== undefined) {
    if (draft || !(plainText(value, 10000) && /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(value))) return false
    known++
  } else if (!draft) return false
  value = record.schemaVersion
  if (value !== undefined) {
    if (!(plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value))) return false
    known++
  } else return false
  value = record.category
  if (value !== undefined) {
    if (!(value === "R09")) return false
    known++
  } else return false
  value = record.catalogueItem
  if (value !== undefined) {
    if (!(plainText(value, 32))) return false
    known++
  } else return false
  value = record.division
  if (value !== undefined) {
    if (!(plainDivision(value))) return false
    known++
  } else return false
  value = record.sourceOrgName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.sourceOrgUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.authorityName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.authorityUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.subject
  if (value !== undefined) {
    if (!(envelope_subject(value, day))) return false
    known++
  } else return false
  value = record.publicityScope
  if (value !== undefined) {
    if (!((value === "public" || value === "government" || value === "authorised"))) return false
    known++
  } else return false
  value = record.severity
  if (value !== undefined) {
    if (!((value === "minor" || value === "general" || value === "serious" || value === "pending"))) return false
    known++
  }
  value = record.severityBasis
  if (value !== undefined) {
    if (!(plainText(value, 512))) return false
    known++
  }
  value = record.publicityStart
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.publicityEnd
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.status
  if (value !== undefined) {
    if (!((value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked"))) return false
    known++
  } else return false
  value = record.endDecision
  if (value !== undefined) {
    if (!(envelope_endDecision(value, day))) return false
    known++
  }
  value = record.version
  if (value !== undefined) {
    if (draft || !(Number.isSafeInteger(value) && value >= 1 && value <= 1000000000)) return false
    known++
  } else if (!draft) return false
  value = record.updatedAt
  if (value !== undefined) {
    if (!(plainInstant(value))) return false
    known++
  } else return false
  value = record.mappingRef
  if (value !== undefined) {
    if (!(envelope_mappingRef(value, day))) return false
    known++
  } else return false
  value = record.synthetic
  if (value !== undefined) {
    if (!(typeof value === 'boolean')) return false
    known++
  }
  value = record.content
  if (value !== undefined) {
    if (!(R09_content(value, day))) return false
    known++
  } else return false
  return memberCount(record) === known
}

const R10_content_members = {
  evaluator: { required: true, fits: value => plainText(value, 200), text: 200 },
  scale: { required: true, fits: (value, day) => plainText(value, 64) && plainCode(table_grade_scales, value, day) },
  grade: { required: true, fits: value => plainText(value, 32), text: 32 },
  date: { required: true, fits: value => plainDay(value) },
  validTo: { required: false, fits: value => plainDay(value) },
  inspectionTier: { required: false, fits: (value, day) => plainText(value, 64) && plainCode(table_inspection_tiers, value, day) },
}

function R10_content(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.evaluator
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.scale
  if (value !== undefined) {
    if (!(plainText(value, 64) && plainCode(table_grade_scales, value, day))) return false
    known++
  } else return false
  value = record.grade
  if (value !== undefined) {
    if (!(plainText(value, 32))) return false
    known++
  } else return false
  value = record.date
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  } else return false
  value = record.validTo
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.inspectionTier
  if (value !== undefined) {
    if (!(plainText(value, 64) && plainCode(table_inspection_tiers, value, day))) return false
    known++
  }
  return memberCount(record) === known
}

const R10_members = {
  schemaVersion: { required: true, fits: value => plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value) },
  category: { required: true, fits: value => value === "R10" },
  catalogueItem: { required: true, fits: value => plainText(value, 32), text: 32 },
  division: { required: true, fits: value => plainDivision(value) },
  sourceOrgName: { required: true, fits: value => plainText(value, 200), text: 200 },
  sourceOrgUscc: { required: true, fits: value => plainUscc(value) },
  authorityName: { required: true, fits: value => plainText(value, 200), text: 200 },
  authorityUscc: { required: true, fits: value => plainUscc(value) },
  subject: { required: true, fits: (value, day) => envelope_subject(value, day), members: envelope_subject_members },
  publicityScope: { required: true, fits: value => (value === "public" || value === "government" || value === "authorised") },
  severity: { required: false, fits: value => (value === "minor" || value === "general" || value === "serious" || value === "pending") },
  severityBasis: { required: false, fits: value => plainText(value, 512), text: 512 },
  publicityStart: { required: false, fits: value => plainDay(value) },
  publicityEnd: { required: false, fits: value => plainDay(value) },
  status: { required: true, fits: value => (value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked") },
  endDecision: { required: false, fits: (value, day) => envelope_endDecision(value, day), members: envelope_endDecision_members },
  updatedAt: { required: true, fits: value => plainInstant(value) },
  mappingRef: { required: true, fits: (value, day) => envelope_mappingRef(value, day), members: envelope_mappingRef_members },
  synthetic: { required: false, fits: value => typeof value === 'boolean' },
  content: { required: true, fits: (value, day) => R10_content(value, day), members: R10_content_members },
}

export function R10(record, draft) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  const day = record.content?.date
  let known = 0
  let value
  value = record.recordId
  if (value !== undefined) {
    if (draft || !(plainText(value, 10000) && /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(value))) return false
    known++
  } else if (!draft) return false
  value = record.schemaVersion
  if (value !== undefined) {
    if (!(plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value))) return false
    known++
  } else return false
  value = record.category
  if (value !== undefined) {
    if (!(value === "R10")) return false
    known++
  } else return false
  value = record.catalogueItem
  if (value !== undefined) {
    if (!(plainText(value, 32))) return false
    known++
  } else return false
  value = record.division
  if (value !== undefined) {
    if (!(plainDivision(value))) return false
    known++
  } else return false
  value = record.sourceOrgName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.sourceOrgUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.authorityName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.authorityUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.subject
  if (value !== undefined) {
    if (!(envelope_subject(value, day))) return false
    known++
  } else return false
  value = record.publicityScope
  if (value !== undefined) {
    if (!((value === "public" || value === "government" || value === "authorised"))) return false
    known++
  } else return false
  value = record.severity
  if (value !== undefined) {
    if (!((value === "minor" || value === "general" || value === "serious" || value === "pending"))) return false
    known++
  }
  value = record.severityBasis
  if (value !== undefined) {
    if (!(plainText(value, 512))) return false
    known++
  }
  value = record.publicityStart
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.publicityEnd
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.status
  if (value !== undefined) {
    if (!((value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked"))) return false
    known++
  } else return false
  value = record.endDecision
  if (value !== undefined) {
    if (!(envelope_endDecision(value, day))) return false
    known++
  }
  value = record.version
  if (value !== undefined) {
    if (draft || !(Number.isSafeInteger(value) && value >= 1 && value <= 1000000000)) return false
    known++
  } else if (!draft) return false
  value = record.updatedAt
  if (value !== undefined) {
    if (!(plainInstant(value))) return false
    known++
  } else return false
  value = record.mappingRef
  if (value !== undefined) {
    if (!(envelope_mappingRef(value, day))) return false
    known++
  } else return false
  value = record.synthetic
  if (value !== undefined) {
    if (!(typeof value === 'boolean')) return false
    known++
  }
  value = record.content
  if (value !== undefined) {
    if (!(R10_content(value, day))) return false
    known++
  } else return false
  return memberCount(record) === known
}

const R11_content_targetDecision_members = {
  listName: { required: false, fits: value => plainText(value, 128), text: 128 },
  decisionNo: { required: true, fits: value => plainText(value, 128), text: 128 },
  decisionDate: { required: false, fits: value => plainDay(value) },
}

function R11_content_targetDecision(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.listName
  if (value !== undefined) {
    if (!(plainText(value, 128))) return false
    known++
  }
  value = record.decisionNo
  if (value !== undefined) {
    if (!(plainText(value, 128))) return false
    known++
  } else return false
  value = record.decisionDate
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  return memberCount(record) === known
}

function R11_content_proofHashes(items, day) {
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (!(plainText(item, 10000) && /^[0-9a-f]{64}$/u.test(item))) return false
  }
  return true
}

function R11_content_effects(items, day) {
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (!(plainText(item, 64) && plainCode(table_repair_effects, item, day))) return false
  }
  return true
}

const R11_content_acks_item_members = {
  division: { required: true, fits: value => plainDivision(value) },
  appliedAt: { required: true, fits: value => plainInstant(value) },
}

function R11_content_acks_item(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.division
  if (value !== undefined) {
    if (!(plainDivision(value))) return false
    known++
  } else return false
  value = record.appliedAt
  if (value !== undefined) {
    if (!(plainInstant(value))) return false
    known++
  } else return false
  return memberCount(record) === known
}

function R11_content_acks(items, day) {
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (!(R11_content_acks_item(item, day))) return false
  }
  return true
}

const R11_content_members = {
  targetRecordId: { required: false, fits: value => plainText(value, 10000) && /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(value) },
  targetDecision: { required: false, fits: (value, day) => R11_content_targetDecision(value, day), members: R11_content_targetDecision_members },
  reportedBy: { required: false, fits: value => (value === "认定机关" || value === "国家修复结果") },
  applyDate: { required: true, fits: value => plainDay(value) },
  proofHashes: { required: false, fits: (value, day) => Array.isArray(value) && value.length >= 1 && value.length <= 20 && R11_content_proofHashes(value, day) && plainlyUnique(value) },
  commitmentHash: { required: false, fits: value => plainText(value, 10000) && /^[0-9a-f]{64}$/u.test(value) },
  acceptedAt: { required: false, fits: value => plainDay(value) },
  decision: { required: false, fits: value => (value === "同意" || value === "不同意") },
  decisionReason: { required: false, fits: value => plainText(value, 1000), text: 1000 },
  decisionNo: { required: false, fits: value => plainText(value, 128), text: 128 },
  decidedAt: { required: false, fits: value => plainDay(value) },
  effects: { required: false, fits: (value, day) => Array.isArray(value) && value.length <= 3 && R11_content_effects(value, day) && plainlyUnique(value) },
  acks: { required: false, fits: (value, day) => Array.isArray(value) && value.length <= 8 && R11_content_acks(value, day) },
}

function R11_content(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.targetRecordId
  if (value !== undefined) {
    if (!(plainText(value, 10000) && /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(value))) return false
    known++
  }
  value = record.targetDecision
  if (value !== undefined) {
    if (!(R11_content_targetDecision(value, day))) return false
    known++
  }
  value = record.reportedBy
  if (value !== undefined) {
    if (!((value === "认定机关" || value === "国家修复结果"))) return false
    known++
  }
  value = record.applyDate
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  } else return false
  value = record.proofHashes
  if (value !== undefined) {
    if (!(Array.isArray(value) && value.length >= 1 && value.length <= 20 && R11_content_proofHashes(value, day) && plainlyUnique(value))) return false
    known++
  }
  value = record.commitmentHash
  if (value !== undefined) {
    if (!(plainText(value, 10000) && /^[0-9a-f]{64}$/u.test(value))) return false
    known++
  }
  value = record.acceptedAt
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.decision
  if (value !== undefined) {
    if (!((value === "同意" || value === "不同意"))) return false
    known++
  }
  value = record.decisionReason
  if (value !== undefined) {
    if (!(plainText(value, 1000))) return false
    known++
  }
  value = record.decisionNo
  if (value !== undefined) {
    if (!(plainText(value, 128))) return false
    known++
  }
  value = record.decidedAt
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.effects
  if (value !== undefined) {
    if (!(Array.isArray(value) && value.length <= 3 && R11_content_effects(value, day) && plainlyUnique(value))) return false
    known++
  }
  value = record.acks
  if (value !== undefined) {
    if (!(Array.isArray(value) && value.length <= 8 && R11_content_acks(value, day))) return false
    known++
  }
  return memberCount(record) === known
}

const R11_members = {
  schemaVersion: { required: true, fits: value => plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value) },
  category: { required: true, fits: value => value === "R11" },
  catalogueItem: { required: true, fits: value => plainText(value, 32), text: 32 },
  division: { required: true, fits: value => plainDivision(value) },
  sourceOrgName: { required: true, fits: value => plainText(value, 200), text: 200 },
  sourceOrgUscc: { required: true, fits: value => plainUscc(value) },
  authorityName: { required: true, fits: value => plainText(value, 200), text: 200 },
  authorityUscc: { required: true, fits: value => plainUscc(value) },
  subject: { required: true, fits: (value, day) => envelope_subject(value, day), members: envelope_subject_members },
  publicityScope: { required: true, fits: value => (value === "public" || value === "government" || value === "authorised") },
  severity: { required: false, fits: value => (value === "minor" || value === "general" || value === "serious" || value === "pending") },
  severityBasis: { required: false, fits: value => plainText(value, 512), text: 512 },
  publicityStart: { required: false, fits: value => plainDay(value) },
  publicityEnd: { required: false, fits: value => plainDay(value) },
  status: { required: true, fits: value => (value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked") },
  endDecision: { required: false, fits: (value, day) => envelope_endDecision(value, day), members: envelope_endDecision_members },
  updatedAt: { required: true, fits: value => plainInstant(value) },
  mappingRef: { required: true, fits: (value, day) => envelope_mappingRef(value, day), members: envelope_mappingRef_members },
  synthetic: { required: false, fits: value => typeof value === 'boolean' },
  content: { required: true, fits: (value, day) => R11_content(value, day), members: R11_content_members },
}

export function R11(record, draft) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  const day = record.content?.applyDate
  let known = 0
  let value
  value = record.recordId
  if (value !== undefined) {
    if (draft || !(plainText(value, 10000) && /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(value))) return false
    known++
  } else if (!draft) return false
  value = record.schemaVersion
  if (value !== undefined) {
    if (!(plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value))) return false
    known++
  } else return false
  value = record.category
  if (value !== undefined) {
    if (!(value === "R11")) return false
    known++
  } else return false
  value = record.catalogueItem
  if (value !== undefined) {
    if (!(plainText(value, 32))) return false
    known++
  } else return false
  value = record.division
  if (value !== undefined) {
    if (!(plainDivision(value))) return false
    known++
  } else return false
  value = record.sourceOrgName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.sourceOrgUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.authorityName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.authorityUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.subject
  if (value !== undefined) {
    if (!(envelope_subject(value, day))) return false
    known++
  } else return false
  value = record.publicityScope
  if (value !== undefined) {
    if (!((value === "public" || value === "government" || value === "authorised"))) return false
    known++
  } else return false
  value = record.severity
  if (value !== undefined) {
    if (!((value === "minor" || value === "general" || value === "serious" || value === "pending"))) return false
    known++
  }
  value = record.severityBasis
  if (value !== undefined) {
    if (!(plainText(value, 512))) return false
    known++
  }
  value = record.publicityStart
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.publicityEnd
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.status
  if (value !== undefined) {
    if (!((value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked"))) return false
    known++
  } else return false
  value = record.endDecision
  if (value !== undefined) {
    if (!(envelope_endDecision(value, day))) return false
    known++
  }
  value = record.version
  if (value !== undefined) {
    if (draft || !(Number.isSafeInteger(value) && value >= 1 && value <= 1000000000)) return false
    known++
  } else if (!draft) return false
  value = record.updatedAt
  if (value !== undefined) {
    if (!(plainInstant(value))) return false
    known++
  } else return false
  value = record.mappingRef
  if (value !== undefined) {
    if (!(envelope_mappingRef(value, day))) return false
    known++
  } else return false
  value = record.synthetic
  if (value !== undefined) {
    if (!(typeof value === 'boolean')) return false
    known++
  }
  value = record.content
  if (value !== undefined) {
    if (!(R11_content(value, day))) return false
    known++
  } else return false
  return memberCount(record) === known
}

const R12_content_members = {
  targetRecordId: { required: true, fits: value => plainText(value, 10000) && /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(value) },
  ground: { required: true, fits: (value, day) => plainText(value, 64) && plainCode(table_objection_grounds, value, day) },
  applicantLinkKey: { required: false, fits: value => plainText(value, 10000) && /^[A-Za-z0-9-]{1,32}\.[0-9a-f]{64}$/u.test(value) },
  receivedAt: { required: true, fits: value => plainDay(value) },
  markedAt: { required: false, fits: value => plainDay(value) },
  dueAt: { required: false, fits: value => plainDay(value) },
  extendedTo: { required: false, fits: value => plainDay(value) },
  outcome: { required: false, fits: (value, day) => plainText(value, 64) && plainCode(table_objection_outcomes, value, day) },
  outcomeReason: { required: false, fits: value => plainText(value, 1000), text: 1000 },
  answeredAt: { required: false, fits: value => plainDay(value) },
}

function R12_content(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.targetRecordId
  if (value !== undefined) {
    if (!(plainText(value, 10000) && /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(value))) return false
    known++
  } else return false
  value = record.ground
  if (value !== undefined) {
    if (!(plainText(value, 64) && plainCode(table_objection_grounds, value, day))) return false
    known++
  } else return false
  value = record.applicantLinkKey
  if (value !== undefined) {
    if (!(plainText(value, 10000) && /^[A-Za-z0-9-]{1,32}\.[0-9a-f]{64}$/u.test(value))) return false
    known++
  }
  value = record.receivedAt
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  } else return false
  value = record.markedAt
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.dueAt
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.extendedTo
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.outcome
  if (value !== undefined) {
    if (!(plainText(value, 64) && plainCode(table_objection_outcomes, value, day))) return false
    known++
  }
  value = record.outcomeReason
  if (value !== undefined) {
    if (!(plainText(value, 1000))) return false
    known++
  }
  value = record.answeredAt
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  return memberCount(record) === known
}

const R12_members = {
  schemaVersion: { required: true, fits: value => plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value) },
  category: { required: true, fits: value => value === "R12" },
  catalogueItem: { required: true, fits: value => plainText(value, 32), text: 32 },
  division: { required: true, fits: value => plainDivision(value) },
  sourceOrgName: { required: true, fits: value => plainText(value, 200), text: 200 },
  sourceOrgUscc: { required: true, fits: value => plainUscc(value) },
  authorityName: { required: true, fits: value => plainText(value, 200), text: 200 },
  authorityUscc: { required: true, fits: value => plainUscc(value) },
  subject: { required: true, fits: (value, day) => envelope_subject(value, day), members: envelope_subject_members },
  publicityScope: { required: true, fits: value => (value === "public" || value === "government" || value === "authorised") },
  severity: { required: false, fits: value => (value === "minor" || value === "general" || value === "serious" || value === "pending") },
  severityBasis: { required: false, fits: value => plainText(value, 512), text: 512 },
  publicityStart: { required: false, fits: value => plainDay(value) },
  publicityEnd: { required: false, fits: value => plainDay(value) },
  status: { required: true, fits: value => (value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked") },
  endDecision: { required: false, fits: (value, day) => envelope_endDecision(value, day), members: envelope_endDecision_members },
  updatedAt: { required: true, fits: value => plainInstant(value) },
  mappingRef: { required: true, fits: (value, day) => envelope_mappingRef(value, day), members: envelope_mappingRef_members },
  synthetic: { required: false, fits: value => typeof value === 'boolean' },
  content: { required: true, fits: (value, day) => R12_content(value, day), members: R12_content_members },
}

export function R12(record, draft) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  const day = record.content?.receivedAt
  let known = 0
  let value
  value = record.recordId
  if (value !== undefined) {
    if (draft || !(plainText(value, 10000) && /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(value))) return false
    known++
  } else if (!draft) return false
  value = record.schemaVersion
  if (value !== undefined) {
    if (!(plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value))) return false
    known++
  } else return false
  value = record.category
  if (value !== undefined) {
    if (!(value === "R12")) return false
    known++
  } else return false
  value = record.catalogueItem
  if (value !== undefined) {
    if (!(plainText(value, 32))) return false
    known++
  } else return false
  value = record.division
  if (value !== undefined) {
    if (!(plainDivision(value))) return false
    known++
  } else return false
  value = record.sourceOrgName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.sourceOrgUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.authorityName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.authorityUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.subject
  if (value !== undefined) {
    if (!(envelope_subject(value, day))) return false
    known++
  } else return false
  value = record.publicityScope
  if (value !== undefined) {
    if (!((value === "public" || value === "government" || value === "authorised"))) return false
    known++
  } else return false
  value = record.severity
  if (value !== undefined) {
    if (!((value === "minor" || value === "general" || value === "serious" || value === "pending"))) return false
    known++
  }
  value = record.severityBasis
  if (value !== undefined) {
    if (!(plainText(value, 512))) return false
    known++
  }
  value = record.publicityStart
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.publicityEnd
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.status
  if (value !== undefined) {
    if (!((value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked"))) return false
    known++
  } else return false
  value = record.endDecision
  if (value !== undefined) {
    if (!(envelope_endDecision(value, day))) return false
    known++
  }
  value = record.version
  if (value !== undefined) {
    if (draft || !(Number.isSafeInteger(value) && value >= 1 && value <= 1000000000)) return false
    known++
  } else if (!draft) return false
  value = record.updatedAt
  if (value !== undefined) {
    if (!(plainInstant(value))) return false
    known++
  } else return false
  value = record.mappingRef
  if (value !== undefined) {
    if (!(envelope_mappingRef(value, day))) return false
    known++
  } else return false
  value = record.synthetic
  if (value !== undefined) {
    if (!(typeof value === 'boolean')) return false
    known++
  }
  value = record.content
  if (value !== undefined) {
    if (!(R12_content(value, day))) return false
    known++
  } else return false
  return memberCount(record) === known
}

const R13_content_members = {
  ageBand: { required: false, fits: (value, day) => plainText(value, 64) && plainCode(table_age_bands, value, day) },
  honourName: { required: false, fits: value => plainText(value, 200), text: 200 },
  creditHours: { required: false, fits: value => plainText(value, 10000) && /^(0|[1-9][0-9]{0,6})\.[0-9]$/u.test(value) },
  selectionYear: { required: true, fits: value => Number.isSafeInteger(value) && value >= 1949 && value <= 2100 },
  selectionDate: { required: false, fits: value => plainDay(value) },
  incentives: { required: false, fits: (value, day) => Array.isArray(value) && value.length <= 30 && R08_content_incentives(value, day) && plainlyUnique(value) },
  consentRef: { required: true, fits: value => plainText(value, 128), text: 128 },
  validTo: { required: true, fits: value => plainDay(value) },
}

function R13_content(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.ageBand
  if (value !== undefined) {
    if (!(plainText(value, 64) && plainCode(table_age_bands, value, day))) return false
    known++
  }
  value = record.honourName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  }
  value = record.creditHours
  if (value !== undefined) {
    if (!(plainText(value, 10000) && /^(0|[1-9][0-9]{0,6})\.[0-9]$/u.test(value))) return false
    known++
  }
  value = record.selectionYear
  if (value !== undefined) {
    if (!(Number.isSafeInteger(value) && value >= 1949 && value <= 2100)) return false
    known++
  } else return false
  value = record.selectionDate
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.incentives
  if (value !== undefined) {
    if (!(Array.isArray(value) && value.length <= 30 && R08_content_incentives(value, day) && plainlyUnique(value))) return false
    known++
  }
  value = record.consentRef
  if (value !== undefined) {
    if (!(plainText(value, 128))) return false
    known++
  } else return false
  value = record.validTo
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  } else return false
  return memberCount(record) === known
}

const R13_members = {
  schemaVersion: { required: true, fits: value => plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value) },
  category: { required: true, fits: value => value === "R13" },
  catalogueItem: { required: true, fits: value => plainText(value, 32), text: 32 },
  division: { required: true, fits: value => plainDivision(value) },
  sourceOrgName: { required: true, fits: value => plainText(value, 200), text: 200 },
  sourceOrgUscc: { required: true, fits: value => plainUscc(value) },
  authorityName: { required: true, fits: value => plainText(value, 200), text: 200 },
  authorityUscc: { required: true, fits: value => plainUscc(value) },
  subject: { required: true, fits: (value, day) => envelope_subject(value, day), members: envelope_subject_members },
  publicityScope: { required: true, fits: value => (value === "public" || value === "government" || value === "authorised") },
  severity: { required: false, fits: value => (value === "minor" || value === "general" || value === "serious" || value === "pending") },
  severityBasis: { required: false, fits: value => plainText(value, 512), text: 512 },
  publicityStart: { required: false, fits: value => plainDay(value) },
  publicityEnd: { required: false, fits: value => plainDay(value) },
  status: { required: true, fits: value => (value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked") },
  endDecision: { required: false, fits: (value, day) => envelope_endDecision(value, day), members: envelope_endDecision_members },
  updatedAt: { required: true, fits: value => plainInstant(value) },
  mappingRef: { required: true, fits: (value, day) => envelope_mappingRef(value, day), members: envelope_mappingRef_members },
  synthetic: { required: false, fits: value => typeof value === 'boolean' },
  content: { required: true, fits: (value, day) => R13_content(value, day), members: R13_content_members },
}

export function R13(record, draft) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  const day = record.content?.selectionDate
  let known = 0
  let value
  value = record.recordId
  if (value !== undefined) {
    if (draft || !(plainText(value, 10000) && /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(value))) return false
    known++
  } else if (!draft) return false
  value = record.schemaVersion
  if (value !== undefined) {
    if (!(plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value))) return false
    known++
  } else return false
  value = record.category
  if (value !== undefined) {
    if (!(value === "R13")) return false
    known++
  } else return false
  value = record.catalogueItem
  if (value !== undefined) {
    if (!(plainText(value, 32))) return false
    known++
  } else return false
  value = record.division
  if (value !== undefined) {
    if (!(plainDivision(value))) return false
    known++
  } else return false
  value = record.sourceOrgName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.sourceOrgUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.authorityName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.authorityUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.subject
  if (value !== undefined) {
    if (!(envelope_subject(value, day))) return false
    known++
  } else return false
  value = record.publicityScope
  if (value !== undefined) {
    if (!((value === "public" || value === "government" || value === "authorised"))) return false
    known++
  } else return false
  value = record.severity
  if (value !== undefined) {
    if (!((value === "minor" || value === "general" || value === "serious" || value === "pending"))) return false
    known++
  }
  value = record.severityBasis
  if (value !== undefined) {
    if (!(plainText(value, 512))) return false
    known++
  }
  value = record.publicityStart
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.publicityEnd
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.status
  if (value !== undefined) {
    if (!((value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked"))) return false
    known++
  } else return false
  value = record.endDecision
  if (value !== undefined) {
    if (!(envelope_endDecision(value, day))) return false
    known++
  }
  value = record.version
  if (value !== undefined) {
    if (draft || !(Number.isSafeInteger(value) && value >= 1 && value <= 1000000000)) return false
    known++
  } else if (!draft) return false
  value = record.updatedAt
  if (value !== undefined) {
    if (!(plainInstant(value))) return false
    known++
  } else return false
  value = record.mappingRef
  if (value !== undefined) {
    if (!(envelope_mappingRef(value, day))) return false
    known++
  } else return false
  value = record.synthetic
  if (value !== undefined) {
    if (!(typeof value === 'boolean')) return false
    known++
  }
  value = record.content
  if (value !== undefined) {
    if (!(R13_content(value, day))) return false
    known++
  } else return false
  return memberCount(record) === known
}

const R14_content_members = {
  groupName: { required: false, fits: value => plainText(value, 200), text: 200 },
  projectName: { required: false, fits: value => plainText(value, 200), text: 200 },
  serviceDate: { required: true, fits: value => plainDay(value) },
  hours: { required: true, fits: value => plainText(value, 10000) && /^(0|[1-9][0-9]{0,6})\.[0-9]$/u.test(value) },
  rating: { required: false, fits: value => plainText(value, 32), text: 32 },
  certificateNo: { required: false, fits: value => plainText(value, 128), text: 128 },
  consentRef: { required: true, fits: value => plainText(value, 128), text: 128 },
}

function R14_content(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.groupName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  }
  value = record.projectName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  }
  value = record.serviceDate
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  } else return false
  value = record.hours
  if (value !== undefined) {
    if (!(plainText(value, 10000) && /^(0|[1-9][0-9]{0,6})\.[0-9]$/u.test(value))) return false
    known++
  } else return false
  value = record.rating
  if (value !== undefined) {
    if (!(plainText(value, 32))) return false
    known++
  }
  value = record.certificateNo
  if (value !== undefined) {
    if (!(plainText(value, 128))) return false
    known++
  }
  value = record.consentRef
  if (value !== undefined) {
    if (!(plainText(value, 128))) return false
    known++
  } else return false
  return memberCount(record) === known
}

const R14_members = {
  schemaVersion: { required: true, fits: value => plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value) },
  category: { required: true, fits: value => value === "R14" },
  catalogueItem: { required: true, fits: value => plainText(value, 32), text: 32 },
  division: { required: true, fits: value => plainDivision(value) },
  sourceOrgName: { required: true, fits: value => plainText(value, 200), text: 200 },
  sourceOrgUscc: { required: true, fits: value => plainUscc(value) },
  authorityName: { required: true, fits: value => plainText(value, 200), text: 200 },
  authorityUscc: { required: true, fits: value => plainUscc(value) },
  subject: { required: true, fits: (value, day) => envelope_subject(value, day), members: envelope_subject_members },
  publicityScope: { required: true, fits: value => (value === "public" || value === "government" || value === "authorised") },
  severity: { required: false, fits: value => (value === "minor" || value === "general" || value === "serious" || value === "pending") },
  severityBasis: { required: false, fits: value => plainText(value, 512), text: 512 },
  publicityStart: { required: false, fits: value => plainDay(value) },
  publicityEnd: { required: false, fits: value => plainDay(value) },
  status: { required: true, fits: value => (value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked") },
  endDecision: { required: false, fits: (value, day) => envelope_endDecision(value, day), members: envelope_endDecision_members },
  updatedAt: { required: true, fits: value => plainInstant(value) },
  mappingRef: { required: true, fits: (value, day) => envelope_mappingRef(value, day), members: envelope_mappingRef_members },
  synthetic: { required: false, fits: value => typeof value === 'boolean' },
  content: { required: true, fits: (value, day) => R14_content(value, day), members: R14_content_members },
}

export function R14(record, draft) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  const day = record.content?.serviceDate
  let known = 0
  let value
  value = record.recordId
  if (value !== undefined) {
    if (draft || !(plainText(value, 10000) && /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(value))) return false
    known++
  } else if (!draft) return false
  value = record.schemaVersion
  if (value !== undefined) {
    if (!(plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value))) return false
    known++
  } else return false
  value = record.category
  if (value !== undefined) {
    if (!(value === "R14")) return false
    known++
  } else return false
  value = record.catalogueItem
  if (value !== undefined) {
    if (!(plainText(value, 32))) return false
    known++
  } else return false
  value = record.division
  if (value !== undefined) {
    if (!(plainDivision(value))) return false
    known++
  } else return false
  value = record.sourceOrgName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.sourceOrgUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.authorityName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.authorityUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.subject
  if (value !== undefined) {
    if (!(envelope_subject(value, day))) return false
    known++
  } else return false
  value = record.publicityScope
  if (value !== undefined) {
    if (!((value === "public" || value === "government" || value === "authorised"))) return false
    known++
  } else return false
  value = record.severity
  if (value !== undefined) {
    if (!((value === "minor" || value === "general" || value === "serious" || value === "pending"))) return false
    known++
  }
  value = record.severityBasis
  if (value !== undefined) {
    if (!(plainText(value, 512))) return false
    known++
  }
  value = record.publicityStart
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.publicityEnd
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.status
  if (value !== undefined) {
    if (!((value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked"))) return false
    known++
  } else return false
  value = record.endDecision
  if (value !== undefined) {
    if (!(envelope_endDecision(value, day))) return false
    known++
  }
  value = record.version
  if (value !== undefined) {
    if (draft || !(Number.isSafeInteger(value) && value >= 1 && value <= 1000000000)) return false
    known++
  } else if (!draft) return false
  value = record.updatedAt
  if (value !== undefined) {
    if (!(plainInstant(value))) return false
    known++
  } else return false
  value = record.mappingRef
  if (value !== undefined) {
    if (!(envelope_mappingRef(value, day))) return false
    known++
  } else return false
  value = record.synthetic
  if (value !== undefined) {
    if (!(typeof value === 'boolean')) return false
    known++
  }
  value = record.content
  if (value !== undefined) {
    if (!(R14_content(value, day))) return false
    known++
  } else return false
  return memberCount(record) === known
}

const R15_content_members = {
  type: { required: true, fits: (value, day) => plainText(value, 64) && plainCode(table_honour_types, value, day) },
  title: { required: true, fits: value => plainText(value, 200), text: 200 },
  issuer: { required: false, fits: value => plainText(value, 200), text: 200 },
  date: { required: false, fits: value => plainDay(value) },
  truthCommitmentHash: { required: false, fits: value => plainText(value, 10000) && /^[0-9a-f]{64}$/u.test(value) },
  verified: { required: true, fits: value => typeof value === 'boolean' },
}

function R15_content(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.type
  if (value !== undefined) {
    if (!(plainText(value, 64) && plainCode(table_honour_types, value, day))) return false
    known++
  } else return false
  value = record.title
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.issuer
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  }
  value = record.date
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.truthCommitmentHash
  if (value !== undefined) {
    if (!(plainText(value, 10000) && /^[0-9a-f]{64}$/u.test(value))) return false
    known++
  }
  value = record.verified
  if (value !== undefined) {
    if (!(typeof value === 'boolean')) return false
    known++
  } else return false
  return memberCount(record) === known
}

const R15_members = {
  schemaVersion: { required: true, fits: value => plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value) },
  category: { required: true, fits: value => value === "R15" },
  catalogueItem: { required: true, fits: value => plainText(value, 32), text: 32 },
  division: { required: true, fits: value => plainDivision(value) },
  sourceOrgName: { required: true, fits: value => plainText(value, 200), text: 200 },
  sourceOrgUscc: { required: true, fits: value => plainUscc(value) },
  authorityName: { required: true, fits: value => plainText(value, 200), text: 200 },
  authorityUscc: { required: true, fits: value => plainUscc(value) },
  subject: { required: true, fits: (value, day) => envelope_subject(value, day), members: envelope_subject_members },
  publicityScope: { required: true, fits: value => (value === "public" || value === "government" || value === "authorised") },
  severity: { required: false, fits: value => (value === "minor" || value === "general" || value === "serious" || value === "pending") },
  severityBasis: { required: false, fits: value => plainText(value, 512), text: 512 },
  publicityStart: { required: false, fits: value => plainDay(value) },
  publicityEnd: { required: false, fits: value => plainDay(value) },
  status: { required: true, fits: value => (value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked") },
  endDecision: { required: false, fits: (value, day) => envelope_endDecision(value, day), members: envelope_endDecision_members },
  updatedAt: { required: true, fits: value => plainInstant(value) },
  mappingRef: { required: true, fits: (value, day) => envelope_mappingRef(value, day), members: envelope_mappingRef_members },
  synthetic: { required: false, fits: value => typeof value === 'boolean' },
  content: { required: true, fits: (value, day) => R15_content(value, day), members: R15_content_members },
}

export function R15(record, draft) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  const day = record.content?.date
  let known = 0
  let value
  value = record.recordId
  if (value !== undefined) {
    if (draft || !(plainText(value, 10000) && /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(value))) return false
    known++
  } else if (!draft) return false
  value = record.schemaVersion
  if (value !== undefined) {
    if (!(plainText(value, 10) && /^[1-9][0-9]?\.[0-9]{1,3}$/u.test(value))) return false
    known++
  } else return false
  value = record.category
  if (value !== undefined) {
    if (!(value === "R15")) return false
    known++
  } else return false
  value = record.catalogueItem
  if (value !== undefined) {
    if (!(plainText(value, 32))) return false
    known++
  } else return false
  value = record.division
  if (value !== undefined) {
    if (!(plainDivision(value))) return false
    known++
  } else return false
  value = record.sourceOrgName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.sourceOrgUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.authorityName
  if (value !== undefined) {
    if (!(plainText(value, 200))) return false
    known++
  } else return false
  value = record.authorityUscc
  if (value !== undefined) {
    if (!(plainUscc(value))) return false
    known++
  } else return false
  value = record.subject
  if (value !== undefined) {
    if (!(envelope_subject(value, day))) return false
    known++
  } else return false
  value = record.publicityScope
  if (value !== undefined) {
    if (!((value === "public" || value === "government" || value === "authorised"))) return false
    known++
  } else return false
  value = record.severity
  if (value !== undefined) {
    if (!((value === "minor" || value === "general" || value === "serious" || value === "pending"))) return false
    known++
  }
  value = record.severityBasis
  if (value !== undefined) {
    if (!(plainText(value, 512))) return false
    known++
  }
  value = record.publicityStart
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.publicityEnd
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  }
  value = record.status
  if (value !== undefined) {
    if (!((value === "active" || value === "objected" || value === "corrected" || value === "suspended" || value === "repaired" || value === "expired" || value === "revoked"))) return false
    known++
  } else return false
  value = record.endDecision
  if (value !== undefined) {
    if (!(envelope_endDecision(value, day))) return false
    known++
  }
  value = record.version
  if (value !== undefined) {
    if (draft || !(Number.isSafeInteger(value) && value >= 1 && value <= 1000000000)) return false
    known++
  } else if (!draft) return false
  value = record.updatedAt
  if (value !== undefined) {
    if (!(plainInstant(value))) return false
    known++
  } else return false
  value = record.mappingRef
  if (value !== undefined) {
    if (!(envelope_mappingRef(value, day))) return false
    known++
  } else return false
  value = record.synthetic
  if (value !== undefined) {
    if (!(typeof value === 'boolean')) return false
    known++
  }
  value = record.content
  if (value !== undefined) {
    if (!(R15_content(value, day))) return false
    known++
  } else return false
  return memberCount(record) === known
}

export const MEMBERS = {
  R01: R01_members,
  R02: R02_members,
  R03: R03_members,
  R04: R04_members,
  R05: R05_members,
  R06: R06_members,
  R07: R07_members,
  R08: R08_members,
  R09: R09_members,
  R10: R10_members,
  R11: R11_members,
  R12: R12_members,
  R13: R13_members,
  R14: R14_members,
  R15: R15_members,
}
