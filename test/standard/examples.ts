/** The hand-made examples of `openapi/standard/examples/`, fresh for each test that changes them. */
import { readFileSync } from 'node:fs'

const FOLDER = new URL('../../openapi/standard/examples/', import.meta.url)

/** @param name `r04` or `report-person` */
export function example(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) as Record<string, unknown>
}
