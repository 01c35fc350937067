/** What is asked for when a report is ordered: on whom, in which edition, for whom, for what and on what ground. */
import type { Day } from '../base/time.ts'
import { isApplication } from '../standard/applications.ts'
import { checkIdentity, type LinkKeys, linkKeyOf } from '../standard/link-key.ts'
import { checkUscc } from '../standard/uscc.ts'
import { refused } from './fault.ts'
import type { Asked } from './make.ts'
import type { ReportEdition } from './ports.ts'

export type ReportSubject =
  | { readonly kind: 'organisation'; readonly uscc: string }
  | {
      readonly kind: 'person'
      readonly name: string
      readonly idType: string
      readonly idNumber: string
    }

/** `own`: the subject asks itself. `consent`: with its authorisation, whose number is the reference. */
export interface Authorisation {
  readonly kind: 'own' | 'consent'
  readonly reference: string
}

export interface ReportWish {
  readonly subject: ReportSubject
  readonly edition: ReportEdition
  /** 用途: a code of the application list. */
  readonly purpose: string
  /** 共享申请单号 */
  readonly sharingRequest: string
  /** 查询单位: for whom it is made; a person is told it. */
  readonly organisation: string
  /** Needed for a person, and for every authorised edition. */
  readonly authorisation?: Authorisation
}

/** A wish that may be carried out, in its one spelling. */
export interface CheckedWish {
  readonly wish: ReportWish
  /** Credit code, or the link keys under every key in use: a rotation hides nothing. */
  readonly keys: readonly string[]
}

/** @throws {ReportError} REPORT_REFUSED; no message repeats what was given. */
export function checkWish(wish: ReportWish, today: Day, linkKeys: LinkKeys): CheckedWish {
  const { subject, edition, purpose, authorisation } = wish
  const isPerson = subject.kind === 'person'
  if (!mayBeUsedFor(purpose, subject.kind)) {
    throw refused('purpose', 'the application list has no such purpose for this kind of subject')
  }
  if (isPerson && edition === 'public') {
    throw refused('edition', 'there is no public edition on a person: ask for the authorised one')
  }
  if ((isPerson || edition === 'authorised') && authorisation === undefined) {
    throw refused('authorisation', 'name the authorisation, or the own request, on which it is asked for')
  }
  if (!isPerson) {
    const check = checkUscc(subject.uscc)
    if (!check.ok) throw refused('uscc', `the credit code breaks GB 32100-2015: ${check.rule}`)
    const uscc = check.value.text
    return { wish: { ...wish, subject: { kind: 'organisation', uscc } }, keys: [uscc] }
  }
  const check = checkIdentity(subject.idType, subject.idNumber, today)
  if (!check.ok) throw refused('identity', `the identity is not in order: ${check.rule}`)
  if (linkKeys.keys.length === 0) {
    throw refused('link-keys', 'this node has no link keys: it does not answer about persons')
  }
  const { idType, idNumber } = check
  return {
    wish: { ...wish, subject: { ...subject, idType, idNumber } },
    keys: linkKeys.keys.map(key => linkKeyOf(key, linkKeys.hash, check)),
  }
}

export function mayBeUsedFor(purpose: string, kind: ReportSubject['kind']): boolean {
  return isApplication(purpose, kind === 'person' ? ['person'] : ['legal', 'soleTrader'])
}

/** The question without its day, as `assemble.ts` takes it. @param usage of a person's data, newest first */
export function askedOf(
  { subject, edition, authorisation }: ReportWish,
  usage: Extract<Asked, { readonly kind: 'person' }>['usage'],
): Asked {
  if (subject.kind === 'organisation') return { ...subject, edition }
  // `checkWish` let nobody through without one.
  if (authorisation === undefined) throw refused('authorisation', 'a person’s report needs an authorisation')
  return { ...subject, edition, consent: authorisation, usage }
}
