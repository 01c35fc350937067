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
export const R03: SchemaValidator
export const R07: SchemaValidator
