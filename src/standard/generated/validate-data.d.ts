// Generated from openapi/standard by `npm run generate`. Do not edit.
import type { SchemaValidator } from './validate.js'
export const applicationList: SchemaValidator
export const behaviourList: SchemaValidator
export const dataList: SchemaValidator
export const deadlines: SchemaValidator
export const ends: SchemaValidator
export const holidays: SchemaValidator
export const listTypes: SchemaValidator
export const listingLife: SchemaValidator
export const publicity: SchemaValidator
export const table: SchemaValidator
