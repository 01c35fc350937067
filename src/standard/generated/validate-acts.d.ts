// Generated from openapi/standard by `npm run generate`. Do not edit.
import type { SchemaValidator } from './validate.js'
export const adoption: SchemaValidator
export const measureFeedback: SchemaValidator
