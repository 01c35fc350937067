/** Who the record is about: an organisation has a code, a person has a linkKey and is not published. */

import { checkCitizenNumber } from '../citizen-number.ts'
import { at } from '../finding.ts'
import type { Gate } from '../gate.ts'
import { checkIdentity } from '../link-key.ts'
import { plainlyNoCitizenNumber, plainUscc } from '../plain-values.ts'
import { checkUscc } from '../uscc.ts'
import type { CheckPlace } from './minors.ts'

const CATEGORY = at('/category')
const PUBLICITY_SCOPE = at('/publicityScope')
const SUBJECT_ID_NUMBER = at('/subject/idNumber')
const SUBJECT_ID_TYPE = at('/subject/idType')
const SUBJECT_LINK_KEY = at('/subject/linkKey')
const SUBJECT_TYPE = at('/subject/type')
const SUBJECT_USCC = at('/subject/uscc')

/** Any later day: whether a birthday lies in the future is no question of this rule. */
const END_OF_TIME = '9999-12-31'
/** Codes that a penalty or permit may give where a subject has no credit code yet. */
const OTHER_CODES = ['registrationNo', 'orgCode', 'taxNo', 'institutionNo', 'socialOrgNo'].map(name =>
  at(`/content/${name}`),
)
const CODES = [SUBJECT_USCC, ...OTHER_CODES]

/** @param place only the source node has the number of a person's document; a holder has the link key */
export function subjectRules(gate: Gate, place: CheckPlace): void {
  const type = gate.value(SUBJECT_TYPE)
  if (type === 'person') personRules(gate, place)
  if (type === 'legal' || type === 'soleTrader') organisationRules(gate)
}

function personRules(gate: Gate, place: CheckPlace): void {
  if (gate.value(SUBJECT_USCC) !== undefined) {
    gate.error(
      'PERSON_WITH_USCC',
      '/subject/uscc',
      'a person has no credit code: deliver a sole trader as soleTrader',
    )
  }
  if (gate.value(PUBLICITY_SCOPE) === 'public') {
    gate.error(
      'PERSON_NOT_PUBLISHED',
      '/publicityScope',
      'natural persons are not published: use government or authorised',
    )
  }
  linkedRule(gate, '/subject', place, gate.text(SUBJECT_ID_TYPE))
}

/** A person is linked between nodes by a key that the source node makes of the document, or has been. */
export function linkedRule(gate: Gate, person: string, place: CheckPlace, idType: string | undefined): void {
  const number = gate.text(`${person}/idNumber`)
  if (gate.value(`${person}/linkKey`) === undefined && (place === 'holder' || number === undefined)) {
    const message = 'a person needs a linkKey, made from kind and number of a document'
    gate.error('PERSON_NOT_LINKED', `${person}/linkKey`, message)
  }
  if (number !== undefined) documentRule(gate, person, idType, number)
}

/** One that is wrong would link nobody, or somebody else. */
function documentRule(gate: Gate, person: string, idType: string | undefined, number: string): void {
  const check = checkIdentity(idType ?? '', number, END_OF_TIME)
  if (check.ok) return
  if (check.rule === 'DOCUMENT_TYPE_UNKNOWN') {
    const message = 'names no kind of the table of document types: a number without its kind links nobody'
    gate.error(check.rule, `${person}/idType`, message)
  } else {
    const message = 'is no number of such a document: compare it with the document'
    gate.error(check.rule, `${person}/idNumber`, message)
  }
}

function organisationRules(gate: Gate): void {
  if (personInPlace(gate)) {
    gate.error(
      'PERSON_FOR_ORGANISATION',
      '/subject',
      'a natural person stands in a record of organisations: deliver it as a person',
    )
    return
  }
  const uscc = gate.text(SUBJECT_USCC)
  if (uscc === undefined) missingCode(gate)
  else classRule(gate, uscc)
}

/** An identity number in the place of a code, or the fields of a person in use. */
function personInPlace(gate: Gate): boolean {
  for (const at of CODES) {
    const code = gate.text(at)
    if (code !== undefined && isCitizenNumber(code)) return true
  }
  return gate.value(SUBJECT_LINK_KEY) !== undefined || gate.value(SUBJECT_ID_NUMBER) !== undefined
}

function isCitizenNumber(code: string): boolean {
  if (plainlyNoCitizenNumber(code) || plainUscc(code)) return false
  return checkCitizenNumber(code, END_OF_TIME).ok && !checkUscc(code).ok
}

function missingCode(gate: Gate): void {
  const others = OTHER_CODES.some(field => gate.text(field) !== undefined)
  if (['R02', 'R03'].includes(gate.text(CATEGORY) ?? '') && others) {
    gate.warning(
      'USCC_MISSING',
      '/subject/uscc',
      'has only an older code: the record matches no other province',
    )
    return
  }
  gate.error('SUBJECT_CODE_MISSING', '/subject/uscc', 'an organisation needs at least one code')
}

/** 92 is the class of sole traders (个体工商户). */
function classRule(gate: Gate, uscc: string): void {
  if (uscc.startsWith('92') !== (gate.value(SUBJECT_TYPE) === 'soleTrader')) {
    gate.warning(
      'SUBJECT_TYPE_CLASS',
      '/subject/type',
      'does not fit the class of the credit code (92 = soleTrader)',
    )
  }
}
