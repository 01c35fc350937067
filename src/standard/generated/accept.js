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

function R11_content(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let known = 0
  let value
  value = record.targetRecordId
  if (value !== undefined) {
    if (!(plainText(value, 10000) && /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(value))) return false
    known++
  } else return false
  value = record.applyDate
  if (value !== undefined) {
    if (!(plainDay(value))) return false
    known++
  } else return false
  value = record.proofHashes
  if (value !== undefined) {
    if (!(Array.isArray(value) && value.length >= 1 && value.length <= 20 && R11_content_proofHashes(value, day) && plainlyUnique(value))) return false
    known++
  } else return false
  value = record.commitmentHash
  if (value !== undefined) {
    if (!(plainText(value, 10000) && /^[0-9a-f]{64}$/u.test(value))) return false
    known++
  } else return false
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

