// Generated from openapi/standard by `npm run generate`. Do not edit.
/**
 * True when schema and value rules certainly find nothing; false says nothing.
 * @param draft true where recordId and version are not given yet
 */
export type Acceptance = (record: unknown, draft: boolean) => boolean
export const R01: Acceptance
export const R02: Acceptance
export const R03: Acceptance
export const R04: Acceptance
export const R05: Acceptance
export const R06: Acceptance
export const R07: Acceptance
export const R08: Acceptance
export const R09: Acceptance
export const R10: Acceptance
export const R11: Acceptance
export const R12: Acceptance
export const R13: Acceptance
export const R14: Acceptance
export const R15: Acceptance

/** A member of a record or of an object in it. */
export interface AcceptedMember {
  readonly required: boolean
  /** True when the value is certainly in order; @param day of the event, for codes that have their time */
  readonly fits: (value: unknown, day?: unknown) => boolean
  /** Set for a text of 1 to so many characters of which nothing else is asked. */
  readonly text?: number
  /** Of an object. */
  readonly members?: AcceptedMembers
}
export interface AcceptedMembers {
  readonly [name: string]: AcceptedMember | undefined
}
export const MEMBERS: Readonly<Record<string, AcceptedMembers>>
