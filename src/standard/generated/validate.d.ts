// Generated from openapi/standard by `npm run generate`. Do not edit.
export interface SchemaError {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}
export interface SchemaValidator {
  (value: unknown): boolean
  /** Errors of the last call. */
  errors?: readonly SchemaError[] | null
}
export const R01: SchemaValidator
export const R02: SchemaValidator
export const R03: SchemaValidator
export const R04: SchemaValidator
export const R05: SchemaValidator
export const R06: SchemaValidator
export const R07: SchemaValidator
export const R08: SchemaValidator
export const R09: SchemaValidator
export const R10: SchemaValidator
export const R11: SchemaValidator
export const R12: SchemaValidator
export const R13: SchemaValidator
export const R14: SchemaValidator
export const R15: SchemaValidator
