/** The entry by which a province adopts a listing of another (采用), by `openapi/standard/entries/adoption.json`. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { isDay } from '../base/time.ts'
import { STANDARD_FOLDER } from './data-file.ts'

/** Topic of the feed that carries adoptions, and of the one that carries objections (R12). */
export const ADOPTIONS = 'records.adoption'
export const OBJECTIONS = 'records.objection'

export interface AdoptionEntry {
  readonly schemaVersion: string
  /** Credit code or link key. */
  readonly subjectKey: string
  /** `recordId` of the listing. */
  readonly targetRecordId: string
  /** Six digits of who adopts. */
  readonly division: string
  readonly authority: string
  readonly localBasis: string
  readonly decisionNo: string
  readonly date: string
}

const schema = JSON.parse(readFileSync(new URL('entries/adoption.json', STANDARD_FOLDER), 'utf8')) as object
const check = new Ajv2020({ strict: true, validateSchema: false }).compile<AdoptionEntry>(schema)

/** Whether this is such an entry, written by `division`. Never throws on bad data. */
export function isAdoptionEntry(value: unknown, division: string): value is AdoptionEntry {
  return check(value) && value.division === division && isDay(value.date)
}
